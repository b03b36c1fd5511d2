"""How a field is declared, and the small value types that fields are made of.

Every field of every kind is declared once, with `field(...)`: its Dutch key, label, help
text and example. Checks, JSON Schema, forms, templates and the documentation read it from
there. Values arrive as text (the reader resolves nothing), so each type here says itself
which text it accepts; a refusal carries one of our own problem codes.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

REQUIRED: Any = ...
TO_FILL_IN = "VUL IN"
"""What each value begins with that a starting file leaves open."""
UNNAMED = "vul-in"
"""The id of a starting file that nobody gave a name yet."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Marks a text as the id of something in `target`: a kind (`case`) or a list (`procedures`)."""

    target: str


def field(
    key: str,
    label: str,
    help: str,
    example: object,
    default: Any = REQUIRED,
    *,
    recommended: bool = False,
    **limits: Any,
) -> Any:
    """Declare one field.

    `key` is the Dutch key in the file; `label`, `help` and `example` are what people see.
    `recommended` fields count in the completeness score. `limits` go to pydantic as they are.
    """
    return Field(
        default,
        alias=key,
        title=label,
        description=help,
        examples=[example],
        json_schema_extra={"aanbevolen": True} if recommended else None,
        **limits,
    )


class Part(BaseModel):
    """Base of everything typed: immutable, known keys only, read and written under Dutch keys.

    A validator is built when the first value needs it: checking one file needs few of them.
    """

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        str_strip_whitespace=True,
        serialize_by_alias=True,
        defer_build=True,
    )


def _refuse(code: str, message: str, **context: object) -> PydanticCustomError:
    return PydanticCustomError(code, message, context)


_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ENTRY_NAME = re.compile(r"domein/[a-z0-9-]+(?:\.[a-z0-9-]+)+|[a-z]+/[a-z0-9]+(?:-[a-z0-9]+)*")
_LIST_ID = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_PARTIAL_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", re.ASCII)
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?", re.ASCII)
_CPV = re.compile(r"(?!4[679])\d{8}-\d", re.ASCII)
_ADDRESS = re.compile(r"/(?:[a-z0-9][a-z0-9._-]*/)+")
_HOST = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+(?:[^\W\d_]{2,}|xn--[a-z0-9-]+)\.?")
UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Characters that take no room or turn the direction of reading, for within `[…]`."""
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
"""Between which years a day lies on which something was placed, read or confirmed: before the
web there was no page to read, and nobody plans further ahead."""
_FIRST_SOURCE = 1900
"""From which year on a source, a period or a meeting can be."""


def _checked(pattern: re.Pattern[str], code: str) -> Callable[[str], str]:
    def check(value: str) -> str:
        if not pattern.fullmatch(value):
            raise _refuse(code, "text does not match", waarde=value)
        return value

    return check


def _day(value: object) -> object:
    if isinstance(value, str):
        if not _DAY.fullmatch(value):
            raise _refuse("datum-vorm", "not a day", waarde=value)
        try:
            day = date.fromisoformat(value)
        except ValueError:
            raise _refuse("datum-bestaat-niet", "no such day", waarde=value) from None
        if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
            raise _refuse("datum-andere-tijd", "another age", waarde=value, van=_FIRST_YEAR)
        return day
    return value


def _partial_date(value: str) -> str:
    if not _PARTIAL_DATE.fullmatch(value):
        raise _refuse("datum-vorm", "not a year, month or day", waarde=value)
    try:
        date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        raise _refuse("datum-bestaat-niet", "no such day", waarde=value) from None
    if not _FIRST_SOURCE <= int(value[:4]) <= _LAST_YEAR:
        raise _refuse("datum-andere-tijd", "another age", waarde=value, van=_FIRST_SOURCE)
    return value


def _month(value: str) -> str:
    if not re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])", value):
        raise _refuse("maand-vorm", "not a month", waarde=value)
    return value


def _time(value: object) -> object:
    if isinstance(value, str):
        if not _TIME.fullmatch(value):
            raise _refuse("tijd-vorm", "not a time", waarde=value)
        return time.fromisoformat(value)
    return value


def _number(value: object) -> object:
    if isinstance(value, str):
        if not _NUMBER.fullmatch(value):
            raise _refuse("getal-vorm", "not a number", waarde=value)
        return Decimal(value)
    return value


def _whole(value: object) -> object:
    if isinstance(value, str):
        if not re.fullmatch(r"-?[0-9]{1,15}", value):
            raise _refuse("heel-getal-vorm", "not a whole number", waarde=value)
        return int(value)
    return value


def _truth(value: object) -> object:
    if isinstance(value, str):
        if value not in ("true", "false"):
            raise _refuse("ja-nee-vorm", "not true or false", waarde=value)
        return value == "true"
    return value


def is_web_address(value: str) -> bool:
    """Whether a text is the address of a page on the web: a site with a name, no user, a port."""
    try:
        parts = urlsplit(value)
        has_port = parts.port is None or parts.port > 0
    except ValueError:
        return False
    host = parts.hostname or ""
    return (
        parts.scheme in ("http", "https")
        and has_port
        and "@" not in parts.netloc
        and bool(_HOST.fullmatch(host))
    )


def _url(value: str) -> str:
    if re.search(rf"[\s<>\"\\^`{{|}}{UNSEEN}]", value):
        raise _refuse("adres-tekens", "characters that do not belong", waarde=value)
    if not is_web_address(value):
        raise _refuse("adres-vorm", "not a web address", waarde=value)
    return value


def number_out(value: Decimal) -> int | float:
    """A decimal as JSON writes it: whole when it is whole."""
    return int(value) if value == value.to_integral_value() else float(value)


Slug = Annotated[str, AfterValidator(_checked(_SLUG, "id-vorm"))]
ListId = Annotated[str, AfterValidator(_checked(_LIST_ID, "id-vorm"))]
EntryName = Annotated[str, AfterValidator(_checked(_ENTRY_NAME, "grootboek-vorm"))]
"""A kind and an id, such as `case/zwolle-essenhout`; or `domein/` and the domain of all names."""
Day = Annotated[date, BeforeValidator(_day)]
PartialDate = Annotated[
    str,
    AfterValidator(_partial_date),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}),
]
Month = Annotated[
    str,
    AfterValidator(_month),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-(0[1-9]|1[0-2])$"}),
]
ClockTime = Annotated[
    time,
    BeforeValidator(_time),
    PlainSerializer(lambda value: value.strftime("%H:%M"), return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d$"}),
]
Number = Annotated[
    Decimal,
    BeforeValidator(_number),
    PlainSerializer(number_out, return_type=int | float, when_used="json"),
    WithJsonSchema({"type": "number"}),
]
WholeNumber = Annotated[int, BeforeValidator(_whole)]
Truth = Annotated[bool, BeforeValidator(_truth)]
WebAddress = Annotated[
    str,
    AfterValidator(_url),
    WithJsonSchema({"type": "string", "format": "uri", "pattern": "^https?://"}),
]
SiteAddress = Annotated[str, AfterValidator(_checked(_ADDRESS, "oud-adres-vorm"))]
CpvId = Annotated[
    str,
    AfterValidator(_checked(_CPV, "cpv-vorm")),
    WithJsonSchema({"type": "string", "pattern": r"^\d{8}-\d$"}),
]
CpvCode = Annotated[CpvId, Reference("cpv")]
Words = Annotated[str, Field(min_length=1)]
"""A text for which the field itself says how long it may be."""
Line = Annotated[str, Field(min_length=1, max_length=600)]
SourceNumbers = Annotated[
    tuple[Annotated[WholeNumber, Field(ge=1, le=99)], ...], Field(min_length=1)
]
