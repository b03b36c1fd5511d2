"""Characters that look like others, by the names people know them by, and mangled ones."""

import re
from collections.abc import Mapping

SPACES = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
"""Every space but the ordinary one, as the inside of a character class."""
DASHES = "\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
"""Every dash but the ordinary hyphen, likewise."""
_NAMES = {
    "•": "een bolletje",
    "·": "een punt halverwege de regel",
    "▪": "een blokje",
    "*": "een sterretje",
    "\u2010": "een ander koppelteken",
    "\u2011": "een vast koppelteken",
    "\u2012": "een cijferstreepje",
    "\u2013": "een half kastlijntje (lang streepje)",
    "\u2014": "een kastlijntje (extra lang streepje)",
    "\u2015": "een horizontale streep",
    "\u2212": "een minteken",
    "\u00a0": "een harde spatie",
    "\u202f": "een smalle harde spatie",
    "\u200b": "een spatie zonder breedte",
    "\u200e": "een teken voor de leesrichting",
    "\u200f": "een teken voor de leesrichting",
    "\u00ad": "een zacht afbreekstreepje",
    "\ufeff": "een onzichtbaar teken aan het begin",
    "‘": "een gekruld aanhalingsteken",
    "’": "een gekruld aanhalingsteken",
    "“": "een gekruld aanhalingsteken",
    "”": "een gekruld aanhalingsteken",
}


def named(char: str) -> str:
    """What people call a character; its number for one without a name."""
    return _NAMES.get(char, f"teken U+{ord(char):04X}")


def _misread() -> Mapping[str, int]:
    """The bytes that go on with a character of UTF-8, each as Windows-1252 shows it."""
    odd = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(128, 192)}
    return {char: byte for byte, char in odd.items()}


_MISREAD = _misread()
_NEXT = "".join(_MISREAD)
MANGLED = re.compile(f"[ÂÃÄÅ][{_NEXT}]|[âïË][{_NEXT}]{{2}}|ð[{_NEXT}]{{3}}")
"""A letter of UTF-8 that a program took for two or more letters of Windows-1252."""
MANGLED_START = re.compile("[ÂÃÄÅâïËð]")
"""What a mangled letter begins with: quick to look for in a long text."""


def unmangled(text: str) -> str:
    """What was meant by a match of `MANGLED`; the same text when it was nothing of the kind."""
    data = bytes(_MISREAD.get(char, ord(char)) for char in text)
    return data.decode("utf-8", "ignore") or text
