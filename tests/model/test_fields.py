"""The small value types: which text each takes, and under which code it refuses."""

from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest
from annotated_types import MaxLen
from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from builders import a_case, a_page
from inkoopkring.model import KINDS, LISTS, Region, Step, Theme
from inkoopkring.model.fields import (
    ClockTime,
    CpvCode,
    Day,
    Line,
    ListId,
    Month,
    Number,
    Part,
    PartialDate,
    SiteAddress,
    Slug,
    SourceNumbers,
    Truth,
    WebAddress,
    WholeNumber,
    number_out,
)
from inkoopkring.model.parts import Period
from inkoopkring.model.shapes import shapes

ACCEPTED: list[tuple[Any, object, object]] = [
    (Slug, "tegels", "tegels"),
    (Slug, "a1-hoog-burel", "a1-hoog-burel"),
    (ListId, "dgww-2.0", "dgww-2.0"),
    (Day, "2024-02-29", date(2024, 2, 29)),
    (Day, "2100-12-31", date(2100, 12, 31)),
    (PartialDate, "2018", "2018"),
    (PartialDate, "2018-06", "2018-06"),
    (PartialDate, "2018-06-30", "2018-06-30"),
    (Month, "2026-11", "2026-11"),
    (ClockTime, "00:00", time(0, 0)),
    (ClockTime, "23:59", time(23, 59)),
    (Number, "0", Decimal(0)),
    (Number, "-5", Decimal(-5)),
    (Number, "61.4", Decimal("61.4")),
    (Number, "999999999999999", Decimal(999999999999999)),
    (WholeNumber, "12", 12),
    (WholeNumber, "-12", -12),
    (WholeNumber, "007", 7),
    (Truth, "true", True),
    (Truth, "false", False),
    (WebAddress, "https://example.nl", "https://example.nl"),
    (WebAddress, "http://example.nl:8080/a?b=c#d", "http://example.nl:8080/a?b=c#d"),
    (WebAddress, "https://example.nl/a_(b)", "https://example.nl/a_(b)"),
    (SiteAddress, "/cases/oude-naam/", "/cases/oude-naam/"),
    (SiteAddress, "/a.b_c/", "/a.b_c/"),
    (CpvCode, "45233140-2", "45233140-2"),
    (Line, "x", "x"),
    (SourceNumbers, ["1", "99"], (1, 99)),
]

REFUSED: list[tuple[Any, object, str]] = [
    (Slug, "Tegels", "id-vorm"),
    (Slug, "tegels_terug", "id-vorm"),
    (Slug, "-tegels", "id-vorm"),
    (Slug, "tegels--terug", "id-vorm"),
    (Slug, "dgww-2.0", "id-vorm"),
    (Slug, "één", "id-vorm"),
    (Slug, "tegels\n", "id-vorm"),
    (ListId, "dgww..2", "id-vorm"),
    (Day, "22-11-2026", "datum-vorm"),
    (Day, "2026-1-1", "datum-vorm"),
    (Day, "20261122", "datum-vorm"),
    (Day, "2026-W47-1", "datum-vorm"),
    (Day, "٢٠٢٦-١١-٢٢", "datum-vorm"),
    (Day, "2026-11-22T10:00", "datum-vorm"),
    (Day, "2026-02-30", "datum-bestaat-niet"),
    (Day, "2023-02-29", "datum-bestaat-niet"),
    (Day, "0000-01-01", "datum-bestaat-niet"),
    (Day, ["2026"], "date_type"),
    (PartialDate, "18", "datum-vorm"),
    (PartialDate, "2018-2022", "datum-vorm"),
    (PartialDate, "2018-13", "datum-bestaat-niet"),
    (PartialDate, "2018-00", "datum-bestaat-niet"),
    (PartialDate, "0000", "datum-bestaat-niet"),
    (Month, "2026-13", "maand-vorm"),
    (Month, "2026-11-22", "maand-vorm"),
    (Month, "november 2026", "maand-vorm"),
    (ClockTime, "24:00", "tijd-vorm"),
    (ClockTime, "9:30", "tijd-vorm"),
    (ClockTime, "09:30:00", "tijd-vorm"),
    (ClockTime, "0٩:٣0", "tijd-vorm"),
    (ClockTime, ["9"], "time_type"),
    (Number, "61,4", "getal-vorm"),
    (Number, "1.800,50", "getal-vorm"),
    (Number, "61%", "getal-vorm"),
    (Number, "1e5", "getal-vorm"),
    (Number, "nan", "getal-vorm"),
    (Number, "Infinity", "getal-vorm"),
    (Number, "007", "getal-vorm"),
    (Number, ".5", "getal-vorm"),
    (Number, "5.", "getal-vorm"),
    (Number, "١", "getal-vorm"),
    (Number, "1" * 16, "getal-vorm"),
    (Number, "1" * 5000, "getal-vorm"),
    (Number, ["1"], "decimal_type"),
    (WholeNumber, "1.0", "heel-getal-vorm"),
    (WholeNumber, "een", "heel-getal-vorm"),
    (WholeNumber, "١٢", "heel-getal-vorm"),
    (WholeNumber, "1" * 16, "heel-getal-vorm"),
    (WholeNumber, ["1"], "int_type"),
    (Truth, "ja", "ja-nee-vorm"),
    (Truth, "True", "ja-nee-vorm"),
    (Truth, "1", "ja-nee-vorm"),
    (Truth, ["true"], "bool_type"),
    (WebAddress, "www.example.nl", "adres-vorm"),
    (WebAddress, "ftp://example.nl", "adres-vorm"),
    (WebAddress, "javascript:alert(1)", "adres-vorm"),
    (WebAddress, "data:text/html,x", "adres-vorm"),
    (WebAddress, "//example.nl/", "adres-vorm"),
    (WebAddress, "https://localhost/", "adres-vorm"),
    (WebAddress, "https:///pad.html", "adres-vorm"),
    (WebAddress, "https://[example.nl", "adres-vorm"),
    (WebAddress, "https://example.nl/a b", "adres-tekens"),
    (WebAddress, "https://example.nl/<a>", "adres-tekens"),
    (WebAddress, 'https://example.nl/"a', "adres-tekens"),
    (SiteAddress, "cases/oud/", "oud-adres-vorm"),
    (SiteAddress, "/cases/oud", "oud-adres-vorm"),
    (SiteAddress, "//example.nl/", "oud-adres-vorm"),
    (SiteAddress, "/../oud/", "oud-adres-vorm"),
    (SiteAddress, "/", "oud-adres-vorm"),
    (CpvCode, "4523314-2", "cpv-vorm"),
    (CpvCode, "45233140", "cpv-vorm"),
    (CpvCode, "47000000-1", "cpv-vorm"),
    (Line, "", "string_too_short"),
    (Line, "x" * 601, "string_too_long"),
    (SourceNumbers, [], "too_short"),
    (SourceNumbers, ["0"], "greater_than_equal"),
    (SourceNumbers, ["100"], "less_than_equal"),
    (SourceNumbers, "1", "tuple_type"),
]


@pytest.mark.parametrize(("type_", "given", "value"), ACCEPTED)
def test_a_right_text_becomes_its_value(type_: Any, given: object, value: object) -> None:
    assert TypeAdapter(type_).validate_python(given) == value


@pytest.mark.parametrize(("type_", "given", "code"), REFUSED)
def test_a_wrong_text_is_refused_under_a_code(type_: Any, given: object, code: str) -> None:
    with pytest.raises(ValidationError) as raised:
        TypeAdapter(type_).validate_python(given)
    assert raised.value.errors()[0]["type"] == code


def test_a_refusal_carries_what_was_written() -> None:
    with pytest.raises(ValidationError) as raised:
        TypeAdapter(Day).validate_python("22-11-2026")
    assert raised.value.errors()[0]["ctx"] == {"waarde": "22-11-2026"}


@pytest.mark.parametrize(
    ("number", "written"), [("70", 70), ("70.0", 70), ("61.4", 61.4), ("-5", -5)]
)
def test_a_number_is_written_whole_when_it_is(number: str, written: float) -> None:
    out = number_out(Decimal(number))
    assert out == written
    assert type(out) is type(written)


def test_what_is_read_can_be_written_and_read_again() -> None:
    case = a_case(geraamde_waarde={"bedrag": "1.50", "soort": "raming", "bron": ["1"]})
    written = case.model_dump(mode="json")
    assert written["geraamde_waarde"]["bedrag"] == 1.5
    assert written["date"] == "2026-11-20"


def test_space_around_a_text_is_dropped() -> None:
    assert a_page(title="  Over deze site\u00a0").title == "Over deze site"


def test_an_entry_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        a_page().title = "Iets anders"  # type: ignore[misc]


def test_only_known_keys_are_taken_and_only_the_dutch_ones() -> None:
    with pytest.raises(ValidationError) as raised:
        Period.model_validate({"van": "2018", "start": "2018", "eind": "2019"})
    assert [one["type"] for one in raised.value.errors()] == ["extra_forbidden"] * 2


def fields_of(model: type[Part]) -> Iterator[tuple[str, FieldInfo]]:
    """Every field of a model and of the parts in it."""
    for shape in shapes(model).values():
        yield f"{model.__name__}.{shape.key}", model.model_fields[shape.name]
        if shape.part:
            yield from fields_of(shape.part)


@pytest.mark.parametrize("model", [*(kind.model for kind in KINDS), *LISTS.values()])
def test_a_field_has_one_limit_to_its_length(model: type[Part]) -> None:
    """Of two limits pydantic keeps the last, which is not the one that the field declares."""
    for name, info in fields_of(model):
        assert sum(isinstance(one, MaxLen) for one in info.metadata) <= 1, name


@pytest.mark.parametrize(
    ("model", "key", "limit"),
    [(Theme, "ondertitel", 80), (Step, "naam", 20), (Step, "vraag", 60), (Region, "naam", 40)],
)
def test_the_declared_limit_holds_and_stands_in_the_schema(
    model: type[Part], key: str, limit: int
) -> None:
    assert model.model_json_schema()["properties"][key]["maxLength"] == limit
    for length, types in ((limit, set()), (limit + 1, {"string_too_long"})):
        with pytest.raises(ValidationError) as caught:
            model.model_validate({key: "x" * length})
        found = {one["type"] for one in caught.value.errors() if one["loc"] == (key,)}
        assert found == types
