"""Two hundred submissions that somebody could send to hurt, and the answer each should get.

`hostile()` gives for each a name, what sends it, and the status. What is sent is a good case
but for the one thing that its name says.
"""

import base64
import json
from collections.abc import Callable, Iterator
from typing import Any

from builders import BODY, case_text
from hostile_uploads import HOSTILE, SIGN, photo
from privacy.count import samples
from receiver.conftest import World
from receiver.sending import SITE, altered, fields, proof, proof_for, send, send_form

Sending = Callable[[World], Any]
Hostile = tuple[str, Sending, int]

_PHOTO = photo()
_TEXT = case_text(id="nieuw")
_REFUSED_PICTURES = (
    *("leeg.png", "webpagina.png", "webpagina.jpg", "tekening.png", "foto-met-andere-naam.png"),
    *("bewegend-gif.png", "documenten.jpg", "pakket.webp", "half.png", "half.jpg", "half.webp"),
    *("bom.png", "bom-lang.png", "bom-heel-groot.png", "bom-in-tekst.png", "bom.webp"),
)
_PROGRAMS = {
    "programma van Windows": b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff",
    "programma van Linux": b"\x7fELF\x02\x01\x01\0" + b"\0" * 64,
    "programma van Apple": b"\xcf\xfa\xed\xfe\x07\0\0\x01",
    "opdrachten": b"#!/bin/sh\nrm -rf /\n",
    "PHP": b"<?php system($_GET['a']); ?>",
    "klasse van Java": b"\xca\xfe\xba\xbe\0\0\0A",
}


def hostile() -> Iterator[Hostile]:
    """Every hostile submission."""
    for part in (_proofs, _places, _pictures, _shapes, _lines, _scripts, _people, _waved):
        yield from part()


def _with(**changes: object) -> Sending:
    return lambda world: send(world.client, **changes)


def _text(body: str = BODY, **changes: object) -> Sending:
    return _with(tekst=case_text(body, **{"id": "nieuw", **changes}))


def _form(name: str, data: bytes = _PHOTO) -> Sending:
    return lambda world: send_form(world.client, [(name, data)])


_CHANGED: dict[str, dict[str, object]] = {
    "minder werk": {"cost": 1},
    "ander begin": {"keyPrefix": "", "keySignature": None},
    "langer geldig": {"data": {"tot": 99_999_999_999}},
    "andere som": {"algorithm": "SHA-256"},
    "zonder grens": {"data": None},
}


def _proofs() -> Iterator[Hostile]:
    """Proofs that are none."""
    for name, text in {
        "geen": None,
        "woord": "geheim",
        "geen base64": "%%%%",
        "lege JSON": base64.b64encode(b"{}").decode(),
        "lijst": base64.b64encode(b"[]").decode(),
        "getal": base64.b64encode(b"1").decode(),
        "diep": base64.b64encode(b"[" * 2_900).decode(),
        "heel lang": "A" * 5_000,
        "regeleinde": "a\r\nb",
    }.items():
        yield f"bewijs: {name}", _with(altcha=text), 403
    for name, changes in _CHANGED.items():
        yield f"bewijs: {name}", _altered(changes), 403
    yield "bewijs: zonder handtekening", _unsigned, 403
    yield "bewijs: verkeerd antwoord", _wrong, 403
    yield "bewijs: verlopen", _late, 403
    for number in range(10):
        yield f"bewijs: al gebruikt ({number})", _replayed(number), 403


def _altered(changes: dict[str, object]) -> Sending:
    return lambda world: send(world.client, altcha=altered(proof(world.client), **changes))


def _unsigned(world: World) -> Any:
    said = json.loads(base64.b64decode(proof(world.client)))
    said["challenge"]["signature"] = None
    return send(world.client, altcha=base64.b64encode(json.dumps(said).encode()).decode())


def _wrong(world: World) -> Any:
    said = json.loads(base64.b64decode(proof(world.client)))
    said["solution"]["derivedKey"] = "00" * 32
    return send(world.client, altcha=base64.b64encode(json.dumps(said).encode()).decode())


def _late(world: World) -> Any:
    challenge = world.client.get("/altcha").json()
    world.clock.later(hours=2)
    return send(world.client, altcha=proof_for(challenge))


def _replayed(number: int) -> Sending:
    """The first use was refused for its text; the second is for another text."""

    def sending(world: World) -> Any:
        used = proof(world.client)
        send(world.client, altcha=used, tekst=case_text(id="nieuw", regio="nergens"))
        return send(world.client, altcha=used, tekst=case_text(id=f"nieuw-{number}"))

    return sending


def _places() -> Iterator[Hostile]:
    """Names that lead out of the folder, or over what is there."""
    for id in (
        *("../../etc/passwd", "..", "/etc/passwd", "a/b", "%2e%2e%2fa", "..\\..\\a", "a\\b"),
        *("~", ".git", "nieuw.md", "NIEUW", "nieuw/index", "nïeuw", "-nieuw", "a" * 300),
    ):
        yield f"id: {id[:20]}", _text(id=id), 422
    for kind in ("../cases", "cases", "pagina", "thema", "inspiratie", "", "CASE", "case\0"):
        yield f"soort: {kind!r}", _with(soort=kind), 422
    for path in (
        *("../cases/eerste-case.md", "/etc/passwd", "content/index.md", "mkdocs.yml"),
        *(".git/config", "content/lijsten/organisaties.yml", "cases/../cases/eerste-case.md"),
        *("cases//eerste-case.md", "cases/nergens.md", "content/themas/gww.md", "cases"),
    ):
        yield f"verbetert: {path}", _with(verbetert=path), 409
    yield "al bezet", _text(id="eerste-case"), 409
    yield "al bezet door een map", _text(id="tweede"), 409
    for name in (
        *("../a.png", "a/b.png", "..\\a.png", ".png", "a.png.exe", "a.exe", "A.PNG", "a.svg"),
        *("a b.png", "index.md", "a.png\0.exe", "a.gif", "a.pdf", "", "é.png", "a" * 90 + ".png"),
    ):
        yield f"beeld heet {name[:20]!r}", _form(name), 422 if name else 400


def _pictures() -> Iterator[Hostile]:
    """Files that are not the picture they say they are."""
    for name, data in _PROGRAMS.items():
        yield f"beeld is {name}", _form("a.png", data), 415
        yield f"beeld is {name}, als jpg", _form("a.jpg", data), 415
    for name in _REFUSED_PICTURES:
        yield f"beeld: {name}", _form(name, HOSTILE[name]), 415
    yield "vijf beelden", _many(5), 413
    yield "honderd beelden", _many(100), 400
    yield "twee keer dezelfde naam", _twice, 422


def _many(amount: int) -> Sending:
    return lambda world: send_form(world.client, [(f"a{n}.png", _PHOTO) for n in range(amount)])


def _twice(world: World) -> Any:
    return send_form(world.client, [("a.png", _PHOTO), ("a.png", _PHOTO)])


def _shapes() -> Iterator[Hostile]:
    """Requests that are no submission at all."""
    for name, body in {
        "geen JSON": b"{",
        "een lijst": b"[]",
        "heel diep": b"[" * 100_000,
        "geen tekens": b"\xff\xfe\x00",
        "half teken": b'{"tekst": "\\ud800"}',
        "getal als tekst": b'{"tekst": 1}',
        "lijst als bewijs": b'{"altcha": ["a"]}',
        "onbekend gegeven": b'{"beheerder": "ja"}',
        "leeg": b"",
    }.items():
        yield f"JSON: {name}", _raw(body, "application/json"), 400
    for form in ("text/xml", "text/plain", "application/x-www-form-urlencoded", ""):
        yield f"vorm: {form}", _raw(b"<a/>", form), 415
    for form in ("multipart/form-data", "multipart/form-data; boundary=x"):
        yield f"vorm: {form}", _raw(b"--y\r\nrommel", form), 400
    yield "een gegeven twee keer", _doubled, 400
    yield "van een andere site", _from("https://elders.example"), 403
    yield "van een adres dat erop lijkt", _from(f"{SITE}.elders.example"), 403
    yield "van een bestand", _from("null"), 403
    yield "100 MB, zoals beloofd", _promised(100_000_000), 413
    yield "te groot, zonder het te zeggen", _unsaid, 413
    yield "tekst te groot", _text("woord " * 70_000), 413
    yield "leeg", _with(tekst=" \n "), 422
    yield "geen tekst", _with(tekst=None), 422


def _raw(body: bytes, form: str) -> Sending:
    headers = {"origin": SITE, "content-type": form}
    return lambda world: world.client.post("/inzending", content=body, headers=headers)


def _doubled(world: World) -> Any:
    parts = [("soort", (None, one)) for one in ("case", "bijeenkomst")]
    return world.client.post("/inzending", files=parts, headers={"origin": SITE})


def _from(origin: str) -> Sending:
    return lambda world: world.client.post(
        "/inzending", json=fields(world.client), headers={"origin": origin}
    )


def _promised(size: int) -> Sending:
    headers = {"content-length": str(size), "content-type": "application/json", "origin": SITE}
    return lambda world: world.client.post("/inzending", content=b"{}", headers=headers)


def _unsaid(world: World) -> Any:
    headers = {"content-type": "application/json", "origin": SITE}
    chunks = (b" " * 100_000 for _ in range(40))
    return world.client.post("/inzending", content=chunks, headers=headers)


def _lines() -> Iterator[Hostile]:
    """Line ends and control characters where they would mean something to somebody."""
    for address in (
        *("a@b.nl\r\nBcc: c@d.nl", "a@b.nl\n", "\r\na@b.nl", "a@b.nl, c@d.nl", "a@b.nl\0"),
        *("A <a@b.nl>", "a@b", "a b@c.nl", "a@b.nl?bcc=c@d.nl", f"a@{'b' * 300}.nl", "a@@b.nl"),
    ):
        yield f"afzender: {address[:24]!r}", _with(afzender=address), 422
    for kind in ("case\r\n", "case\nSet-Cookie: a=b"):
        yield f"soort: {kind!r}", _with(soort=kind), 422
    for char in ("\x00", "\x1b[2J", "\x07", "\u202e", "\u200b", "\ufeff", "\x85\x9f"):
        yield f"tekst met {char!r}", _with(tekst=_TEXT.replace("stoep", f"st{char}oep")), 422


def _scripts() -> Iterator[Hostile]:
    """Texts that would do something in the browser of a reader."""
    for inner in (
        f"<script>{SIGN}</script>",
        f'<img src="x" onerror="{SIGN}">',
        f'<svg onload="{SIGN}"></svg>',
        f'<iframe srcdoc="<script>{SIGN}</script>"></iframe>',
        f"[klik](javascript:{SIGN})",
        f"[klik](data:text/html,<script>{SIGN}</script>)",
        f'<a href="javascript:{SIGN}">klik</a>',
        "<style>body{display:none}</style>",
        '<form action="https://elders.example"><input name="a"></form>',
        '<meta http-equiv="refresh" content="0;url=https://elders.example">',
        "![x](https://elders.example/pixel.png)",
        '<object data="x"></object>',
        '<base href="https://elders.example/">',
    ):
        yield f"tekst: {inner[:30]}", _text(f"{BODY}\n{inner}\n"), 422
    yield "bron met script", _text(bronnen=[_source(f"javascript:{SIGN}")]), 422
    yield "bron op eigen machine", _text(bronnen=[_source("file:///etc/passwd")]), 422
    bomb = "a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: [*b,*b,*b,*b]\n"
    yield "ankers in YAML", _with(tekst=_TEXT.replace("---\n", f"---\n{bomb}", 1)), 422
    tag = "x: !!python/object/apply:os.system [ls]\n"
    yield "opdracht in YAML", _with(tekst=_TEXT.replace("---\n", f"---\n{tag}", 1)), 422


def _source(url: str) -> dict[str, str]:
    return {
        "titel": "Praktijkvoorbeeld",
        "uitgever": "PIANOo",
        "url": url,
        "soort": "overheid",
        "geraadpleegd": "2026-11-20",
    }


def _people() -> Iterator[Hostile]:
    """Texts in which somebody can be recognised or reached."""
    found = sorted(samples("found"))
    for code, text in found[:: max(1, len(found) // 30)]:
        yield f"{code}: {text[:30]}", _text(f"{BODY}\n{text}\n"), 422


def _waved() -> Iterator[Hostile]:
    """Texts that wave a check aside by themselves."""
    accepted = [{"controle": "geen-duiding", "reden": "Dat is zo besproken met de redactie."}]
    yield "accepteert zelf", _text(geaccepteerd=accepted), 422
