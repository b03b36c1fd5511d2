"""What comes in, read bit by bit: no more than allowed, and no slower."""

import asyncio
import json
from collections.abc import AsyncGenerator

from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request

from inkoopkring_ontvanger import answers
from inkoopkring_ontvanger.answers import NotTakenError
from inkoopkring_ontvanger.intake import Form
from inkoopkring_ontvanger.settings import IntakeLimits

_FIELDS = ("soort", "tekst", "altcha", "afzender", "verbetert")
PICTURE = "beeld"
"""The name under which pictures are sent, each with a name of its own."""


async def form_of(request: Request, limits: IntakeLimits) -> Form:
    """The submission in a request.

    Raises NotTakenError when it is too large (413), too slow (408), of another form (415) or broken
    (400). Nothing of it is kept.
    """
    try:
        async with asyncio.timeout(limits.time):
            body = await _body(request, limits.body)
    except TimeoutError:
        raise NotTakenError(408, answers.TOO_SLOW) from None
    except ClientDisconnect:
        raise NotTakenError(400, answers.NOT_READABLE) from None
    form = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if form == "application/json":
        return _from_json(body)
    if form == "multipart/form-data":
        return await _from_parts(request, body, limits)
    raise NotTakenError(415, answers.WRONG_FORM)


async def _body(request: Request, most: int) -> bytes:
    said = request.headers.get("content-length", "")
    if said.isdecimal() and int(said) > most:
        raise NotTakenError(413, answers.TOO_LARGE)
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            raise NotTakenError(413, answers.TOO_LARGE)
    return bytes(body)


def _from_json(body: bytes) -> Form:
    try:
        values = json.loads(body)
    except (ValueError, RecursionError):
        raise NotTakenError(400, answers.NOT_READABLE) from None
    if not isinstance(values, dict) or not set(values) <= set(_FIELDS):
        raise NotTakenError(400, answers.NOT_READABLE)
    return _form({name: _encoded(value) for name, value in values.items()}, ())


async def _from_parts(request: Request, body: bytes, limits: IntakeLimits) -> Form:
    async def stream() -> AsyncGenerator[bytes, None]:
        yield body

    parser = MultiPartParser(
        request.headers,
        stream(),
        max_files=limits.pictures + 2,
        max_fields=len(_FIELDS),
        max_part_size=limits.body,
    )
    parser.spool_max_size = limits.body  # in memory: nothing touches the disk unchecked
    try:
        parts = await parser.parse()
    except (MultiPartException, KeyError, ValueError):
        raise NotTakenError(400, answers.NOT_READABLE) from None
    try:
        return await _from_fields(parts)
    finally:
        await parts.close()


async def _from_fields(parts: FormData) -> Form:
    fields: dict[str, bytes] = {}
    pictures: list[tuple[str, bytes]] = []
    for name, value in parts.multi_items():
        data = await value.read() if isinstance(value, UploadFile) else _encoded(value)
        if name == PICTURE and isinstance(value, UploadFile):
            pictures.append((value.filename or "", data))
        elif name in _FIELDS and name not in fields:
            fields[name] = data
        else:
            raise NotTakenError(400, answers.NOT_READABLE)
    return _form(fields, tuple(pictures))


def _form(fields: dict[str, bytes], pictures: tuple[tuple[str, bytes], ...]) -> Form:
    try:
        texts = {name: data.decode() for name, data in fields.items() if name != "tekst"}
    except UnicodeDecodeError:
        raise NotTakenError(400, answers.NOT_READABLE) from None
    return Form(
        kind=texts.get("soort", ""),
        text=fields.get("tekst", b""),
        proof=texts.get("altcha", ""),
        sender=texts.get("afzender", ""),
        improved=texts.get("verbetert", ""),
        pictures=pictures,
    )


def _encoded(value: object) -> bytes:
    """A text as bytes. Raises NotTakenError for what is no text, or holds half a character."""
    if not isinstance(value, str):
        raise NotTakenError(400, answers.NOT_READABLE)
    try:
        return value.encode()
    except UnicodeEncodeError:
        raise NotTakenError(400, answers.NOT_READABLE) from None
