"""The fact bank in `tests/data/feiten`: what a case may say, and where that stands.

The YAML is the compilers' own, less the names of persons. Every fact of a case carries the
numbers of its sources; what stands under `onbevestigd` may not be published. What was read
later stands in `aanvullingen/`, and may publish a case that could not be checked before.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "data" / "feiten"
UNCONFIRMED = "onbevestigd"
_NOT_TOLD = frozenset({"bron", "bron_nr", "nr", "zekerheid"})
FACT_LISTS = ("aanpak", "resultaten", "lessen")

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_URL = re.compile(r"https?://[^\s<>)\]\"'|]+")
_NUMBER = re.compile(r"(?<![\w.,'’])\d+(?:[.,]\d+)*(?!\w|['’]\w)")
_TRACKING = re.compile(r"[?&]utm_\w+=[^&]*")
_TOKEN = re.compile(r"[a-zà-ÿ]+")
_LARGE = {"miljoen": 10**6, "miljard": 10**9}

_BELOW_TWENTY = (
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien "
    "vijftien zestien zeventien achttien negentien"
)
_TENFOLD = "twintig dertig veertig vijftig zestig zeventig tachtig negentig"
_ONES = {word: number for number, word in enumerate(_BELOW_TWENTY.split())} | {"één": 1}
_TENS = {word: number * 10 for number, word in enumerate(_TENFOLD.split(), 2)}
_WORDS = {**_ONES, **_TENS, "honderd": 100, "duizend": 1000}
_ONES_AND_TENS = re.compile(f"({'|'.join(_ONES)})(?:en|ën)({'|'.join(_TENS)})")
_COUNTING = 12
"""Up to here a number word is ordinary Dutch; from here on it is a figure."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: its words, and the numbers of the sources that say it."""

    text: str
    sources: frozenset[int]

    @property
    def numbers(self) -> frozenset[Decimal]:
        return frozenset(numbers_in(self.text))


@dataclass(frozen=True)
class CaseFacts:
    """The entry of one case, with what the second check added."""

    id: str
    entry: Mapping[str, Any]
    remarks: tuple[Mapping[str, Any], ...]
    verified: str

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """Approach, results and lessons, each with its sources."""
        return tuple(
            Fact(" ".join(_strings(one)), frozenset(map(int, one["bron"])))
            for key in FACT_LISTS
            for one in self.entry.get(key, ())
        )

    @cached_property
    def text(self) -> str:
        """Everything that may be published, in one text."""
        open_parts = {key: part for key, part in self.entry.items() if key != UNCONFIRMED}
        return "\n".join(_strings([open_parts, list(self.remarks)]))

    @cached_property
    def numbers(self) -> frozenset[Decimal]:
        return frozenset(numbers_in(self.text))

    @property
    def unsourced(self) -> str:
        """What the entry says without naming a source: the year, the procedure, the title."""
        return "\n".join(str(self.entry[key]) for key in ("jaar", "procedure", "titel", "plaats"))

    @property
    def unconfirmed(self) -> tuple[str, ...]:
        return tuple(self.entry.get(UNCONFIRMED, ()))

    @property
    def reading(self) -> tuple[str, ...]:
        """What the compilers concluded themselves: never to be given as the source's words."""
        return tuple(self.entry.get("duiding_onderzoeker", ()))

    @property
    def source_addresses(self) -> tuple[str, ...]:
        """The addresses of the sources, as they may be published."""
        return tuple(untracked(source["url"]) for source in self.entry["bronnen"])


@cache
def read(name: str) -> Any:
    """One file of the fact bank; every value is text."""
    return _load(FOLDER / f"{name}.yml")


@cache
def _load(file: Path) -> Any:
    return yaml.load(file.read_text("utf-8"), Loader=_LOADER)


@cache
def _files() -> tuple[Path, ...]:
    return tuple(sorted(FOLDER.rglob("*.yml")))


@cache
def cases() -> Mapping[str, CaseFacts]:
    """The case entries by id, with what was read later."""
    checks = {one["id"]: one for name in ("verificatie-1", "verificatie-2") for one in read(name)}
    found = {}
    for first in read("cases"):
        check, later = checks[first["id"]], additions().get(first["id"], {})
        kept = {} if "vervangt" in later else first
        entry = {
            **first,
            "bronnen": [*kept.get("bronnen", ()), *later.get("bronnen", ())],
            **{key: kept.get(key, ()) for key in FACT_LISTS},
            "aanpak": [*kept.get("aanpak", ()), *later.get("feiten", ())],
        }
        status = later.get("status", check["status"])
        found[first["id"]] = CaseFacts(first["id"], entry, tuple(check["opmerkingen"]), status)
    return found


@cache
def additions() -> Mapping[str, Mapping[str, Any]]:
    """What was read later, by case: more sources, and facts from them.

    Under `vervangt` they take the place of sources that were lost, and of their facts.
    """
    return {one["id"]: one for file in _files() if file.parent != FOLDER for one in _load(file)}


@cache
def addresses() -> frozenset[str]:
    """Every web address in the fact bank, as it may be published."""
    found = (url for file in _files() for url in addresses_in(file.read_text("utf-8")))
    return frozenset(map(untracked, found))


@cache
def said_by(address: str) -> str:
    """Everything the fact bank draws from one web address, in one text."""
    return "\n".join(_by_address().get(untracked(address), ()))


@cache
def numbers_said_by(address: str) -> frozenset[Decimal]:
    """Every figure the fact bank draws from one web address."""
    return frozenset(numbers_in(said_by(address)))


@cache
def meetings() -> Mapping[str, str]:
    """Everything the fact bank knows of each meeting, in one text, by id."""
    return {entry["id"]: "\n".join(_strings(entry)) for entry in read("bijeenkomsten")}


@cache
def _by_address() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for file in _files():
        for urls, text in _with_address(_load(file)):
            for url in urls:
                found.setdefault(untracked(url), []).append(text)
    for case in cases().values():
        for number, url in enumerate(case.source_addresses, 1):
            told = [fact.text for fact in case.facts if number in fact.sources]
            found.setdefault(untracked(url), []).extend([*told, case.unsourced])
    return {url: tuple(texts) for url, texts in found.items()}


def _with_address(value: object, day: str = "") -> Iterator[tuple[list[str], str]]:
    """Every part that names its own address, with its text and the day of what it is part of."""
    if isinstance(value, Mapping):
        day = str(value.get("datum", day))
        urls = [value.get("url", ()), value.get("url_ook", ())]
        yield [url for one in urls for url in _strings(one)], "\n".join([*_strings(value), day])
        for inner in value.values():
            yield from _with_address(inner, day)
    elif isinstance(value, list):
        for inner in value:
            yield from _with_address(inner, day)


def untracked(url: str) -> str:
    """A web address without the parameters that only tell where the reader came from."""
    return _TRACKING.sub("", url)


def addresses_in(text: str) -> Iterator[str]:
    """The web addresses in a text, without the full stop that may follow."""
    return (match.group().rstrip(".,;:") for match in _URL.finditer(text))


def numbers_in(text: str) -> Iterator[Decimal]:
    """Every figure a text gives: digits as the Dutch write them, and all number words.

    A code such as `N231`, `m2` or `CB'23` is a name, not a figure; `1.800` is 1800, `61,4`
    is 61.4 and `40 miljoen` is both 40 and 40000000.
    """
    yield from _in_digits(text)
    yield from map(Decimal, _in_words(text))


def figures_in(text: str) -> Iterator[Decimal]:
    """The figures that need a source: all digits, and the number words above counting."""
    yield from _in_digits(text, times=False)
    yield from (Decimal(number) for number in _in_words(text) if number > _COUNTING)


def _in_words(text: str) -> Iterator[int]:
    for word in _TOKEN.findall(text.lower()):
        value = number_word(word)
        if value is not None:
            yield value


def _in_digits(text: str, *, times: bool = True) -> Iterator[Decimal]:
    without_addresses = _URL.sub(" ", text)
    for match in _NUMBER.finditer(without_addresses):
        following = _TOKEN.match(without_addresses, match.end() + 1)
        large = _LARGE.get(following.group()) if following and times else None
        for number in _written(match.group()):
            yield number
            if large:
                yield number * large


def _written(digits: str) -> Iterator[Decimal]:
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", digits):
        yield Decimal(digits.replace(".", "").replace(",", "."))
    elif re.fullmatch(r"\d+(?:[.,]\d+)?", digits):
        yield Decimal(digits.replace(",", "."))
    else:
        yield from map(Decimal, re.findall(r"\d+", digits))


def number_word(word: str) -> int | None:
    """What a Dutch number word says (`vijfenzestig`, `tweehonderd`); None for another word."""
    if word in _WORDS:
        return _WORDS[word]
    for unit, name in ((1000, "duizend"), (100, "honderd")):
        if name in word:
            before, _, after = word.partition(name)
            times = number_word(before) if before else 1
            rest = number_word(after) if after else 0
            return None if times is None or rest is None else times * unit + rest
    match = _ONES_AND_TENS.fullmatch(word)
    return _ONES[match[1]] + _TENS[match[2]] if match else None


def _strings(value: object) -> Iterator[str]:
    """Every text in a part, less what only points to its source."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if key not in _NOT_TOLD:
                yield from _strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _strings(inner)
    elif value is not None:
        yield str(value)
