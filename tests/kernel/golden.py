"""Runs in the kernel: what it says of each golden file. `data` and `result` are texts in JSON."""

import base64
import json
from datetime import date
from functools import cache
from pathlib import Path

from inkoopkring.catalogue import load, loading
from inkoopkring.reading import parsing

# What a file says does not change: each text is read once, however often the world is looked at.
loading.parse_list = cache(parsing.parse_list)  # type: ignore[attr-defined]
parsing.parse_document = cache(parsing.parse_document)
given = json.loads(data)  # type: ignore[name-defined]  # noqa: F821 (set by run.mjs)
root, today = Path("/wereld"), date.fromisoformat(given["today"])


def put(path: str, packed: str | None) -> None:
    full = root / path
    full.parent.mkdir(parents=True, exist_ok=True)
    if full.exists() or full.is_symlink():
        full.unlink()
    if packed is not None:
        full.write_bytes(base64.b64decode(packed))


for path, packed in given["world"].items():
    put(path, packed)
found = {}
for name, changes in given["golden"].items():
    for path, packed in changes.items():
        put(path, packed)
    found[name] = [
        [str(one.place), one.code, one.field, one.message, one.help]
        for one in load(root, today).problems
    ]
    for path in changes:
        put(path, given["world"].get(path))
result = json.dumps(found)
