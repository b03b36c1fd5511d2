"""The index of the real content, made once for all tests of the search."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from inkoopkring.catalogue import load
from inkoopkring.search.index import SearchIndex, read_index, write_index
from inkoopkring.search.sentences import Quotable, quotables
from inkoopkring.views.summaries import Summaries

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 29)


@cache
def real_summaries() -> Summaries:
    """The real content, on the day that tests build it."""
    return Summaries(load(ROOT, TODAY).published(TODAY))


@pytest.fixture(scope="session")
def real_quotables() -> Mapping[str, Quotable]:
    """What can be quoted of the real content, by address."""
    return dict(quotables(real_summaries()))


@pytest.fixture(scope="session")
def real_bytes() -> bytes:
    """The index file of the real content."""
    return write_index(real_summaries())


@pytest.fixture(scope="session")
def real_index(real_bytes: bytes) -> SearchIndex:
    """The opened index of the real content."""
    return read_index(real_bytes)
