"""Ik sta voor de gunning. Laat alles zien wat me daar helpt."""

import pytest

from reader import Reader

pytestmark = pytest.mark.browser


def test_task(reader: Reader) -> None:
    reader.click(reader.page.get_by_role("main").get_by_role("link", name="Gunning").first)
    reader.sees("Wat je doet", "Wat je vraagt", "Wat anderen leerden", "Wat in de weg kan zitten")
    reader.sees("Wie deed dit eerder?")
    reader.follow("cases bij deze stap")
    reader.sees("Filter, sorteer en vergelijk deze cases")
