"""What a result can quote: the sentences of a document and its sources, in a small file each.

The file of a document is fetched when it is among the results that somebody sees. It goes by
the address of the page, so that it fits an index of yesterday as well. Keys are Dutch, as in
all our open data.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from inkoopkring.markup.sentences import Sentence, sentences
from inkoopkring.model import Entry
from inkoopkring.model.case_parts import Figure
from inkoopkring.model.fields import Part
from inkoopkring.model.kinds import FRONT_PAGE
from inkoopkring.model.vocabulary import Status
from inkoopkring.reading.parsing import Document
from inkoopkring.views.labels import figure_view
from inkoopkring.views.summaries import Summaries

FOLDER = "data/zinnen"
SIZES = (12, 400)
"""A shorter text says nothing by itself, and a longer one is no sentence."""


@dataclass(frozen=True, slots=True)
class Quotable:
    """The sentences of a document, and its sources in words, numbered from 1."""

    sentences: tuple[Sentence, ...]
    sources: tuple[str, ...] = ()

    def as_file(self) -> bytes:
        """The file that is fetched: every sentence with the numbers of its sources behind it."""
        said = [[one.text, *one.sources] for one in self.sentences]
        data = {"zinnen": said, "bronnen": self.sources}
        return (json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def sentence_file(address: str) -> str:
    """Where the file of the page at an address is."""
    return f"{FOLDER}{address.rstrip('/')}.json"


def quotables(summaries: Summaries) -> Iterator[tuple[str, Quotable]]:
    """What can be quoted of every document that can be found, by the address of its page."""
    for document in summaries.catalogue.documents:
        if document.entry.status is Status.PUBLISHED and document.path != FRONT_PAGE:
            yield document.address, quotable(document)


def quotable(document: Document) -> Quotable:
    """What can be quoted of a document: first its text, then what stands in its fields."""
    said = (*sentences(document.body), *_in_fields(document.entry))
    least, most = SIZES
    found = {one.text: one for one in reversed(said) if least <= len(one.text) <= most}
    sources = getattr(document.entry, "sources", ())
    return Quotable(
        tuple(reversed(found.values())),
        tuple(f"{source.title}, {source.publisher}" for source in sources),
    )


def _in_fields(entry: Entry) -> Iterator[Sentence]:
    """The lessons, figures, criteria and other parts with a text, and their sources."""
    for name in type(entry).model_fields:
        values = getattr(entry, name)
        for part in values if isinstance(values, tuple) else ():
            text = _text(part)
            if text:
                yield Sentence(text, tuple(getattr(part, "sources", None) or ()))


def _text(part: object) -> str:
    if isinstance(part, Figure):
        shown = figure_view(part)
        words = (shown.prefix, shown.number, shown.unit, shown.text)
        return " ".join(filter(None, words)).replace(" %", "%")
    text = getattr(part, "text", "") if isinstance(part, Part) else ""
    return text if isinstance(text, str) else ""
