"""What points to a person in a text: by number, by address, by name.

`personal_data` finds it all; each module knows one sort. The order of reading: `plain` makes
the text what a reader sees, `numbers`, `mailboxes`, `profiles`, `homes` and `names` look at that.
"""

import re
from collections.abc import Iterator
from functools import cache

from inkoopkring.catalogue.checks.personal import homes, mailboxes, names, numbers, profiles
from inkoopkring.catalogue.checks.personal.name_lists import words
from inkoopkring.catalogue.checks.personal.plain import Finding, Plain

_URL = re.compile(r"https?://[^\s<>)\]\"']+")
_ENTITY = re.compile(r"&[#A-Za-z][A-Za-z0-9]*;")
_BRACKETED_AT = re.compile(r"[(\[{<]\s?(?:[aA][tT]?\s?[)\]}>]|apen)")
_SPELLED_OUT = ("@", "\\", "\uff20", "\ufe6b", "-at-", "_at_", "%40")
"""Signs of an address, or of characters that are not written as themselves."""
_IN_FRONT = ("", "(", "[", '"', "“", "‘", "'", "*", "**", "_", "/", ">", "|", "-", "(**")
_FORMER = ("", "oud-", "ex-")
_BEHIND = ("", ":", ".", ".:", ",", "**", ":**")


@cache
def _signals() -> frozenset[str]:
    """The words that go before a number, a name or an address, as they stand between spaces."""
    stems = (*names.SIGNALS, *numbers.SIGNALS, *homes.SIGNALS, *mailboxes.SIGNALS)
    written = {form for stem in stems for form in (stem, stem.capitalize(), stem.upper())}
    functions = {f"{former}{word}" for former in _FORMER for word in words("functions")}
    written |= {form for word in functions for form in (word, word.capitalize())}
    return frozenset(
        f"{front}{word}{behind}" for front in _IN_FRONT for word in written for behind in _BEHIND
    )


def can_hold(text: str) -> bool:
    """Whether personal data can stand in a text: a quick look that leaves most texts out."""
    if any(sign in text for sign in _SPELLED_OUT) or profiles.can_hold_profile(text):
        return True
    rest = _URL.sub(" ", text) if "://" in text else text
    return (
        not _signals().isdisjoint(rest.split())
        or numbers.can_hold_number(rest)
        or names.can_hold_name(rest)
        or bool(homes.POSTCODE.search(rest) or _BRACKETED_AT.search(rest))
        or ("&" in rest and bool(_ENTITY.search(rest)))
    )


def personal_data(
    text: str, *, with_names: bool = True, is_place: bool = False
) -> Iterator[Finding]:
    """Everything in `text` that points to a person, with its place in the text as written.

    `with_names` is off where organisations stand; `is_place` says that the text is where
    something happens, so that an address is not somebody's home.
    """
    plain = Plain.of(text)
    without_urls = _URL.sub(lambda match: " " * len(match.group()), plain.text)
    found = [
        *profiles.profiles(plain.text),
        *mailboxes.addresses(without_urls),
        *numbers.numbers(without_urls),
        *homes.homes(without_urls, is_of_organisation=is_place),
    ]
    if "@" in without_urls:
        found += profiles.handles(without_urls)
    if with_names:
        found += names.names(mailboxes.without_addresses(without_urls))
    for start, code, what in found:
        yield plain.source(start), code, what
