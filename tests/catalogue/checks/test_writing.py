"""The text can be shown as it is written, and is finished."""

import pytest

from builders import TODAY, case_text
from inkoopkring.catalogue.checks.world import World
from inkoopkring.catalogue.checks.writing import check
from inkoopkring.problems import MAX_ALIKE
from worlds import NOWHERE, bare_case_text, found_by, parsed, whole


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
        "{ geen lijst }",
        "100 {ex btw} en {raming: hoog}",
        "Vul in wat je weet… en dan?",
    ],
)
def test_writing_that_is_right(body: str) -> None:
    assert [one for one in codes(body) if one != "sjabloontekst"] == []


@pytest.mark.parametrize(
    ("before", "wrong", "code", "word"),
    [
        ("Een ", "<br> dus", "html-in-tekst", "<br>"),
        ("", "<script src=x>", "html-in-tekst", "<script src=x>"),
        ("", "<!-- weg -->", "html-in-tekst", "<!-- weg -->"),
        ("[x](#x)", "{ onclick=alert(1) }", "kenmerk-in-tekst", "onclick"),
        ("", "{: style='color: red' }", "kenmerk-in-tekst", "style"),
        ("", "{: .groot .md-button }", "kenmerk-in-tekst", "groot"),
        ("*fair* ", "{lang=en}", "kenmerk-in-tekst", "lang"),
        ("## Kop ", "{#eigen}", "kenmerk-in-tekst", "eigen"),
        ("", "{: .ik-bron }", "kenmerk-in-tekst", "ik-bron"),
        ("", "{: #__search }", "kenmerk-in-tekst", "__search"),
        ("", "# Titel", "kop-als-titel", "Titel"),
        ("Dus ", "VUL IN: wat er gebeurde.", "sjabloontekst", "VUL IN"),
        ("", "Lorem ipsum dolor.", "sjabloontekst", "Lorem ipsum"),
    ],
)
def test_writing_that_is_not(before: str, wrong: str, code: str, word: str) -> None:
    text = case_text(f"Tekst.\n{before}{wrong}\n", id="x")
    (found,) = found_by(check, {"cases/x.md": text})
    more = {"keuzes": ""} if code == "sjabloontekst" else {}
    assert whole(found, text) == (wrong, code, "", {"waarde": word, **more})


def test_every_tag_is_reported() -> None:
    assert codes('<b>vet</b> en <img src=x onerror="alert(1)">') == ["html-in-tekst"] * 3


@pytest.mark.parametrize(
    ("tag", "shown"),
    [
        (f"<img title='{'x' * 26}'>", f"<img title='{'x' * 26}'>"),
        (f"<img title='{'x' * 27}'>", f"<img title='{'x' * 25}…"),
    ],
    ids=["40 signs", "41 signs"],
)
def test_a_long_tag_is_cut_short(tag: str, shown: str) -> None:
    (found,) = found_by(check, {"cases/x.md": case_text(f"{tag}\n", id="x")})
    assert dict(found.details) == {"waarde": shown}


@pytest.mark.parametrize(
    ("before", "heading", "signs"),
    [
        ("## A", "#### B", "###"),
        ("## A", "##### B", "###"),
        ("# Titel", "### B", "##"),
        ("Tekst.", "### B", "##"),
    ],
)
def test_a_jump_says_how_many_signs_are_right(before: str, heading: str, signs: str) -> None:
    text = case_text(f"{before}\n\n{heading}\n", id="x")
    *_, found = found_by(check, {"cases/x.md": text})
    assert whole(found, text) == (
        heading,
        "kop-slaat-niveau-over",
        "",
        {"waarde": "B", "goed": signs},
    )


@pytest.mark.parametrize(
    ("words", "word"), [("…", "…"), ("...", "..."), ("?", "?"), ("Plaats: VUL IN", "VUL IN")]
)
def test_a_field_that_nobody_filled_in(words: str, word: str) -> None:
    text = bare_case_text(id="x", plaats=words)
    (found,) = found_by(check, {"cases/x.md": text})
    place, *rest = whole(found, text)
    assert place.strip("'") == words
    assert rest == ["sjabloontekst", "plaats", {"waarde": word, "keuzes": ""}]


def test_a_draft_may_still_hold_words_of_the_template() -> None:
    text = case_text("VUL IN\n", id="x", status="concept", plaats="…")
    assert found_by(check, {"cases/x.md": text}) == []


def test_words_of_the_template_may_be_quoted_as_code() -> None:
    text = case_text("Vul in waar `VUL IN` staat.\n", id="x")
    assert found_by(check, {"cases/x.md": text}) == []


@pytest.mark.parametrize("piece", ["{: .groot }\n\n", "Een <br> dus.\n\n"])
def test_of_one_sort_no_more_is_looked_for_than_is_told(piece: str) -> None:
    case = parsed("cases/x.md", case_text(piece * (MAX_ALIKE + 1), id="x"))
    world = World.of([case], {}, (), NOWHERE, TODAY)
    assert len(list(check(world))) == MAX_ALIKE
