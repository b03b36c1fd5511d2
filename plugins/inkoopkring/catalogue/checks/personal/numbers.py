"""Telephone numbers, citizen service numbers (BSN) and accounts (IBAN) in a plain text.

A number counts by its layout and its check digits, not by its separators: they differ from
one program to the next. A word in front can say that it is a number of something else.
"""

import re
import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stdnum import iban
from stdnum.nl import bsn

from inkoopkring.catalogue.checks.personal.plain import Finding

_SEPARATOR = r"(?:[ ()./_\-]{0,4}|[ ]?\n[ ]{0,8})"
_RUN = re.compile(rf"(?<![0-9])(?:\+[ ]?)?\(?\+?[0-9](?:{_SEPARATOR}[0-9])+")
_GROUP = re.compile(r"[0-9]+")
_ELSE = re.compile(
    r"(?:(?:contract|zaak|dossier|order|bestel|factuur|bestek|publicatie|aankondiging|offerte|polis"
    r"|nota|project|klant|document|perceel|artikel|product|opdracht|aanbesteding)s?[ ]?"
    r"(?:nummers?|nrs?|codes?|kenmerk|no|id)"
    r"|\w{3,}-?(?:nummers?|nrs?|codes?|kenmerk(?:en)?)|\bkenmerk(?:en)?|referentie"
    r"|tenderned|\bted|\bisbn|\bissn|\bean|gtin|\bkvk|koophandel|\brsin|\bbtw|\bvat|\bcpv|\boin"
    r"|\bdoi|\bbag|\bnen|\biso|\bS|coördinaten|\brd)"
    r"[ .:#(\-]{0,3}(?:(?:is|was|nummers?|nr|no|code|kenmerk|van|met|onder)\b[ .:#(\-]{0,3})?"
    r"(?:[0-9][0-9 .\-]*(?:,|en|of)[ ])*$",
    re.IGNORECASE,
)
"""Words in front of a number that is not of a person."""
_MATTER = re.compile(
    r"\b(?:contract|zaak|dossier|order|bestelling|factuur|bestek|publicatie|aankondiging|offerte)"
    r"[ .:#(\-]{0,3}$",
    re.IGNORECASE,
)
"""Words in front of a number that can be laid out as a telephone number and is none."""
_AMOUNT = re.compile(
    r"[ ]?(?:euro|miljoen|miljard|kilo|kg|ton|km|m2|m3|m²|m³|meter|liter|kwh|mwh|stuks|stenen"
    r"|tegels|inwoners|jaar|co2|gram|watt|%)",
    re.IGNORECASE,
)
"""Words behind a number that counts something."""
_TELEPHONE_WORD = re.compile(
    r"(?:\b(?:tel|telefoon|telefoonnummer|telefoonnr|telnr|mobiel|mobielnummer|mob|gsm|fax|whatsapp"
    r"|sms|bel|bellen|belt|doorkiesnummer|toestel|tst|phone|mobile|bereikbaar op"
    r"|noodnummer|privénummer|werknummer|contactnummer|06-nummer|vaste? nummer|servicenummer)"
    r"|\b[TtMm])[ ]*(?:nummer|nr)?[ ]*[.:]*[ ]*(?:op|naar|met|via)?[ ]*[.:]?[ ]*\(?\+?$",
    re.IGNORECASE,
)
SIGNALS = (
    *("tel", "telefoon", "telefoonnummer", "telefoonnr", "telnr", "mobiel", "mob", "gsm", "fax"),
    *("whatsapp", "sms", "bel", "bellen", "toestel", "tst", "phone", "doorkiesnummer", "bsn"),
)
"""Words that can go before a number that is short or laid out oddly."""
_MANY = re.compile(
    r"[0-9\uff10-\uff19](?:[\s()./\-\u2010-\u2015\u2212\u200b-\u200d\u2060\ufeff\u00ad\u2022\u2044\u00b7_*]{0,5}"
    r"[0-9\uff10-\uff19]){8}"
)
_CODE_BEFORE = re.compile(
    r"[A-Z0-9]{2,}[-_/.]?$|[A-Z][-_/]$|(?<![0-9])[0-9]{1,4}[,:]$"
    r"|\b[A-Z]{2}[0-9]{2}[ .\-]?[A-Z]{4}[ .\-]?$|[€$£][ ]?$"
)
"""What makes a number part of a code or an amount, such as `INK-`, `2019/` or `€ `."""
_NUMBER_OF_BSN = re.compile(
    r"\b(?:bsn|burgerservice\s?-?nummer|burger\s?service\s?nummer|sofi\s?-?nummer|sofinr"
    r"|persoonsnummer|bsn-nummer|bsnnummer)\b[^0-9\n]{0,20}$",
    re.IGNORECASE,
)
_IBAN = re.compile(r"(?=([A-Za-z]{2}[ ]?[0-9]{2}(?:[ .\-/]{0,2}[A-Za-z0-9]){11,30}))")
_VALUES = {ord(char): str(int(char, 36)) for char in string.ascii_uppercase}
"""What a letter of an account counts for."""
_IBAN_LENGTHS = range(15, 35)
_BSN_LENGTH, _DUTCH_LENGTH = 9, 10
_LONE_DIGITS = frozenset("12345789")
"""No number starts with one of these by itself, unless a word in front says so."""
_SERVICE = re.compile(r"0(?:800|90[069])[0-9]*|14[0-9]{3,4}|116[0-9]{3}")
"""Numbers that only organisations have: free, paid, of a municipality, of an emergency line."""
_DATE = re.compile(r"[0-9]{1,2}[^0-9]+[0-9]{1,2}[^0-9]+(?:19|20)[0-9]{2}(?![0-9])")
"""A day, a month and a year of our age."""
_LENGTHS = range(6, 16)
_WORDS_BEFORE = 60
_SHORT = range(6, 12)
_WORLDWIDE = range(8, 16)


@dataclass(frozen=True, slots=True)
class _Layout:
    """Groups of digits that can be one number."""

    digits: str
    sizes: tuple[int, ...]
    separators: tuple[str, ...]
    has_plus: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Label:
    """What the words in front of a number say it is."""

    is_other: bool
    is_telephone: bool = False
    is_bsn: bool = False
    is_matter: bool = False

    @classmethod
    def of(cls, text: str, start: int) -> "_Label":
        """What stands in front of `start`, on the same line."""
        before = text[max(0, start - _WORDS_BEFORE) : start]
        is_code = bool(_CODE_BEFORE.search(before[-12:]))
        if not any(map(str.isalpha, before)):
            return cls(is_other=is_code)
        return cls(
            is_other=is_code or bool(_ELSE.search(before)),
            is_telephone=bool(_TELEPHONE_WORD.search(before)),
            is_bsn=bool(_NUMBER_OF_BSN.search(before)),
            is_matter=bool(_MATTER.search(before)),
        )


def can_hold_number(text: str) -> bool:
    """Whether enough digits stand together for a number of a person."""
    return bool(_MANY.search(text))


def numbers(text: str) -> Iterator[Finding]:
    """Every number of a person in a plain text, from left to right per sort."""
    pieces: list[str] = []
    done = 0
    for start, end in _accounts(text):
        yield start, "rekeningnummer", text[start:end]
        pieces += (text[done:start], "x" * (end - start))
        done = end
    rest = "".join((*pieces, text[done:]))
    for match in _RUN.finditer(rest):
        yield from _in_run(rest, match)


def _in_run(text: str, match: re.Match[str]) -> Iterator[Finding]:
    """The numbers in digits with only separators between them."""
    groups = list(_GROUP.finditer(text, match.start(), match.end()))
    first = done = 0
    while first < len(groups):
        is_after_number = first == done
        layouts = _layouts(text, groups, first, is_after_number=is_after_number)
        label = _Label.of(text, groups[first].start()) if layouts else None
        for layout, size in layouts:
            if label and (code := _code(layout, label, text)):
                yield layout.start, code, text[layout.start : layout.end]
                first = done = first + size
                break
        else:
            first += 1


def _layouts(
    text: str, groups: Sequence[re.Match[str]], first: int, *, is_after_number: bool
) -> list[tuple[_Layout, int]]:
    """What can be one number from group `first` on, with how many groups: the longest first."""
    start = groups[first].start()
    if not is_after_number and not re.search(r"[\s(]", text[groups[first - 1].end() : start]):
        return []
    plus = re.search(r"\+[ (]{0,2}$|\(\+?$", text[max(0, start - 3) : start])
    if not is_after_number and groups[first].group() in _LONE_DIGITS:
        return []
    digits = ""
    sizes: tuple[int, ...] = ()
    separators: tuple[str, ...] = ()
    found: list[tuple[_Layout, int]] = []
    for size, group in enumerate(groups[first : first + _LENGTHS.stop], start=1):
        if size > 1:
            separators = (*separators, text[groups[first + size - 2].end() : group.start()])
        digits, sizes = digits + group.group(), (*sizes, group.end() - group.start())
        if len(digits) in _LENGTHS and _can_end(text, groups, first + size - 1):
            has_plus = bool(plus and "+" in plus.group())
            begin = start - len(plus.group()) if plus else start
            layout = _Layout(digits, sizes, separators, has_plus, begin, group.end())
            found.append((layout, size))
    return found[::-1]


def _can_end(text: str, groups: Sequence[re.Match[str]], index: int) -> bool:
    if index == len(groups) - 1:
        return True
    behind = text[groups[index].end() : groups[index + 1].start()]
    is_another = behind == "/" and groups[index + 1].group().startswith("0")
    return is_another or bool(re.search(r"[\s)]", behind))


def _code(layout: _Layout, label: _Label, text: str) -> str | None:
    """The code of the problem with a number; None for a number of something else."""
    if label.is_bsn and len(layout.digits) in (8, 9) and bsn.is_valid(layout.digits):
        return "burgerservicenummer"
    if label.is_other and not label.is_telephone:
        return None
    can_be_telephone = not label.is_matter and not _DATE.match(text, layout.start)
    if can_be_telephone and _is_telephone(layout, is_labelled=label.is_telephone):
        return "telefoonnummer"
    if _is_unlabelled_bsn(layout) and not _AMOUNT.match(text, layout.end):
        return "burgerservicenummer"
    return None


def _is_telephone(layout: _Layout, *, is_labelled: bool) -> bool:
    digits, sizes = layout.digits, layout.sizes
    if layout.has_plus:
        return _is_international(digits)
    if digits.startswith("00"):
        return len(digits) > _DUTCH_LENGTH and _is_international(digits[2:])
    is_without_plus = digits.startswith("316") and len(digits) == 11 and sizes[0] in (2, 3, 11)
    is_local = is_labelled and _is_local(digits, sizes)
    return is_without_plus or is_local or _is_dutch(digits, sizes, layout.separators)


def _is_international(digits: str) -> bool:
    """Whether the digits behind + or 00 are a country code and a number (ITU-T E.164)."""
    if len(digits) not in _WORLDWIDE or digits[0] == "0":
        return False
    if digits.startswith("31"):
        rest = digits[2:].removeprefix("0")
        return len(rest) == 9 and not rest.startswith(("800", "900"))
    return True


def _is_dutch(digits: str, sizes: tuple[int, ...], seps: Sequence[str]) -> bool:
    """Whether ten digits are laid out as a Dutch number. 0800 and 0900 are of organisations."""
    if digits.startswith("6") and len(digits) == 9:
        return sizes[1:] in {(8,), (4, 4), (2, 2, 2, 2), (2, 3, 3), (3, 3, 2)}
    if len(digits) != _DUTCH_LENGTH or digits[0] != "0":
        return False
    if _SERVICE.fullmatch(digits):
        return False
    if digits[1] == "6":
        return True
    if sizes[0] == 1:
        return ")" in seps[0]
    return sizes[0] in (2, 3, 4, 5, 10) and all(size > 1 for size in sizes[1:])


def _is_local(digits: str, sizes: tuple[int, ...]) -> bool:
    """Whether digits behind a word for telephone are a number, and not a year or a price."""
    if _SERVICE.fullmatch(digits):
        return False
    return len(digits) in _SHORT and (len(sizes) > 1 or len(digits) > 6)


def _is_unlabelled_bsn(layout: _Layout) -> bool:
    """Whether nine digits pass the "elfproef" in a layout that is no amount and no CPV code."""
    digits, sizes = layout.digits, layout.sizes
    if len(digits) != _BSN_LENGTH or not bsn.is_valid(digits):
        return False
    signs = {sign for separator in layout.separators for sign in separator}
    if min(sizes) == 1:
        return False
    if "." in signs:
        return sizes in {(4, 2, 3), (2, 2, 2, 3), (3, 2, 4), (4, 3, 2)}
    return "/" not in signs or sizes == (3, 3, 3)


def _accounts(text: str) -> Iterator[tuple[int, int]]:
    """Where each IBAN starts and ends."""
    done = 0
    for match in _IBAN.finditer(text):
        start = match.start()
        if start < done:
            continue
        ends = [start + offset for offset, char in enumerate(match[1], start=1) if char.isalnum()]
        compact = "".join(filter(str.isalnum, match[1])).upper()
        for length, end in enumerate(ends, start=1):
            account = compact[:length]
            if length not in _IBAN_LENGTHS or not _passes_97(account):
                continue
            if iban.is_valid(account, check_country=False):
                done = end
                yield start, end
                break


def _passes_97(account: str) -> bool:
    """The check of ISO 13616 alone: quick, and wrong for one in 97."""
    return int((account[4:] + account[:4]).translate(_VALUES)) % 97 == 1
