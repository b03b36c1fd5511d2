"""Photos written anew: the same dots, upright, in the same fineness, and nothing else."""

from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageCms

from hostile_uploads import HOSTILE, camera, photo
from inkoopkring.pictures.photo import FORMATS, cleaned, fault_of

SORTS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP", ".avif": "AVIF"}


def opened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


def saved(image: Image.Image, form: str, **options: object) -> bytes:
    made = BytesIO()
    image.save(made, form, **options)
    return made.getvalue()


def difference(one: Image.Image, other: Image.Image) -> int:
    """How far apart the dots are at most, of 255."""
    bands = ImageChops.difference(one.convert("RGB"), other.convert("RGB")).getextrema()
    return max(int(high) for _, high in bands)  # type: ignore[misc]


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_sort_stays_and_the_dots_too(suffix: str) -> None:
    smooth = Image.linear_gradient("L").resize((60, 40)).convert("RGB")
    before = saved(smooth, SORTS[suffix])
    after = opened(cleaned(suffix, before))
    assert after.format == SORTS[suffix]
    assert difference(after, opened(before)) <= 12


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_a_drawing_in_dots_loses_nothing(mode: str) -> None:
    image = Image.new(mode, (5, 4), 0 if mode in ("1", "L", "P", "I;16") else None)
    after = opened(cleaned(".png", saved(image, "PNG")))
    assert after.mode == ("L" if mode == "I;16" else mode)
    assert difference(after, image.convert("L") if mode == "I;16" else image) == 0


def test_sixteen_bits_become_eight() -> None:
    image = Image.new("I;16", (2, 2), 0x8000)
    assert opened(cleaned(".png", saved(image, "PNG"))).getpixel((0, 0)) == 0x80


def test_what_was_see_through_still_is() -> None:
    image = Image.new("P", (2, 2), 1)
    image.putpalette([0, 0, 0, 255, 255, 255])
    after = opened(cleaned(".png", saved(image, "PNG", transparency=1)))
    assert after.convert("RGBA").getpixel((0, 0)) == (255, 255, 255, 0)


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_photo_on_its_side_is_turned_upright(suffix: str) -> None:
    sideways = photo(SORTS[suffix], (40, 20), exif=camera())
    after = opened(cleaned(suffix, sideways))
    assert after.size == (20, 40)
    assert not after.getexif()


def test_a_photo_in_other_colours_looks_the_same() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    after = opened(cleaned(".png", photo("PNG", icc_profile=lab)))
    assert "icc_profile" not in after.info
    assert difference(after, opened(photo("PNG"))) <= 1


def test_colours_of_a_printer_become_those_of_a_screen() -> None:
    printed = saved(Image.new("CMYK", (4, 4), (0, 255, 255, 0)), "JPEG")
    assert opened(cleaned(".jpg", printed)).mode == "RGB"


def test_a_photo_stays_as_light_as_it_was() -> None:
    rough = Image.effect_noise((200, 200), 60).convert("RGB")
    before = saved(rough, "JPEG", quality=40)
    assert len(cleaned(".jpg", before)) <= len(before) * 1.05


def test_a_webp_without_loss_keeps_every_dot() -> None:
    rough = Image.effect_noise((50, 50), 60).convert("RGB")
    before = saved(rough, "WEBP", lossless=True)
    assert difference(opened(cleaned(".webp", before)), rough) == 0


@pytest.mark.parametrize("name", ["bewegend.png", "bewegend.webp", "bewegend.avif"])
def test_of_an_animation_the_first_image_stays(name: str) -> None:
    after = opened(cleaned(name[name.index(".") :], HOSTILE[name]))
    assert getattr(after, "n_frames", 1) == 1
    assert difference(after, Image.new("RGB", (8, 6))) <= 4


def test_the_largest_photo_that_passes() -> None:
    assert fault_of(".png", saved(Image.new("1", (5000, 5000)), "PNG")) is None
    assert fault_of(".png", saved(Image.new("1", (5000, 5001)), "PNG")) is not None
