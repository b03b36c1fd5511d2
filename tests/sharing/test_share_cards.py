"""Share cards: which page shows which, and that drawing one is exact and small."""

from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from builders import case_text, digest_text, meeting_text, theme_text
from inkoopkring.sharing import share_cards
from inkoopkring.sharing.share_cards import SITE_CARD, Card, CardPress, ShareCards
from inkoopkring_site.assets import card_fonts
from inkoopkring_site.templates import THEME
from inkoopkring_site.tokens import colours
from worlds import summaries_of

CARD = Card("Oude tegels terug in nieuwe tegels", "Gemeente A", "gww", (2, 5), "Inkoopkring")


@cache
def press() -> CardPress:
    return CardPress(*card_fonts())


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


@pytest.fixture
def cards() -> ShareCards:
    files = {
        "content/bijeenkomsten/2026-10-01-overleg.md": meeting_text(),
        "content/inspiratie/2026-11.md": digest_text(),
    }
    return ShareCards(summaries_of(files), "Inkoopkring")


def test_a_case_shows_title_client_theme_and_steps(cards: ShareCards) -> None:
    card = cards.cards[cards.place("/cases/eerste-case/")]
    assert card == Card(
        "Oude tegels terug in nieuwe tegels", "Gemeente A", "gww", (2,), "Inkoopkring"
    )
    assert card.alt == "Gemeente A: Oude tegels terug in nieuwe tegels"


@pytest.mark.parametrize(
    ("address", "above"),
    [
        ("/themas/gww/", "Thema"),
        ("/bijeenkomsten/2026-10-01-overleg/", "Bijeenkomst, 1 oktober 2026"),
        ("/inspiratie/2026-11/", "Inspiratie, november 2026"),
    ],
)
def test_other_stories_say_what_they_are(cards: ShareCards, address: str, above: str) -> None:
    card = cards.cards[cards.place(address)]
    assert (card.above, card.is_mark) == (above, True)


@pytest.mark.parametrize("address", ["/", "/cases/", "/stappen/markt/", "/organisaties/x/"])
def test_every_other_page_shows_the_card_of_the_site(cards: ShareCards, address: str) -> None:
    assert cards.place(address) == SITE_CARD


def test_an_older_case_shows_the_card_of_its_theme(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(share_cards, "MOST_STORIES", 1)
    newer = {"cases/nieuw.md": case_text(id="nieuw", date="2026-11-22")}
    cards = ShareCards(summaries_of(newer), "Inkoopkring")
    assert cards.place("/cases/nieuw/") == "assets/delen/cases/nieuw.png"
    assert cards.place("/cases/eerste-case/") == "assets/delen/themas/gww.png"


def test_the_same_card_gives_the_same_small_picture() -> None:
    data = press().draw(CARD)
    assert data == CardPress(*card_fonts()).draw(CARD)
    assert len(data) <= 40_000
    image = opened(data)
    assert (image.format, image.size, image.mode) == ("PNG", (1200, 630), "P")


def test_what_is_drawn_depends_on_the_card() -> None:
    others = (
        Card("Iets anders", "Gemeente A", "gww", (2, 5), "Inkoopkring"),
        Card(CARD.title, "Gemeente B", "gww", (2, 5), "Inkoopkring"),
        Card(CARD.title, "Gemeente A", "groen", (2, 5), "Inkoopkring"),
        Card(CARD.title, "Gemeente A", "gww", (2,), "Inkoopkring"),
    )
    every = (CARD, *others)
    assert len({card.key for card in every}) == len(every)
    assert len({press().draw(card) for card in every}) == len(every)


def test_the_more_steps_a_case_is_about_the_brighter_its_ring() -> None:
    def light(*steps: int) -> int:
        card = Card("", "", "gww", steps, "")
        return sum(
            level * count
            for level, count in enumerate(opened(press().draw(card)).convert("L").histogram())
        )

    assert light() < light(1) < light(1, 4) < light(*range(1, 8))


@pytest.mark.parametrize(
    "title",
    [
        "Kort",
        "Rijksdienst vraagt minder dan vroeger en krijgt meer dan verwacht voor hetzelfde geld nu",
        "Gemeente koopt straatmeubilairhergebruiksovereenkomstenregistersysteem",
    ],
)
def test_a_title_stays_clear_of_the_ring_and_the_name(title: str) -> None:
    bare = Card("", "", "gww", (), "Inkoopkring")
    with_title = Card(title, "", "gww", (), "Inkoopkring")
    one, other = (opened(press().draw(card)).convert("RGB") for card in (bare, with_title))
    left, top, right, bottom = ImageChops.difference(one, other).getbbox() or (0, 0, 0, 0)
    assert 80 <= left < right <= 790
    assert 140 <= top < bottom <= 535


def test_only_this_module_draws_with_pillow() -> None:
    package = Path(share_cards.__file__).parents[1]
    drawing = {
        path.name for path in package.rglob("*.py") if "ImageDraw" in path.read_text("utf-8")
    }
    assert drawing == {"share_cards.py"}


@pytest.mark.parametrize("colour", ["groen", "ruimte", "gww", "bedrijf", "gebouw", "neutraal"])
def test_a_card_has_the_colours_of_the_site(colour: str) -> None:
    tokens = colours(THEME)
    names = ("gracht", "op-gracht", "op-gracht-zacht", "mos", f"steen-{colour}")
    image = opened(press().draw(Card("Titel", "", colour, (2,), "Inkoopkring")))
    palette = bytes(image.getpalette() or ())
    shades = {f"#{palette[at : at + 3].hex()}" for at in range(0, len(palette), 3)}
    assert {tokens[f"--k-{name}"].light for name in names} <= shades


@pytest.mark.parametrize("hidden", [{"status": "concept"}, {"status": "gearchiveerd"}])
def test_a_case_goes_by_the_first_of_its_themes_that_may_be_seen(
    hidden: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    themes = {
        "content/themas/gww.md": theme_text(**hidden),
        "content/themas/groen.md": theme_text(id="groen", kleur="groen", volgorde="2"),
    }
    both = {**themes, "cases/twee.md": case_text(id="twee", themas=["gww", "groen"])}
    cards = ShareCards(summaries_of(both), "Inkoopkring")
    assert cards.cards[cards.place("/cases/twee/")].colour == "groen"
    assert cards.cards[cards.place("/cases/eerste-case/")].colour == "neutraal"
    monkeypatch.setattr(share_cards, "MOST_STORIES", 0)
    older = ShareCards(summaries_of(both), "Inkoopkring")
    assert older.place("/cases/twee/") == "assets/delen/themas/groen.png"
    assert older.place("/cases/eerste-case/") == SITE_CARD
