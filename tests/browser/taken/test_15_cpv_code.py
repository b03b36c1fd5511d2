"""Mijn aanbesteding heeft CPV-code 39130000. Wat is er?"""

import pytest

from reader import Reader

pytestmark = pytest.mark.browser


def test_task(reader: Reader) -> None:
    reader.type("Wat koop je in?", "39130000")
    reader.press("Begin")
    reader.sees("Kantoormeubilair", "Criteria om over te nemen")
