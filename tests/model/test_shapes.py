"""What a model looks like from outside: fields, parts, choices and references."""

import pytest

from builders import a_case, a_digest, a_meeting, a_region, a_theme
from inkoopkring.model import KINDS, LISTS, CaseStudy, InfoPage, Meeting
from inkoopkring.model.case_parts import AmbitionWeb
from inkoopkring.model.fields import Part
from inkoopkring.model.parts import Period, Source
from inkoopkring.model.shapes import Location, part_at, references, shape_at, shapes
from inkoopkring.model.vocabulary import SourceType, Status

MODELS: list[type[Part]] = [*(kind.model for kind in KINDS), *LISTS.values()]


def test_a_field_is_found_by_its_dutch_key() -> None:
    shape = shapes(CaseStudy)["opdrachtgevers"]
    assert shape.name == "clients"
    assert shape.label == "Opdrachtgevers"
    assert shape.example == ["gemeente-amersfoort"]
    assert shape.many
    assert shape.required
    assert not shape.recommended
    assert shape.reference
    assert shape.reference.target == "organisaties"


def test_fields_come_in_the_order_of_the_declaration() -> None:
    assert list(shapes(InfoPage))[:4] == ["id", "title", "description", "date"]


def test_an_optional_reference_is_seen_through() -> None:
    shape = shapes(CaseStudy)["productgroep"]
    assert shape.recommended
    assert not shape.required
    assert not shape.many
    assert shape.reference
    assert shape.reference.target == "productgroepen"


def test_choices_and_parts_are_seen_through_lists() -> None:
    assert shapes(InfoPage)["status"].choices is Status
    assert shapes(CaseStudy)["bronnen"].part is Source
    assert shapes(CaseStudy)["bronnen"].many
    assert shapes(CaseStudy)["periode"].part is Period
    assert shapes(AmbitionWeb)["niveaus"].part is None


def test_a_field_can_be_overridden_by_a_kind() -> None:
    assert shapes(Meeting)["date"].name == "held_on"
    assert shapes(Meeting)["geplaatst"].name == "placed_on"


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_has_its_texts(model: type[Part]) -> None:
    for shape in shapes(model).values():
        assert shape.label
        assert shape.help
        assert shape.help[-1] in ".?"
        assert shape.key == shape.key.lower()


@pytest.mark.parametrize(
    ("location", "key"),
    [
        (("bronnen",), "bronnen"),
        (("bronnen", 0), "bronnen"),
        (("bronnen", 0, "soort"), "soort"),
        (("ambitieweb", "niveaus", "materialen"), "niveaus"),
        (("wat_werkte", 3, "bron", 0), "bron"),
    ],
)
def test_a_location_points_into_a_field(location: Location, key: str) -> None:
    shape = shape_at(CaseStudy, location)
    assert shape
    assert shape.key == key


@pytest.mark.parametrize("location", [(), ("xyzzy",), ("bronnen", 0, "xyzzy")])
def test_a_location_can_point_to_no_field(location: Location) -> None:
    assert shape_at(CaseStudy, location) is None


def test_the_part_at_a_location() -> None:
    assert part_at(CaseStudy, ()) is CaseStudy
    assert part_at(CaseStudy, (3,)) is CaseStudy
    assert part_at(CaseStudy, ("bronnen", 0)) is Source
    assert part_at(CaseStudy, ("bronnen", 0, "soort")) is None
    assert part_at(CaseStudy, ("xyzzy",)) is None
    source_type = shape_at(CaseStudy, ("bronnen", 0, "soort"))
    assert source_type
    assert source_type.choices is SourceType


def named_by(part: Part) -> list[tuple[Location, str, str]]:
    return [(location, reference.target, id) for location, reference, id in references(part)]


def test_references_are_found_with_their_place_at_every_depth() -> None:
    case = a_case(themas=["gww", "gebouwen"], verwant=["tweede-case"], cpv=["44113100-6"])
    found = named_by(case)
    assert (("regio",), "regio", "utrecht") in found
    assert (("themas", 1), "thema", "gebouwen") in found
    assert (("verwant", 0), "case", "tweede-case") in found
    assert (("cpv", 0), "cpv", "44113100-6") in found
    assert (("ambitieweb", "kader"), "ambitieweb", "web-1.0") in found
    assert (("productgroep",), "productgroepen", "bestrating") in found


def test_references_inside_lists_of_parts() -> None:
    digest = a_digest(
        uitgelicht=[{"case": "eerste-case", "reden": "Nu."}],
        elders=[{"bron": "handreiking", "zin": "Goed."}],
    )
    assert named_by(digest) == [
        (("uitgelicht", 0, "case"), "case", "eerste-case"),
        (("elders", 0, "bron"), "elders", "handreiking"),
    ]


def test_what_is_left_empty_names_nothing() -> None:
    assert named_by(a_theme(kader=None)) == []
    assert named_by(a_region()) == []
    assert named_by(a_meeting()) == [(("regio",), "regio", "utrecht")]


def test_an_item_of_a_list_names_others() -> None:
    group = LISTS["productgroepen"].model_validate(
        {"id": "a", "naam": "A", "thema": "gww", "cpv": ["44113100-6"]}
    )
    assert named_by(group) == [
        (("thema",), "thema", "gww"),
        (("cpv", 0), "cpv", "44113100-6"),
    ]


def test_every_reference_leads_to_a_kind_or_a_list() -> None:
    targets = {kind.name for kind in KINDS} | LISTS.keys()
    for model in MODELS:
        for part in (model, *(s.part for s in shapes(model).values() if s.part)):
            for shape in shapes(part).values():
                assert shape.reference is None or shape.reference.target in targets
