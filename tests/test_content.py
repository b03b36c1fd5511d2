"""What is published has no errors."""

from inkoopkring.catalogue import load
from inkoopkring.problems import Severity
from prose import ROOT, TODAY


def test_the_content_has_no_errors() -> None:
    problems = load(ROOT, TODAY).problems
    assert [str(found.place) for found in problems if found.severity is Severity.ERROR] == []
