"""Runs the search code of the browser, and that of others, in Node."""

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from programs import node

ROOT = Path(__file__).parents[1]
SCRIPTS = ROOT / "plugins" / "inkoopkring_site" / "theme" / "assets" / "js" / "search"
OTHERS = ROOT / "tests" / "bench" / "anderen"


def ranked(engine: str, queries: Sequence[str], **more: Any) -> list[list[Any]]:
    """What an engine of `anderen/zoek.mjs` finds for every query, best first."""
    asked = json.dumps({"queries": list(queries), **more})
    result = subprocess.run(
        [node(), OTHERS / "zoek.mjs", engine],
        input=asked,
        capture_output=True,
        text=True,
        check=True,
    )
    found: list[list[Any]] = json.loads(result.stdout)
    return found


def quotes(
    queries: Sequence[str], index: Path, documents: Sequence[Mapping[str, Any]]
) -> list[list[str]]:
    """What the browser's code quotes of each document for every query; empty for nothing."""
    more = {"index": str(index), "folder": str(SCRIPTS), "documents": list(documents)}
    return ranked("quotes", queries, **more)


def ours(queries: Sequence[str], index: Path) -> list[list[int]]:
    """The documents that the browser's code finds in an index, by number."""
    return ranked("ours", queries, index=str(index), folder=str(SCRIPTS))
