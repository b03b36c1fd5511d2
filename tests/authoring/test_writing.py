"""One writer: what it writes is read back as it was, and looks as our files look."""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from inkoopkring.authoring.writing import quoted, write_entry
from inkoopkring.reading.parsing import Document, parse_document, read_document
from inkoopkring.reading.sources import SourceFile, entry_paths
from prose import ROOT

_PUBLISHED = tuple(entry_paths(ROOT))


def _head(text: str) -> str:
    return text.split("\n---\n", maxsplit=1)[0]


def _normal(text: str) -> str:
    """A text without the two things that writing may change: quotes, and how lists are laid out."""
    head, _, body = text.partition("\n---\n")
    lines: list[str] = []
    for line in head.split("\n"):
        key, space, value = line.partition(": ")
        item = re.fullmatch(r" +- (?![\w-]+:(?: |$))(.*)", line)
        if item:
            lines[-1] += "|" + _bare(item[1])
        elif value.startswith("[") and value.endswith("]"):
            values = [one.strip() for one in value[1:-1].split(",") if one.strip()]
            lines.append("".join((f"{key}:", *(f"|{_bare(one)}" for one in values))))
        else:
            lines.append(f"{key}{space}{_bare(value)}")
    return "\n".join(lines) + "\n---\n" + body


def _bare(value: str) -> str:
    return str(yaml.load(value, yaml.BaseLoader)) if value[:1] in ("'", '"') else value


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    read = (read_document(Path(ROOT), path)[0] for path in _PUBLISHED)
    return [one for one in read if one]


def test_every_published_entry_is_written_as_it_stands_but_for_quotes_and_lists(
    documents: list[Document],
) -> None:
    assert len(documents) == len(_PUBLISHED)
    for one in documents:
        stands = (ROOT / one.path).read_text("utf-8")
        assert _normal(write_entry(one.block.values, one.body)) == _normal(stands), one.path


def test_most_cases_are_written_byte_for_byte_as_they_stand(documents: list[Document]) -> None:
    cases = [one for one in documents if one.kind.name == "case"]
    same = [
        one
        for one in cases
        if write_entry(one.block.values, one.body) == (ROOT / one.path).read_text("utf-8")
    ]
    assert len(same) > len(cases) / 2


def test_what_was_written_reads_as_the_same_entry_and_is_written_the_same_again(
    documents: list[Document],
) -> None:
    for one in documents:
        text = write_entry(one.block.values, one.body)
        again, problems = parse_document(SourceFile(one.path, text))
        assert again is not None, problems
        assert (again.entry, again.body) == (one.entry, one.body)
        assert write_entry(again.block.values, again.body) == text


def test_short_values_stand_between_brackets_and_sentences_below_each_other() -> None:
    text = write_entry({"themas": ["gww", "gebouwen"], "onbekend": ["Wat het kostte."]}, "")
    assert _head(text) == "---\nthemas: [gww, gebouwen]\nonbekend:\n  - Wat het kostte."


def test_a_list_that_says_there_is_nothing_stays() -> None:
    assert "bijeenkomsten: []\n" in write_entry({"bijeenkomsten": []}, "")


@pytest.mark.parametrize(
    "text", ["null", "~", "- een", "a: b", "b #c", "'s-Hertogenbosch", "@huis", "eind:", "[bron 1]"]
)
def test_what_means_something_in_yaml_is_put_between_quotes(text: str) -> None:
    assert quoted(text).startswith("'")
    assert yaml.load(f"x: {quoted(text)}", yaml.BaseLoader) == {"x": text}


_TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp", "Zs", "Cn")),
    min_size=1,
) | st.from_regex(r"[a-z:#'\"\[\]{}&*!|>%@`,?~ -]{1,12}", fullmatch=True)


@given(_TEXTS, st.lists(_TEXTS, min_size=1))
def test_any_text_is_read_back_as_it_was(text: str, more: list[str]) -> None:
    values = {"een": text, "veel": more, "deel": [{"zin": text}]}
    head = _head(write_entry(values, "")).removeprefix("---\n")
    assert yaml.load(head, yaml.BaseLoader) == values
