"""From answers to fields and back: nothing gets lost, and what is pasted comes out clean."""

from pathlib import Path

import pytest

from inkoopkring.authoring.form_outline import FORMS
from inkoopkring.authoring.form_values import (
    FormAnswers,
    cleaned,
    entry_body,
    entry_values,
    form_answers,
)
from inkoopkring.authoring.writing import write_entry
from inkoopkring.model import kind_named
from inkoopkring.reading.parsing import read_document
from inkoopkring.reading.sources import entry_paths
from prose import ROOT

CASE = kind_named("case")


def _values(**answers: str | list[str]) -> dict[str, object]:
    return entry_values(CASE, {key.replace("__", "."): one for key, one in answers.items()}, {})


def _body(answers: FormAnswers, before: str = "") -> str:
    return entry_body(CASE, answers, before)


def test_every_published_entry_goes_through_the_form_and_comes_out_the_same() -> None:
    asked = 0
    for path in entry_paths(ROOT):
        document, _ = read_document(Path(ROOT), path)
        if document is None or document.kind.name not in FORMS:
            continue
        kind, before = document.kind, document.block.values
        answers = form_answers(kind, before, document.body)
        values = entry_values(kind, answers, before)
        body = entry_body(kind, answers, document.body)
        assert write_entry(values, body) == write_entry(before, document.body), path
        asked += 1
    assert asked > 100


def test_answers_become_fields_in_the_order_of_the_model_with_the_sources_last() -> None:
    values = _values(
        bronnen__1__titel="Een pagina", plaats="Zwolle", title="Oude tegels", regio="utrecht"
    )
    assert list(values) == ["title", "regio", "plaats", "bronnen"]
    assert values["bronnen"] == [{"titel": "Een pagina"}]


def test_what_is_not_asked_stays_and_what_is_emptied_goes() -> None:
    before = {"id": "x", "tags": ["klinkers"], "plaats": "Zwolle", "title": "Oud"}
    values = entry_values(CASE, {"title": "Nieuw"}, before)
    assert values == {"id": "x", "tags": ["klinkers"], "title": "Nieuw"}


def test_rows_are_read_by_their_number_and_empty_ones_at_the_end_do_not_count() -> None:
    values = _values(
        wat_werkte__1__tekst="Klein begonnen.",
        wat_werkte__1__bron="1 en 2",
        wat_werkte__2__tekst=" ",
        wat_werkte__2__bron="1",
    )
    assert values["wat_werkte"] == [{"tekst": "Klein begonnen.", "bron": ["1", "2"]}]


def test_an_empty_row_between_others_keeps_its_number() -> None:
    values = _values(bronnen__1__titel="Een", bronnen__3__titel="Drie")
    assert values["bronnen"] == [{"titel": "Een"}, {}, {"titel": "Drie"}]


def test_several_choices_come_once_each() -> None:
    assert _values(themas=["gww", "", "gww", "gebouwen"])["themas"] == ["gww", "gebouwen"]


def test_lines_become_a_list() -> None:
    assert _values(marktpartijen="KWS\n\n Wavin ")["marktpartijen"] == ["KWS", "Wavin"]


def test_a_pasted_text_comes_out_clean() -> None:
    pasted = "Prijs:\u00a0\u20ac\u00a05\r\nzacht\u00adstreepje\u200b\x07 \u201cja\u201d"
    assert cleaned(pasted) == "Prijs: € 5\nzachtstreepje “ja”"


def test_a_field_of_one_line_has_no_line_ends() -> None:
    assert _values(description="Twee\nregels")["description"] == "Twee regels"


def test_the_story_gets_its_headings_and_word_bullets_become_dashes() -> None:
    body = _body({"tekst.aanpak": "Eerst dit:\n•\tde markt", "tekst.aanleiding": "De stoep."})
    assert body == "\n## Aanleiding\n\nDe stoep.\n\n## Aanpak\n\nEerst dit:\n- de markt\n"


def test_a_story_that_did_not_change_stays_as_it_was_written() -> None:
    before = "## Aanleiding\n\nDe stoep.   \n\n\n## Lessen\nBegin klein.\n\n"
    answers = form_answers(CASE, {}, before)
    assert answers == {"tekst.aanleiding": "De stoep.", "tekst.lessen": "Begin klein."}
    assert _body(answers, before) == before
    assert "Begin groot." in _body({**answers, "tekst.lessen": "Begin groot."}, before)


@pytest.mark.parametrize(
    "body",
    ["Vooraf.\n\n## Aanpak\n\nZo.\n", "## Anders\n\nZo.\n", "## Lessen\n\nA\n\n## Aanpak\n\nB\n"],
)
def test_a_story_with_other_headings_is_shown_whole(body: str) -> None:
    assert form_answers(CASE, {}, body) == {"tekst.verder": body.strip()}


def test_no_story_is_no_text() -> None:
    assert _body({"tekst.aanpak": " "}) == ""


def test_a_part_with_nothing_but_the_number_of_a_source_says_nothing() -> None:
    assert "geraamde_waarde" not in _values(geraamde_waarde__bron="1")
    assert _values(geraamde_waarde__bedrag="5", geraamde_waarde__bron="1")["geraamde_waarde"] == {
        "bedrag": "5",
        "bron": ["1"],
    }
