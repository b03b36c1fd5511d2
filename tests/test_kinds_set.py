"""What somebody writes arrives whole or is told why not: inputs by kind, each with what is right.

A file of `golden/kinds` holds one kind. Keys of an input: `naam`, `bestand` (a page by itself),
what is in it (`tekst` and `gegevens` by key over a right file, `vervang`, or `inhoud` as a whole;
null takes the file away), `wereld` (other files), and what is right: `fout` (the codes that keep
it out, in order), `advies` (codes that are said as well), `zegt` (words of the messages),
`staat_in` and `staat_niet_in` (words of a file of the site). An input without `fout` is built,
every file of the site.
"""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

import builders
from builders import TODAY, world_files, write
from fuzz.building import AUTHORITY, SETTINGS
from golden_files import repeated
from inkoopkring.catalogue import load
from inkoopkring.model import kind_of_path
from inkoopkring.pages.site_plan import site_plan
from inkoopkring.problems import Severity
from inkoopkring.search.dictionary import Dictionary
from inkoopkring.views.summaries import Summaries
from inkoopkring_site import Site
from inkoopkring_site.templates import environment

Input = dict[str, Any]
_FOLDER = Path(__file__).parent / "golden/kinds"
KINDS = {
    path.stem: yaml.safe_load(path.read_text("utf-8")) for path in sorted(_FOLDER.glob("*.yml"))
}
INPUTS = {
    f"{kind[0]}-{number}": one
    for kind, inputs in KINDS.items()
    for number, one in enumerate(inputs, start=1)
}
TEXTS: dict[str, Callable[..., str]] = {
    "case": builders.case_text,
    "thema": builders.theme_text,
    "stap": builders.step_text,
    "regio": builders.region_text,
    "belemmering": builders.obstacle_text,
    "bijeenkomst": builders.meeting_text,
    "inspiratie": builders.digest_text,
    "pagina": builders.page_text,
}
"""A right text of each kind."""
OWN = {"content/index.md": {"id": "start", "title": "Inkoopkring"}}
"""What the small world has of its own in a file."""


@pytest.fixture(autouse=True, scope="module")
def read_once() -> Iterator[None]:
    """Templates are read once, and the dictionary not at all: both take a second each time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("inkoopkring.search.lexicon.read_dictionary", lambda _: Dictionary({}, {}))
        patch.setattr("inkoopkring_site.rendering.environment", cache(environment))
        yield


def text_of(one: Input, path: str) -> str | None:
    """What is in the file of an input."""
    if "inhoud" in one:
        return repeated(one["inhoud"]) if one["inhoud"] is not None else None
    kind = kind_of_path(PurePosixPath(path))
    assert kind is not None
    own = OWN.get(path, {} if path in world_files() else {"id": PurePosixPath(path).stem})
    values = {**own, **one.get("gegevens", {})}
    body = [repeated(one["tekst"])] if "tekst" in one else []
    text = TEXTS[kind.name](*body, **values)
    for before, after in one.get("vervang", {}).items():
        assert before in text
        text = text.replace(before, after)
    return text


@pytest.mark.parametrize("one", INPUTS.values(), ids=INPUTS)
def test_an_input_arrives_whole_or_is_told_why_not(one: Input, tmp_path: Path) -> None:
    path = one.get("bestand", "content/paginas/mijn-pagina.md")
    changes = {**one.get("wereld", {}), path: text_of(one, path)}
    knowledge = load(write(tmp_path, world_files(changes)), TODAY)
    blocking = knowledge.blocking(strict=True)
    assert [found.code for found in blocking] == one.get("fout", [])
    codes = [found.code for found in knowledge.problems]
    assert all(code in codes for code in one.get("advies", ()))
    said = " ".join(f"{found.message} {found.help}" for found in blocking)
    assert all(words in said for words in one.get("zegt", ())), said
    if any(found.severity is Severity.ERROR for found in blocking):
        return
    site = Site(site_plan(Summaries(knowledge.published(TODAY))), SETTINGS, tmp_path)
    files = dict(site.pages()) | dict(site.feeds(AUTHORITY)) | dict(site.exports())
    files |= dict(site.search())
    for place, fragments in one.get("staat_in", {}).items():
        for fragment in fragments:
            assert fragment in unfolded(files[place]), f"{place}: {fragment}"
    for place, fragments in one.get("staat_niet_in", {}).items():
        for fragment in fragments:
            assert fragment not in unfolded(files[place]), f"{place}: {fragment}"


def unfolded(data: bytes) -> str:
    """A file as text; the lines of a calendar whole again."""
    return data.decode().replace("\r\n ", "").replace("\r\n\t", "")


def test_every_kind_has_inputs_of_its_own() -> None:
    names = [one["naam"] for one in INPUTS.values()]
    assert [kind[0] for kind in KINDS] == list("12345678")
    assert all(len(inputs) >= 5 for inputs in KINDS.values())
    assert len(set(names)) == len(names)
