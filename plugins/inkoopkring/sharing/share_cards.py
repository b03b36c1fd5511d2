"""Share cards: the picture that goes with a page when somebody passes its address on.

Drawn from our own fonts, in sixteen colours, so that one takes some milliseconds and some
fifteen kilobytes. The only module that draws with Pillow.

A card of its own: every theme, and the newest stories (`MOST_STORIES`), so that the time a
build takes does not grow with the number of cases. An older case shows the card of its first
theme that may be seen, every other page the card of the site.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from hashlib import blake2b
from io import BytesIO

import PIL
from PIL import Image, ImageDraw, ImageFont

from inkoopkring.drawings.ring import STEPS
from inkoopkring.model import CaseStudy, Digest, Entry, Meeting, Theme
from inkoopkring.model.kinds import kind_of_model
from inkoopkring.reading.parsing import Document
from inkoopkring.views.summaries import Summaries
from inkoopkring.wording import dutch

WIDTH, HEIGHT = 1200, 630
MOST_STORIES = 250
SITE_CARD = "assets/delen/site.png"

_DESIGN = 1
"""Raise this when cards come to look different: it is part of what names a drawn card."""


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on a card. `steps` are the pieces of the ring that are on."""

    title: str
    above: str
    colour: str
    steps: tuple[int, ...]
    site: str
    is_mark: bool = False
    """Whether the ring is our mark, for a page that is about no single step."""

    @property
    def key(self) -> str:
        """Changes when the drawing does."""
        text = json.dumps([_DESIGN, PIL.__version__, asdict(self)], sort_keys=True)
        return blake2b(text.encode(), digest_size=16).hexdigest()

    @property
    def alt(self) -> str:
        """What the card says, for who does not see it."""
        return f"{self.above}: {self.title}" if self.above else self.title


@dataclass(frozen=True)
class ShareCards:
    """Which page shows which card."""

    summaries: Summaries
    site_name: str

    @cached_property
    def cards(self) -> Mapping[str, Card]:
        """Every card by its place in the site."""
        named = (*self.summaries.catalogue.themes, *self._newest_stories())
        cards = {_place(self.summaries.catalogue.address(one.id)): self._card(one) for one in named}
        front = self._by_address.get("/")
        title = front.entry.title if front else self.site_name
        site = Card(title, "", "neutraal", (), self.site_name, is_mark=True)
        return {SITE_CARD: site, **cards}

    def place(self, address: str) -> str:
        """The place of the card for the page at `address`."""
        place = _place(address)
        if place in self.cards:
            return place
        document = self._by_address.get(address)
        if document and isinstance(document.entry, CaseStudy):
            of_theme = _place(self.summaries.case_row(document.entry).theme.address)
            return of_theme if of_theme in self.cards else SITE_CARD
        return SITE_CARD

    @cached_property
    def _by_address(self) -> Mapping[str, Document]:
        return {document.address: document for document in self.summaries.catalogue.documents}

    def _newest_stories(self) -> Sequence[Entry]:
        found = [d.entry for d in self.summaries.catalogue.documents if d.kind.has_card]
        found.sort(key=lambda entry: (entry.placed_on, entry.id), reverse=True)
        return found[:MOST_STORIES]

    def _card(self, entry: Entry) -> Card:
        summaries = self.summaries
        if isinstance(entry, CaseStudy):
            row = summaries.case_row(entry)
            numbers = tuple(step.number for step in row.steps)
            return Card(entry.title, row.clients, row.theme.colour, numbers, self.site_name)
        if isinstance(entry, Theme):
            colour = entry.colour.value
            return Card(entry.title, "Thema", colour, (), self.site_name, is_mark=True)
        above = kind_of_model(type(entry)).label
        if isinstance(entry, Meeting):
            above = f"{above}, {dutch.meeting_day(entry.held_on)}"
        if isinstance(entry, Digest):
            above = f"{above}, {dutch.month(entry.month)}"
        return Card(entry.title, above, "neutraal", (), self.site_name, is_mark=True)


def _place(address: str) -> str:
    return f"assets/delen{address.rstrip('/')}.png"


# Sixteen colours: each shade goes from the ground to the full colour in a few steps, which is
# enough for smooth letters.

_GROUND = (0x12, 0x31, 0x2E)
_COLOURS = {
    "groen": (0x7F, 0x9C, 0x72),
    "ruimte": (0xB9, 0x82, 0x6C),
    "gww": (0x73, 0x97, 0xAE),
    "bedrijf": (0x9B, 0x7F, 0x95),
    "gebouw": (0xAE, 0x96, 0x68),
    "neutraal": (0x8F, 0xA3, 0x9D),
}
"""The stones of the home page, as the site colours them; a test holds the two together."""


@dataclass(frozen=True, slots=True)
class _Shade:
    """A run of places in the palette, from nearly the ground to the full colour."""

    first: int
    steps: int

    def towards(self, colour: tuple[int, int, int]) -> list[int]:
        """What stands in these places."""
        return [
            round(low + (high - low) * step / self.steps)
            for step in range(1, self.steps + 1)
            for low, high in zip(_GROUND, colour, strict=True)
        ]

    @property
    def table(self) -> list[int]:
        """From how much a dot is covered (0–255) to its place in the palette."""
        levels = [round(covered * self.steps / 255) for covered in range(256)]
        return [self.first + level - 1 if level else 0 for level in levels]


_LETTER = _Shade(1, 5)
_SOFT = _Shade(6, 3)
_OFF = _Shade(9, 2)
_MOSS = _Shade(11, 2)
_THEME = _Shade(13, 3)
_FIXED = {
    _LETTER: (0xF1, 0xF6, 0xF3),
    _SOFT: (0xB4, 0xC9, 0xC2),
    _OFF: (0x27, 0x4A, 0x46),
    _MOSS: (0xE2, 0xD8, 0x3E),
}


def _palette(theme: tuple[int, int, int]) -> list[int]:
    """The sixteen colours of a card, one after the other."""
    shades = {**_FIXED, _THEME: theme}
    steps = (part for shade, colour in shades.items() for part in shade.towards(colour))
    return [*_GROUND, *steps]


@dataclass(frozen=True, slots=True)
class _Stamp:
    """Something in one shade, with where it goes."""

    shaded: Image.Image
    covered: Image.Image
    place: tuple[int, int]

    @classmethod
    def of(cls, mask: Image.Image, place: tuple[int, int], shade: _Shade) -> "_Stamp":
        """What `mask` covers, when its corner is put at `place`."""
        left, top, right, bottom = mask.getbbox() or (0, 0, 1, 1)
        part = mask.crop((left, top, right, bottom))
        corner = place[0] + left, place[1] + top
        return cls(part.point(shade.table), part.point(_COVERED), corner)

    def put(self, image: Image.Image) -> None:
        image.paste(self.shaded, self.place, self.covered)


_COVERED = [0] + [255] * 255

_MARGIN, _TEXT_WIDTH = 84, 694
_TITLE_TOP, _TITLE_HEIGHT = 150, 350
_TITLE_SIZES = (84, 72, 62, 54, 47)
_RING_BOX, _RING_PLACE, _RING_GAP = 520, (838, 56), 3.6
_MARK_BOX, _MARK_PLACE, _NAME_PLACE = 52, (_MARGIN, 540), (_MARGIN + 68, 546)
_SHARPNESS = 4
"""How many times larger a ring is drawn before it is brought down, to smooth its edges."""


class CardPress:
    """Draws cards. Letters, name and ring are made ready once for all of them."""

    def __init__(self, bold: bytes, half_bold: bytes) -> None:
        self._titles = [_font(bold, size) for size in _TITLE_SIZES]
        self._above = _font(half_bold, 34)
        self._name = _font(bold, 38)
        ring = _ring_pieces(_RING_BOX)
        self._on, self._off, self._moss = (
            [_Stamp.of(piece, _RING_PLACE, shade) for piece in ring]
            for shade in (_THEME, _OFF, _MOSS)
        )
        self._mark = [
            _Stamp.of(piece, _MARK_PLACE, _MOSS if number == STEPS else _LETTER)
            for number, piece in enumerate(_ring_pieces(_MARK_BOX), start=1)
        ]

    def draw(self, card: Card) -> bytes:
        """A card as PNG: the same card gives the same bytes."""
        image = Image.new("P", (WIDTH, HEIGHT), 0)
        image.putpalette(_palette(_COLOURS[card.colour]))
        for stamp in (*self._ring(card), *self._mark, *self._texts(card)):
            stamp.put(image)
        data = BytesIO()
        image.save(data, "PNG", bits=4, compress_level=3)
        return data.getvalue()

    def _ring(self, card: Card) -> Iterator[_Stamp]:
        for number in range(1, STEPS + 1):
            if card.is_mark and number == STEPS:
                yield self._moss[number - 1]
            elif card.is_mark or number in card.steps:
                yield self._on[number - 1]
            else:
                yield self._off[number - 1]

    def _texts(self, card: Card) -> Iterator[_Stamp]:
        if card.above:
            first, *more = _lines(card.above, self._above)
            above = _words([f"{first} …" if more else first], self._above, 46)
            yield _Stamp.of(above, (_MARGIN, 84), _SOFT)
        lines, font = self._fitted(card.title)
        title = _words(lines, font, _line_height(font))
        yield _Stamp.of(title, (_MARGIN, _TITLE_TOP), _LETTER)
        yield _Stamp.of(_words([card.site], self._name, 46), _NAME_PLACE, _LETTER)

    def _fitted(self, title: str) -> tuple[list[str], ImageFont.FreeTypeFont]:
        """The title in lines, in the largest letters in which it fits."""
        lines: list[str] = []
        for font in self._titles:
            lines = _lines(title, font)
            is_wide = any(font.getlength(line) > _TEXT_WIDTH for line in lines)
            if not is_wide and len(lines) * _line_height(font) <= _TITLE_HEIGHT:
                return lines, font
        return lines, self._titles[-1]


def _font(data: bytes, size: int) -> ImageFont.FreeTypeFont:
    """A font without optional shaping, which not every Pillow has."""
    return ImageFont.truetype(BytesIO(data), size, layout_engine=ImageFont.Layout.BASIC)


def _line_height(font: ImageFont.FreeTypeFont) -> int:
    return round(font.size * 1.12)


def _words(lines: Sequence[str], font: ImageFont.FreeTypeFont, height: int) -> Image.Image:
    """Lines of text as a mask."""
    mask = Image.new("L", (_TEXT_WIDTH, height * len(lines) + height // 4))
    draw = ImageDraw.Draw(mask)
    for number, line in enumerate(lines):
        draw.text((0, number * height), line, font=font, fill=255)
    return mask


def _lines(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    """Words in lines that fit; a word that is too long gets a line of its own."""
    lines: list[str] = []
    space, used = font.getlength(" "), 0.0
    for word in text.split():
        width = font.getlength(word)
        if lines and used + space + width <= _TEXT_WIDTH:
            lines[-1] += f" {word}"
            used += space + width
        else:
            lines.append(word)
            used = width
    return lines


def _ring_pieces(box: int) -> list[Image.Image]:
    """The seven pieces of the ring as masks, clockwise from the top."""
    large, turn = box * _SHARPNESS, 360 / STEPS
    pieces = []
    for number in range(STEPS):
        mask = Image.new("L", (large, large))
        start = number * turn - 90 + _RING_GAP
        end = (number + 1) * turn - 90 - _RING_GAP
        stroke = round(large * 0.19)
        ImageDraw.Draw(mask).arc((0, 0, large, large), start, end, fill=255, width=stroke)
        pieces.append(mask.reduce(_SHARPNESS))
    return pieces
