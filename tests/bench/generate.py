"""Makes a project with as many cases as asked, each as long and as linked as a real one.

The real content comes along whole, so every list, theme and step is there; the real cases
are the first of the pack. Every further case takes the fields of a real one, with its
references drawn anew from the real lists, and paragraphs from all real cases together.
The same number gives the same files.

    python tests/bench/generate.py FOLDER 1000
"""

import random
import re
import shutil
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from inkoopkring.catalogue import Knowledge, load
from inkoopkring.model import CaseStudy
from inkoopkring.reading.parsing import Document

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 29)

_MANY: Mapping[str, str] = {
    "opdrachtgevers": "organisaties",
    "themas": "thema",
    "stappen": "stap",
    "belemmeringen": "belemmering",
    "verwant": "case",
}
"""Keys that hold a list of ids, with what they are the ids of."""
_ONE: Mapping[str, str] = {
    "regio": "regio",
    "productgroep": "productgroepen",
    "procedure": "procedures",
    "contractvorm": "contractvormen",
}
"""Keys that hold one id."""


def generate(folder: Path, amount: int) -> None:
    """Make a project in `folder` with `amount` cases."""
    copy_project(folder)
    knowledge = load(ROOT, TODAY)
    real = [d for d in knowledge.documents if isinstance(d.entry, CaseStudy)]
    pool = _ids(knowledge)
    paragraphs = [part for one in real for part in one.body.split("\n\n") if _is_plain(part)]
    for document in real[amount:]:
        (folder / document.path).unlink()
    for number in range(len(real), amount):
        chance = random.Random(number)
        name, text = _case(real[number % len(real)], number, pool, paragraphs, chance)
        (folder / "cases" / f"{name}.md").write_text(text, "utf-8")


def copy_project(folder: Path) -> None:
    """The real project in `folder`, as after `make setup`.

    Texts and code are copied, and with the code the fonts that were prepared.
    """
    ignored = shutil.ignore_patterns("node_modules", "__pycache__")
    for name in ("content", "cases", "hooks", "plugins"):
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    shutil.copy(ROOT / "mkdocs.yml", folder)


def _ids(knowledge: Knowledge) -> Mapping[str, Sequence[str]]:
    ids: dict[str, list[str]] = {}
    for document in knowledge.documents:
        ids.setdefault(document.kind.name, []).append(document.id)
    for name, items in knowledge.lists.items():
        ids[name] = [listed.item.id for listed in items]
    return ids


def _case(
    model: Document,
    number: int,
    pool: Mapping[str, Sequence[str]],
    paragraphs: Sequence[str],
    chance: random.Random,
) -> tuple[str, str]:
    """The name and the text of one made-up case."""
    head: dict[str, Any] = model.entry.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    head["id"] = f"{model.id[:70]}-{number}"
    head["title"] = f"{head['title'][:80]} ({number})"
    for key, target in _ONE.items():
        if key in head:
            head[key] = chance.choice(pool[target])
    for key, target in _MANY.items():
        if key in head:
            head[key] = chance.sample(pool[target], min(len(head[key]), len(pool[target])))
    body = _body(model.body, len(head["bronnen"]), paragraphs, chance)
    front = yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=100)
    return head["id"], f"---\n{front}---\n{body}"


def _body(text: str, sources: int, paragraphs: Sequence[str], chance: random.Random) -> str:
    """A body with the headings of `text` and other paragraphs, its source numbers in reach."""
    parts = (chance.choice(paragraphs) if _is_plain(part) else part for part in text.split("\n\n"))
    mixed = "\n\n".join(parts)
    return re.sub(r"\[bron [^\]]*\]", lambda _: f"[bron {chance.randint(1, sources)}]", mixed)


def _is_plain(part: str) -> bool:
    """Whether a piece of a body is running text without links to headings."""
    return bool(re.match(r"\w", part)) and "](#" not in part


if __name__ == "__main__":
    generate(Path(sys.argv[1]), int(sys.argv[2]))
