"""Whatever somebody sends in: no exception, no waiting, and always a place to look at.

In an ordinary run a few hundred inputs; `INKOOPKRING_FUZZ=20000 python -m pytest tests/fuzz`
makes that many, other ones each time.
"""

import os
from pathlib import PurePosixPath

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzz.checking import LONG, survives
from fuzz.inputs import PIECES, changed, half_right, paths, real_files, repeated
from inkoopkring.markup.body import MAX_LENGTH
from inkoopkring.reading.sources import MAX_BYTES

AMOUNT = int(os.environ.get("INKOOPKRING_FUZZ", "300"))


def share(part: float) -> settings:
    """How often a test is tried: its part of the whole."""
    return settings(
        max_examples=round(AMOUNT * part),
        derandomize=not LONG,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )


@share(0.1)
@given(path=paths(), data=st.binary(max_size=400))
def test_any_bytes(path: PurePosixPath, data: bytes) -> None:
    survives(path, data)


@share(0.2)
@given(path=paths(), text=half_right())
def test_a_text_that_is_half_right(path: PurePosixPath, text: str) -> None:
    survives(path, text.encode("utf-8", "replace"))


@share(0.6)
@given(path=paths(), data=st.data())
def test_a_real_file_with_something_changed(path: PurePosixPath, data: st.DataObject) -> None:
    survives(path, data.draw(changed(path)).encode("utf-8", "replace"))


@share(0.1)
@given(path=paths(), data=st.data())
def test_the_same_over_and_over(path: PurePosixPath, data: st.DataObject) -> None:
    survives(path, data.draw(repeated(path)).encode("utf-8", "replace"))


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("size", [MAX_LENGTH - 9_000, MAX_BYTES if LONG else MAX_BYTES // 2])
def test_one_piece_over_and_over(piece: str, size: int) -> None:
    path = PurePosixPath("content/paginas/over.md")
    text = real_files()[path] + piece * (size // len(piece.encode()))
    survives(path, text.encode())


@pytest.mark.parametrize("path", [path for path in real_files() if path.suffix == ".md"][::12])
def test_the_files_we_start_from_are_right(path: PurePosixPath) -> None:
    survives(path, real_files()[path].encode())
