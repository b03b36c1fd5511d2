"""What pages need besides themselves is in the site once, and nothing else is."""

from inkoopkring_site.assets import asset_files, card_fonts


def test_every_file_has_a_place_of_its_own_among_the_assets() -> None:
    places = [place for place, _ in asset_files()]
    assert len(places) == len(set(places))
    assert all(place.startswith("assets/") for place in places)


def test_scripts_style_icon_and_fonts_are_there() -> None:
    files = dict(asset_files())
    endings = {place.rpartition(".")[2] for place in files if "/kern/" not in place}
    assert endings == {"css", "js", "svg", "txt", "woff2"}
    assert all(files.values())


def test_the_parts_of_the_stylesheet_stand_in_it_and_not_beside_it() -> None:
    styles = {place for place, _ in asset_files() if place.endswith(".css")}
    assert styles == {f"assets/css/{name}.css" for name in ("inkoopkring", "feed", "mail")}


def test_cards_are_drawn_with_whole_fonts() -> None:
    assert all(font.startswith(b"wOF2") for font in card_fonts())
