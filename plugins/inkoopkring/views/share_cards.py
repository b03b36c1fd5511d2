"""Share cards: the picture that goes with a page when somebody passes its address on.

Drawn from our own fonts, in sixteen colours, so that one takes some milliseconds and some
fifteen kilobytes. The only module that draws with Pillow.

A card of its own: every theme, and the newest stories (`MOST_STORIES`), so that the time a
build takes does not grow with the number of cases. An older case shows the card of its theme,
every other page the card of the site.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from hashlib import blake2b
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from inkoopkring.model import CaseStudy, Digest, Meeting, Theme
from inkoopkring.reading.parsing import Document
from inkoopkring.views import dutch
from inkoopkring.views.drawings.ring import STEPS
from inkoopkring.views.rows import Rows

WIDTH, HEIGHT = 1200, 630
MOST_STORIES = 250
SITE_CARD = "assets/delen/site.png"

_DESIGN = 1
"""Raise this when cards come to look different: it is part of what names a drawn card."""
_STORIES = (CaseStudy, Meeting, Digest)


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on a card. `steps` are the pieces of the ring that are on."""

    title: str
    above: str
    colour: str
    steps: tuple[int, ...]
    is_mark: bool = False
    """Whether the ring is our mark, for a page that is about no single step."""

    @property
    def key(self) -> str:
        """Changes when the drawing does."""
        text = json.dumps([_DESIGN, asdict(self)], sort_keys=True)
        return blake2b(text.encode(), digest_size=16).hexdigest()

    @property
    def alt(self) -> str:
        """What the card says, for who does not see it."""
        return f"{self.above}: {self.title}" if self.above else self.title


@dataclass(frozen=True)
class ShareCards:
    """Which page shows which card."""

    rows: Rows
    site_name: str
    site_title: str

    @cached_property
    def cards(self) -> Mapping[str, Card]:
        """Every card by its place in the site."""
        named = (*self.rows.catalogue.themes, *self._newest_stories())
        cards = {_place(self.rows.catalogue.address(one.id)): self._card(one) for one in named}
        return {SITE_CARD: Card(self.site_title, "", "neutraal", (), is_mark=True), **cards}

    def place(self, address: str) -> str:
        """The place of the card for the page at `address`."""
        place = _place(address)
        if place in self.cards:
            return place
        document = self._by_address.get(address)
        if document and isinstance(document.entry, CaseStudy):
            return _place(self.rows.catalogue.address(document.entry.themes[0]))
        return SITE_CARD

    @cached_property
    def _by_address(self) -> Mapping[str, Document]:
        return {document.address: document for document in self.rows.catalogue.documents}

    def _newest_stories(self) -> Sequence[CaseStudy | Meeting | Digest]:
        found = [d.entry for d in self.rows.catalogue.documents if isinstance(d.entry, _STORIES)]
        found.sort(key=lambda entry: (entry.placed_on, entry.id), reverse=True)
        return found[:MOST_STORIES]

    def _card(self, entry: Theme | CaseStudy | Meeting | Digest) -> Card:
        rows = self.rows
        if isinstance(entry, CaseStudy):
            row = rows.cases.get(entry.id)
            who = row.clients if row else ""
            steps = rows.step_labels(entry.steps)
            theme = rows.themes[entry.themes[0]]
            return Card(entry.title, who, theme.colour, tuple(step.number for step in steps))
        if isinstance(entry, Theme):
            return Card(entry.title, "Thema", entry.colour.value, (), is_mark=True)
        if isinstance(entry, Meeting):
            above = f"Bijeenkomst, {dutch.partial(entry.held_on)}"
        else:
            above = f"Inspiratie, {dutch.month(entry.month)}"
        return Card(entry.title, above, "neutraal", (), is_mark=True)


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
"""The stones of the home page, as `site.css` colours them."""


@dataclass(frozen=True, slots=True)
class _Shade:
    colour: tuple[int, int, int]
    first: int
    """Its lightest step in the palette."""
    steps: int

    @property
    def palette(self) -> list[int]:
        return [
            round(low + (high - low) * step / self.steps)
            for step in range(1, self.steps + 1)
            for low, high in zip(_GROUND, self.colour, strict=True)
        ]

    @property
    def table(self) -> list[int]:
        """From how much a dot is covered (0–255) to its place in the palette."""
        levels = [round(covered * self.steps / 255) for covered in range(256)]
        return [self.first + level - 1 if level else 0 for level in levels]


_LETTER = _Shade((0xF1, 0xF6, 0xF3), 1, 5)
_SOFT = _Shade((0xB4, 0xC9, 0xC2), 6, 3)
_OFF = _Shade((0x27, 0x4A, 0x46), 9, 2)
_MOSS = _Shade((0xE2, 0xD8, 0x3E), 11, 2)
_FIXED = (_LETTER, _SOFT, _OFF, _MOSS)

_MARGIN, _TEXT_WIDTH = 84, 700
_TITLE_TOP, _TITLE_BOTTOM = 150, 500
_TITLE_SIZES = (84, 72, 62, 54, 47)
_RING_BOX, _RING_PLACE, _RING_GAP = 520, (800, 56), 3.6
_MARK_BOX, _MARK_PLACE = 52, (_MARGIN, 540)
_SHARPNESS = 4
"""How many times larger a ring is drawn before it is brought down, to smooth its edges."""


class CardPress:
    """Draws cards. The letters are made ready once for all of them."""

    def __init__(self, bold: bytes, regular: bytes, site_name: str) -> None:
        self._bold = bold
        self._titles = [self._font(bold, size) for size in _TITLE_SIZES]
        self._above = self._font(regular, 34)
        self._name = self._font(bold, 38)
        self._site_name = site_name
        self._pieces = _ring_pieces(_RING_BOX)

    @cached_property
    def _blank(self) -> Image.Image:
        """A card with what stands on every one: our mark and our name."""
        image = Image.new("P", (WIDTH, HEIGHT), 0)
        for number, piece in enumerate(_ring_pieces(_MARK_BOX), start=1):
            shade = _MOSS if number == STEPS else _LETTER
            _stamp(image, piece, _MARK_PLACE, shade)
        name = self._words([self._site_name], self._name, 46)
        _stamp(image, name, (_MARGIN + _MARK_BOX + 16, _MARK_PLACE[1] + 6), _LETTER)
        return image

    def draw(self, card: Card) -> bytes:
        """A card as PNG: the same card gives the same bytes."""
        theme = _Shade(_COLOURS[card.colour], 13, 3)
        image = self._blank.copy()
        image.putpalette([*_GROUND, *(part for s in (*_FIXED, theme) for part in s.palette)])
        for number, piece in enumerate(self._pieces, start=1):
            is_on = card.is_mark or number in card.steps
            shade = _MOSS if card.is_mark and number == STEPS else theme if is_on else _OFF
            _stamp(image, piece, _RING_PLACE, shade)
        if card.above:
            _stamp(image, self._words([card.above], self._above, 46), (_MARGIN, 84), _SOFT)
        lines, font = self._fitted(card.title)
        height = round(font.size * 1.12)
        _stamp(image, self._words(lines, font, height), (_MARGIN, _TITLE_TOP), _LETTER)
        return _png(image)

    def _fitted(self, title: str) -> tuple[list[str], ImageFont.FreeTypeFont]:
        """The title in lines, in the largest letters in which it fits."""
        room = _TITLE_BOTTOM - _TITLE_TOP
        for font in self._titles:
            lines = _lines(title, font)
            fits = max(map(font.getlength, lines)) <= _TEXT_WIDTH
            if fits and len(lines) * font.size * 1.12 <= room:
                break
        return lines, font

    def _words(
        self, lines: Sequence[str], font: ImageFont.FreeTypeFont, height: int
    ) -> Image.Image:
        """Lines of text as a mask."""
        mask = Image.new("L", (_TEXT_WIDTH, height * len(lines) + height // 4))
        draw = ImageDraw.Draw(mask)
        for number, line in enumerate(lines):
            draw.text((0, number * height), line, font=font, fill=255)
        return mask

    @staticmethod
    def _font(data: bytes, size: int) -> ImageFont.FreeTypeFont:
        """A font without optional shaping, which not every Pillow has."""
        return ImageFont.truetype(BytesIO(data), size, layout_engine=ImageFont.Layout.BASIC)


def _lines(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    """Words in lines that fit; a word that is too long gets a line of its own."""
    lines, space, used = [[""]], font.getlength(" "), 0.0
    for word in text.split():
        width = font.getlength(word)
        if used and used + space + width > _TEXT_WIDTH:
            lines.append([])
            used = -space
        lines[-1].append(word)
        used += space + width
    return [" ".join(line).strip() for line in lines]


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


def _stamp(image: Image.Image, mask: Image.Image, place: tuple[int, int], shade: _Shade) -> None:
    """Put what `mask` covers on the card, in one shade."""
    shaded = mask.point(shade.table)
    image.paste(shaded, place, mask.point(_COVERED))


_COVERED = [0] + [255] * 255


def _png(image: Image.Image) -> bytes:
    data = BytesIO()
    image.save(data, "PNG", bits=4, compress_level=3)
    return data.getvalue()
