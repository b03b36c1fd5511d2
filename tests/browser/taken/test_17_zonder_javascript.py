"""Op het werk staat JavaScript uit. Wat lijkt op mijn inkoop van bestrating?"""

import pytest

from reader import Reader

pytestmark = pytest.mark.browser


def test_task(plain_reader: Reader) -> None:
    plain_reader.press("Begin")
    plain_reader.follow("Bestrating")
    plain_reader.sees("Wat anderen vroegen", "Wat tegenviel", "Wie deed dit eerder?")
    plain_reader.follow("Begin met jouw inkoop")
    plain_reader.sees("Deze lijken er het meest op", "Criteria om over te nemen")
    plain_reader.follow("Neem mee als dossier")
    plain_reader.sees("Bestrating inkopen")
