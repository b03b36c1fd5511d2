"""Drawings written anew: what draws stays, and what drawing programs note is left out."""

import pytest

from hostile_uploads import drawing
from inkoopkring.pictures.drawing import cleaned, fault_of

START = '<svg xmlns="http://www.w3.org/2000/svg"'
KEPT = [
    '<rect x="1" width="9" fill="#fff"/>',
    "<title>Keten</title><desc>Van oud naar nieuw</desc>",
    '<text x="1" y="2" font-family="Overpass, sans-serif">a &amp; b &lt; c <tspan>d</tspan></text>',
    '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs>',
    '<rect fill="url(#g)" transform="translate(1 2) rotate(4)"/>',
    '<g id="a"/><use href="#a"/>',
    '<path d="M0 0L1,1z" style="fill:none;stroke:rgb(1, 2, 3)"/>',
    "<style>.a{fill:red}g rect,.b:hover{stroke:url(#g);stroke-width:2px}</style>",
    '<g class="a" role="img" aria-label="Keten"/>',
    '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><g filter="url(#f)"/>',
]
DROPPED = [
    ("<!-- notitie -->", ""),
    ("<?notitie x?>", ""),
    ("<metadata><a:b xmlns:a='urn:a'>notitie</a:b></metadata>", ""),
    ('<n:view xmlns:n="urn:n"><n:grid/></n:view>', ""),
    ('<g n:label="x" xmlns:n="urn:n" data-name="y" tabindex="0" id="z"/>', '<g id="z"/>'),
    ("<g style=\"fill:red;-inkscape-font:'Sans';cursor:pointer\"/>", '<g style="fill:red"/>'),
    ("<style>/* notitie */ .a { fill : red ; order:1 }</style>", "<style>.a{fill:red}</style>"),
    ('<use xlink:href=" #a "/>', '<use href="#a"/>'),
    ('<text xml:space="preserve"> a</text>', '<text xml:space="preserve"> a</text>'),
    ("<text><![CDATA[<script>]]></text>", "<text>&lt;script&gt;</text>"),
]
REFUSED = [
    ("<blink/>", "<blink>"),
    ("<image/>", "<image>"),
    ("<a/>", "<a>"),
    ('<g fill="var(--x)"/>', "var(--x)"),
    ('<g fill="url(x.svg#a)"/>', "url(x.svg#a)"),
    ('<g style="fill:expression(1)"/>', "expression(1)"),
    ('<g style="fill:((1)"/>', "(1)"),
    ('<g style="fill:)1("/>', "style: )1("),
    ("<style>a{</style>", "<style>"),
    ("<style>a[href]{fill:red}</style>", "<style>"),
    ("<style>@media print{a{fill:red}}</style>", "<style>"),
]


@pytest.mark.parametrize("inner", KEPT)
def test_what_draws_stays_as_it_is(inner: str) -> None:
    assert fault_of(drawing(inner)) is None
    assert cleaned(drawing(inner)).decode() == f"{START}>{inner}</svg>"


@pytest.mark.parametrize(("inner", "left"), DROPPED)
def test_what_does_not_draw_is_left_out(inner: str, left: str) -> None:
    assert cleaned(drawing(inner)).decode() == (f"{START}>{left}</svg>" if left else f"{START}/>")


@pytest.mark.parametrize(("inner", "found"), REFUSED)
def test_what_could_run_or_load_is_named(inner: str, found: str) -> None:
    assert fault_of(drawing(inner)) == ("afbeelding-svg-gevaar", {"vondst": found})


def test_a_drawing_that_forgot_to_say_it_is_one_says_so() -> None:
    assert cleaned(b'<svg><g id="a"/></svg>').decode() == f'{START}><g id="a"/></svg>'
    assert fault_of(b"<svg><script/></svg>") is not None


def test_the_declaration_of_older_programs_is_left_out() -> None:
    before = (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
        '"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    )
    assert cleaned(drawing("<g/>", before)).decode() == f"{START}><g/></svg>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_letters_stay_whatever_the_encoding(encoding: str) -> None:
    name = encoding.removesuffix("-sig")
    text = f'<?xml version="1.0" encoding="{name}"?><svg><text>één</text></svg>'
    assert "één" in cleaned(text.encode(encoding)).decode()


def test_as_many_parts_and_layers_as_a_drawing_needs() -> None:
    assert fault_of(drawing("<g/>" * 19_000)) is None
    assert fault_of(drawing("<g>" * 50 + "</g>" * 50)) is None
