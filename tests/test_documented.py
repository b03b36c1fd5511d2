"""Every problem code is explained, every explanation is used, and every one is tried out."""

import ast
import re
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import inkoopkring
from golden_files import golden_files
from inkoopkring.problems import Severity, all_explanations
from inkoopkring.problems.explanations import Explanation
from inkoopkring.reading.front_matter import _SYNTAX
from inkoopkring.reading.parsing import PYDANTIC_CODES

PACKAGES = Path(inkoopkring.__file__).parents[1]
CODE = re.compile(r"[a-z]+(?:-[a-z0-9]+)*")
MAKES_A_PROBLEM = frozenset({"problem", "_problem", "_refuse", "PydanticCustomError"})
EXPLANATIONS = all_explanations()

each_explanation = pytest.mark.parametrize(
    "explained", EXPLANATIONS.values(), ids=EXPLANATIONS.keys()
)


def texts_in_code() -> set[str]:
    """Every text that stands as it is in the Python code."""
    return {
        node.value
        for _, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def codes_in_code() -> Iterator[tuple[str, str]]:
    """Every code that some call makes a problem with, and where the call stands."""
    for path, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _called(node.func) in MAKES_A_PROBLEM and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield first.value, f"{path.relative_to(PACKAGES)}:{node.lineno}"


@cache
def modules() -> tuple[tuple[Path, ast.Module], ...]:
    """Every module of every package, parsed."""
    paths = (
        PACKAGES / "inkoopkring",
        PACKAGES / "inkoopkring_site",
        PACKAGES / "inkoopkring_mkdocs",
        PACKAGES / "inkoopkring_ontvanger",
    )
    return tuple(
        (path, ast.parse(path.read_text("utf-8")))
        for package in paths
        for path in sorted(package.rglob("*.py"))
        if "node_modules" not in path.parts
    )


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def test_every_code_that_is_used_is_explained() -> None:
    unknown = [f"{code} in {place}" for code, place in codes_in_code() if code not in EXPLANATIONS]
    assert unknown == []


@pytest.mark.parametrize("table", [PYDANTIC_CODES.values(), dict(_SYNTAX).values()])
def test_every_code_in_a_table_is_explained(table: list[str]) -> None:
    assert set(table) <= EXPLANATIONS.keys()


def test_every_explanation_is_of_a_code_that_is_used() -> None:
    assert EXPLANATIONS.keys() - texts_in_code() == set()


def test_every_code_is_reached_by_a_broken_file() -> None:
    broken_files = golden_files("broken").values()
    reached = {one["code"] for broken in broken_files for one in broken["verwacht"]}
    assert EXPLANATIONS.keys() - reached == set()
    assert reached - EXPLANATIONS.keys() == set()


@each_explanation
def test_an_explanation_has_every_text(explained: Explanation) -> None:
    assert CODE.fullmatch(explained.code)
    assert Severity(explained.severity)
    for text in (explained.title, explained.message, explained.help, explained.why):
        assert text
        assert text == text.strip()
    assert explained.wrong.strip()
    assert explained.right.strip()
    assert explained.wrong != explained.right


@each_explanation
def test_sentences_are_whole_and_calm(explained: Explanation) -> None:
    for text in (explained.message, explained.help, explained.why):
        assert text[0] in "`{" or text[0].isupper()
        assert "!" not in re.sub("`[^`]*`", "", text)
        assert "\n" not in text
    for text in (explained.message, explained.why):
        assert text[-1] in ".?}"
    assert explained.title[-1] not in ".:!"


@each_explanation
def test_what_a_sentence_leaves_open_is_a_plain_name(explained: Explanation) -> None:
    for text in (explained.message, explained.help):
        for _, name, form, conversion in string.Formatter().parse(text):
            assert name is None or name.isidentifier()
            assert not form
            assert conversion is None
