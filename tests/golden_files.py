"""The golden files: one YAML file an odd or broken contribution, and the small world around it.

Keys: `naam` (what is special), `bestand` (where the file stands), `inhoud` (what is in it, or
`bytes_hex`, or a `snelkoppeling` that leads nowhere), `wereld` (what else is different), and
for broken files `verwacht`. In `inhoud`, `<<tekst * 100>>` stands for that text a hundred times.
In `wereld` a file is a text, `{bytes_hex: …}`, `{snelkoppeling: …}`, or null where it is gone.
"""

import re
from pathlib import Path
from typing import Any

import yaml

from builders import TODAY, case_text, world_files, write
from inkoopkring.catalogue import load
from inkoopkring.problems import Problem

Golden = dict[str, Any]
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FOLDER = Path(__file__).parent / "golden"

OTHER_CASE = case_text(title="Nieuwe klinkers van oude stenen")
"""The case that stands in the small world already, with a title that golden files repeat."""


def golden_files(folder: str) -> dict[str, Golden]:
    """Every file of a folder of `golden`, by name."""
    paths = sorted((_FOLDER / folder).glob("*.yml"))
    return {path.stem: yaml.load(path.read_text("utf-8"), Loader=_LOADER) for path in paths}


def content(golden: Golden) -> bytes:
    """What is in the file."""
    if "bytes_hex" in golden:
        return bytes.fromhex(golden["bytes_hex"])
    return repeated(golden["inhoud"]).encode()


def repeated(text: str) -> str:
    """`<<ab * 3>>` written out."""
    return re.sub(r"<<([^<>]+?) \* (\d+)>>", lambda match: match[1] * int(match[2]), text)


def place_in(root: Path, golden: Golden) -> Path:
    """Put the small world in `root`, with the file in it and what else is different there."""
    write(root, world_files({"cases/eerste-case.md": OTHER_CASE, golden["bestand"]: None}))
    return place_files(root, golden)


def place_files(root: Path, golden: Golden) -> Path:
    """Put the file, and what else is different in its world, over the world that is in `root`."""
    around: dict[str, str | Golden | None] = golden.get("wereld", {})
    for path, one in {**around, golden["bestand"]: golden}.items():
        full = root / path
        full.parent.mkdir(parents=True, exist_ok=True)
        if one is None:
            full.unlink()
        elif isinstance(one, str):
            full.write_bytes(repeated(one).encode())
        elif "snelkoppeling" in one:
            full.symlink_to(one["snelkoppeling"])
        else:
            full.write_bytes(content(one))
    return root


def problems_with(root: Path, golden: Golden) -> tuple[Problem, ...]:
    """Every problem of the small world in `root` once the file is in it."""
    return load(place_in(root, golden), TODAY).problems
