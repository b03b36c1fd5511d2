"""A site written part by part, by as many processes as there are cores.

Every file is made from what was read before, so which process makes it changes no byte. A
process takes the next part when it is done with one, and ends when there is none left: nothing
waits for a parent that was killed.
"""

import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from ctypes import c_int
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path

Files = Iterable[tuple[str, bytes]]
"""Each file as its place in the site and its bytes."""

SitePart = Callable[[], Files]
"""Some files of a site, made when it is called and by itself."""

_FEW = 10
"""So many parts are written sooner than another process is there."""


class BrokenOffError(Exception):
    """A process that helped is gone, and with it the part that it was writing."""


def cores() -> int:
    """How many processes can work at the same time."""
    if sys.platform != "linux":
        return 1  # Elsewhere a process would have to read everything again.
    return len(os.sched_getaffinity(0))


def write(parts: Sequence[SitePart], folder: Path, processes: int) -> None:
    """Write every file of every part under `folder`, with at most so many processes.

    The first part is written before there are others: what it had to look up is then there for
    all. The other parts are begun from the last to the first.

    Raises what a part raises, OSError when a file cannot be written, and BrokenOffError.
    """
    for part in parts[:1]:
        _write_files(part(), folder)
    rest = parts[:0:-1]
    if processes == 1 or len(rest) < _FEW:
        for part in rest:
            _write_files(part(), folder)
        return
    turn = _FORK.Value(c_int, 0)
    with _helpers(rest, folder, turn, processes - 1) as helpers:
        _take_turns(rest, folder, turn)
        for said in helpers:
            _listen(said)


_FORK = multiprocessing.get_context("fork" if sys.platform == "linux" else None)


@contextmanager
def _helpers(
    parts: Sequence[SitePart], folder: Path, turn: "Synchronized[int]", amount: int
) -> Iterator[list[Connection]]:
    """Processes that write along, as what each will say at its end.

    All of them are gone when this ends, also when it is broken off.
    """
    gc.collect()
    gc.freeze()
    started: list[BaseProcess] = []
    heard: list[Connection] = []
    try:
        for _ in range(amount):
            mine, theirs = _FORK.Pipe(duplex=False)
            heard.append(mine)
            helper: BaseProcess = _FORK.Process(target=_help, args=(parts, folder, turn, theirs))
            helper.start()
            started.append(helper)
            theirs.close()
        yield heard
    finally:
        for helper in started:
            helper.kill()
            helper.join()
        for mine in heard:
            mine.close()
        gc.unfreeze()


def _listen(said: Connection) -> None:
    """Wait until a process is done. Raises what went wrong there."""
    try:
        error = said.recv()
    except EOFError:
        raise BrokenOffError from None
    if error:
        raise error


def _help(
    parts: Sequence[SitePart], folder: Path, turn: "Synchronized[int]", said: Connection
) -> None:
    """What a helping process does; what goes wrong is for the parent to tell."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        _take_turns(parts, folder, turn)
    except Exception as error:
        turn.value = len(parts)
        said.send(error)
    else:
        said.send(None)


def _take_turns(parts: Sequence[SitePart], folder: Path, turn: "Synchronized[int]") -> None:
    """Write parts that nobody has begun yet, until there are none."""
    while True:
        with turn.get_lock():
            number, turn.value = turn.value, turn.value + 1
        if number >= len(parts):
            return
        _write_files(parts[number](), folder)


def _write_files(files: Files, folder: Path) -> None:
    for place, data in files:
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
