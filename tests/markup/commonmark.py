"""CommonMark's own examples, read by us: the same structure, refused, or silently different.

cd tests && ../.venv/bin/python -m markup.commonmark commonmark.json

The file stands in the source package of markdown-it-py, as `tests/test_cmark_spec/commonmark.json`
(`pip download --no-binary :all: --no-deps markdown-it-py`). Examples with raw HTML are left out:
the check refuses that. The outcome is 1 when one differs that has no reason here.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from markdown_it import MarkdownIt
from markdown_it.token import Token

from builders import TODAY, page_text
from inkoopkring.catalogue.checks import check_documents
from inkoopkring.markup.prose import render
from inkoopkring.problems import Problem, Severity
from inkoopkring.reading.parsing import parse_document
from inkoopkring.reading.sources import SourceFile
from markup.structure import structure
from worlds import NOWHERE, documents_of, lists_of

PAGE = "content/paginas/over.md"
_CAPTION = "woorden achter de taal van een codeblok zijn bij ons het bijschrift"
_BARE = "een kaal adres is een link, zoals op GitHub"
DIFFERENT: Mapping[int, str] = {143: _CAPTION, 146: _CAPTION, 602: _BARE, 608: _BARE, 611: _BARE}
"""Why an example shows something else than CommonMark wants, by its number."""
REFUSED: Mapping[str, str] = {
    "link-adres": "een adres begint met https:// of http://, en een mailadres is gewone tekst",
}
"""Why an example that shows something else is refused, by the code of the problem."""
_COMMONMARK = MarkdownIt("commonmark")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one example: `same`, `refused` or `different`, and why."""

    number: int
    result: str
    reason: str


def examples(path: Path) -> Iterator[tuple[int, str, str]]:
    """The number, the Markdown and the HTML of every example without raw HTML."""
    for one in json.loads(path.read_text("utf-8")):
        if not _has_html(_COMMONMARK.parse(one["markdown"])):
            yield one["example"], one["markdown"], one["html"]


def _has_html(tokens: Sequence[Token]) -> bool:
    return any(
        token.type in ("html_block", "html_inline") or _has_html(token.children or ())
        for token in tokens
    )


def outcome(number: int, text: str, html: str) -> Outcome:
    """Compare what the page shows with what CommonMark wants."""
    if structure(render(text, str).html) == structure(html):
        return Outcome(number, "same", "")
    codes = sorted({one.code for one in _problems(text) if one.severity is not Severity.ADVICE})
    if codes:
        reasons = [REFUSED.get(code, "") for code in codes]
        return Outcome(number, "refused", "; ".join(reasons) if all(reasons) else "")
    return Outcome(number, "different", DIFFERENT.get(number, ""))


def _problems(text: str) -> list[Problem]:
    """What the check says of a page with this text."""
    source = SourceFile(PurePosixPath(PAGE), page_text(f"\n{text}"))
    document, problems = parse_document(source)
    around = documents_of({PAGE: None})
    if document is not None:
        found = check_documents((*around, document), lists_of(), (), NOWHERE, TODAY)
        problems += [one for one in found if one.place.path == PAGE]
    return problems


def outcomes(path: Path) -> list[Outcome]:
    """What became of every example."""
    return [outcome(*one) for one in examples(path)]


def main() -> int:
    """Print the figures and what differs; 1 when something differs for no reason we know."""
    parser = argparse.ArgumentParser(description="Lees de voorbeelden van CommonMark.")
    parser.add_argument("file", type=Path, help="commonmark.json uit markdown-it-py")
    found = outcomes(parser.parse_args().file)
    counted = Counter(one.result for one in found)
    print(
        f"{len(found)} voorbeelden zonder HTML: {counted['same']} gelijk, "
        f"{counted['refused']} geweigerd, {counted['different']} stil anders"
    )
    for one in found:
        if one.result != "same":
            name = {"refused": "geweigerd", "different": "stil anders"}[one.result]
            print(f"{one.number} {name}: {one.reason or 'geen reden bekend'}")
    return int(any(one.result != "same" and not one.reason for one in found))


if __name__ == "__main__":
    sys.exit(main())
