"""Every word reaches the reader, or the author hears why not."""

import pytest

from builders import SOURCE, TODAY, case_text
from inkoopkring.catalogue.checks.markup import check
from inkoopkring.catalogue.checks.world import World
from inkoopkring.problems import MAX_ALIKE
from worlds import NOWHERE, found_by, parsed, whole


def codes(text: str) -> list[str]:
    return [one.code for one in found_by(check, {"cases/x.md": text})]


@pytest.mark.parametrize(
    ("before", "wrong", "code", "word"),
    [
        ("", "• een", "lijst-teken", "•"),
        ("> ", "•\teen", "lijst-teken", "•"),
        ("- a\n", "-\u00a0een", "lijst-teken", "-"),
        ("Zo:\n", "– een", "lijst-teken", "–"),
        ("", ":::tip", "kader-van-elders", ":::"),
        ("", "???+ tip", "kader-van-elders", "???+"),
        ("", '=== "Tab"', "kader-van-elders", "==="),
        ("", "###Kop", "kop-zonder-spatie", "###"),
        ("| a |\n|---|\n| 1 | ", "twee |", "tabel-te-breed", "twee"),
        ("\n", "[naam]: x.md", "link-ongebruikt", "naam"),
        ("\n", "[^n]: Noot.", "voetnoot-ongebruikt", "^n"),
        ("Zie", "[^n].", "voetnoot-ontbreekt", "n"),
        ("Zie ", "[x](een naam.md)", "link-loopt-dood", "een naam.md"),
    ],
)
def test_what_the_page_would_not_show(before: str, wrong: str, code: str, word: str) -> None:
    text = case_text(f"Tekst.\n\n{before}{wrong}\n", id="x")
    (found,) = found_by(check, {"cases/x.md": text})
    told, *rest = whole(found, text)
    assert wrong.startswith(str(told)[:2])
    assert rest == [code, "", {"waarde": word}]


PROSE = "De gemeente vroeg de markt om raad."
INDENTED = [
    f"\t{PROSE}",
    f"    {PROSE}\n    Daarna kwam er een plan.",
    f"> \t\t{PROSE}",
    f"- a\n\n      {PROSE}",
    "\tzes [bron 1]",
    "\t“Oude tegels zijn nieuwe tegels”, zei men",
]
NO_PROSE = [
    "\tmake site && make test",
    "    Titel = waarde van de eerste regel",
    "\tTe kort hiervoor.",
    f"```\n\t{PROSE}\n```",
    f"- a\n\n    {PROSE}",
    f"Een regel.\n\t{PROSE}",
    "    id: mijn-case\n    title: Oude tegels",
]


@pytest.mark.parametrize("body", INDENTED)
def test_a_paragraph_that_would_be_code(body: str) -> None:
    assert codes(case_text(f"Tekst.\n\n{body}\n", id="x")) == ["alinea-als-code"]


@pytest.mark.parametrize("body", NO_PROSE)
def test_code_that_is_code_and_text_that_is_text(body: str) -> None:
    assert codes(case_text(f"Tekst.\n\n{body}\n", id="x")) == []


MANGLED = [
    ("coÃ¶rdinatie", "Ã¶", "`ö`"),
    ("donâ€™t", "â€™", "`’`"),
    ("10Â\u00a0km", "Â\u00a0", "een harde spatie"),
]


@pytest.mark.parametrize(("text", "sign", "meant"), MANGLED)
def test_letters_that_a_program_read_wrongly(text: str, sign: str, meant: str) -> None:
    details = {"waarde": sign, "goed": meant}
    for place in ("title", ""):
        title = {"title": f"Oude {text} terug"} if place else {}
        file = case_text("Tekst.\n" if place else f"Tekst {text}.\n", id="x", **title)
        (found,) = found_by(check, {"cases/x.md": file})
        assert (found.code, found.field, dict(found.details)) == (
            "letters-verminkt",
            place,
            details,
        )


@pytest.mark.parametrize("text", ["Âme", "Ã la carte", "één ïs â", "`Ã¶`", "SÃO"])
def test_letters_that_only_look_strange(text: str) -> None:
    assert codes(case_text(f"Tekst {text}.\n", id="x")) == []


@pytest.mark.parametrize(
    "body",
    [
        "Zie [x][naam] en dit.[^n]\n\n[naam]: x.md\n[^N]: Noot.",
        "`[^x]` en \\[^x]",
        "| a | b |\n|---|---|\n| 1 |",
        "| a |\n|---|\n| 1 | |",
        "```\n• een\n##x\n:::a\n```",
        "Zwolle – Kampen\n– een gedachte",
        '[x](y.md "een titel") en [x](<een naam.md>)',
        "- " * 20 + "x",
    ],
)
def test_what_the_page_shows(body: str) -> None:
    assert codes(case_text(f"Tekst.\n\n{body}\n", id="x")) == []


@pytest.mark.parametrize(
    ("title", "code", "details"),
    [
        ("Een **vet** woord", "opmaak-in-veld", {"waarde": "**vet**"}),
        ("Zie [dit](https://example.nl)", "opmaak-in-veld", {"waarde": "[dit](https://example.nl)"}),
        ("Volgens [bron 2]", "opmaak-in-veld", {"waarde": "[bron 2]"}),
        ("Een ~~oude~~ weg", "opmaak-in-veld", {"waarde": "~~oude~~"}),
        ("Inkoop &amp; beheer", "teken-als-code", {"waarde": "&amp;", "goed": "&"}),
        ("Deel 1 &#8211; 2", "teken-als-code", {"waarde": "&#8211;", "goed": "–"}),
    ],
)  # fmt: skip
def test_signs_in_a_field(title: str, code: str, details: dict[str, str]) -> None:
    (found,) = found_by(check, {"cases/x.md": case_text("Tekst.\n", id="x", title=f"'{title}'")})
    assert (found.code, found.field, dict(found.details)) == (code, "title", details)


@pytest.mark.parametrize("title", ["R&D en 2*3*4", "[concept] a_b", "A & B; C", "5 < 6", "&nep; x"])
def test_signs_that_are_just_words(title: str) -> None:
    assert codes(case_text("Tekst.\n", id="x", title=f"'{title}'")) == []


@pytest.mark.parametrize(
    ("length", "told"), [(36, f"**{'a' * 36}**"), (37, f"**{'a' * 35}…"), (80, f"**{'a' * 35}…")]
)
def test_of_long_markup_the_beginning_is_told(length: int, told: str) -> None:
    text = case_text("Tekst.\n", id="x", title=f"'**{'a' * length}**'")
    (found,) = found_by(check, {"cases/x.md": text})
    assert dict(found.details) == {"waarde": told}


def test_an_address_may_hold_such_signs() -> None:
    source = {**SOURCE, "url": "https://example.nl/~~a~~/**b**"}
    assert codes(case_text("Tekst.\n", id="x", bronnen=[source])) == []


def test_the_first_sign_that_stands_too_deep() -> None:
    deep = "> " * 200 + "x\n"
    text = case_text(f"{deep}\nTekst.\n\n{deep}", id="x")
    (found,) = found_by(check, {"cases/x.md": text})
    place, *rest = whole(found, text)
    assert deep.endswith(f"{place}\n")
    assert rest == ["opmaak-te-diep", "", {}]


@pytest.mark.parametrize(
    "piece",
    [
        f"Tekst.\n\n\t{PROSE}\n\n",
        "Een coÃ¶rdinatie.\n\n",
        "Een woord.[^x]\n\n",
        "###Kop\n\n",
        "[{n}]: x.md\n\n",
        "[^{n}]: Noot.\n\n",
        "| a |\n|---|\n| 1 | twee |\n\n",
    ],
)
def test_of_one_sort_no_more_is_looked_for_than_is_told(piece: str) -> None:
    body = "".join(piece.replace("{n}", str(n)) for n in range(MAX_ALIKE + 1))
    case = parsed("cases/x.md", case_text(body, id="x"))
    world = World.of([case], {}, (), NOWHERE, TODAY)
    assert len(list(check(world))) == MAX_ALIKE
