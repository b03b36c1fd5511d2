"""Names of persons in a plain text.

A name gives itself away by what stands around it: a title, initials, a first name, a way to
reach somebody. What looks the same and is none (a street, a pumping station, a label, a
lettered step) gives itself away too: an article in front, a sort of thing around it.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations

from inkoopkring.catalogue.checks.personal.name_lists import endings, words
from inkoopkring.catalogue.checks.personal.plain import Finding

_UP = "A-ZÀ-ÖØ-ÞĆČĐĞİŁŃŚŞŠŹŻŽ"
_LOW = "a-zß-öø-ÿćčđěğıłńřśşšźżžőűų"
_WORD = rf"(?:[dDOLl]'|Mc|Mac)?(?:IJ|[{_UP}])[{_LOW}]+(?:-[{_UP}][{_LOW}]+)?"
_SPACE = r"(?:[ \t]{1,8}\n?[ \t]{0,8}|\n[ \t]{0,8})"
_PARTICLE = (
    r"(?:[Vv]an|[Vv]\.?[ ]?d\.|[Dd]e[rns]?|[Dd]e[ ]la|[Tt]en|[Tt]er|[Tt]e|[Hh]et|'t|'s|in|[Oo]p"
    r"|[Ee]l|[Aa]l|von|zu|la|le|di|da|dos|[Aa]an|bij|uit|[Vv]oor|[Bb]en|[Oo]uld|[Aa]bu|[Bb]in)"
)
_DOUBLE = rf"{_WORD}(?:-(?:{_PARTICLE}[ ]){{1,2}}{_WORD})?"
_SURNAME = rf"(?:{_PARTICLE}{_SPACE}){{0,4}}{_DOUBLE}"
_WITH_PARTICLE = rf"(?:{_PARTICLE}{_SPACE}){{1,4}}{_DOUBLE}"
_INITIAL = rf"(?:[{_UP}]|Th|Ch|Chr|Joh|Ph|IJ|Fr|Jac|Corn|Jos)\."
_INITIALS = rf"{_INITIAL}(?:[ ]?-?{_INITIAL}){{0,4}}"
_TITLE = (
    r"(?:[Mm]evrouw|[Mm]eneer|[Dd]e[ ][Hh]eer|[Dd]e[ ]heren|[Hh]eer|[Mm]ejuffrouw|[Pp]rofessor"
    r"|[Dd]ominee|[Pp]astoor|(?:[Mm]evr|[Dd]hr|[Mm]w|[Mm]ej|[Dd]rs|[Ii]ng|[Ii]r|[Mm]r|[Pp]rof|[Dd]r"
    r"|[Jj]hr|[Dd]s|[Ww]eth|[Bb]urg)\."
    r"|(?:mevr|dhr|mw|drs|ing|ir|mr|prof|dr|Mevr|Dhr|Drs|Ir|Dr|Prof))"
)
_FIRST_AND_MORE = rf"{_WORD}{_SPACE}(?=(?:{_PARTICLE}{_SPACE})*[{_UP}])"
_TITLED = re.compile(
    rf"(?<![\w.])(?:{_TITLE}{_SPACE}?){{0,4}}{_TITLE}(?:{_SPACE}|(?<=\.))"
    rf"(?:{_INITIALS}[ ]?|[{_UP}]{_SPACE}|{_FIRST_AND_MORE})?({_SURNAME})"
)
_INITIALLED = re.compile(rf"(?<![\w.&/'-])({_INITIALS}){_SPACE}?(?:\({_WORD}\)[ ])?({_SURNAME})")
_BARE_INITIAL = re.compile(rf"(?<![\w.&/'-])([{_UP}]{{1,3}})[ ]({_WITH_PARTICLE}|{_WORD})")
_FULL = re.compile(
    rf"(?<![\w.'-])(?=(({_WORD})(?:{_SPACE}(?:[{_UP}]\.[ ]?){{1,3}})?{_SPACE}({_SURNAME}))(?!\w))"
)
"""Two names in a row, without taking up room: `Volgens Jan de Vries` holds two such spots."""
_SHORTENED = re.compile(rf"(?<![\w.'-])({_WORD})[ ][{_UP}]\.(?![{_UP}])")
_REVERSED = re.compile(
    rf"(?<![\w.'-])({_SURNAME}),[ ](?:({_INITIALS})|({_WORD}))"
    rf"(?:[ ]({_PARTICLE}(?:[ ]{_PARTICLE}){{0,2}})\b)?"
)
_SHOUTED = re.compile(rf"(?<![\w.'-])([{_UP}]{{3,}}),[ ](?:({_INITIALS})|({_WORD}))(?!\w)")
_CAPITALS = re.compile(
    rf"(?<![\w.'-])([{_UP}]{{2,}})((?:[ ](?:VAN|DE|DER|DEN|TEN|TER|'T|EL|AL)){{0,3}})"
    rf"[ ]([{_UP}]{{3,}})(?!\w)"
)
_FUNCTION = re.compile(rf"(?<![\w-])([A-Za-zë-]{{1,60}}+){_SPACE}({_SURNAME})")
_REACH = re.compile(
    r"(?:[Cc]ontact[ ]op(?:nemen)?[ ]met|[Cc]ontact[ ]met|[Cc]ontactpersoon(?:[ ]is)?:?"
    r"|[Mm]ail(?:en)?(?:[ ]naar|[ ]met)?|[Bb]el(?:len|t)?(?:[ ]met|[ ]naar)?"
    r"|[Vv]raag(?:[ ]het|[ ]dat)(?:[ ]aan|[ ]even[ ]aan)?|[Vv]raag[ ](?:aan|naar)"
    r"|[Vv]ragen[ ](?:aan|naar)|[Aa](?:an|f)melden[ ]bij"
    r"|[Tt]\.?a\.?v\.?|[Tt]er[ ]attentie[ ]van|[Nn]amens|[Gg]roet(?:en|jes)?,?"
    r"|[Gg]esproken[ ]met|[Mm]et[ ]dank[ ]aan|[Dd]ank[ ]aan|[Ff]oto:|[Aa]uteurs?:|[Nn]aam:|[Dd]oor:"
    rf"|[Aa]anspreekpunt(?:[ ]is)?:?|[Ii]nterview[ ]met){_SPACE}({_WORD})(?:{_SPACE}({_SURNAME}))?"
)
"""Ways to say whom to reach, with who that is."""
_BEFORE = re.compile(r"([\w'.-]+)[\s\"“”«(*\[]*$")
_AFTER = re.compile(r"[\s\"”»*\]]*([&+]|[\w.]*\w)")
_HYPHENATED = re.compile(rf"-[{_LOW}]")
_LINE_START = re.compile(r"(?:^|\n)[\s>#|*-]*(?:[0-9]+[.)]\s+)?$")
_ASKED = re.compile(r"\b(?:vraagt?|zegt?|meldt?|geeft?|mailt?)\s+(?:het|dit)\W*$", re.IGNORECASE)
_ROOM = 30
_LOOSE_PARTICLES = frozenset(
    ("in", "op", "aan", "bij", "uit", "voor", "het", "te", "la", "le", "al", "el", "bin", "ben")
)
_CAPITALISED = re.compile(r"[A-Z](?:[a-zà-ÿ]+|[A-Z]+|\.)")
_INITIAL_SOMEWHERE = re.compile(r"[A-Z]\.(?=[ \-]?[A-Z]|[ ]?(?:van|de|den|der|ten|ter|te|el)\b)")
_LETTERS = frozenset(f"{chr(code)}." for code in range(ord("A"), ord("Z") + 1))
SIGNALS = (
    *("mevrouw", "meneer", "heer", "heren", "mevr", "dhr", "mw", "mej", "drs", "ing", "ir", "mr"),
    *("prof", "professor", "dr", "jhr", "ds", "dominee", "pastoor", "weth", "burg", "mejuffrouw"),
    *("th", "ch", "chr", "joh", "ph", "jac", "corn"),
)
"""Words that go before a name of which we may know no part."""


def can_hold_name(text: str) -> bool:
    """Whether a text holds a name that we know or an initial; `SIGNALS` tell of the others."""
    capitalised = _CAPITALISED.findall(text)
    if not _known_names().isdisjoint(capitalised):
        return True
    return not _LETTERS.isdisjoint(capitalised) and any(
        not text[match.start() - 1 : match.start()].isalnum()
        for match in _INITIAL_SOMEWHERE.finditer(text)
    )


@cache
def _known_names() -> frozenset[str]:
    upper = (name.upper() for name in words("first_names") if len(name) > 2)
    surnames = words("surnames") | words("surnames_also_words")
    return words("first_names") | surnames | frozenset(upper)


def names(text: str) -> Iterator[Finding]:
    """Everything in a plain text that looks like a name; of names that overlap only the first."""
    end = 0
    for start, name, last in sorted(_candidates(text), key=lambda one: (one[0], -len(one[1]))):
        if start >= end:
            end = start + len(name)
            if not _is_thing(text, start, end, last):
                yield start, "persoonsnaam", name


def _candidates(text: str) -> Iterator["Candidate"]:
    yield from _titled(text)
    yield from _initialled(text)
    yield from _bare_initial(text)
    yield from _full(text)
    yield from _shortened(text)
    yield from _reversed(text)
    yield from _shouted(text)
    yield from _function(text)
    yield from _reached(text)
    yield from _capitals(text)


Candidate = tuple[int, str, str]
"""Where it starts, the name as it stands there, and its last word."""


def _titled(text: str) -> Iterator[Candidate]:
    """`mevrouw De Vries`, `ir. J. Jansen`."""
    for match in _TITLED.finditer(text):
        last = _last(match[1])
        if last.lower() not in words("nouns") or _is_known(last):
            yield match.start(), match.group(), last


def _initialled(text: str) -> Iterator[Candidate]:
    """`J.P. de Boer`, and no lettered step such as `C. Programma`."""
    matches = list(_INITIALLED.finditer(text))
    steps = _enumerated(match[1] for match in matches)
    for match in matches:
        initials, surname = match.groups()
        last = _last(surname)
        if _is_abbreviation(initials.replace(" ", "").removesuffix("."), surname):
            continue
        if initials.count(".") > 1:
            is_name = _is_known(last) or (_is_firm(surname) and not _is_noun(last))
        else:
            is_listed = initials in steps
            is_name = _is_after_one_initial(text, match.start(), surname, is_listed=is_listed)
        if is_name:
            yield match.start(), match.group(), last


def _is_abbreviation(letters: str, surname: str) -> bool:
    """Whether letters with points stand for something else: `N.B.`, but not `A.M. Bakker`."""
    if letters.lower() in words("company_forms"):
        return True
    return letters in words("abbreviations") and not _is_sure(surname)


def _is_after_one_initial(text: str, start: int, surname: str, *, is_listed: bool) -> bool:
    """Whether a single letter with a point is an initial, and not the letter of a step."""
    last = _last(surname)
    if _word_before(text, start).lower() in words("lettered"):
        return False
    if _is_sure(surname):
        return True
    at_line_start = bool(_LINE_START.search(text[max(0, start - _ROOM) : start]))
    if is_listed or not _is_firm(surname):
        return False
    if _is_noun(last):
        return _is_known(last) and not at_line_start
    return " " in surname or (not at_line_start and len(last) > 2)


def _bare_initial(text: str) -> Iterator[Candidate]:
    """`J de Vries`, `JP Jansen`: with a surname that we know."""
    for match in _BARE_INITIAL.finditer(text):
        last = _last(match[2])
        if _word_before(text, match.start()).lower() in words("lettered"):
            continue
        is_known = last in words("surnames") or (" " in match[2] and _is_known(last))
        if is_known and _is_firm(match[2]) and match[1].lower() not in words("company_forms"):
            yield match.start(), match.group(), last


def _full(text: str) -> Iterator[Candidate]:
    """`Jan de Vries`: two names in a row, of which we know the first."""
    for match in _FULL.finditer(text):
        whole, first, surname = match.groups()
        if _is_full(first, surname):
            yield match.start(), whole, _last(surname)


def _is_full(first: str, surname: str) -> bool:
    last = _last(surname)
    if last.lower() in words("nouns") and not _is_known(last):
        return False
    if first in words("first_names") or first.partition("-")[0] in words("first_names"):
        return True
    if first in words("first_names_also_words"):
        return _is_sure(surname) or (_is_known(last) and not _is_noun(last))
    is_double = surname.startswith(("van de", "van 't"))
    return is_double and _is_sure(surname) and first.lower() not in words("nouns")


def _shortened(text: str) -> Iterator[Candidate]:
    """`Piet D.`"""
    for match in _SHORTENED.finditer(text):
        if match[1] in words("first_names"):
            yield match.start(), match.group(), match[1]


def _reversed(text: str) -> Iterator[Candidate]:
    """`Vries, J. de` and `Jansen, Piet`."""
    for match in _REVERSED.finditer(text):
        surname, initials, first, particle = match.groups()
        last = _last(surname)
        is_sure = last in words("surnames") or (
            bool(particle or " " in surname) and _is_known(last)
        )
        if (initials and is_sure) or (first in words("first_names") and is_sure):
            yield match.start(), match.group(), last


def _shouted(text: str) -> Iterator[Candidate]:
    """`JANSEN, Piet`."""
    for match in _SHOUTED.finditer(text):
        last = match[1].title()
        if last in words("surnames") and (match[2] or match[3] in words("first_names")):
            yield match.start(), match.group(), last


def _function(text: str) -> Iterator[Candidate]:
    """`wethouder Jansen`, `projectleider Sandra`."""
    for match in _FUNCTION.finditer(text):
        function, surname = match[1].lower().rpartition("-")[2], match[2]
        if function in words("functions"):
            is_name = _is_behind_function(surname)
        else:
            is_name = function in words("roles") and (
                _last(surname) in words("surnames") or surname in words("first_names")
            )
        if is_name:
            yield match.start(), match.group(), _last(surname)


def _is_behind_function(surname: str) -> bool:
    """Whether it is who the alderman is, and not where from (`van Zwolle`) or of what."""
    if _is_sure(surname):
        return True
    last = _last(surname)
    is_from = surname.startswith(("van ", "de ")) or not _is_firm(surname)
    return not _is_noun(last) and (_is_known(last) or not is_from)


def _reached(text: str) -> Iterator[Candidate]:
    """`contact op met Sandra`, `Mail Xandra Kwant`: whom to reach."""
    for match in _REACH.finditer(text):
        first, surname = match.groups()
        if first in words("first_names"):
            yield match.start(1), text[match.start(1) : match.end()], _last(surname or first)
        elif surname and first.lower() not in words("nouns") and _is_known(_last(surname)):
            yield match.start(1), text[match.start(1) : match.end()], _last(surname)


def _capitals(text: str) -> Iterator[Candidate]:
    """`JAN DE VRIES`."""
    for match in _CAPITALS.finditer(text):
        first, last = match[1].title(), match[3].title()
        if first in words("first_names") and (match[2] or last in words("surnames")):
            yield match.start(), match.group(), last


def _enumerated(letters: Iterable[str]) -> set[str]:
    """The letters that are the steps A., B., C. of a list."""
    run: set[str] = set()
    for letter in letters:
        if letter == "A." or (len(letter) == 2 and chr(ord(letter[0]) - 1) + "." in run):
            run.add(letter)
    return run if len(run) > 1 else set()


def _is_thing(text: str, start: int, end: int, last: str) -> bool:
    """Whether something is called by that name: a street, a school, a label, a company."""
    if not words("named_after").isdisjoint(_runs_of_words(text[start:end].split())):
        return True
    if _HYPHENATED.match(text, end):
        return True
    after = _AFTER.match(text, end)
    if after and _follows_thing(after[1]):
        return True
    if last not in words("surnames") and any(
        last.endswith(ending) and len(last) > len(ending) + 2 for ending in endings("thing_endings")
    ):
        return True
    before = _word_before(text, start).lower()
    if before in words("articles"):
        return not _ASKED.search(text[max(0, start - _ROOM) : start])
    return before.endswith(endings("things"))


def _runs_of_words(parts: list[str]) -> Iterator[str]:
    """Each word, and every number of words in a row, with one space between them."""
    for first, end in combinations(range(len(parts) + 1), 2):
        yield " ".join(parts[first:end])


def _follows_thing(word: str) -> bool:
    """Whether the word behind a name makes it the name of a company or an institution."""
    lower = word.lower()
    if lower in words("company_forms"):
        return True
    return word[0].isupper() and lower in words("thing_followers")


def _word_before(text: str, start: int) -> str:
    match = _BEFORE.search(text[max(0, start - _ROOM) : start])
    return match[1] if match else ""


def _last(surname: str) -> str:
    """The last word of a surname, of a double one the first half."""
    *_, last = surname.split()
    return last.partition("-")[0]


def _is_known(last: str) -> bool:
    """Whether it is a surname, perhaps one that is a word as well."""
    return last in words("surnames") or last in words("surnames_also_words")


def _is_sure(surname: str) -> bool:
    """Whether it can be nothing but a surname: a known one, or `van der Meer`."""
    last = _last(surname)
    is_double = len(surname.split()) > 2
    return last in words("surnames") or (is_double and _is_known(last))


def _is_firm(surname: str) -> bool:
    """Whether it does not start with a word that is more often a preposition: `In Utrecht`."""
    parts = surname.split()
    return len(parts) != 2 or parts[0].lower() not in _LOOSE_PARTICLES


def _is_noun(word: str) -> bool:
    """Whether a word with a capital is rather a notion than a surname."""
    lower = word.lower()
    return lower in words("nouns") or lower.endswith(_long_nouns())


@cache
def _long_nouns() -> tuple[str, ...]:
    """The nouns that tell a compound: short words end many a name."""
    return tuple(sorted(word for word in words("nouns") if len(word) > 3))
