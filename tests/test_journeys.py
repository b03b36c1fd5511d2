"""Two newcomers on their way to a green check, and how many rounds it takes them.

Each journey is the texts of its rounds. Between two rounds only lines change that the check
named: whoever does what the messages say is there in two rounds. `pytest -s` prints them.
"""

import sys
from pathlib import Path

import pytest

from builders import TODAY, world_files, write
from inkoopkring.authoring.starting_files import starting_file
from inkoopkring.catalogue import load
from inkoopkring.model import kind_named
from inkoopkring.problems import Problem, Severity

PATH = "cases/mijn-case.md"
ZEIST = "- {id: gemeente-zeist, naam: Gemeente Zeist, soort: gemeente, code: GM0355}\n"
FROM_WORD = """---
id: mijn-case
title: Zeist: “oude” tegels terug in nieuwe
description: Een gemeente laat oude tegels breken en koopt ze terug als nieuwe bestrating.
date: 22-11-2026
opdrachtgevers:
•\tZeist
regio:utrecht
themas:
– gww
stappen:
-\tmarkt
plaats: 's-Graveland
periode:
van: 2018
tot: 2022
geraamde_waarde:
bedrag: € 1.250.000,-
soort: raming
bron: 1
wat_werkte:
- tekst: Klein beginnen: eerst één straat.
bron: [1]
bronnen:
- titel: Praktijkvoorbeeld
uitgever: PIANOo
url: www.example.nl/praktijkvoorbeeld
soort: overheid
geraadpleegd: 22 november 2026
–––

## Aanpak

De stoep lag er slecht bij. [bron 1] Bel 06-12345678 voor meer.

#### Resultaat

Het scheelde 80%. [bron 2]
"""
MENDED = """---
id: mijn-case
title: 'Zeist: “oude” tegels terug in nieuwe'
description: Een gemeente laat oude tegels breken en koopt ze terug als nieuwe bestrating.
date: 2026-11-22
opdrachtgevers:
- gemeente-zeist
regio: utrecht
themas:
- gww
stappen:
- markt
plaats: "'s-Graveland"
periode:
  van: 2018
  tot: 2022
geraamde_waarde:
  bedrag: 1250000
  soort: raming
  bron: [1]
wat_werkte:
- tekst: 'Klein beginnen: eerst één straat.'
  bron: [1]
bronnen:
- titel: Praktijkvoorbeeld
  uitgever: PIANOo
  url: https://www.example.nl/praktijkvoorbeeld
  soort: overheid
  geraadpleegd: 2026-11-22
---

## Aanpak

De stoep lag er slecht bij. [bron 1] Neem contact op met de inkoopadviseur.

### Resultaat

Het scheelde 80%. [bron 1]
"""
FILLED_IN = {
    "id: vul-in": "id: mijn-case",
    "VUL IN (zoals Oude tegels terug in nieuwe tegels)": "Gebroken tegels worden weer straat",
    "VUL IN in één of twee zinnen die los te lezen zijn, in een lijst en in de maandmail.": (
        "Een gemeente laat oude tegels breken en koopt ze terug als nieuwe bestrating."
    ),
    "opdrachtgevers:\n  - VUL IN": "opdrachtgevers:\n  - gemeente-zeits",
    "\nregio: VUL IN": "\nregio: utrecht",
    "themas:\n  - VUL IN": "themas:\n  - gww",
    "stappen:\n  - VUL IN": "stappen:\n  - marktconsultatie",
    "titel: VUL IN (zoals Asfalt inkopen met de MKI)": "titel: Praktijkvoorbeeld",
    "uitgever: VUL IN (zoals PIANOo)": "uitgever: PIANOo",
    "url: VUL IN": "url: https://example.nl/praktijkvoorbeeld",
    "VUL IN (jaar-maand-dag)": "20-11-2026",
    "status: concept\n": "",
    "## Aanleiding\n\nVUL IN": "## Aanleiding\n\nDe stoep lag er slecht bij. [bron 1]",
    "## Aanpak\n\nVUL IN": "## Aanpak\n\nEerst een vraag aan de markt. [bron 3]",
    "## Resultaat\n\nVUL IN": "## Resultaat\n\nNieuwe tegels.",
    "## Lessen\n\nVUL IN": "## Lessen\n\nBegin klein.",
}
"""What somebody fills in, not all of it right, and the sort of source forgotten."""
PUT_RIGHT = {
    "gemeente-zeits": "gemeente-zeist",
    "marktconsultatie": "markt",
    "    soort: VUL IN": "    soort: overheid",
    "20-11-2026": "2026-11-20",
    "[bron 3]": "[bron 1]",
}


def blocking(root: Path, text: str) -> list[Problem]:
    """What keeps the text from being placed."""
    files = world_files({"content/lijsten/overheden.yml": ZEIST, PATH: text})
    found = load(write(root, files), TODAY, [PATH]).problems
    return [one for one in found if one.severity is not Severity.ADVICE]


def replaced(text: str, changes: dict[str, str]) -> str:
    for old, new in changes.items():
        assert old in text, old
        text = text.replace(old, new)
    return text


def from_the_template() -> list[str]:
    choices = {"regio": ["utrecht"], "thema": ["gww"]}
    start = starting_file(kind_named("case"), {}, TODAY, choices, is_brief=True)
    first = replaced(start, FILLED_IN)
    return [first, replaced(first, PUT_RIGHT)]


JOURNEYS = {"uit Word": [FROM_WORD, MENDED], "van de site": from_the_template()}


@pytest.mark.parametrize("name", JOURNEYS)
def test_two_rounds_are_enough(name: str, tmp_path: Path) -> None:
    rounds = JOURNEYS[name]
    for number, text in enumerate(rounds, start=1):
        found = blocking(tmp_path, text)
        lines = [f"  {one.place.line}: {one.message} {one.help}\n" for one in found]
        sys.stdout.writelines([f"{name}, ronde {number}: {len(found)} te doen\n", *lines])
        following = rounds[number] if number < len(rounds) else text
        assert changed(text, following) == {one.place.line for one in found}


def changed(before: str, after: str) -> set[int]:
    """The lines in which two texts of equally many lines differ."""
    pairs = zip(before.split("\n"), after.split("\n"), strict=True)
    return {number for number, (one, other) in enumerate(pairs, start=1) if one != other}


def test_an_untouched_template_gets_one_friendly_sentence(tmp_path: Path) -> None:
    text = starting_file(kind_named("case"), {}, TODAY, is_brief=True)
    (found,) = blocking(tmp_path, text)
    assert found.message.startswith("Dit is nog een concept.")
