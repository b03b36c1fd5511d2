"""Pictures that somebody could send in to hurt: the site refuses each, or cleans it.

`HOSTILE` holds file names with what is in them. Every script among them does the same thing,
`SIGN`, so that a browser test can see whether any of them ran.
"""

import struct
import zlib
from collections.abc import Mapping
from io import BytesIO
from types import MappingProxyType

from PIL import Image
from PIL.ExifTags import IFD
from PIL.PngImagePlugin import PngInfo

SIGN = "document.documentElement.setAttribute('gelukt','ja')"
SECRET = b"52.0907, 5.1214 Jan de Vries"
"""What a camera or a person put beside the picture."""
ELSEWHERE = "https://elders.example/"
_SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
_HTML = 'xmlns="http://www.w3.org/1999/xhtml"'


def drawing(inner: str = "", before: str = "", attributes: str = "") -> bytes:
    """A drawing with something in it."""
    return f"{before}<svg {_SVG} {attributes}>{inner}</svg>".encode()


def photo(form: str = "PNG", size: tuple[int, int] = (8, 6), **options: object) -> bytes:
    """A small photo, with what the format lets one put beside it."""
    image = Image.new("RGB", size, (200, 40, 40))
    image.putpixel((0, 0), (0, 0, 255))
    made = BytesIO()
    image.save(made, form, **options)
    return made.getvalue()


def camera() -> bytes:
    """What a telephone writes beside a photo: the place, the owner, and which side is up."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x013B] = SECRET.decode()
    exif.get_ifd(IFD.GPSInfo)[2] = (52.0, 5.0, 26.5)
    return exif.tobytes()


def chunk(name: bytes, data: bytes) -> bytes:
    """One part of a PNG file."""
    checked = zlib.crc32(name + data)
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", checked)


def png_of(width: int, height: int, data: bytes = b"", before: bytes = b"") -> bytes:
    """A PNG that says it has this size, whatever is in it."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    dots = chunk(b"IDAT", zlib.compress(data))
    return b"\x89PNG\r\n\x1a\n" + head + before + dots + chunk(b"IEND", b"")


def _with_text() -> bytes:
    info = PngInfo()
    info.add_text("Author", SECRET.decode())
    info.add_itxt("XML:com.adobe.xmp", f"<x>{SECRET.decode()}</x>")
    return photo("PNG", pnginfo=info, exif=camera())


def _animation(form: str) -> bytes:
    frames = [Image.new("RGB", (8, 6), (90 * step, 0, 0)) for step in range(3)]
    made = BytesIO()
    frames[0].save(made, form, save_all=True, append_images=frames[1:], duration=100, loop=0)
    return made.getvalue()


def _laughs(amount: int = 10) -> str:
    """Copies of copies: ten layers of ten."""
    layers = (
        f'<g id="l{step}">' + f'<use href="#l{step - 1}"/>' * 10 + "</g>"
        for step in range(1, amount)
    )
    return '<g id="l0"><rect width="1" height="1"/></g>' + "".join(layers)


_ENTITY = '<!DOCTYPE svg [<!ENTITY x "{}">]>'
_LOL = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
_LOADING = f'<rect width="9" height="9" onload="{SIGN}"/>'
_LINK = f"javascript:{SIGN}"

HOSTILE_DRAWINGS: Mapping[str, bytes] = MappingProxyType(
    {
        "script.svg": drawing(f"<script>{SIGN}</script>"),
        "script-cdata.svg": drawing(f"<script><![CDATA[{SIGN}]]></script>"),
        "script-van-elders.svg": drawing(f'<script href="{ELSEWHERE}a.js"/>'),
        "script-hoofdletters.svg": drawing(f"<SCRIPT>{SIGN}</SCRIPT><Script>{SIGN}</Script>"),
        "script-met-voorvoegsel.svg": f'<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>'
        f"{SIGN}</s:script></s:svg>".encode(),
        "script-van-html.svg": drawing(f"<h:script xmlns:h={_HTML[6:]}>{SIGN}</h:script>"),
        "script-in-notities.svg": drawing(f"<metadata><script>{SIGN}</script></metadata>"),
        "script-in-vreemde-taal.svg": drawing(
            f'<a:b xmlns:a="urn:a"><g><script>{SIGN}</script></g></a:b>'
        ),
        "script-in-utf-16.svg": f'<?xml version="1.0" encoding="UTF-16"?><svg {_SVG}>'
        f"<script>{SIGN}</script></svg>".encode("utf-16"),
        "onload.svg": drawing(attributes=f'onload="{SIGN}"'),
        "onload-hoofdletters.svg": drawing(attributes=f'ONLOAD="{SIGN}" OnLoad="{SIGN}"'),
        "onload-in-vorm.svg": drawing(_LOADING),
        "onfocus.svg": drawing(f'<g tabindex="0" autofocus="" onfocusin="{SIGN}"/>'),
        "vreemd-voorwerp.svg": drawing(
            f"<foreignObject width='9' height='9'><body {_HTML} onload=\"{SIGN}\"/></foreignObject>"
        ),
        "venster.svg": drawing(f'<iframe {_HTML} srcdoc="&lt;script>{SIGN}&lt;/script>"/>'),
        "html-zonder-omhulsel.svg": drawing(f'<img {_HTML} src="x" onerror="{SIGN}"/>'),
        "link-script.svg": drawing(f'<a href="{_LINK}"><text y="9">x</text></a>'),
        "link-script-xlink.svg": drawing(f'<a xlink:href="{_LINK}"><text y="9">x</text></a>'),
        "link-elders.svg": drawing(f'<a href="{ELSEWHERE}"><text y="9">x</text></a>'),
        "kopie-van-elders.svg": drawing(f'<use href="{ELSEWHERE}x.svg#a"/>'),
        "kopie-uit-data.svg": drawing('<use xlink:href="data:image/svg+xml;base64,PHN2Zy8+#a"/>'),
        "beeld-van-elders.svg": drawing(f'<image href="{ELSEWHERE}x.png" width="9" height="9"/>'),
        "beeld-in-beeld.svg": drawing('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'),
        "filter-van-elders.svg": drawing(
            f'<filter id="f"><feImage href="{ELSEWHERE}x.png"/></filter>'
        ),
        "zet-link.svg": drawing(
            f'<g id="a"><set attributeName="href" to="{_LINK}"/><text y="9">x</text></g>'
        ),
        "zet-onload.svg": drawing(f'<set attributeName="onmouseover" to="{SIGN}"/>'),
        "beweeg-link.svg": drawing(f'<animate attributeName="href" values="{_LINK};x"/>'),
        "beweging-begin.svg": drawing(f'<animate onbegin="{SIGN}" attributeName="x" dur="1s"/>'),
        "stijl-haalt-op.svg": drawing(f"<style>rect{{fill:url({ELSEWHERE}x)}}</style>"),
        "stijl-import.svg": drawing(f'<style>@import "{ELSEWHERE}x.css";</style>'),
        "stijl-lettertype.svg": drawing(
            f"<style>@font-face{{font-family:a;src:url({ELSEWHERE}a.woff)}}</style>"
        ),
        "stijl-met-omweg.svg": drawing(f"<style>rect{{fill:u\\72l({ELSEWHERE}x)}}</style>"),
        "stijl-in-stukken.svg": drawing(f"<style>rect{{fill:url/**/({ELSEWHERE}x)}}</style>"),
        "stijl-beeldkeuze.svg": drawing(
            f"<style>rect{{mask:image-set('{ELSEWHERE}x.png' 1x)}}</style>"
        ),
        "stijl-kenmerk.svg": drawing(f'<rect style="mask:url({ELSEWHERE}x)"/>'),
        "vulling-van-elders.svg": drawing(f"<rect fill=\"url( '{ELSEWHERE}x#a' )\"/>"),
        "stijl-sluit-zichzelf.svg": drawing(
            f"<style>a{{}}&lt;/style>&lt;script>{SIGN}&lt;/script></style>"
        ),
        "blad-met-stijl.svg": drawing(
            before=f'<?xml-stylesheet type="text/css" href="{ELSEWHERE}x.css"?>'
        ),
        "blad-met-omzetting.svg": drawing(
            before='<?xml-stylesheet type="text/xsl" href="#x"?>',
            inner='<x:stylesheet xmlns:x="http://www.w3.org/1999/XSL/Transform" id="x"/>',
        ),
        "entiteit.svg": drawing(before=_ENTITY.format("a"), inner="<text>&x;</text>"),
        "entiteit-met-script.svg": drawing(
            before=_ENTITY.format(f"&#60;script>{SIGN}&#60;/script>"), inner="&x;"
        ),
        "entiteit-uit-bestand.svg": drawing(
            before='<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
            inner="<text>&x;</text>",
        ),
        "miljard-keer-lachen.svg": drawing(
            before=f'<!DOCTYPE svg [<!ENTITY l0 "ha">{_LOL}]>', inner="<text>&l9;</text>"
        ),
        "doctype-van-elders.svg": drawing(before=f'<!DOCTYPE svg SYSTEM "{ELSEWHERE}x.dtd">'),
        "kopieen-van-kopieen.svg": drawing(_laughs()),
        "kring-van-kopieen.svg": drawing('<g id="a"><use href="#b"/></g><use id="b" href="#a"/>'),
        "heel-diep.svg": drawing("<g>" * 5000 + "</g>" * 5000),
        "heel-veel.svg": drawing("<g/>" * 50_000),
        "half.svg": drawing("<g>")[:-6],
        "geen-tekening.svg": f"<html {_HTML}><script>{SIGN}</script></html>".encode(),
        "notitie.svg": drawing(f"<metadata>{SECRET.decode()}</metadata><!-- {SECRET.decode()} -->"),
    }
)
HOSTILE_PHOTOS: Mapping[str, bytes] = MappingProxyType(
    {
        "leeg.png": b"",
        "webpagina.png": f"<html><script>{SIGN}</script></html>".encode(),
        "webpagina.jpg": f"<!DOCTYPE html><body onload={SIGN}>".encode(),
        "tekening.png": drawing(f"<script>{SIGN}</script>"),
        "foto-met-andere-naam.png": photo("JPEG"),
        "bewegend-gif.png": _animation("GIF"),
        "documenten.jpg": b"%PDF-1.7\n" + b"0" * 100,
        "pakket.webp": b"PK\x03\x04" + b"0" * 100,
        "ruis.avif": b"\x00\x00\x00\x20ftypavif" + b"\xff" * 200,
        "half.png": photo("PNG", (300, 300))[:150],
        "half.jpg": photo("JPEG", (300, 300))[:700],
        "half.webp": photo("WEBP", (300, 300))[:60],
        "half.avif": photo("AVIF", (300, 300))[:-80],
        "bom.png": png_of(20_000, 20_000, b"\0" * 1000),
        "bom-lang.png": png_of(1_000_000, 100, b"\0" * 1000),
        "bom-heel-groot.png": png_of(2**31 - 1, 2**31 - 1),
        "bom-in-tekst.png": png_of(
            1, 1, b"\0\0\0\0", chunk(b"zTXt", b"a\0\0" + zlib.compress(b"a" * 80_000_000, 9))
        ),
        "bom.webp": b"RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\xff\x3f\0\xff\x3f\0",
        "plaats.png": _with_text(),
        "plaats.jpg": photo("JPEG", exif=camera(), comment=SECRET, quality=95),
        "plaats.webp": photo("WEBP", exif=camera(), xmp=SECRET),
        "plaats.avif": photo("AVIF", exif=camera(), xmp=SECRET),
        "staart-met-script.png": photo() + f"<script>{SIGN}</script>".encode() + SECRET,
        "staart-met-pakket.jpg": photo("JPEG") + b"PK\x03\x04" + SECRET,
        "profiel.png": photo("PNG", icc_profile=b"\0\0\0\x80" + SECRET * 20),
        "bewegend.png": _animation("PNG"),
        "bewegend.webp": _animation("WEBP"),
        "bewegend.avif": _animation("AVIF"),
    }
)
HOSTILE: Mapping[str, bytes] = MappingProxyType({**HOSTILE_DRAWINGS, **HOSTILE_PHOTOS})
