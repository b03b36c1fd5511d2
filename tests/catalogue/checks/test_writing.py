"""The text can be shown as it is written, and is finished."""

import pytest

from builders import case_text
from inkoopkring.catalogue.checks.writing import check
from worlds import bare_case_text, found_by


def codes(body: str) -> list[str]:
    return [one.code for one in found_by(check, {"cases/x.md": case_text(f"{body}\n", id="x")})]


@pytest.mark.parametrize(
    "body",
    [
        "## Een\n\n### Twee\n\n## Drie\n",
        "Zie <https://example.nl/>.",
        "5 < 6 en a <b",
        "`<b>` en `{ onclick=x }`",
        "```html\n<script>\n```",
        "Tekst.\n{: .groot lang=nl title='Een titel' }",
        "## Kop { #eigen }",
        "{ geen lijst }",
        "1. Een\n{: start=3 }",
        "Vul in wat je weet… en dan?",
    ],
)
def test_writing_that_is_right(body: str) -> None:
    assert [one for one in codes(body) if one != "sjabloontekst"] == []


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("<b>vet</b>", "html-in-tekst"),
        ("<script>alert(1)</script>", "html-in-tekst"),
        ('<img src=x onerror="alert(1)">', "html-in-tekst"),
        ("<!-- weg -->", "html-in-tekst"),
        ("[x](https://example.nl/){ onclick=alert(1) }", "kenmerk-in-tekst"),
        ("Tekst.\n{: style='color: red' }", "kenmerk-in-tekst"),
        ("Tekst.\n{: .md-button }", "kenmerk-in-tekst"),
        ("Tekst.\n{: .ik-bron }", "kenmerk-in-tekst"),
        ("Tekst.\n{: #__search }", "kenmerk-in-tekst"),
        ("# Titel", "kop-als-titel"),
        ("## Een\n\n#### Twee", "kop-slaat-niveau-over"),
        ("VUL IN: wat er gebeurde.", "sjabloontekst"),
        ("Lorem ipsum dolor.", "sjabloontekst"),
    ],
)
def test_writing_that_is_not(body: str, code: str) -> None:
    assert code in codes(body)


def test_a_jump_says_how_many_signs_are_right() -> None:
    (found,) = found_by(check, {"cases/x.md": case_text("## A\n\n##### B\n", id="x")})
    assert dict(found.details) == {"waarde": "B", "goed": "###"}


@pytest.mark.parametrize("words", ["…", "...", "?", "VUL IN de plaats"])
def test_a_field_that_nobody_filled_in(words: str) -> None:
    text = bare_case_text(id="x", plaats=words)
    (found,) = found_by(check, {"cases/x.md": text})
    assert (found.code, found.field) == ("sjabloontekst", "plaats")


def test_a_draft_may_still_hold_words_of_the_template() -> None:
    text = case_text("VUL IN\n", id="x", status="concept", plaats="…")
    assert found_by(check, {"cases/x.md": text}) == []
