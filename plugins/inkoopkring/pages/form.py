"""The form in which anyone can add an entry: its questions, with what there is to choose from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from inkoopkring.authoring.form_outline import (
    FORMS,
    STORY,
    AnswerOption,
    Control,
    FormField,
    FormOutline,
    form_outline,
)
from inkoopkring.authoring.starting_files import starting_file, starting_path
from inkoopkring.catalogue.catalogue import Catalogue
from inkoopkring.model import LISTS, Kind, Region, Step, kind_named
from inkoopkring.model.addresses import SitePage
from inkoopkring.views.labels import LinkView
from inkoopkring.views.summaries import Summaries
from inkoopkring.wording import dutch

FEW = 15
"""So many choices can stand below each other; of more, one starts to type a name."""
_TITLES = {
    "case": "Deel je case",
    "bijeenkomst": "Deel een bijeenkomst",
    "belemmering": "Deel een belemmering",
}
_ADDRESSES: Mapping[str, str] = {
    "case": SitePage.FORM,
    "bijeenkomst": SitePage.FORM_MEETING,
    "belemmering": SitePage.FORM_OBSTACLE,
}
FORM_SUMMARIES = {
    "case": "Vertel in een kwartier wat je circulair inkocht. Zonder account, stap voor stap.",
    "bijeenkomst": "Kondig een bijeenkomst aan of vertel wat er besproken is. Zonder account.",
    "belemmering": "Vertel wat circulair inkopen in de weg zit, en wat helpt. Zonder account.",
}
"""What the form of a kind is for, in a sentence or two."""


@dataclass(frozen=True, slots=True)
class RegionDesk:
    """Whom to send an entry to: the organisation and role of a region, and where to find them."""

    region: str
    organisation: str
    role: str
    url: str


@dataclass(frozen=True, slots=True)
class FormPage:
    """A form, with everything it needs before anyone types."""

    outline: FormOutline
    choices: Mapping[str, tuple[AnswerOption, ...]]
    """What can be chosen, by the kind or list that a question names."""
    named: frozenset[str]
    """Of those, the ones with so many choices that one types a name."""
    lead: str
    desks: tuple[RegionDesk, ...]
    others: tuple[LinkView, ...]
    """The other forms."""
    start: str
    """The text of a file to begin with, for whoever writes it by hand."""
    path: str
    """Where that file goes."""
    folder: str
    """The folder it goes in."""


def form_title(name: str) -> str:
    """What the form of a kind is called."""
    return _TITLES[name]


def form_address(name: str) -> str:
    """The address of the form of a kind."""
    return _ADDRESSES[name]


def form_page(summaries: Summaries, name: str) -> FormPage:
    """Put together the form of the kind with this name."""
    catalogue = summaries.catalogue
    kind, outline = kind_named(name), form_outline(kind_named(name))
    targets = dict.fromkeys(_targets(outline.fields))
    choices = {target: tuple(_choices(catalogue, target)) for target in targets}
    return FormPage(
        outline=outline,
        choices=choices,
        named=frozenset(target for target, found in choices.items() if len(found) > FEW),
        lead=_lead(outline),
        desks=tuple(_desks(catalogue)),
        others=tuple(LinkView(form_title(one), form_address(one)) for one in FORMS if one != name),
        start=_start(catalogue, kind, choices),
        path=str(starting_path(kind, {}, catalogue.today)),
        folder=f"{kind.folder}/",
    )


def _lead(outline: FormOutline) -> str:
    amount = dutch.capital(dutch.in_words(len(outline.needed), "vraag", "vragen"))
    return (
        f"{amount}, ongeveer een kwartier. Je hebt geen account nodig. Wat je invult blijft op "
        "je eigen computer tot je zelf instuurt."
    )


def _targets(fields: Iterable[FormField]) -> Iterator[str]:
    """Every kind and list that some question refers to."""
    for one in fields:
        if one.source:
            yield one.source
        if one.control in (Control.PART, Control.PARTS) and one.key != STORY:
            yield from _targets(one.fields)


def _choices(catalogue: Catalogue, target: str) -> Iterator[AnswerOption]:
    """What can be chosen from a list or kind, in the order in which readers know it."""
    if target in LISTS:
        items = catalogue.items_in(target).values()
        for item in sorted(items, key=lambda one: one.label.casefold()):
            yield AnswerOption(item.id, item.label)
        return
    for entry in catalogue.entries(kind_named(target).model):
        number = f"{entry.number}. " if isinstance(entry, Step) else ""
        yield AnswerOption(entry.id, f"{number}{entry.called}")


def _desks(catalogue: Catalogue) -> Iterator[RegionDesk]:
    for region in catalogue.entries(Region):
        if region.contact:
            contact = region.contact
            yield RegionDesk(region.id, contact.organisation, contact.role, contact.url)


def _start(
    catalogue: Catalogue, kind: Kind, choices: Mapping[str, tuple[AnswerOption, ...]]
) -> str:
    ids = {target: [one.value for one in found] for target, found in choices.items()}
    return starting_file(kind, {}, catalogue.today, ids, is_brief=True)
