"""The index of the real content, made once for all tests of the search."""

from datetime import date
from pathlib import Path

import pytest

from inkoopkring.catalogue import load
from inkoopkring.search.index import SearchIndex, read_index, write_index
from inkoopkring.views.summaries import Summaries

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 29)


@pytest.fixture(scope="session")
def real_bytes() -> bytes:
    """The index file of the real content."""
    return write_index(Summaries(load(ROOT, TODAY).published(TODAY)))


@pytest.fixture(scope="session")
def real_index(real_bytes: bytes) -> SearchIndex:
    """The opened index of the real content."""
    return read_index(real_bytes)
