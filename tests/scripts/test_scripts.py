"""The scripts of the theme: their pure parts do what they say, and none offers what nobody uses.

The tests of the pure parts are the `.test.mjs` files beside this one, laid out as the scripts are.
"""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from programs import node

HERE = Path(__file__).parent
SCRIPTS = HERE.parents[1] / "plugins" / "inkoopkring_site" / "theme" / "assets" / "js"

_EXPORT = re.compile(r"^export (?:async )?(?:const|let|function|class) (\w+)", re.MULTILINE)
_IMPORT = re.compile(r"import \{([^}]*)\} from \"([^\"]+)\"")
_LATER = re.compile(r"import\(\"([^\"]+)\"\)\s*\.then\(\(\{([^}]*)\}")
_TESTED = re.compile(r"\{([^}]*)\} = await script\(\"([^\"]+)\"\)")

Name = tuple[Path, str]
"""A script, and a name that it exports."""


def exports() -> Iterator[Name]:
    """What the scripts offer to one another."""
    for path in SCRIPTS.rglob("*.js"):
        yield from ((path, name) for name in _EXPORT.findall(path.read_text("utf-8")))


def imports() -> Iterator[Name]:
    """What scripts and their tests take from a script."""
    for path in SCRIPTS.rglob("*.js"):
        text = path.read_text("utf-8")
        for names, source in _IMPORT.findall(text):
            yield from _named((path.parent / source).resolve(), names)
        for source, names in _LATER.findall(text):
            yield from _named((path.parent / source).resolve(), names)
    for path in HERE.rglob("*.mjs"):
        for names, source in _TESTED.findall(path.read_text("utf-8")):
            yield from _named(SCRIPTS / source, names)


def _named(script: Path, names: str) -> Iterator[Name]:
    for name in names.split(","):
        if own := name.split(" as ")[0].strip():
            yield script, own


def test_the_pure_parts_do_what_they_say() -> None:
    command = [node(), "--test-reporter=tap", str(HERE / "all.mjs")]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, f"{result.stdout}{result.stderr}"
    tests = re.search(r"^# tests (\d+)$", result.stdout, re.MULTILINE)
    assert tests
    assert int(tests[1]) > len(list(HERE.rglob("*.test.mjs")))


def test_every_export_has_a_user_and_every_import_is_there() -> None:
    assert set(exports()) == set(imports())
