"""A Python without libyaml, as in a browser, says the same of every file.

The two parsers complain in other words; the place is the same.
"""

from pathlib import PurePosixPath

import pytest
import yaml

from golden_files import Golden, content, golden_files
from inkoopkring.problems import Problem
from inkoopkring.reading import front_matter
from inkoopkring.reading.parsing import parse_document, parse_list
from inkoopkring.reading.salvaging import salvaged
from inkoopkring.reading.sources import SourceFile, decode

GOLDEN = {
    name: golden
    for name, golden in golden_files("broken").items()
    if {"inhoud", "bytes_hex"} & golden.keys()
}


def said(golden: Golden) -> list[tuple[str, Problem]]:
    """Everything that reading this file says, and what is left of it."""
    path = PurePosixPath(golden["bestand"])
    source, problems = decode(path, content(golden))
    found = [("codering", one) for one in problems]
    if source is None:
        return found
    return found + [("lezen", one) for one in read(source)]


def read(source: SourceFile) -> tuple[Problem, ...]:
    if source.path.suffix == ".yml":
        return tuple(parse_list(source)[1])
    document, _ = parse_document(source)
    return () if document else salvaged(source).problems


@pytest.mark.skipif(not hasattr(yaml, "CSafeLoader"), reason="there is no libyaml to compare with")
def test_every_golden_file_is_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = {name: said(golden) for name, golden in GOLDEN.items()}
    monkeypatch.setattr(front_matter, "_LOADER", yaml.SafeLoader)
    found = {name: said(golden) for name, golden in GOLDEN.items()}
    differ = [name for name in GOLDEN if found[name] != expected[name]]
    assert {name: found[name] for name in differ} == {name: expected[name] for name in differ}
    assert len(GOLDEN) > 500
