"""One made-up file through everything that `inkoopkring check` does to it."""

import math
import os
import re
import time
from collections.abc import Iterable
from functools import cache
from pathlib import PurePosixPath

from fuzz.inputs import ROOT
from inkoopkring.authoring.mending import mend
from inkoopkring.catalogue.checks import check_documents
from inkoopkring.catalogue.loading import load
from inkoopkring.catalogue.neighbours import Neighbours
from inkoopkring.cli.reports import REPORTS, Checked, markdown_summary
from inkoopkring.problems import Problem, Severity, sort_problems
from inkoopkring.reading.parsing import Document, ListedItem, parse_document, parse_list
from inkoopkring.reading.salvaging import salvaged
from inkoopkring.reading.sources import MAX_BYTES, decode, entry_paths
from prose import TODAY

LONG = "INKOOPKRING_FUZZ" in os.environ
MAX_SECONDS = 2.0 if LONG else math.inf
"""How long one file may keep us, in seconds of the processor: kept to in a long run only.

On a busy machine a second counts for less, so an ordinary run has no limit.
"""
spent: list[float] = []
"""What each file took."""


@cache
def around(path: PurePosixPath) -> Neighbours:
    """The other real files as they are, for what the made-up one refers to."""
    return Neighbours(ROOT, [other for other in entry_paths(ROOT) if other != path])


@cache
def lists() -> dict[str, tuple[ListedItem, ...]]:
    """The real lists."""
    return dict(load(ROOT, TODAY, ["content/index.md"]).lists)


def survives(path: PurePosixPath, data: bytes) -> None:
    """Read, check, mend and report a file: no exception, in time, and every place inside it."""
    start = time.process_time()
    problems = sort_problems(found_in(path, data[:MAX_BYTES]))
    checked = Checked(tuple(problems), ROOT, 1, "https://inkoopkring.example")
    for report in (*REPORTS.values(), markdown_summary):
        report(checked)
    text = data.decode("utf-8", "replace")
    once = mend(path, text).after
    spent.append(time.process_time() - start)
    assert spent[-1] < MAX_SECONDS
    assert mend(path, once).after == once
    assert_inside(problems, path, data[:MAX_BYTES])


def found_in(path: PurePosixPath, data: bytes) -> list[Problem]:
    """Every problem of the file, with the real knowledge base around it."""
    source, problems = decode(path, data)
    if source is None or problems:
        return problems
    if path.suffix == ".yml":
        return parse_list(source)[1]
    document, problems = parse_document(source)
    if document is None:
        assert {one.severity for one in problems} == {Severity.ERROR}
        left = salvaged(source)
        assert left.problems
        looked = across(left.document) if left.document else []
        return [*left.problems, *(one for one in looked if left.counts(one))]
    return across(document)


def across(document: Document) -> list[Problem]:
    found = check_documents([document], lists(), (), ROOT, TODAY, around(document.path))
    return [one for one in found if one.place.path == str(document.path)]


def assert_inside(problems: Iterable[Problem], path: PurePosixPath, data: bytes) -> None:
    """Every problem is a whole sentence about a spot in the file."""
    lines = re.split(r"\r\n|\r|\n", data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace"))
    for found in problems:
        assert found.place.path == str(path)
        assert 1 <= found.place.line <= len(lines)
        assert 1 <= found.place.column <= len(lines[found.place.line - 1]) + 1
        assert found.message
        assert found.help
