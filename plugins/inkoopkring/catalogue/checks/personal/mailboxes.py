"""E-mail addresses of persons, however they are written; the mailbox of a role may stay.

A local part is personal when it looks like a person: a first name, initials and a surname, a
surname. Everything else is a mailbox that somebody else can take over: `gww`, `team.inkoop`.
"""

import re
from collections.abc import Iterator
from string import digits

from inkoopkring.catalogue.checks.personal.name_lists import endings, lowered, words
from inkoopkring.catalogue.checks.personal.plain import Finding

_PRIVATE_PROVIDERS = re.compile(
    r"(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|protonmail|proton|ziggo|kpnmail"
    r"|xs4all|planet|hetnet|home|upcmail|chello|telfort|casema|tele2|solcon|zeelandnet|kpnplanet"
    r"|quicknet|gmx|aol|caiway|freeler|wanadoo|tiscali|zonnet|onsnet)\.(?:com|nl|net|de|org|me|be)"
)
_ADDRESS = re.compile(r"(?<![\w.+'@-])([\w.+'-]+)@([\w-]+(?:\.[\w-]+)+)")
_AT = (
    r"(?:\s{0,2}[(\[{<]\s?(?:at|a|@|apenstaart(?:je)?|AT|At)\s?[)\]}>]\s{0,2}"
    r"|\s{1,2}(?:at|AT|apenstaart(?:je)?)\s{1,2}|\s{1,2}@\s{0,2}|@\s{1,2}|[-_]at[-_]|@)"
)
_DOT = r"(?:\.|\s{0,2}[(\[{<]\s?(?:dot|punt|DOT|\.)\s?[)\]}>]\s{0,2}|\s(?:dot|punt|DOT)\s)"
_DISGUISED = re.compile(
    rf"(?<![\w.+'-])([\w+'-]{{1,40}}(?:{_DOT}[\w+'-]{{1,40}}){{0,4}}?){_AT}"
    rf"((?:[\w-]{{1,60}}{_DOT}){{1,4}}[a-zA-Z]{{2,12}})(?![\w])"
)
_SIGNS_OF_DISGUISE = (
    *("(at", "[at", "{at", "<at", "( at", "[ at", " at ", "\nat ", "apenstaart", "(a)", "[a]"),
    *("-at-", "_at_", "(@", "[@", "@ ", " @"),
)
SIGNALS = ("at", "apenstaart", "apenstaartje")
"""Words in the middle of an address that is written out."""
_PREFIXES = (
    *("vanden", "vander", "vande", "vand", "vant", "van", "vd", "den", "der", "de", "ten", "ter"),
    *("el", "al", "in", "op"),
)
_PARTICLES = frozenset(
    (
        *("van", "de", "den", "der", "het", "t", "ten", "ter", "te", "vd", "v", "d", "vande"),
        *("vanden", "vander", "el", "al", "von", "la", "le", "di", "da"),
    )
)
_SEPARATOR = re.compile(r"[._'-]+")


def _can_be_disguised(lower: str) -> bool:
    """Whether a text in lower case can hold an address that is not written with a plain @."""
    return any(sign in lower for sign in _SIGNS_OF_DISGUISE)


def addresses(text: str) -> Iterator[Finding]:
    """Every e-mail address of a person in a plain text."""
    for match in _addresses(text):
        found = match.group().strip()
        local, domain = _parts(match)
        if is_personal(local, domain):
            yield match.start(), "e-mailadres", found


def without_addresses(text: str) -> str:
    """The text with a sign of the same length where an address stands: it holds no other name."""
    return _ADDRESS.sub(lambda match: "@" * len(match.group()), text) if "@" in text else text


def _addresses(text: str) -> Iterator[re.Match[str]]:
    if "@" in text:
        yield from _ADDRESS.finditer(text)
    if _can_be_disguised(text.lower()):
        for match in _DISGUISED.finditer(text):
            if not _ADDRESS.fullmatch(match.group()):
                yield match


def _parts(match: re.Match[str]) -> tuple[str, str]:
    """The local part and the domain as a mail program reads them."""
    local, domain = (re.sub(_DOT, ".", part).lower() for part in match.groups())
    return local, domain


def is_personal(local: str, domain: str = "") -> bool:
    """Whether the part before the @ looks like a person.

    At a provider of mailboxes for private persons anything does that names no role.
    """
    parts = _SEPARATOR.split(local.partition("+")[0])
    tokens = [token for part in parts if (token := part.strip(digits))]
    if not (lowered("first_names") - words("role_mailboxes")).isdisjoint(tokens):
        return True
    if any(_is_role(token) for token in tokens):
        return any(token in lowered("surnames") for token in tokens)
    if _PRIVATE_PROVIDERS.fullmatch(domain):
        return True
    if len(tokens) == 1:
        return _is_glued_name(tokens[0])
    return _are_initials_and_surname(tokens)


def _is_role(token: str) -> bool:
    return token in words("role_mailboxes") or token.endswith(endings("role_endings"))


def _are_initials_and_surname(tokens: list[str]) -> bool:
    """`j.kwakkel`, `jp.de.boer`, `boer.j`, `de.vries`, `max.bakker`."""
    names = [token for token in tokens if token not in _PARTICLES]
    if not names:
        return False
    longest = max(names, key=len)
    others = [token for token in names if token != longest]
    if longest in _all_surnames() or _is_glued_name(longest):
        return True
    if longest in lowered("first_names_also_words"):
        return bool(others) and all(one in _all_surnames() for one in others)
    return len(longest) > 2 and bool(others) and all(len(one) == 1 for one in others)


def _is_glued_name(token: str) -> bool:
    """`jansen`, `jansenj`, `jdevries`, `pjbakker`, `vandenberg`, `janjansen`."""
    if token in lowered("surnames") or _is_surname(token[:-1]):
        return True
    starts = [token[length:] for length in range(4) if _can_be_initials(token[:length])]
    names = [
        token[length:] for length in range(len(token)) if token[:length] in lowered("first_names")
    ]
    return any(_is_surname(rest) or _has_particle(rest) for rest in (*names, *starts))


def _can_be_initials(text: str) -> bool:
    """Whether one to three letters can be the initials of a person: no vowel after another."""
    return not re.search(r"[aeiouy]{2}|[^aeiouy][aeiouy][^aeiouy]", text)


def _is_surname(text: str) -> bool:
    return len(text) >= 4 and text in lowered("surnames")


def _has_particle(text: str) -> bool:
    """Whether it is `devries` or `vandenberg`."""
    return any(
        text.startswith(prefix) and text.removeprefix(prefix) in _all_surnames()
        for prefix in _PREFIXES
    )


def _all_surnames() -> frozenset[str]:
    return lowered("surnames") | lowered("surnames_also_words")
