"""The core says the same in a browser: its kernel, run in Node over every golden file."""

import base64
import gzip
import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from builders import TODAY, world_files
from golden_files import OTHER_CASE, Golden, content, golden_files, problems_with, repeated
from inkoopkring_site.kernel import kernel_files

DECODED = {"afbeelding-te-veel-punten"}
"""A form has no pictures: in the kernel nothing decodes one to count its dots."""
HERE = Path(__file__).parent
KERNEL = next((path.parent for _, path in kernel_files()), None)
pytestmark = pytest.mark.skipif(
    KERNEL is None or shutil.which("node") is None, reason="the kernel was not made"
)
Said = list[list[str]]


def run(script: str, data: object, folder: Path) -> str:
    """What a script leaves in `result`, run in the kernel."""
    (folder / "data.json").write_text(json.dumps(data), "utf-8")
    command = ["node", HERE / "run.mjs", KERNEL, HERE / script, folder / "data.json"]
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def packed(data: bytes) -> str:
    return base64.b64encode(data).decode()


def changes(golden: Golden) -> Mapping[str, str | None] | None:
    """The files that a golden file changes in the small world; None for a link on a disk."""
    around = {**golden.get("wereld", {}), golden["bestand"]: golden}
    if any(isinstance(one, dict) and "snelkoppeling" in one for one in around.values()):
        return None
    return {
        path: None
        if one is None
        else packed(repeated(one).encode() if isinstance(one, str) else content(one))
        for path, one in around.items()
    }


def test_every_broken_file_gets_the_same_sentences_at_the_same_places(tmp_path: Path) -> None:
    broken = {name: changes(one) for name, one in golden_files("broken").items()}
    asked = {name: one for name, one in broken.items() if one is not None and name not in DECODED}
    world = world_files({"cases/eerste-case.md": OTHER_CASE})
    data = {
        "today": TODAY.isoformat(),
        "world": {path: packed(text.encode()) for path, text in world.items()},
        "golden": asked,
    }
    found: Mapping[str, Said] = json.loads(run("golden.py", data, tmp_path))
    expected = {
        name: [
            [str(one.place), one.code, one.field, one.message, one.help]
            for one in problems_with(tmp_path / name, golden)
        ]
        for name, golden in golden_files("broken").items()
        if name in asked
    }
    differ = sorted(name for name in expected if found[name] != expected[name])
    assert {name: found[name] for name in differ} == {name: expected[name] for name in differ}
    assert len(asked) > 500


def test_the_kernel_is_no_heavier_than_promised() -> None:
    assert sum(len(gzip.compress(path.read_bytes())) for _, path in kernel_files()) < 7_500_000


def test_every_part_of_the_kernel_comes_with_its_licence() -> None:
    text = {path.name: path for _, path in kernel_files()}["LICENTIES.txt"].read_text("utf-8")
    for name in ("Pyodide 314", "Python 3.14", "pydantic-core", "PyYAML", "python-stdnum"):
        assert name in text
