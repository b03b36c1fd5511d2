"""A site written by one process or by several: the same files, and the same when it fails."""

import os
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from inkoopkring_site.writing import BrokenOffError, Files, SitePart, cores, write
from sites import files_in

AMOUNT = 24


def part(number: int) -> Files:
    """Two files, with which process wrote them."""
    yield f"{number}/een.txt", f"een {number}".encode()
    yield f"{number}/proces.txt", str(os.getpid()).encode()


def failing(error: Exception) -> Files:
    yield "goed.txt", b""
    raise error


def parts(*others: SitePart) -> list[SitePart]:
    return [*(partial(part, number) for number in range(AMOUNT)), *others]


@pytest.mark.parametrize("processes", [1, 2, 5])
def test_every_file_is_written_once_whoever_writes_it(tmp_path: Path, processes: int) -> None:
    write(parts(), tmp_path, processes)
    files = files_in(tmp_path)
    said = {place: data for place, data in files.items() if place.endswith("een.txt")}
    assert said == {f"{n}/een.txt": f"een {n}".encode() for n in range(AMOUNT)}
    assert len(files) == 2 * AMOUNT


@pytest.mark.skipif(cores() == 1, reason="only where processes are split off")
def test_others_write_along(tmp_path: Path) -> None:
    write(parts(*(partial(met, tmp_path / name) for name in ("a", "b"))), tmp_path / "uit", 2)
    assert len({(tmp_path / name).read_text() for name in ("a", "b")}) == 2


def met(mark: Path) -> Files:
    """Wait, a moment at most, until the other one is here too: two of these need two processes."""
    mark.write_text(str(os.getpid()))
    for _ in range(2000):
        if len(list(mark.parent.glob("[ab]"))) == 2:
            break
        threading.Event().wait(0.001)
    return []


def test_the_first_part_is_there_before_the_others_begin(tmp_path: Path) -> None:
    seen: list[bool] = []

    def second() -> Files:
        seen.append((tmp_path / "0" / "een.txt").exists())
        return []

    write([partial(part, 0), second], tmp_path, 1)
    assert seen == [True]


@pytest.mark.parametrize("processes", [1, 3])
def test_what_goes_wrong_in_any_process_is_raised(tmp_path: Path, processes: int) -> None:
    everywhere: list[SitePart] = [partial(failing, ValueError("mis")) for _ in range(AMOUNT)]
    with pytest.raises(ValueError, match="mis"):
        write([partial(part, 0), *everywhere], tmp_path, processes)


def test_a_file_that_cannot_be_written_is_an_os_error(tmp_path: Path) -> None:
    (tmp_path / "3").write_bytes(b"")
    with pytest.raises(OSError, match="3"):
        write(parts(), tmp_path, 2)


@pytest.mark.skipif(cores() == 1, reason="only where processes are split off")
@pytest.mark.parametrize("end", [lambda: os._exit(0), lambda: os.kill(os.getpid(), 9)])
def test_a_process_that_is_gone_is_noticed(tmp_path: Path, end: Callable[[], None]) -> None:
    parent = os.getpid()

    def gone() -> Files:
        if os.getpid() != parent:
            end()
        threading.Event().wait(0.05)
        return []

    with pytest.raises(BrokenOffError):
        write([partial(part, 0), *[gone] * AMOUNT], tmp_path, 2)


def test_no_process_is_left_behind(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="mis"):
        write([*parts(), partial(failing, ValueError("mis"))], tmp_path, 3)
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
