"""The golden files: one YAML file an odd or broken contribution, and the small world around it.

Keys: `naam` (what is special), `bestand` (where the file stands), `inhoud` (what is in it, or
`bytes_hex`, or a `snelkoppeling` that leads nowhere), `wereld` (what else is different), and
for broken files `verwacht`. In `inhoud`, `<<tekst * 100>>` stands for that text a hundred times.
"""

import re
from pathlib import Path
from typing import Any

import yaml

from builders import TODAY, world_files, write
from inkoopkring.catalogue import load
from inkoopkring.problems import Problem

Golden = dict[str, Any]
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FOLDER = Path(__file__).parent / "golden"


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
    """Put the file in the small world, in `root`, with what else is different there."""
    world = {path: repeated(text) for path, text in golden.get("wereld", {}).items()}
    write(root, world_files({**world, golden["bestand"]: None}))
    path = root / golden["bestand"]
    if "snelkoppeling" in golden:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(golden["snelkoppeling"])
    else:
        write(root, {golden["bestand"]: content(golden)})
    return root


def problems_with(root: Path, golden: Golden) -> tuple[Problem, ...]:
    """Every problem of the small world in `root` once the file is in it."""
    return load(place_in(root, golden), TODAY).problems
