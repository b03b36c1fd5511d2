"""A small world to search in. Its index is made once for each set of texts.

Dictionaries are large, so the tests share what they say about all words used here.
"""

from functools import cache

import pytest

from builders import LISTS, case_text, page_text
from inkoopkring.search import lexicon
from inkoopkring.search.dictionary import Dictionary, read_dictionary
from inkoopkring.search.index import SearchIndex, read_index, write_index
from inkoopkring.search.ranking import Answer, search
from worlds import Changes, summaries_of

DESCRIPTION = "Een gemeente koopt iets in en vertelt hoe dat is gegaan, voor wie het wil weten."
VOCABULARY = (
    *("aanbesteden", "aanbesteding", "beheer", "bermmaaisel", "bestuur", "beton", "betonnen"),
    *("betontegel", "betontegels", "gemeente", "groenbeheer", "hal", "hallen", "kantoor"),
    *("kantoormeubilair", "kunstgras", "kunstgrasveld", "lang", "maaisel", "meubels"),
    *("meubilair", "milieukostenindicator", "oude", "sporthal", "straat", "straten", "tegel"),
    *("tegels", "waterschap", "werk"),
)
RULES = """\
- id: overslaan
  soort: overslaan
  woorden: [de, het, een, en, van, in, is, hoe, wat]
  reden: Staan overal.
- id: meubels
  soort: synoniem
  woorden: [meubels, meubilair]
  reden: Hetzelfde.
- id: waterschap
  soort: niet-splitsen
  woorden: [waterschap]
  reden: Te gewoon.
"""


@cache
def shared_dictionary() -> Dictionary:
    """What the real dictionaries say about the words of these tests."""
    return read_dictionary(VOCABULARY)


def a_case(id: str, title: str = "Een inkoop zonder bijzonder woord", **more: object) -> str:
    """The file of a case with as few words as can be."""
    body = str(more.pop("body", "Niets."))
    empty = dict.fromkeys(
        ("plaats", "productgroep", "resultaten", "wat_werkte", "wat_niet_werkte", "volgende_keer")
    )
    bare = dict.fromkeys(("criteria", "marktpartijen", "contractvorm", "procedure"))
    values = {"id": id, "title": title, "description": DESCRIPTION, **empty, **bare, **more}
    return case_text(f"{body}\n", **values)


def changes_of(cases: dict[str, str], more: Changes | None = None) -> Changes:
    """The small world with these cases instead of its own, and our search rules."""
    files = {f"cases/{id}.md": text for id, text in cases.items()}
    return {
        "cases/eerste-case.md": None,
        "content/inspiratie/2026-11.md": None,
        "content/lijsten/zoeken.yml": RULES,
        **files,
        **(more or {}),
    }


def index_of(cases: dict[str, str], more: Changes | None = None) -> SearchIndex:
    """The index of a world with these cases."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lexicon, "read_dictionary", lambda _words: shared_dictionary())
        return read_index(write_index(summaries_of(changes_of(cases, more))))


def ids(answer: Answer) -> list[str]:
    """The addresses of what was found, best first; of cases just the id."""
    found = (answer.index.documents[one.document] for one in answer.results)
    return [one.address.split("/")[2] if one.kind == "case" else one.address for one in found]


def find(cases: dict[str, str], text: str) -> list[str]:
    """The cases of a world that answer a query, best first."""
    return [id for id in ids(search(index_of(cases), text)) if not id.startswith("/")]


__all__ = ["LISTS", "a_case", "find", "ids", "index_of", "page_text", "search"]
