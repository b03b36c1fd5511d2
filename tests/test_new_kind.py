"""A new kind asks for six files, and then has all that a kind has.

A throw-away kind is added to a copy of the code, the way whoever adds one would do it. What
comes out is a page, a place in a list, a feed, a result of the search, a schema, a file to
begin with, and the documentation of its fields.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from builders import TODAY, page_text, world_files, write
from inkoopkring.search.index import read_index
from inkoopkring.search.ranking import search

ROOT = Path(__file__).parents[1]
CORE, THEME = "inkoopkring", "inkoopkring_site/theme"
MOST_FILES = 6

NEW_FILES = {
    f"{CORE}/model/experience.py": '''
from inkoopkring.model.entry import Entry
from inkoopkring.model.fields import Line, field


class Experience(Entry):
    """What somebody who uses a purchase says about it."""

    speaker: Line = field("spreker", "Wie het zegt", "Een functie, geen naam.", "de beheerder")
''',
    f"{CORE}/pages/experience.py": '''
from dataclasses import dataclass

from inkoopkring.model.experience import Experience
from inkoopkring.views.summaries import Summaries


@dataclass(frozen=True, slots=True)
class ExperiencePage:
    """The page of an experience."""

    speaker: str


def experience_page(_summaries: Summaries, experience: Experience) -> ExperiencePage:
    """Put together the page of an experience."""
    return ExperiencePage(experience.speaker)
''',
    f"{THEME}/kinds/experience.html": """
{% extends "main.html" %}
{% block content %}<h1>{{ plan.title }}</h1>
<p>Verteld door {{ view.speaker }}.</p>{{ prose.html|safe }}
{% endblock %}
""",
}
KIND = """KINDS: tuple[Kind, ...] = (
    Kind(
        name="ervaring",
        label="Ervaring",
        plural="Ervaringen",
        model=Experience,
        folder=PurePosixPath("content/ervaringen"),
        base="/ervaringen/",
        icon="forum-outline",
        summary="Wat gebruikers van een inkoop zeggen.",
        is_contributed=True,
        feed=KindFeed(8, "ervaringen"),
    ),
"""
CHANGED_FILES = {
    f"{CORE}/model/kinds.py": (
        ("from inkoopkring.model.meeting", "from inkoopkring.model.experience import Experience"),
        ("KINDS: tuple[Kind, ...] = (\n", KIND),
    ),
    f"{CORE}/pages/kinds.py": (
        (
            "from inkoopkring.pages.meeting",
            "from inkoopkring.pages.experience import experience_page",
        ),
        (
            '        "pagina":',
            '        "ervaring": KindPages("kinds/experience.html", experience_page),',
        ),
    ),
    f"{CORE}/search/documents.py": (
        (
            '        "pagina":',
            '        "ervaring": lambda _rows, one: ([one.speaker], [], []),',
        ),
    ),
}
ENTRY = page_text(
    "Een jaar later is iedereen [tevreden](../../cases/eerste-case.md).\n",
    id="stoelen-na-een-jaar",
    title="De stoelen na een jaar",
    spreker="de beheerder van het stadskantoor",
)
MAKE = """
import sys
from datetime import date
from pathlib import Path

from inkoopkring.authoring.starting_files import starting_file, starting_path
from inkoopkring.catalogue import load
from inkoopkring.model import kind_named
from inkoopkring.pages.site_plan import site_plan
from inkoopkring.views.summaries import Summaries
from inkoopkring_site.settings import SiteSettings
from inkoopkring_site.site import Site

root, out, today = Path(sys.argv[1]), Path(sys.argv[2]), date.fromisoformat(sys.argv[3])
knowledge = load(root, today)
assert not knowledge.blocking(strict=False), knowledge.problems
settings = SiteSettings("Inkoopkring", "https://inkoopkring.example", "Cases.")
site = Site(site_plan(Summaries(knowledge.published(today))), settings, root)
for files in (site.pages(), site.feeds("inkoopkring.example"), site.exports(), site.search()):
    for place, data in files:
        (out / place).parent.mkdir(parents=True, exist_ok=True)
        (out / place).write_bytes(data)
kind = kind_named("ervaring")
values = {"id": "mijn-ervaring"}
path = out / starting_path(kind, values, today)
path.parent.mkdir(parents=True)
path.write_text(starting_file(kind, values, today), "utf-8")
"""


def copied(folder: Path, left_out: str = "") -> Path:
    """The code with the new kind in it, but for what `left_out` (the end of a path) does."""
    ignored = shutil.ignore_patterns("node_modules", "__pycache__", "browser")
    shutil.copytree(ROOT / "plugins", folder, ignore=ignored)
    write(folder, {place: text for place, text in NEW_FILES.items() if not skips(place, left_out)})
    for place, changes in CHANGED_FILES.items():
        if not skips(place, left_out):
            path = folder / place
            for before, line in changes:
                text = path.read_text("utf-8")
                assert text.count(before) == 1, (place, before)
                tail = "" if before.endswith("\n") else f"\n{before}"
                path.write_text(text.replace(before, line + tail), "utf-8")
    return folder


def skips(place: str, left_out: str) -> bool:
    return bool(left_out) and place.endswith(left_out)


def made_by(code: Path, tmp_path: Path) -> subprocess.CompletedProcess[str]:
    """Make a small site with one entry of the new kind, in a process that has only this code."""
    project = write(
        tmp_path / "project", world_files({"content/ervaringen/stoelen-na-een-jaar.md": ENTRY})
    )
    return subprocess.run(
        [sys.executable, "-c", MAKE, project, tmp_path / "site", TODAY.isoformat()],
        env={**os.environ, "PYTHONPATH": str(code)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with the new kind."""
    folder = tmp_path_factory.mktemp("kind")
    result = made_by(copied(folder / "code"), folder)
    assert result.returncode == 0, result.stderr
    return folder / "site"


def text(site: Path, place: str) -> str:
    return (site / place).read_text("utf-8")


def test_a_new_kind_asks_for_six_files() -> None:
    assert len({**NEW_FILES, **CHANGED_FILES}) <= MOST_FILES


def test_it_has_a_page(site: Path) -> None:
    page = text(site, "ervaringen/stoelen-na-een-jaar/index.html")
    assert "<h1>De stoelen na een jaar</h1>" in page
    assert "Verteld door de beheerder van het stadskantoor." in page
    assert 'href="../../cases/eerste-case/">tevreden</a>' in page
    assert '"@type": "CollectionPage"' in page


def test_it_stands_in_a_list(site: Path) -> None:
    page = text(site, "ervaringen/index.html")
    assert "<h1>Ervaringen</h1>" in page
    assert "Wat gebruikers van een inkoop zeggen." in page
    assert 'href="../ervaringen/stoelen-na-een-jaar/">De stoelen na een jaar</a>' in page
    assert "/ervaringen/stoelen-na-een-jaar/" in text(site, "sitemap.xml")


def test_it_has_a_feed(site: Path) -> None:
    (item,) = json.loads(text(site, "ervaringen/feed.json"))["items"]
    assert item["id"] == "tag:inkoopkring.example,2026:ervaring/stoelen-na-een-jaar"
    assert "Een jaar later" in item["content_html"]
    assert "/ervaringen/rss.xml" in text(site, "abonneren/feeds.opml")


def test_the_search_finds_it(site: Path) -> None:
    index = read_index((site / "data/zoeken.json").read_bytes())
    (result,) = search(index, "stadskantoor").results
    assert index.documents[result.document].address == "/ervaringen/stoelen-na-een-jaar/"
    assert '<template id="pattern-kind-ervaring">' in text(site, "zoeken/index.html")


def test_it_has_a_schema(site: Path) -> None:
    schema = json.loads(text(site, "data/schema/ervaring.schema.json"))
    assert schema["properties"]["spreker"]["title"] == "Wie het zegt"
    assert "spreker" in schema["required"]


def test_it_has_a_file_to_begin_with(site: Path) -> None:
    made = text(site, "content/ervaringen/mijn-ervaring.md")
    assert "# Wie het zegt (verplicht): Een functie, geen naam." in made
    assert "spreker: VUL IN (zoals de beheerder)" in made
    assert 'id="ervaring"' in text(site, "meedoen/nieuw/index.html")


def test_its_fields_are_documented(site: Path) -> None:
    page = text(site, "meedoen/velden/index.html")
    assert '<h2 id="ervaring">Ervaring</h2>' in page
    assert "Een functie, geen naam." in page


@pytest.mark.parametrize("left_out", [place for place in CHANGED_FILES if "model" not in place])
def test_whoever_forgets_a_line_hears_which(tmp_path: Path, left_out: str) -> None:
    result = made_by(copied(tmp_path / "code", left_out), tmp_path)
    assert result.returncode != 0
    message = result.stderr.strip().splitlines()[-1]
    assert message.startswith("inkoopkring.model.kinds.UnknownKindError:")
    assert message.endswith(
        f"in {left_out.removeprefix('inkoopkring/')} has no line for the kind ervaring"
    )
