"""Twenty cases beside their facts, to read aloud: the same twenty for everybody.

python tests/content/sample.py            the twenty of this edition
python tests/content/sample.py 2027-01    those of another seed
python tests/content/sample.py 2026-11 5  only five
"""

import random
import sys
from collections.abc import Iterator
from pathlib import Path

import click

sys.path.insert(0, str(Path(__file__).parents[1]))

import fact_bank
from prose import ROOT, documents

SEED = "2026-11"
NUMBER = 20


def chosen(seed: str, number: int) -> list[str]:
    """The ids of `number` cases: the same ones for the same seed."""
    return random.Random(seed).sample(sorted(fact_bank.cases()), number)


def facts(case: str) -> Iterator[str]:
    """The facts of a case, one a line, each with its sources."""
    entry = fact_bank.cases()[case]
    yield entry.unsourced
    for fact in entry.facts:
        yield f"- {fact.text.replace(chr(10), ' ')} [bron {', '.join(map(str, fact.sources))}]"
    yield f"Let op: {entry.entry.get('let_op', '-')}"


@click.command(help=__doc__.split("\n", maxsplit=1)[0] if __doc__ else None)
@click.argument("seed", default=SEED)
@click.argument("number", default=NUMBER)
def main(seed: str, number: int) -> None:
    """Print the cases, each after its facts."""
    files = {document.id: ROOT / document.path for document in documents("case")}
    for case in chosen(seed, number):
        click.echo(f"\n{'=' * 80}\n{case}\n{'=' * 80}")
        click.echo("\n".join(facts(case)))
        click.echo(f"{'-' * 80}\n{files[case].read_text('utf-8')}")


if __name__ == "__main__":
    main()
