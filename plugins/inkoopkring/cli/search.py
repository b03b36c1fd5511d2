"""`inkoopkring search`: search as the site does, and see why a result stands where it stands."""

from collections.abc import Mapping
from pathlib import Path

import click

from inkoopkring.cli.dutch import DutchCommand
from inkoopkring.cli.project import find_root, read_project, today
from inkoopkring.search.documents import GROUPS
from inkoopkring.search.index import SearchIndex, read_index, write_index
from inkoopkring.search.places import PlaceName
from inkoopkring.search.query import Expansion, How
from inkoopkring.search.quoting import best_quote
from inkoopkring.search.ranking import Answer, Points, Result, search
from inkoopkring.search.sentences import Quotable, quotables
from inkoopkring.search.settings import Zone
from inkoopkring.views.summaries import Summaries

_HOWS = {
    How.WORD: "het woord zelf",
    How.FORM: "andere vorm",
    How.SYNONYM: "ander woord voor hetzelfde",
    How.KIN: "zelfde stam",
    How.PART: "deel van een langer woord",
    How.WHOLE: "alle delen van het woord",
    How.BEGINNING: "begin van een langer woord",
    How.GUESS: "zonder de uitgang",
    How.TYPO: "tikfout",
    How.CODE: "CPV-code",
}
_PLACES = {
    Zone.TITLE: "titel",
    Zone.DESCRIPTION: "samenvatting",
    Zone.FEATURES: "kenmerken",
    Zone.HEADINGS: "koppen",
    Zone.LESSONS: "lessen en cijfers",
    Zone.RELATED: "verwante woorden",
    Zone.SOURCES: "bronnen",
}
_MOST_REASONS = 3


@click.command("search", cls=DutchCommand)
@click.argument("query", nargs=-1, required=True, metavar="VRAAG …")
@click.option("--explain", is_flag=True, help="Laat per resultaat zien waarom het daar staat.")
@click.option(
    "--kind",
    type=click.Choice(list(GROUPS)),
    metavar="SOORT",
    help="Alleen deze soort, zoals case.",
)
@click.option(
    "--number",
    type=click.IntRange(1),
    default=10,
    metavar="AANTAL",
    help="Hoeveel resultaten; vanzelf zijn dat er tien.",
)
def search_site(query: tuple[str, ...], kind: str | None, number: int, *, explain: bool) -> None:
    """Zoek in de kennisbank, met dezelfde uitkomst als op de site.

    Voorbeelden:

    \b
      inkoopkring search bermmaaisel
      inkoopkring search --explain kunstgras verwijderen
      inkoopkring search --kind case straatlantaarn
    """
    summaries = _summaries(find_root(Path.cwd()))
    index = read_index(write_index(summaries))
    answer = search(index, " ".join(query))
    said = dict(quotables(summaries))
    results = [one for one in answer.results if kind in (None, index.documents[one.document].kind)]
    click.echo("\n".join([*_remarks(answer), *_counted(results)]))
    for place, result in enumerate(results[:number], start=1):
        click.echo(_line(answer, place, result, said))
        if explain:
            click.echo("\n".join(_explained(answer, result)))


def _summaries(root: Path) -> Summaries:
    """The project as it stands; what is wrong with a file keeps only that file out."""
    knowledge = read_project(root, today())
    broken = {problem.place.path for problem in knowledge.blocking(strict=False)}
    return Summaries(knowledge.without_files(broken).published(today()))


def _remarks(answer: Answer) -> list[str]:
    """What happened to the words before anything was looked for."""
    lines = [f"Nergens gevonden: {word}" for word in answer.missing]
    lines += [_place(answer.index, place) for place in answer.places]
    for sought in answer.sought:
        read = next((o for o in sought.options.values() if o.how is How.TYPO), None)
        if read is not None:
            lines.append(f"Gezocht op {_source(answer.index, read)} in plaats van {sought.typed}")
    return lines


def _place(index: SearchIndex, place: PlaceName) -> str:
    region = index.choice_names.get(place.region)
    nearby = f" In de buurt: {region}." if region else ""
    return f"Nog geen case uit {place.name}.{nearby}"


def _counted(results: list[Result]) -> list[str]:
    if not results:
        return ["Geen resultaten. Probeer een korter of ander woord."]
    return [f"{len(results)} {'resultaat' if len(results) == 1 else 'resultaten'}"]


def _line(answer: Answer, place: int, result: Result, said: Mapping[str, Quotable]) -> str:
    found = answer.index.documents[result.document]
    title = click.style(found.title, bold=True)
    line = f"\n{place:>2}. {title}\n    {found.kind}, {found.address}"
    quote = best_quote(answer, said[found.address]) if found.address in said else None
    if quote is None:
        return line
    numbers = ", ".join(map(str, quote.sources))
    source = f"bron {numbers}" if numbers else "zonder bron"
    text = f"{source}: {quote.text}" if quote.is_source else f"‘{quote.text}’ [{source}]"
    return f"{line}\n    {text}"


def _explained(answer: Answer, result: Result) -> list[str]:
    """The sum behind a score, from the parts to the whole."""
    lines = []
    for points in answer.points(result):
        lines.append(
            f"    {points.typed}: {points.total:.2f} = zeldzaamheid {points.rarity:.2f} "
            f"× past {points.fit:.2f}"
        )
        lines += [f"      {line}" for line in _reasons(answer.index, points)]
    total = [f"som × {result.coverage:.0%} van de woorden"]
    if result.kind_weight != 1:
        total.append(f"× {result.kind_weight:g} omdat het geen case is")
    return [*lines, f"    samen {result.score:.2f} ({' '.join(total)})"]


def _reasons(index: SearchIndex, points: Points) -> list[str]:
    lines = []
    for option, posting in points.reasons[:_MOST_REASONS]:
        places = [name for place, name in _PLACES.items() if posting.has(place)]
        if posting.times:
            places.append(
                f"tekst ({posting.times}×)" if posting.times < 3 else "tekst (3× of meer)"
            )
        source = _source(index, option)
        lines.append(f"{source}: {_HOWS[option.how]}, {option.weight:.0%}, in {', '.join(places)}")
    return lines


def _source(index: SearchIndex, option: Expansion) -> str:
    if isinstance(option.source, int):
        return " = ".join(index.concepts[option.source].forms[:2])
    return index.spelling(option.source)
