"""What is right of the inputs about feeds and mail: what is sent, to whom, and how it reads."""

import re
import shutil
import socket
from collections.abc import Callable, Iterator, Mapping
from contextlib import chdir, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parsedate_to_datetime
from pathlib import Path

from aiosmtpd.controller import Controller
from click.testing import CliRunner, Result
from lxml import etree, html

from builders import TODAY, case_text
from cli.test_mail import Postbox
from inkoopkring.cli.mail import mail
from inkoopkring.syndication.mail import MESSAGE
from inkoopkring_site import Site
from inputs.trial import AUTHORITY, SETTINGS
from worlds import plan_of

MONTH = "2026-11"
BUILT_AT = datetime.combine(TODAY, time(4, 5), UTC)
_STOPS = re.compile(r"afmeld|uitschrij|stop", re.IGNORECASE)


@dataclass
class Office:
    """A project with an edition that was built, and a mail server that knows ASCII only."""

    folder: Path
    root: Path
    site: Path
    box: Postbox = field(default_factory=Postbox)

    def send(self, addresses: bytes, server: str = "") -> Result:
        """Send the edition to a list. Nothing is kept of an earlier time."""
        self.box.got.clear()
        for path in self.root.glob("lijst*"):
            path.unlink()
        (self.root / "lijst.txt").write_bytes(addresses)
        with self._server() as port:
            values = {
                "--smtp": server or f"127.0.0.1:{port}",
                "--van": "redactie@example.nl",
                "--lijst": str(self.root / "lijst.txt"),
                "--afmelden": "https://example.nl/afmelden",
            }
            given = [part for pair in values.items() for part in pair]
            with chdir(self.root):
                return CliRunner().invoke(mail, [MONTH, *given])

    @contextmanager
    def _server(self) -> Iterator[int]:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port: int = free.getsockname()[1]
        controller = Controller(self.box, hostname="127.0.0.1", port=port, enable_SMTPUTF8=False)
        controller.start()
        try:
            yield port
        finally:
            controller.stop()

    @property
    def edition(self) -> bytes:
        """The message as it was built."""
        return (self.site / "inspiratie" / MONTH / MESSAGE).read_bytes()


def office(folder: Path, root: Path, site: Path) -> Office:
    """The office of an input, in a project in `root` with the edition of a built site."""
    place = root / "site/inspiratie" / MONTH / MESSAGE
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(site / "inspiratie" / MONTH / MESSAGE, place)
    return Office(folder, root, site)


def part(message: bytes, kind: str) -> str:
    """The text or the HTML of a message."""
    body = message_from_bytes(message, policy=default).get_body([kind])
    assert body is not None
    content: str = body.get_content()
    return content


def _traceback(result: Result) -> Iterator[str]:
    if result.exception and not isinstance(result.exception, SystemExit):
        yield f"er komt een traceback: {result.exception!r}"


def an_accent_in_a_list(office: Office) -> Iterator[str]:
    result = office.send((office.folder / "lijst.txt").read_bytes())
    yield from _traceback(result)
    if sorted(office.box.counts) != ["a@example.nl", "b@example.nl"]:
        yield f"de mail ging naar {', '.join(office.box.counts) or 'niemand'}"
    if "josé@example.nl" not in result.output:
        yield "de uitkomst noemt josé@example.nl niet"


def a_line_without_an_address(office: Office) -> Iterator[str]:
    result = office.send((office.folder / "lijst.txt").read_bytes())
    yield from _traceback(result)
    if office.box.got or "Verstuurd: 1" in result.output:
        yield "een regel zonder adres telt als verstuurd"
    if "geen adres" not in result.output:
        yield f"de uitkomst noemt de regel niet: {result.output.strip()}"
    for addresses, server in (
        ("a@example.nl\n".encode("utf-16"), ""),
        (b"a@example.nl\n", "s:abc"),
    ):
        yield from _traceback(office.send(addresses, server))


def source_numbers(office: Office) -> Iterator[str]:
    feed = etree.fromstring((office.site / "cases/rss.xml").read_bytes())
    bare = 0
    for content in feed.iter("{http://purl.org/rss/1.0/modules/content/}encoded"):
        links = html.fromstring(f"<div>{content.text}</div>").iter("a")
        bare += sum(
            link.text_content().strip().isdigit() and link.getparent().tag != "sup"
            for link in links
        )
    if bare:
        yield f"{bare} nummers van bronnen staan er kaal"


def moments_of_placing(office: Office) -> Iterator[str]:
    plan = plan_of({"cases/eerste-case.md": case_text(date=TODAY.isoformat())})
    files = dict(Site(plan, SETTINGS, office.root).feeds(AUTHORITY))
    feed = etree.fromstring(files["cases/rss.xml"])
    for item in feed.iter("item"):
        placed = parsedate_to_datetime(item.findtext("pubDate", ""))
        if placed > BUILT_AT:
            yield f"wie om {BUILT_AT:%H:%M} bouwt, plaatst om {placed:%H:%M}"


def how_to_stop(office: Office) -> Iterator[str]:
    result = office.send(b"a@example.nl\n")
    if not office.box.got:
        yield f"er is niets verstuurd: {result.output.strip()}"
        return
    _, data = office.box.got[0]
    message: EmailMessage = message_from_bytes(data, policy=default)
    if message["List-Unsubscribe-Post"] != "List-Unsubscribe=One-Click":
        yield "de kop List-Unsubscribe-Post ontbreekt"
    if not _STOPS.search(part(data, "plain")):
        yield "het tekstdeel zegt niet hoe je stopt"


MAIL: Mapping[str, tuple[str, Callable[[Office], Iterator[str]]]] = {
    "44": ("wie niet kan, wordt genoemd, en de rest krijgt de mail", an_accent_in_a_list),
    "45": ("een regel zonder adres wordt geweigerd", a_line_without_an_address),
    "61": ("een nummer van een bron staat tussen haken", source_numbers),
    "62": ("niets is later geplaatst dan nu", moments_of_placing),
    "63": ("de mail zegt hoe je stopt, ook aan programma's", how_to_stop),
}
"""By number: what is right, and the function that looks for it."""
