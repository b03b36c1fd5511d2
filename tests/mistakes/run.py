"""Makes every mistake of the list in a copy of the project, and asks the tests.

    cd tests && python -m mistakes.run [name ...]

With names (`feeds`, `mail-3`), only those. Prints each mistake that no test saw, and how many of
all were seen, by trade; fails when that is less than `ENOUGH`.

Each mistake gets a process of its own. For a mistake in Python that is split off from one that
has the packages of others at hand; what is ours is read anew, from the copy. For a mistake in a
template or a script it is split off from one that has found the tests already and run none.
Bytecode goes by what a file says, not by its hour, so a mistake of a second ago cannot be
overlooked.
"""

import compileall
import multiprocessing
import os
import shutil
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path
from py_compile import PycInvalidationMode
from queue import SimpleQueue

import pytest

from mistakes.listed import ROOT, Mistake, mistakes

ENOUGH = 0.95
COPIES = ROOT / ".cache" / "mistakes"
_COPIED = ("plugins", "tests", "hooks", "cases", "content", "mkdocs.yml", "pyproject.toml")
_SHARED = ("plugins/inkoopkring_site/browser/node_modules", ".venv")
"""Packages of others: what the copies share with the project."""
_AT_HAND = (
    *("pytest", "pydantic", "jinja2", "markdown", "lxml.etree", "icalendar", "feedgen.feed"),
    *("PIL.ImageDraw", "simplemma", "feedparser", "frontmatter", "nh3", "snowballstemmer"),
)
"""Packages of others that are read once, for every process."""
_PASSED, _FAILED, _BROKEN = 0, 1, 2
"""What pytest ends with: all well, a test failed, a test file could not even be read."""
_ELSEWHERE = 100
"""What a process ends with that read code of the project, and not of the copy."""


def main(names: Iterable[str]) -> int:
    """Ask the tests about each mistake; 0 when enough were seen."""
    wanted = tuple(names)
    chosen = [
        one for one in mistakes() if not wanted or one.name in wanted or _trade(one) in wanted
    ]
    multiprocessing.set_start_method("forkserver")
    multiprocessing.set_forkserver_preload(list(_AT_HAND))
    first, *others = [COPIES / str(n) for n in range(min(os.cpu_count() or 1, len(chosen)))]
    _copy(first)
    tests = sorted({test for one in chosen for test in one.tests})
    if code := ended(first, tests):
        print(f"De tests slagen ook zonder fout niet (pytest {code}).")
        return 1
    for copy in others:
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(first, copy, symlinks=True)
    seen = _asked(chosen, [first, *others])
    of_trade = Counter(map(_trade, chosen))
    for trade, count in of_trade.items():
        print(f"{trade}: {sum(_trade(one) == trade for one in seen)} van {count} gezien.")
    share = len(seen) / len(chosen)
    print(f"{len(seen)} van {len(chosen)} fouten gezien ({share:.0%}).")
    return 0 if share >= ENOUGH else 1


def _asked(chosen: Sequence[Mistake], folders: Sequence[Path]) -> list[Mistake]:
    """The mistakes that were seen; those that were not are printed as they come."""
    copies: SimpleQueue[Copy] = SimpleQueue()
    for folder in folders:
        copies.put(Copy(folder))
    seen = []
    with ThreadPoolExecutor(len(folders)) as pool:
        answers = pool.map(lambda one: _is_seen(one, copies), chosen)
        for one, is_seen in zip(chosen, answers, strict=True):
            if is_seen:
                seen.append(one)
            else:
                print(f"Niet gezien: {one.name} ({one.suffers})", flush=True)
    while not copies.empty():
        copies.get().let_go()
    return seen


def _is_seen(mistake: Mistake, copies: "SimpleQueue[Copy]") -> bool:
    """Whether a test fails once the mistake is made; the copy is as it was afterwards."""
    copy = copies.get()
    try:
        ended = copy.ended_with(mistake)
    finally:
        copies.put(copy)
    if ended not in (_PASSED, _FAILED, _BROKEN):
        raise ValueError(f"{mistake.name}: pytest {ended}")
    return ended != _PASSED


def _trade(mistake: Mistake) -> str:
    return mistake.name.rpartition("-")[0]


def _copy(copy: Path) -> None:
    """The project in a folder of its own, with its bytecode."""
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir(parents=True)
    for name in _COPIED:
        if (ROOT / name).is_dir():
            ignored = shutil.ignore_patterns("node_modules", "__pycache__")
            shutil.copytree(ROOT / name, copy / name, ignore=ignored)
        else:
            shutil.copy2(ROOT / name, copy / name)
    for name in ("plugins", "tests"):
        compileall.compile_dir(
            copy / name, quiet=1, invalidation_mode=PycInvalidationMode.CHECKED_HASH
        )
    for name in _SHARED:
        (copy / name).symlink_to(ROOT / name)


class Copy:
    """A copy of the project, in which one mistake at a time is made."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._tests: Sequence[str] = ()
        self._found: Tests | None = None
        """Those tests, found in the copy as it is without a mistake."""

    def ended_with(self, mistake: Mistake) -> int | None:
        """How pytest ends with a mistake; the copy is as it was afterwards."""
        is_python = mistake.pattern.endswith(".py")
        if not is_python and self._tests != mistake.tests:
            self.let_go()
            self._tests, self._found = mistake.tests, Tests(self.folder, mistake.tests)
            self._found.wait()
        path = mistake.make(self.folder)
        try:
            if is_python or self._found is None:
                return ended(self.folder, mistake.tests)
            return self._found.ended()
        finally:
            shutil.copy2(ROOT / path.relative_to(self.folder), path)

    def let_go(self) -> None:
        """Forget the tests that were found."""
        if self._found is not None:
            self._found.let_go()
        self._tests, self._found = (), None


class Tests:
    """Tests that a process of their own has found, to be run any number of times."""

    def __init__(self, copy: Path, tests: Sequence[str]) -> None:
        self._ours, theirs = multiprocessing.Pipe()
        self._process = multiprocessing.Process(target=_find, args=(copy, tests, theirs))
        self._process.start()
        theirs.close()

    def wait(self) -> None:
        """Wait until they are found."""
        self._ours.poll(None)

    def ended(self) -> int | None:
        """How pytest ends, up to the first test that fails."""
        try:
            self._ours.recv()
            self._ours.send(True)
            return int(self._ours.recv())
        except EOFError:
            self._process.join()
            return self._process.exitcode

    def let_go(self) -> None:
        """End the process."""
        self._ours.close()
        self._process.join()


def ended(copy: Path, tests: Sequence[str]) -> int | None:
    """How pytest ends in a copy as it is now, all of ours read anew."""
    found = Tests(copy, tests)
    try:
        return found.ended()
    finally:
        found.let_go()


class _Split:
    """For pytest: once the tests are found, run them in a process for each time one asks."""

    def __init__(self, asker: Connection) -> None:
        self.asker = asker

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> None:
        """Split off a process for each question; that one goes on to run the tests."""
        if session.testsfailed:
            return
        while self._is_asked():
            child = os.fork()
            if child == 0:
                return
            self.asker.send(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        os._exit(0)

    def _is_asked(self) -> bool:
        try:
            self.asker.send(True)
            return bool(self.asker.recv())
        except (EOFError, BrokenPipeError):
            return False


def _find(copy: Path, tests: Sequence[str], asker: Connection) -> None:
    """Find the tests with the code of the copy, not that of the project, and let them be run."""
    os.chdir(copy)
    os.environ["PYTHONPATH"] = str(copy / "plugins")
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    sys.dont_write_bytecode = True
    sys.path[:] = [
        str(copy / "plugins"),
        *(path for path in sys.path if Path(path) not in (ROOT / "plugins", ROOT / "tests")),
    ]
    with Path(os.devnull).open("w") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)
    options = ("-x", "-q", "-p", "no:cacheprovider")
    code = pytest.main([*options, *tests], plugins=[_Split(asker)])
    ours = sys.modules.get("inkoopkring")
    is_copy = ours is None or Path(str(ours.__file__)).is_relative_to(copy)
    os._exit(int(code) if is_copy else _ELSEWHERE)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
