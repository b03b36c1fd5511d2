"""How complete and how readable every case is: a table, with the medians below it.

    python tests/content/completeness.py

Complete: the share of the recommended fields that is filled.
Readable: Flesch-Douma over the body; higher is easier.
"""

import sys
from pathlib import Path
from statistics import median

import click

sys.path.insert(0, str(Path(__file__).parents[1]))

from inkoopkring.model import CaseStudy
from inkoopkring.model.completeness import completeness
from prose import body_text, documents, flesch_douma, sentences, words


def main() -> None:
    """Print the table."""
    rows = []
    for document in documents("case"):
        assert isinstance(document.entry, CaseStudy)
        share, missing = completeness(document.entry)
        text = body_text(document).text
        longest = max(len(words(sentence)) for sentence in sentences(text))
        rows.append((round(share * 100), flesch_douma(text), len(words(text))))
        click.echo(
            f"{document.id:45} {rows[-1][0]:4} %  {rows[-1][1]:5.1f}  {rows[-1][2]:4} woorden  "
            f"langste zin {longest:2}  {', '.join(missing)}".rstrip()
        )
    full, ease, length = (median(column) for column in zip(*rows, strict=True))
    click.echo(
        f"{len(rows)} cases; mediaan: {full:.0f} % volledig, leesbaarheid {ease:.1f}, ", nl=False
    )
    click.echo(f"{length:.0f} woorden")


if __name__ == "__main__":
    main()
