"""What somebody most likely meant by a value, as the end of a sentence."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from inkoopkring.model.fields import UNSEEN
from inkoopkring.model.shapes import FieldShape
from inkoopkring.model.vocabulary import MONTHS
from inkoopkring.problems import did_you_mean, nearest
from inkoopkring.reading.characters import DASHES, SPACES, named

_NUMBER_IN_TEXT = re.compile(
    r"\D*?([1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?|(?:0|[1-9]\d{0,14})(?:[.,]\d+)?)\D*", re.ASCII
)
_ODD = re.compile(f"[{DASHES}{SPACES}{UNSEEN}]")


def date_hint(text: str) -> str:
    """The date as we write it, for one in Dutch order: `22-11-2026` or `22 november 2026`."""
    odd = _ODD.search(text)
    if odd:
        plain = re.sub(f"[{UNSEEN}]", "", re.sub(f"[{SPACES}]", " ", text))
        plain = re.sub(f"[{DASHES}]", "-", plain).strip()
        is_day = re.fullmatch(r"\d{4}-\d{2}-\d{2}", plain)
        meant = date_hint(plain) or did_you_mean([plain] if is_day else [])
        return f" Er staat {named(odd.group())} in, dat ziet er bijna hetzelfde uit.{meant}"
    match = re.fullmatch(r"(\d{1,2})[-/. ]+(\d{1,2}|[a-z]+)[-/. ]+(\d{4})", text.strip().lower())
    if not match:
        return ""
    day, month, year = match.groups()
    if not month.isdigit():
        numbers = {name[:3]: str(n) for n, name in enumerate(MONTHS, start=1)}
        month = numbers.get(month[:3], "")
    try:
        return did_you_mean([date(int(year), int(month), int(day)).isoformat()])
    except ValueError:
        return ""


def number_hint(text: str) -> str:
    """The bare number in a text such as `€ 1.800,50` or `61,4%`."""
    match = _NUMBER_IN_TEXT.fullmatch(text)
    if not match:
        return ""
    number = match[1]
    if "," in number or re.fullmatch(r"\d{1,3}(?:\.\d{3})+", number):
        number = number.replace(".", "").replace(",", ".")
    return did_you_mean([number] if number != text else [])


def hint(word: str, known: Iterable[str]) -> str:
    """The question whether the nearest known word is meant, or nothing.

    A short word is in many longer ones: `id` is no guess for `tijd`.
    """
    alike = [one for one in known if abs(len(one) - len(word)) < max(2, min(len(one), len(word)))]
    return did_you_mean(nearest(word, alike))


def key_hint(word: str, known: Mapping[str, FieldShape]) -> str:
    """The question whether the field of that label is meant, or else the nearest key."""
    meant = [key for key, shape in known.items() if shape.label.casefold() == word.casefold()]
    return did_you_mean(meant) if meant else hint(word, known)


def shown(value: object) -> str:
    """A value as the author wrote it, short enough for a sentence."""
    if isinstance(value, str):
        text = value
    elif isinstance(value, list | tuple):
        text = f"[{', '.join(shown(one) for one in value)}]"
    elif isinstance(value, dict):
        text = ", ".join(f"{key}: …" for key in value) or "{}"
    else:
        text = ""
    return text if len(text) <= 60 else text[:57] + "…"
