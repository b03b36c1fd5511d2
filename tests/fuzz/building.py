"""One made-up file in the small world, through everything that makes a site of it."""

import math
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath

from builders import TODAY, world_files
from fuzz.checking import LONG
from inkoopkring.catalogue.catalogue import publish
from inkoopkring.catalogue.checks import check_documents
from inkoopkring.pages.site_plan import site_plan
from inkoopkring.problems import Severity
from inkoopkring.reading.parsing import Document, ListedItem, parse_document, parse_list
from inkoopkring.reading.sources import MAX_BYTES, decode
from inkoopkring.views.summaries import Summaries
from inkoopkring_site import Site, SiteSettings
from worlds import documents_of, lists_of

MAX_SECONDS = 2.0 if LONG else math.inf
"""How long the site may take, in seconds of the processor."""
SETTINGS = SiteSettings("De Kring", "https://kring.example", "Over inkopen.")
AUTHORITY = "kring.example"
accepted: list[float] = []
"""What the site of each world that the checks let through took."""


@cache
def texts() -> dict[PurePosixPath, str]:
    """Every file of the small world."""
    return {PurePosixPath(path): text for path, text in world_files().items()}


def builds(path: PurePosixPath, data: bytes, root: Path) -> bool:
    """Make every file of the site when the checks accept the world with this file in it.

    Whether they do is what comes back.
    """
    found = _accepted(path, data[:MAX_BYTES], root)
    if found is None:
        return False
    documents, lists = found
    start = time.process_time()
    plan = site_plan(Summaries(publish(documents, lists, TODAY)))
    site = Site(plan, SETTINGS, root)
    places = [place for place, _ in written(site)]
    accepted.append(time.process_time() - start)
    assert len(places) == len(set(places))
    assert "index.html" in places
    assert accepted[-1] < MAX_SECONDS
    return True


def written(site: Site) -> Iterator[tuple[str, bytes]]:
    """Every file that holds words of a text: all but the drawn cards and what is the same."""
    yield from site.pages()
    yield from site.feeds(AUTHORITY)
    yield from site.exports()
    yield from site.search()


def _accepted(
    path: PurePosixPath, data: bytes, root: Path
) -> tuple[tuple[Document, ...], dict[str, tuple[ListedItem, ...]]] | None:
    """The world, when nothing in it keeps a site from being built."""
    source, problems = decode(path, data)
    if source is None or problems:
        return None
    documents, lists = documents_of({str(path): None}), lists_of()
    if path.suffix == ".yml":
        items, problems = parse_list(source)
        lists[path.stem] = tuple(items)
    else:
        document, problems = parse_document(source)
        documents += (document,) if document else ()
    problems = [*problems, *check_documents(documents, lists, (), root, TODAY)]
    return None if any(one.severity is Severity.ERROR for one in problems) else (documents, lists)
