"""Photos and other pictures made of dots: decoded to see what they are, then written anew.

What is written holds the dots and nothing else: no place, camera or maker, no second picture,
no bytes behind the last one. Colours are brought to sRGB, and a photo that lay on its side
is turned upright, since both were told by what goes.
"""

import warnings
from collections.abc import Callable, Mapping
from io import BytesIO

from PIL import Image, ImageCms, ImageOps
from PIL.JpegImagePlugin import JpegImageFile, get_sampling

from inkoopkring.pictures.faults import Fault

MAX_DOTS = 25_000_000
"""A photo of 5000 by 5000 dots; a larger one costs a phone more memory than it has."""
_NAMES = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP", ".avif": "AVIF"}
FORMATS = tuple(_NAMES)
_MODES = ("1", "L", "LA", "P", "RGB", "RGBA")
"""What every format of ours can hold, or can be made to hold."""
_SIGNS = (
    (b"\x89PNG", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"GIF8", ".gif"),
    (b"BM", ".bmp"),
    (b"II*\0", ".tif"),
    (b"MM\0*", ".tif"),
    (b"%PDF", ".pdf"),
    (b"PK\x03\x04", ".zip"),
)
"""How a file of another sort begins."""

_TOO_MANY: Fault = ("afbeelding-te-veel-punten", {"grens": MAX_DOTS // 1_000_000})


def fault_of(suffix: str, data: bytes) -> Fault | None:
    """What is wrong with the picture; every dot is decoded to know."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=[_NAMES[suffix]]) as image:
                if image.width * image.height > MAX_DOTS:
                    return _TOO_MANY
                image.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return _TOO_MANY
    except Exception:  # decoders fail on a broken file in any way they like
        return "afbeelding-kapot", {}
    return None


def real_format(data: bytes) -> str:
    """How the name of such a file ends, seen from its first bytes; empty when nobody knows."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return ".webp"
    if data[4:12] in (b"ftypavif", b"ftypavis"):
        return ".avif"
    if data[4:11] in (b"ftyphei", b"ftyphev"):
        return ".heic"
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:200].lower()
    if start.startswith((b"<svg", b"<?xml", b"<!doctype svg")):
        return ".svg"
    if start.startswith((b"<!doctype html", b"<html")):
        return ".html"
    return next((ending for sign, ending in _SIGNS if data.startswith(sign)), "")


def cleaned(suffix: str, data: bytes) -> bytes:
    """The picture, in which nothing is wrong, written anew; of an animation the first image."""
    with Image.open(BytesIO(data), formats=[_NAMES[suffix]]) as image:
        options = _OPTIONS[_NAMES[suffix]](image, data)
        bare = _bare(image, keeps_alpha=suffix not in (".jpg", ".jpeg"))
    made = BytesIO()
    bare.save(made, _NAMES[suffix], **options)
    return made.getvalue()


def _bare(image: Image.Image, *, keeps_alpha: bool) -> Image.Image:
    """The dots alone, upright and in sRGB; see-through stays so where the format can."""
    upright = _upright(image)
    profile = image.info.get("icc_profile")
    plain = _in_srgb(_in_mode(upright), profile) if profile else _in_mode(upright)
    if not keeps_alpha and plain.mode not in ("L", "RGB"):
        plain = plain.convert("L" if plain.mode in ("1", "LA") else "RGB")
    bare = plain.copy()
    see_through = image.info.get("transparency") if bare.mode == image.mode else None
    bare.info = {} if see_through is None else {"transparency": see_through}
    return bare


def _upright(image: Image.Image) -> Image.Image:
    try:
        return ImageOps.exif_transpose(image)
    except Exception:  # what a camera wrote beside the photo can be as broken as the photo
        return image


def _in_mode(image: Image.Image) -> Image.Image:
    if image.mode in _MODES:
        return image
    if image.mode.startswith("I;16"):
        return image.convert("I").point(lambda dot: dot * (1 / 256)).convert("L")
    return image.convert("RGBA" if "A" in image.mode or "a" in image.mode else "RGB")


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """The colours as a screen shows them; as they are when the profile cannot be read."""
    if image.mode not in ("RGB", "RGBA"):
        return image
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        target = ImageCms.createProfile("sRGB")
        turned = ImageCms.profileToProfile(image, source, target, outputMode=image.mode)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    return turned or image


def _jpeg(image: Image.Image, _data: bytes) -> dict[str, object]:
    """The same fineness as the photo came in with, so that it stays as sharp and as light."""
    if isinstance(image, JpegImageFile) and image.mode in ("L", "RGB"):
        sampling = get_sampling(image)
        return {
            "qtables": image.quantization,
            "subsampling": max(sampling, 0),
            "optimize": True,
        }
    return {"quality": 90, "optimize": True}


def _webp(_image: Image.Image, data: bytes) -> dict[str, object]:
    return {"lossless": b"VP8L" in data[:64], "quality": 85, "method": 4}


_OPTIONS: Mapping[str, Callable[[Image.Image, bytes], dict[str, object]]] = {
    "PNG": lambda _image, _data: {"optimize": True},
    "JPEG": _jpeg,
    "WEBP": _webp,
    "AVIF": lambda _image, _data: {"quality": 75, "speed": 8, "max_threads": 1},
}
