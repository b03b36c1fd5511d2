"""The theme as a whole: no rule for what no page has, and a guide that names what is there."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import inkoopkring
from inkoopkring.model.addresses import SitePage
from inkoopkring_site.templates import THEME

CORE = Path(inkoopkring.__file__).parent
FROM_MARKDOWN = {"admonition-title"}
"""Classes that the library for Markdown writes."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SELECTOR = re.compile(r"([^{};]+)\{")
_CLASS = re.compile(r"\.([a-z][\w-]*)", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'|`[^`]*`")
_WORD = re.compile(r"[a-z][\w-]*", re.IGNORECASE)
_BEGINNING = re.compile(r"([a-z][\w-]*)(?:\{\{|\$\{|\{%|\\1|\0)", re.IGNORECASE)


def classes() -> set[str]:
    """Every class that a style has a rule for."""
    found: set[str] = set()
    for path in (THEME / "assets" / "css").glob("*.css"):
        css = _COMMENT.sub("", path.read_text("utf-8"))
        for selector in _SELECTOR.findall(css):
            found.update(_CLASS.findall(_QUOTED.sub("", selector)))
    return found


def texts() -> Iterator[str]:
    """What can hold a class: attributes and strings in templates, scripts and the core.

    A zero stands where Python fills in a value.
    """
    for path in (*THEME.rglob("*.html"), *THEME.rglob("*.svg"), *THEME.rglob("*.js")):
        yield from _QUOTED.findall(path.read_text("utf-8"))
    for path in CORE.rglob("*.py"):
        nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
        docstrings = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
        for node in nodes:
            if isinstance(node, ast.JoinedStr):
                values = (getattr(part, "value", None) for part in node.values)
                yield "".join(value if isinstance(value, str) else "\0" for value in values)
            elif isinstance(node, ast.Constant) and id(node) not in docstrings:
                yield str(node.value)


def test_every_class_of_the_styles_is_used() -> None:
    words, beginnings = set(FROM_MARKDOWN), set()
    for text in texts():
        words.update(_WORD.findall(text))
        beginnings.update(_BEGINNING.findall(text))
    unused = {name for name in classes() - words if not _is_filled_in(name, beginnings)}
    assert unused == set()


def _is_filled_in(name: str, beginnings: set[str]) -> bool:
    """Whether a text begins this class and fills in its end: `thema-` and a colour, `rl` and 1."""
    stem = name.rstrip("0123456789")
    if stem != name and stem in beginnings:
        return True
    head, dash, _ = name.rpartition("-")
    return bool(dash) and head + dash in beginnings


def test_the_guide_names_every_script_and_folder_and_the_twins_exist() -> None:
    guide = (THEME / "README.md").read_text("utf-8")
    named = re.findall(r"`([\w/]+(?:\.js|\.py|\.css|\.html|/))`", guide)
    scripts = THEME / "assets" / "js"
    there = {path.relative_to(scripts).as_posix() for path in scripts.rglob("*.js")}
    assert {name for name in named if name.endswith(".js")} == there
    places = (THEME, scripts, THEME / "assets" / "css", CORE, CORE.parents[1])
    assert [name for name in named if not any((place / name).exists() for place in places)] == []


def test_to_share_a_case_leads_to_the_form_everywhere() -> None:
    link = re.compile(r"<a [^>]*?href=\"([^\"]*)\"[^>]*>(?:<title>)?[^<]*[Dd]eel je case<?")
    found = {to for path in THEME.rglob("*.html") for to in link.findall(path.read_text("utf-8"))}
    assert found == {f"{{{{ '{SitePage.FORM}'|address }}}}"}
    assert f'("Deel je case", "{SitePage.FORM}")' in (THEME / "partials/footer.html").read_text(
        "utf-8"
    )
