"""The list of addresses that a mail goes to: read whatever program wrote it, and told line by line.

No line stops the others: what is no address, or cannot be mailed to, is refused with its reason.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}", re.IGNORECASE)
_LONGEST_LOCAL, _LONGEST = 64, 254
"""How long the part before the @ may be, and the whole (RFC 5321, 4.5.3)."""
_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_NO_ADDRESS = "dat is geen mailadres"


@dataclass(frozen=True, slots=True)
class Refused:
    """A line of the list that gets no mail."""

    line: int
    text: str
    reason: str

    def __str__(self) -> str:
        return f"Regel {self.line} geweigerd: {self.text} ({self.reason})."


@dataclass(frozen=True, slots=True)
class Recipients:
    """Who gets the mail, each once and in the order of the list, and which lines do not."""

    addresses: tuple[str, ...]
    refused: tuple[Refused, ...]


def recipients(path: Path) -> Recipients:
    """Read a list: an address a line, in UTF-8, UTF-16 or what Windows writes.

    Empty lines and lines that begin with # count for nothing. Raises OSError when there is
    nothing to read.
    """
    addresses: dict[str, str] = {}
    refused = []
    for number, line in _lines(path.read_bytes()):
        if address := mailable(line):
            addresses.setdefault(address.casefold(), address)
        else:
            refused.append(Refused(number, _short(line), _reason(line)))
    return Recipients(tuple(addresses.values()), tuple(refused))


def mailable(text: str) -> str:
    """An address as every mail server takes it, its domain in ASCII; empty when it is none."""
    if len(text) > 2 * _LONGEST:
        return ""
    local, _, domain = text.rpartition("@")
    try:
        ascii_domain = domain.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    address = f"{local}@{ascii_domain}"
    is_right = (
        _LOCAL.fullmatch(local)
        and _DOMAIN.fullmatch(ascii_domain)
        and len(local) <= _LONGEST_LOCAL
        and len(address) <= _LONGEST
    )
    return address if is_right else ""


def _reason(line: str) -> str:
    """Why a line is refused."""
    local, _, domain = line.rpartition("@")
    if local.isascii() or not mailable(f"x@{domain}"):
        return _NO_ADDRESS
    return "voor de @ mogen alleen letters zonder accent, cijfers en leestekens"


def _lines(data: bytes) -> Iterator[tuple[int, str]]:
    """Every line that says something, with its number."""
    for number, line in enumerate(_decoded(data).splitlines(), start=1):
        text = line.strip()
        if text and not text.startswith("#"):
            yield number, text


def _decoded(data: bytes) -> str:
    """The text of a list. Bytes that are no letters anywhere become a sign that is none."""
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _short(line: str) -> str:
    """A line as it is told: of a sane length, and nothing that moves the cursor."""
    shown = "".join(sign if sign.isprintable() else "\ufffd" for sign in line)
    return shown if len(shown) <= 80 else f"{shown[:79]}…"
