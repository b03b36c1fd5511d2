"""Is er iets uit Zeist?"""

import pytest

from reader import Reader

pytestmark = pytest.mark.browser


def test_task(reader: Reader) -> None:
    reader.page.goto(reader.page.url + "zoeken/?q=Zeist")
    reader.sees("Zeist", "Utrecht")
    assert "‘eisen’" not in reader.page.get_by_role("main").inner_text()
