"""What the scripts and styles of the theme ask of a browser, and since when browsers know it.

`browser_features.txt` says since which month the last of Chrome, Edge, Firefox and Safari knows a
thing, as MDN's browser-compat-data has it: a line each, `2021-09 property aspect-ratio`.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from inkoopkring_site.styles import stylesheet, without_comments
from inkoopkring_site.templates import THEME

KNOWN = Path(__file__).with_suffix(".txt")
SCRIPTS = THEME / "assets" / "js"

Feature = tuple[str, str]
"""A kind and a name: `("property", "aspect-ratio")`."""

_TEXT = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'")
_PRELUDE = re.compile(r"([^{};]+)\{")
_DECLARATION = re.compile(r"([\w-]+):\s*([^;{}]+);")
_COMMENT = re.compile(r"^\s*//[^\n]*|/\*.*?\*/", re.MULTILINE | re.DOTALL)
_OF_LIBRARIES = re.compile(r"\b(?:docx|fflate)\.[\w.]+|const \{([^}]*)\}\s=\s+(?:docx|fflate);")
"""What scripts use of the libraries of others, which a reader's click fetches."""
_SYNTAX: Mapping[str, str] = {
    "private methods": r"^  (?:async )?#\w+\(.*\) \{",
    "private fields": r"^  #\w+( =.*)?;",
    "??=": r"\?\?=",
    "?.": r"\?\.[\w(\[]",
    "??": r"\?\?[^=]",
    "import()": r"\bimport\(",
    "import.meta": r"\bimport\.meta\b",
    "optional catch": r"\bcatch \{",
    "top-level await": r"^(?:const .*= )?await ",
    "static blocks": r"\bstatic \{",
    "#x in": r"#\w+ in\b",
    "regex flag v": r"/[dgimsuy]*v[dgimsuy]*[;,.)]",
    "property escapes": r"\\p\{",
    "import attributes": r"\bwith \{ type:",
    "lookbehind": r"\(\?<[=!]",
}


def known() -> Mapping[Feature, str]:
    """Since which month browsers know a thing, such as `2021-09`."""
    lines = (line.split(" ", 2) for line in KNOWN.read_text("utf-8").splitlines())
    return {(kind, name): month for month, kind, name in lines}


def in_styles() -> Iterator[Feature]:
    """What the stylesheet of the pages asks for."""
    css = _TEXT.sub('""', without_comments(stylesheet(THEME)))
    for prelude in _PRELUDE.findall(css):
        line = prelude.strip()
        if line.startswith("@"):
            yield "at-rule", line.split()[0]
            yield from (("media", name) for name in re.findall(r"\(([\w-]+)", line))
        else:
            yield from (("selector", name) for name in re.findall(r"::?[a-z-]+", line))
    for name, value in _DECLARATION.findall(css):
        if not name.startswith("--"):
            yield "property", name
        yield from (("function", one) for one in re.findall(r"([a-z-]+)\(", value))


def in_scripts() -> Iterator[Feature]:
    """What the scripts ask for: syntax, what they call, make and listen to."""
    texts = [_COMMENT.sub("", p.read_text("utf-8")) for p in sorted(SCRIPTS.rglob("*.js"))]
    written = "\n".join(texts)
    libraries = {
        name.strip() for names in _OF_LIBRARIES.findall(written) for name in names.split(",")
    }
    whole = _OF_LIBRARIES.sub("", written)
    own = set(re.findall(r"^(?:  )?(?:async )?(\w+)\(.*\) \{", whole, re.MULTILINE))
    own |= set(re.findall(r"\b(?:class|function|const) (\w+)", whole)) | libraries
    for name, pattern in _SYNTAX.items():
        if re.search(pattern, whole, re.MULTILINE):
            yield "syntax", name
    for name in re.findall(r"(?<!\.)\.(\w+)\(", whole):
        if name not in own:
            yield "call", name
    yield from (("new", name) for name in re.findall(r"\bnew ([A-Z]\w+)", whole) if name not in own)
    for name in re.findall(r"addEventListener\(\s*\"(\w+)\"", whole):
        yield "event", name
