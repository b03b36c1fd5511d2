"""Small valid worlds for tests, with one thing to change.

Every kind has a text (`case_text(title="Nee")`) and an entry (`a_case(title="Nee")`): the
changes go by Dutch key, and `None` takes a key out. `world_files` is a whole knowledge base
in which nothing is wrong; `problems_in` writes it to a folder and loads it.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

import yaml

from inkoopkring.catalogue import Knowledge, load
from inkoopkring.model import (
    CaseStudy,
    Digest,
    Entry,
    InfoPage,
    Meeting,
    Obstacle,
    Region,
    Step,
    Theme,
)
from inkoopkring.problems import Problem

EntryT = TypeVar("EntryT", bound=Entry)
Values = Mapping[str, object]

TODAY = date(2026, 11, 23)
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

SOURCE: Values = {
    "titel": "Praktijkvoorbeeld bestrating",
    "uitgever": "PIANOo",
    "url": "https://example.nl/praktijkvoorbeeld",
    "soort": "overheid",
    "geraadpleegd": "2026-11-20",
}


def _shared(id: str, title: str) -> dict[str, object]:
    """What every kind needs."""
    return {
        "id": id,
        "title": title,
        "description": "Een gemeente laat oude tegels breken en koopt ze terug als bestrating.",
        "date": "2026-11-20",
    }


def a_rung(id: str) -> dict[str, object]:
    """A rung of an R-ladder that the source names, as a case has it."""
    return {"strategie": id, "herkomst": "bron", "bron": ["1"]}


CASE: Values = {
    **_shared("eerste-case", "Oude tegels terug in nieuwe tegels"),
    "opdrachtgevers": ["gemeente-a"],
    "regio": "utrecht",
    "themas": ["gww"],
    "stappen": ["markt"],
    "plaats": "Amersfoort",
    "periode": {"van": "2018", "tot": "2022"},
    "productgroep": "bestrating",
    "procedure": "europees-openbaar",
    "contractvorm": "raamovereenkomst",
    "geraamde_waarde": {"bedrag": "852000", "soort": "raming", "bron": ["1"]},
    "marktpartijen": ["Bestratingsbedrijf A"],
    "resultaten": [
        {
            "omschrijving": "lagere MKI",
            "waarde": "61.4",
            "eenheid": "procent",
            "rol": "uitkomst",
            "stand": "gemeten",
            "bron": ["1"],
        }
    ],
    "wat_werkte": [{"tekst": "Begin met een klein proefproject.", "bron": ["1"]}],
    "wat_niet_werkte": [{"tekst": "Alleen een eis was te weinig.", "bron": ["1"]}],
    "volgende_keer": [{"tekst": "Vraag de markt eerder.", "bron": ["1"]}],
    "criteria": [
        {
            "soort": "gunning",
            "tekst": "Laagste MKI",
            "bewoording": "samengevat",
            "weging": "60",
            "bron": ["1"],
        }
    ],
    "ambitieweb": {"kader": "web-1.0", "niveaus": {"materialen": "2"}, "herkomst": "bron"},
    "r_strategieen": [a_rung("rvo-r3")],
    "belemmeringen": ["kosten"],
    "bronnen": [SOURCE],
}
"""A complete case: every recommended field is filled."""

THEME: Values = {
    **_shared("gww", "Wegen en water"),
    "kort": "GWW",
    "ondertitel": "Wegen, bruggen en oevers.",
    "volgorde": "1",
    "kleur": "gww",
    "kader": "web-1.0",
    "bronnen": [SOURCE],
}
STEP: Values = {
    **_shared("markt", "De markt verkennen"),
    "naam": "Markt",
    "nummer": "2",
    "vraag": "Wat kan de markt al?",
    "bronnen": [SOURCE],
}
REGION: Values = {
    **_shared("utrecht", "Circulair inkopen in Utrecht"),
    "naam": "Utrecht",
    "soort": "provincie",
    "volgorde": "1",
    "bronnen": [SOURCE],
}
OBSTACLE: Values = {
    **_shared("kosten", "Kosten vooraf wegen zwaar"),
    "soort": "financieel",
    "stappen": ["markt"],
    "bronnen": [SOURCE],
}
MEETING: Values = {
    **_shared("overleg-oktober", "Overleg over de markt"),
    "date": "2026-10-01",
    "geplaatst": "2026-10-02",
    "soort": "overleg",
    "regio": "utrecht",
    "organisatoren": ["Gemeente A"],
    "bewijs": "verslag",
    "stand": "gehouden",
    "bronnen": [SOURCE],
}
DIGEST: Values = {**_shared("inspiratie-2026-11", "Onze cases over tegels"), "maand": "2026-11"}
PAGE: Values = {**_shared("over", "Over deze site")}
BODY = "## Aanleiding\n\nDe stoep lag er slecht bij. [bron 1]\n"

STEPS: Mapping[str, str] = MappingProxyType(
    {
        "behoefte": "Behoefte",
        "markt": "Markt",
        "vorm": "Vorm",
        "eisen": "Eisen",
        "gunning": "Gunning",
        "uitvoering": "Uitvoering",
        "herinzet": "Herinzet",
    }
)

LISTS: Mapping[str, str] = MappingProxyType(
    {
        "organisaties": """\
- id: gemeente-a
  naam: Gemeente A
  soort: gemeente
  regio: utrecht
- id: provincie-b
  naam: Provincie B
  soort: provincie
""",
        "productgroepen": """\
- id: bestrating
  naam: Bestrating
  thema: gww
  cpv: [44113100-6]
  synoniemen: [stoeptegels]
""",
        "procedures": """\
- id: europees-openbaar
  naam: Openbare procedure
  uitleg: Alle bedrijven mogen meteen inschrijven.
""",
        "contractvormen": """\
- id: raamovereenkomst
  naam: Raamovereenkomst
  uitleg: Je legt de voorwaarden vast en bestelt daarna.
""",
        "ambitieweb": """\
- id: web-1.0
  naam: Web
  versie: 1.0
  niveaus:
    - {niveau: 1, naam: Basis, uitleg: Het minimum.}
    - {niveau: 2, naam: Beter, uitleg: Meer dan het minimum.}
  themas:
    - {id: materialen, naam: Materialen, uitleg: Minder materiaal.}
    - {id: energie, naam: Energie, uitleg: Minder energie.}
    - {id: water, naam: Water, uitleg: Schoon water.}
  uitleg: Een web met drie thema's.
  bron: https://example.nl/web
""",
        "r-strategieen": """\
- id: rvo-r3
  naam: Reuse
  ladder: rvo
  code: R3
  nederlands: hergebruiken
  uitleg: Nog een keer gebruiken.
  bron: https://example.nl/ladder
""",
        "elders": """\
- id: handreiking
  titel: Inkopen met de milieukostenindicator
  uitgever: PIANOo
  url: https://example.nl/handreiking
  waarover: Een stappenplan.
  soort: handreiking
  themas: [gww]
""",
        "begrippen": """\
- id: mki
  term: milieukostenindicator
  afkorting: MKI
  uitleg: De milieubelasting in euro's.
""",
        "reeksen": """\
- id: overleg
  naam: Regionaal overleg
  regio: utrecht
  organisator: Gemeente A
  ritme_weken: 6
  uitleg: Voor inkopers.
""",
        "cpv": """\
- id: 44113100-6
  naam: Bestratingsmaterialen
- id: 45233140-2
  naam: Wegenwerken
""",
    }
)


def _merged(base: Values, changes: Values) -> dict[str, object]:
    return {key: value for key, value in {**base, **changes}.items() if value is not None}


def document(values: Values, body: str = "") -> str:
    """A Markdown file: the values as a head, then the body."""
    head = yaml.dump(
        _plain(values), Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=10_000
    )
    return f"---\n{head}---\n{body}"


def _plain(value: object) -> object:
    """A copy without shared parts, so that YAML writes no anchors."""
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value


def case_text(body: str = BODY, /, **changes: object) -> str:
    """The file of a case; one with an id of its own has a title of its own."""
    own = {"title": f"{CASE['title']} ({changes['id']})"} if "id" in changes else {}
    return document(_merged(CASE, {**own, **changes}), body)


def theme_text(body: str = "", /, **changes: object) -> str:
    """The file of a theme."""
    return document(_merged(THEME, changes), body)


def step_text(body: str = "", /, **changes: object) -> str:
    """The file of a step."""
    return document(_merged(STEP, changes), body)


def region_text(body: str = "", /, **changes: object) -> str:
    """The file of a region."""
    return document(_merged(REGION, changes), body)


def obstacle_text(body: str = "", /, **changes: object) -> str:
    """The file of an obstacle."""
    return document(_merged(OBSTACLE, changes), body)


def meeting_text(body: str = "", /, **changes: object) -> str:
    """The file of a meeting."""
    return document(_merged(MEETING, changes), body)


def digest_text(body: str = "", /, **changes: object) -> str:
    """The file of a monthly edition."""
    return document(_merged(DIGEST, changes), body)


def page_text(body: str = "Wie we zijn.\n", /, **changes: object) -> str:
    """The file of a page about the site."""
    return document(_merged(PAGE, changes), body)


def _entry(model: type[EntryT], base: Values, changes: Values) -> EntryT:
    return model.model_validate(_plain(_merged(base, changes)))


def a_case(**changes: object) -> CaseStudy:
    """A case as the reader makes it."""
    return _entry(CaseStudy, CASE, changes)


def a_theme(**changes: object) -> Theme:
    """A theme as the reader makes it."""
    return _entry(Theme, THEME, changes)


def a_step(**changes: object) -> Step:
    """A step as the reader makes it."""
    return _entry(Step, STEP, changes)


def a_region(**changes: object) -> Region:
    """A region as the reader makes it."""
    return _entry(Region, REGION, changes)


def an_obstacle(**changes: object) -> Obstacle:
    """An obstacle as the reader makes it."""
    return _entry(Obstacle, OBSTACLE, changes)


def a_meeting(**changes: object) -> Meeting:
    """A meeting as the reader makes it."""
    return _entry(Meeting, MEETING, changes)


def a_digest(**changes: object) -> Digest:
    """A monthly edition as the reader makes it."""
    return _entry(Digest, DIGEST, changes)


def a_page(**changes: object) -> InfoPage:
    """A page about the site as the reader makes it."""
    return _entry(InfoPage, PAGE, changes)


@cache
def _world() -> Mapping[str, str]:
    steps = {
        f"content/stappen/{id}.md": step_text(
            id=id, title=f"Stap {number}: {name}", naam=name, nummer=str(number)
        )
        for number, (id, name) in enumerate(STEPS.items(), start=1)
    }
    lists = {f"content/lijsten/{name}.yml": text for name, text in LISTS.items()}
    return MappingProxyType(
        {
            "content/index.md": page_text(id="start", title="Inkoopkring"),
            "content/paginas/over.md": page_text(),
            "content/themas/gww.md": theme_text(),
            **steps,
            "content/regios/utrecht.md": region_text(),
            "content/belemmeringen/kosten.md": obstacle_text(),
            "content/bijeenkomsten/2026-10-01-overleg.md": meeting_text(),
            "content/inspiratie/2026-11.md": digest_text(),
            "cases/eerste-case.md": case_text(),
            **lists,
        }
    )


def world_files(changes: Mapping[str, str | None] | None = None) -> dict[str, str]:
    """A whole knowledge base by path; `changes` adds, replaces or (with `None`) takes out."""
    files = {**_world(), **(changes or {})}
    return {path: text for path, text in files.items() if text is not None}


def write(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Put `files` under `root`, byte for byte; the folder itself comes back."""
    for path, content in files.items():
        full = root / path
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def knowledge_of(root: Path, changes: Mapping[str, str | None] | None = None) -> Knowledge:
    """Write the small world with `changes` to `root` and load it."""
    return load(write(root, world_files(changes)), TODAY)


def problems_in(root: Path, changes: Mapping[str, str | None] | None = None) -> tuple[Problem, ...]:
    """What is wrong with the small world once `changes` are made."""
    return knowledge_of(root, changes).problems
