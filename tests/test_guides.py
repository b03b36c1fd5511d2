"""What the guides for developers say is so: rooms, files and commands exist, the steps work."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from builders import case_text, world_files, write
from built_site import ROOT
from inkoopkring.cli import main

PLUGINS = ROOT / "plugins"
GUIDE = PLUGINS / "README.md"
DECISIONS = PLUGINS / "besluiten"
RECEIVER = PLUGINS / "inkoopkring_ontvanger" / "README.md"
GUIDES = (ROOT / "README.md", GUIDE, RECEIVER, *sorted(DECISIONS.glob("*.md")))
AROUND = ("inkoopkring_site", "inkoopkring_mkdocs", "inkoopkring_ontvanger")
PARTS = ("Besluit", "Waarom", "Ook geprobeerd", "Wat ons van gedachten zou doen veranderen")

each_guide = pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
each_decision = pytest.mark.parametrize(
    "decision",
    [path for path in GUIDES if path.parent == DECISIONS and path.name != "README.md"],
    ids=lambda path: path.stem,
)


def texts_in_code(guide: Path) -> list[str]:
    """Every piece of code in running text."""
    return re.findall(r"`([^`\n]+)`", guide.read_text("utf-8"))


def exists(name: str, guide: Path) -> bool:
    """Whether a file or folder is there, counted from the root, the packages or their core."""
    folders = (ROOT, PLUGINS, PLUGINS / "inkoopkring", guide.parent)
    return any((folder / name).exists() for folder in folders)


@each_guide
def test_every_file_and_folder_that_is_named_exists(guide: Path) -> None:
    named = [
        text
        for text in texts_in_code(guide)
        if re.fullmatch(r"(?:\.github|[\w-]+)(?:/[\w.-]+)+/?|[\w-]+\.(?:py|toml|yml|txt)", text)
    ]
    made = ("site/", "data/")
    assert [name for name in named if not name.startswith(made) and not exists(name, guide)] == []


@each_guide
def test_every_link_leads_to_a_file(guide: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)", guide.read_text("utf-8"))
    local = [target for target in targets if "://" not in target]
    assert [target for target in local if not (guide.parent / target).exists()] == []


@each_guide
def test_every_command_that_is_named_exists(guide: Path) -> None:
    known = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    text = guide.read_text("utf-8")
    asked = re.findall(r"(?:`|^)make ([a-z]+)", text, re.MULTILINE)
    assert set(asked) <= known
    ours = set(re.findall(r"`inkoopkring ([a-z]+)", text))
    assert ours <= set(main.list_commands(click.Context(main)))


def test_every_room_stands_in_the_guide_and_every_room_in_the_guide_exists() -> None:
    named = re.findall(r"^\| `([\w/]+)/` \|", GUIDE.read_text("utf-8"), re.MULTILINE)
    core = [f"inkoopkring/{path.parent.name}" for path in PLUGINS.glob("inkoopkring/*/__init__.py")]
    assert sorted(named) == sorted([*core, *AROUND])


def test_rooms_stand_in_the_order_of_the_imports() -> None:
    contract = (ROOT / "pyproject.toml").read_text("utf-8")
    layers = re.search(r"only the layers below it.*?layers = \[(.*?)\]", contract, re.DOTALL)
    assert layers
    upwards = [re.findall(r"[\w.]+", line) for line in layers[1].split("\n") if line.strip()][::-1]
    height = {room: number for number, group in enumerate(upwards) for room in group}
    named = re.findall(r"^\| `([\w/]+)/` \|", GUIDE.read_text("utf-8"), re.MULTILINE)
    heights = [height[room.replace("/", ".")] for room in named if room != "inkoopkring/cli"]
    assert heights == sorted(heights)


@each_decision
def test_a_decision_has_its_four_parts_and_is_short(decision: Path) -> None:
    text = decision.read_text("utf-8")
    assert re.findall(r"^\*\*([^*]+)\.\*\*", text, re.MULTILINE) == list(PARTS)
    assert len(text.split()) < 300


def test_every_decision_is_in_the_list() -> None:
    listed = re.findall(r"\]\(([\w-]+\.md)\)", (DECISIONS / "README.md").read_text("utf-8"))
    pages = {path.name for path in DECISIONS.glob("*.md")} - {"README.md"}
    assert sorted(listed) == sorted(pages)


PROOF = """
import json, sys
from datetime import date
from pathlib import Path
from inkoopkring.authoring.starting_files import starting_file
from inkoopkring.catalogue import load
from inkoopkring.model import kind_named
from inkoopkring.open_data.schemas import schema
from inkoopkring.pages.manual import fields_page

kind = kind_named("case")
knowledge = load(Path(sys.argv[1]), date(2026, 11, 29))
(case,) = (d.entry for d in knowledge.documents if d.kind is kind)
page = fields_page(knowledge.published(date(2026, 11, 29)))
rows = next(one for one in page.kinds if one.id == "case").fields
print(json.dumps({
    "problemen": [p.code for p in knowledge.problems if p.field == "doorlooptijd"],
    "waarde": case.lead_time,
    "velden": [row.label for row in rows if row.key == "doorlooptijd"],
    "schema": "doorlooptijd" in schema(kind, "")["properties"],
    "startbestand": "# doorlooptijd: " in starting_file(kind, {}, date(2026, 11, 29)),
    "json": case.model_dump(by_alias=True)["doorlooptijd"],
}))
"""


def test_the_steps_to_add_a_field_work(tmp_path: Path) -> None:
    """Put the field of the guide into a copy of the core, and use it."""
    section = GUIDE.read_text("utf-8").split("## Een gegeven toevoegen")[1]
    block = re.search(r"```python\n(.*?)```", section, re.DOTALL)
    assert block
    field = "".join(f"    {line.strip() and line[3:]}\n" for line in block[1].splitlines())
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PLUGINS / "inkoopkring", tmp_path / "code" / "inkoopkring", ignore=ignored)
    module = tmp_path / "code" / "inkoopkring" / "model" / "case_study.py"
    first = "    clients: OrganisationIds = field("
    text = module.read_text("utf-8")
    assert first in text
    module.write_text(text.replace(first, f"{field}{first}"), "utf-8")
    case = case_text(doorlooptijd="acht maanden")
    world = write(tmp_path / "wereld", world_files({"cases/eerste-case.md": case}))
    done = subprocess.run(
        [sys.executable, "-c", PROOF, world],
        env={**os.environ, "PYTHONPATH": str(tmp_path / "code")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout) == {
        "problemen": [],
        "waarde": "acht maanden",
        "velden": ["Doorlooptijd"],
        "schema": True,
        "startbestand": True,
        "json": "acht maanden",
    }
