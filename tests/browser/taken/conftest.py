"""Each task in a file of its own; how many clicks it took is told at the end of the run."""

from collections.abc import Iterator

import pytest

from built_site import Visit
from reader import MOST_CLICKS, Reader


@pytest.fixture
def reader(visit: Visit, request: pytest.FixtureRequest) -> Iterator[Reader]:
    """Somebody on the home page, in a window of the usual width."""
    yield from _watched(Reader(visit("/")), request)


@pytest.fixture
def phone_reader(visit: Visit, request: pytest.FixtureRequest) -> Iterator[Reader]:
    """The same on a phone."""
    yield from _watched(Reader(visit("/", width=390)), request)


@pytest.fixture
def plain_reader(visit: Visit, request: pytest.FixtureRequest) -> Iterator[Reader]:
    """The same without JavaScript."""
    yield from _watched(Reader(visit("/", script=False)), request)


def _watched(reader: Reader, request: pytest.FixtureRequest) -> Iterator[Reader]:
    yield reader
    task = " ".join(str(request.module.__doc__).split())
    request.node.user_properties.append(("task", f"{reader.clicks} {task}"))
    assert reader.clicks <= MOST_CLICKS
