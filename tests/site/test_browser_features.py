"""The site asks no more of a browser than /toegankelijkheid/ says it needs.

What is newer may be used where nothing is lost without it; each of those is named here.
"""

import re

from browser_features import Feature, in_scripts, in_styles, known
from inkoopkring.model.vocabulary import MONTHS
from sites import ROOT

PAGE = ROOT / "content" / "paginas" / "toegankelijkheid.md"
NEVER = "never"
RELEASED = {"Chrome en Edge": "99", "Firefox": "98", "Safari": "15.4"}
"""What was newest in March 2022, by the same source as the months."""

DISPENSABLE: dict[Feature, str] = {
    ("at-rule", "@page"): "paper keeps the margins of the browser",
    ("property", "page"): "a comparison prints upright",
    ("property", "size"): "paper keeps the size of the printer",
    ("property", "content-visibility"): "a script opens what is closed before printing",
    ("selector", "::details-content"): "a script opens what is closed before printing",
    ("media", "forced-colors"): "only a system with forced colours asks for it",
    ("property", "forced-color-adjust"): "only a system with forced colours asks for it",
    ("property", "outline"): "the ring around what has focus has square corners",
    ("property", "hyphens"): "long words wrap without a hyphen",
    ("property", "hyphenate-limit-chars"): "short words are hyphenated too",
    ("property", "mask"): "the ring behind a heading has no joints",
    ("property", "text-wrap"): "lines of a heading differ more in length",
    ("property", "overscroll-behavior"): "the page scrolls on at the end of a list",
    ("property", "print-color-adjust"): "stands beside its older name",
    ("property", "-webkit-print-color-adjust"): "a printer may leave out tints",
    ("property", "text-size-adjust"): "only phones enlarge text, and some know the older name",
    ("property", "-webkit-text-size-adjust"): "only phones enlarge text",
    ("property", "ascent-override"): "letters stand a hair higher or lower",
    ("property", "descent-override"): "letters stand a hair higher or lower",
    ("property", "line-gap-override"): "letters stand a hair higher or lower",
    ("selector", "::-webkit-details-marker"): "others hide the triangle by list-style",
    ("selector", ":has"): "parts stand below each other; tests take it away",
    ("new", "ClipboardItem"): "criteria are taken along as a file",
    ("event", "auxclick"): "a search is not remembered after a middle click",
}


def promised() -> str:
    """The month that the page names, as `2022-03`."""
    found = re.search(r"browsers van (\w+) (\d{4}) of later", PAGE.read_text("utf-8"))
    assert found
    return f"{found[2]}-{MONTHS.index(found[1]) + 1:02}"


def used() -> set[Feature]:
    """Everything that scripts and styles ask of a browser."""
    return {*in_styles(), *in_scripts()}


def test_since_when_browsers_know_a_thing_is_known_of_everything_used() -> None:
    unknown = used() - set(known())
    assert unknown == set(), "add each to browser_features.txt, with its month"


def test_what_is_newer_than_the_page_promises_is_not_needed() -> None:
    since = known()
    newer = {one for one in used() if since.get(one, NEVER) > promised()}
    assert newer - set(DISPENSABLE) == set(), "name what a reader misses without it"


def test_something_used_is_as_new_as_promised() -> None:
    assert promised() in {month for one, month in known().items() if one not in DISPENSABLE}


def test_the_page_names_the_versions_of_that_month() -> None:
    text = PAGE.read_text("utf-8")
    for name, version in RELEASED.items():
        assert f"- {name} vanaf versie {version}" in text


def test_what_a_script_or_style_asks_for_is_seen() -> None:
    found = used()
    for one in (
        ("call", "replaceAll"),
        ("new", "Worker"),
        ("event", "formdata"),
        ("syntax", "private methods"),
        ("property", "aspect-ratio"),
        ("selector", ":focus-visible"),
        ("function", "clamp"),
        ("media", "forced-colors"),
        ("at-rule", "@font-face"),
    ):
        assert one in found
