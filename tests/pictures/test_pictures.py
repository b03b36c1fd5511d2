"""Whatever is sent in as a picture is refused, or shown with nothing beside it."""

import time

import pytest
from PIL import Image

from hostile_uploads import ELSEWHERE, HOSTILE, SECRET, SIGN, photo
from inkoopkring.pictures import cleaned, fault_of

CLEANED = {
    *("blad-met-stijl.svg", "blad-met-omzetting.svg", "doctype-van-elders.svg", "notitie.svg"),
    *("plaats.png", "plaats.jpg", "plaats.webp", "plaats.avif", "profiel.png"),
    *("staart-met-script.png", "staart-met-pakket.jpg"),
    *("bewegend.png", "bewegend.webp", "bewegend.avif"),
}
"""What is a good picture once something is taken away; all others are refused."""
TRACES = (SECRET, SIGN.encode(), ELSEWHERE.encode(), b"GPS", b"<?", b"<!")
MAX_SECONDS = 10.0


def test_the_list_is_long() -> None:
    assert len(HOSTILE) >= 40


@pytest.mark.parametrize("name", HOSTILE)
def test_each_is_refused_or_cleaned(name: str) -> None:
    start = time.process_time()
    fault = fault_of(name, HOSTILE[name])
    assert (fault is None) == (name in CLEANED), fault
    if fault is None:
        shown = cleaned(name, HOSTILE[name])
        assert not [trace for trace in TRACES if trace in shown]
        assert fault_of(name, shown) is None
        assert cleaned(name, HOSTILE[name]) == shown
    else:
        with pytest.raises(ValueError, match=name):
            cleaned(name, HOSTILE[name])
    assert time.process_time() - start < MAX_SECONDS


@pytest.mark.parametrize(
    ("name", "code", "details"),
    [
        ("leeg.png", "afbeelding-leeg", {}),
        ("half.jpg", "afbeelding-kapot", {}),
        ("half.svg", "afbeelding-kapot", {}),
        ("ruis.avif", "afbeelding-kapot", {}),
        ("webpagina.png", "afbeelding-ander-soort", {"soort": ".html", "einde": ".png"}),
        ("tekening.png", "afbeelding-ander-soort", {"soort": ".svg", "einde": ".png"}),
        ("foto-met-andere-naam.png", "afbeelding-ander-soort", {"soort": ".jpg", "einde": ".png"}),
        ("bewegend-gif.png", "afbeelding-ander-soort", {"soort": ".gif", "einde": ".png"}),
        ("bom.png", "afbeelding-te-veel-punten", {"grens": 25}),
        ("bom.webp", "afbeelding-te-veel-punten", {"grens": 25}),
        ("bom-heel-groot.png", "afbeelding-te-veel-punten", {"grens": 25}),
        ("script.svg", "afbeelding-svg-gevaar", {"vondst": "<script>"}),
        ("onload.svg", "afbeelding-svg-gevaar", {"vondst": "onload"}),
        ("kopie-van-elders.svg", "afbeelding-svg-gevaar", {"vondst": f"href={ELSEWHERE}x.svg#a"}),
        ("stijl-haalt-op.svg", "afbeelding-svg-gevaar", {"vondst": f"url({ELSEWHERE}x)"}),
        ("entiteit.svg", "afbeelding-svg-gevaar", {"vondst": "DOCTYPE"}),
        ("kopieen-van-kopieen.svg", "afbeelding-svg-gevaar", {"vondst": "<use>"}),
    ],
)
def test_the_contributor_hears_what_it_is(name: str, code: str, details: dict[str, object]) -> None:
    assert fault_of(name, HOSTILE[name]) == (code, details)


@pytest.mark.parametrize("name", ["foto.jpg", "foto.jpeg", "FOTO.JPG"])
def test_a_photo_may_have_any_name_that_its_sort_has(name: str) -> None:
    assert fault_of(name, photo("JPEG")) is None


def test_no_decoder_is_asked_for_a_picture_that_fills_the_memory() -> None:
    assert Image.MAX_IMAGE_PIXELS is not None
    assert fault_of("x.png", HOSTILE["bom-lang.png"]) is not None
