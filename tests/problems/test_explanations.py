"""The Dutch texts: read once, by code, in the order of the file."""

import pytest

from golden_texts import assert_golden
from inkoopkring.problems import all_explanations, explanation


def test_an_explanation_is_found_by_its_code() -> None:
    found = explanation("kop-leeg")
    assert found.code == "kop-leeg"
    assert found.title == "Er staan geen gegevens in het blok"
    assert found.wrong == "---\n---"


def test_an_unknown_code_is_a_bug() -> None:
    with pytest.raises(KeyError):
        explanation("bestaat-niet")


def test_the_file_is_read_once() -> None:
    assert all_explanations() is all_explanations()


def test_the_order_is_that_of_the_file() -> None:
    codes = list(all_explanations())
    assert codes[0] == "bestand-te-groot"
    assert codes.index("kop-leeg") < codes.index("veld-ontbreekt") < codes.index("id-dubbel")


def test_every_message_reads_as_we_read_it_aloud() -> None:
    told = (
        f"{one.severity} {one.code}: {one.title}\n{one.example}\n"
        for one in all_explanations().values()
    )
    assert_golden("meldingen.txt", "\n".join(told))
