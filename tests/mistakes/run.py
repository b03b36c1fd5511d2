"""Makes every mistake of the list in a copy of the project, and asks the tests.

    cd tests && python -m mistakes.run [name ...]

With names (`feeds`, `mail-3`), only those. Prints each mistake that no test saw, and how many of
all were seen; fails when that is less than `ENOUGH`.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue

from mistakes.listed import ROOT, Mistake, mistakes

ENOUGH = 0.95
COPIES = ROOT / ".cache" / "mistakes"
_COPIED = ("plugins", "tests", "hooks", "cases", "content", "mkdocs.yml", "pyproject.toml")
_SHARED = ("plugins/inkoopkring_site/browser/node_modules", ".venv")
"""Packages of others: what the copies share with the project."""
_PASSED, _FAILED, _BROKEN = 0, 1, 2
"""What pytest ends with: all well, a test failed, a test file could not even be read."""


def main(names: Iterable[str]) -> int:
    """Ask the tests about each mistake; 0 when enough were seen."""
    wanted = tuple(names)
    chosen = [
        one for one in mistakes() if not wanted or one.name in wanted or _trade(one) in wanted
    ]
    workers = max(1, min(os.cpu_count() or 1, len(chosen)))
    copies: SimpleQueue[Path] = SimpleQueue()
    for number in range(workers):
        copies.put(_copy(COPIES / str(number)))
    with _borrowed(copies) as copy:
        tests = sorted({test for one in chosen for test in one.tests})
        if ended := _ended(copy, tests):
            print(f"De tests slagen ook zonder fout niet (pytest {ended}).")
            return 1
    with ThreadPoolExecutor(workers) as pool:
        seen = []
        for one, is_seen in zip(
            chosen, pool.map(lambda m: _is_seen(m, copies), chosen), strict=True
        ):
            seen.append(is_seen)
            if not is_seen:
                print(f"Niet gezien: {one.name} ({one.suffers})", flush=True)
    share = sum(seen) / len(seen)
    print(f"{sum(seen)} van {len(seen)} fouten gezien ({share:.0%}).")
    return 0 if share >= ENOUGH else 1


def _trade(mistake: Mistake) -> str:
    return mistake.name.rpartition("-")[0]


def _copy(copy: Path) -> Path:
    """The project in a folder of its own."""
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir(parents=True)
    for name in _COPIED:
        if (ROOT / name).is_dir():
            ignored = shutil.ignore_patterns("node_modules", "__pycache__")
            shutil.copytree(ROOT / name, copy / name, ignore=ignored)
        else:
            shutil.copy2(ROOT / name, copy / name)
    for name in _SHARED:
        (copy / name).symlink_to(ROOT / name)
    return copy


@contextmanager
def _borrowed(copies: "SimpleQueue[Path]") -> Iterator[Path]:
    copy = copies.get()
    try:
        yield copy
    finally:
        copies.put(copy)


def _is_seen(mistake: Mistake, copies: "SimpleQueue[Path]") -> bool:
    """Whether a test fails once the mistake is made; the copy is as it was afterwards."""
    with _borrowed(copies) as copy:
        path = mistake.make(copy)
        try:
            ended = _ended(copy, mistake.tests)
        finally:
            shutil.copy2(ROOT / path.relative_to(copy), path)
    if ended not in (_PASSED, _FAILED, _BROKEN):
        raise ValueError(f"{mistake.name}: pytest {ended}")
    return ended != _PASSED


def _ended(copy: Path, tests: Iterable[str]) -> int:
    """How pytest ends in a copy: with the code of the copy, not that of the project."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    environment = {
        **os.environ,
        "PYTHONPATH": str(copy / "plugins"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    result = subprocess.run(command, cwd=copy, env=environment, capture_output=True, check=False)
    return result.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
