"""Sending an edition over real SMTP: nobody twice, nobody left out, whatever breaks off."""

import asyncio
import errno
import socket
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.policy import SMTP as MAIL
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from click.testing import CliRunner, Result

from inkoopkring.cli import main
from inkoopkring.cli.mail import Journal
from inkoopkring.syndication.mail import MESSAGE

MONTH = "2026-11"
ADDRESSES = tuple(f"lezer{number}@example.nl" for number in range(500))
MIDDLE = ADDRESSES[250]


@dataclass
class Postbox:
    """A mail server that keeps what it takes, and can break off once or refuse an address."""

    got: list[tuple[str, bytes]] = field(default_factory=list)
    breaks_at: str = ""
    refuses: str = ""

    async def handle_RCPT(  # noqa: N802 (the names aiosmtpd looks for)
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address == self.breaks_at:
            self.breaks_at = ""
            assert isinstance(server.transport, asyncio.Transport)
            server.transport.abort()
        if address == self.refuses:
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        assert isinstance(envelope.content, bytes)
        self.got += [(address, envelope.content) for address in envelope.rcpt_tos]
        return "250 OK"

    @property
    def counts(self) -> Counter[str]:
        return Counter(address for address, _ in self.got)


@dataclass
class Office:
    """A project with a built edition, a list of addresses and a server."""

    root: Path
    box: Postbox
    port: int

    @property
    def journal(self) -> Journal:
        return Journal(self.root / f"lijst.txt.{MONTH}.verstuurd")

    def send(self, *more: str, **changes: str) -> Result:
        values = {
            "--smtp": f"127.0.0.1:{self.port}",
            "--van": "redactie@example.nl",
            "--lijst": str(self.root / "lijst.txt"),
            "--afmelden": "https://example.nl/afmelden",
            **{f"--{name}": value for name, value in changes.items()},
        }
        given = [part for pair in values.items() for part in pair]
        return CliRunner().invoke(main, ["mail", MONTH, *given, *more])


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    message = tmp_path / "site/inspiratie" / MONTH / MESSAGE
    message.parent.mkdir(parents=True)
    message.write_bytes(b"Subject: Editie\r\nMessage-ID: <a@example.nl>\r\n\r\n.Punt vooraan\r\n")
    (tmp_path / "mkdocs.yml").touch()
    lines = ["# wie meeleest", *ADDRESSES, "", ADDRESSES[0]]
    (tmp_path / "lijst.txt").write_text("\n".join(lines), "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("os.fsync", lambda _: None)
    box = Postbox()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield Office(tmp_path, box, port)
    finally:
        controller.stop()


def test_everyone_gets_it_once_also_who_is_listed_twice(office: Office) -> None:
    result = office.send()
    assert result.exit_code == 0, result.output
    assert office.box.counts == Counter(ADDRESSES)
    assert "Verstuurd: 500. Al eerder verstuurd: 0." in result.output


def test_a_second_time_nobody_gets_it_again(office: Office) -> None:
    office.send()
    result = office.send()
    assert office.box.counts == Counter(ADDRESSES)
    assert "Verstuurd: 0. Al eerder verstuurd: 500." in result.output


def test_after_a_server_that_broke_off_the_rest_gets_it(office: Office) -> None:
    office.box.breaks_at = MIDDLE
    broken = office.send()
    assert broken.exit_code == 1
    assert "nog eens" in broken.output
    assert office.box.counts.total() == ADDRESSES.index(MIDDLE)
    assert office.send().exit_code == 0
    assert office.box.counts == Counter(ADDRESSES)


def test_after_we_were_killed_ourselves_nobody_gets_it_twice(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted = Journal.note

    def killed(self: Journal, state: str, address: str) -> None:
        if (state, address) == ("klaar", MIDDLE):
            raise KeyboardInterrupt
        noted(self, state, address)

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "note", killed)
        assert office.send().exit_code == 1
    result = office.send()
    assert office.box.counts == Counter(ADDRESSES)
    assert f"Misschien al verstuurd, kijk dit na: {MIDDLE}" in result.output


def test_what_was_unsure_is_sent_when_asked(office: Office) -> None:
    office.journal.note("bezig", MIDDLE)
    office.send()
    assert MIDDLE not in office.box.counts
    office.send("--opnieuw")
    assert office.box.counts == Counter(ADDRESSES)


def test_a_refused_address_keeps_nobody_else_waiting(office: Office) -> None:
    office.box.refuses = MIDDLE
    result = office.send()
    assert result.exit_code == 1
    assert f"Geweigerd door de mailserver: {MIDDLE}" in result.output
    office.box.refuses = ""
    office.send()
    assert office.box.counts == Counter(ADDRESSES)


def test_each_message_is_to_its_own_reader_who_can_unsubscribe(office: Office) -> None:
    office.send()
    address, data = office.box.got[7]
    message = message_from_bytes(data, policy=MAIL)
    assert message["To"] == address == ADDRESSES[7]
    assert message["From"] == "redactie@example.nl"
    assert message["List-Unsubscribe"] == "<https://example.nl/afmelden>"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert message.get_content().splitlines() == [
        *(".Punt vooraan", "", "Wil je deze mail niet meer: https://example.nl/afmelden"),
    ]


def test_without_a_built_edition_it_says_what_to_do(office: Office) -> None:
    (office.root / "site/inspiratie" / MONTH / MESSAGE).unlink()
    result = office.send()
    assert result.exit_code == 1
    assert "make site" in result.output


LISTS = {
    "accent": "a@example.nl\njosé@example.nl\nb@example.nl\n".encode(),
    "windows": "a@example.nl\r\njosé@example.nl\r\nb@example.nl\r\n".encode("cp1252"),
    "utf-16": "a@example.nl\nb@example.nl\nzonder\n".encode("utf-16"),
    "no at": b"a@example.nl\ngeen\nb@example.nl\n",
    "two addresses": b"a@example.nl\nb@example.nl\nc@example.nl, d@example.nl\n",
    "a table": b"naam;mail\r\na@example.nl\r\nb@example.nl\r\n",
    "binary": b"a@example.nl\n\x89PNG\x00\xff\nb@example.nl\n",
}


@pytest.mark.parametrize("name", LISTS)
def test_no_list_keeps_the_others_waiting(office: Office, name: str) -> None:
    (office.root / "lijst.txt").write_bytes(LISTS[name])
    result = office.send()
    assert isinstance(result.exception, SystemExit)
    assert result.exit_code == 1
    assert result.output.count(" geweigerd: ") == 1
    assert "Verstuurd: 2. Al eerder verstuurd: 0." in result.output
    assert office.box.counts == Counter(["a@example.nl", "b@example.nl"])


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        *(
            ({"smtp": server}, f"Bij --smtp staat geen mailserver: {server!a}.")
            for server in ("localhost:abc", "localhost:", ":25", "localhost:0", "a:99999", "a:²")
        ),
        ({"smtp": "localhost:9"}, "De mailserver doet niet meer mee"),
        ({"smtp": f"{'a' * 70}.nl:25"}, "De mailserver doet niet meer mee"),
        ({"van": "redactie"}, "Bij --van staat geen mailadres: 'redactie'"),
        ({"van": "a@b.nl\nBcc: c@d.nl"}, r"Bij --van staat geen mailadres: 'a@b.nl\nBcc: c@d.nl'"),
        ({"afmelden": "stuur maar iets"}, "Bij --afmelden staat geen webadres"),
        ({"afmelden": "https://a.nl/\nX: y"}, "Bij --afmelden staat geen webadres"),
        ({"afmelden": "https://a.nl/<x>"}, "Bij --afmelden staat geen webadres"),
    ],
)
def test_what_cannot_be_is_one_sentence(
    office: Office, changes: dict[str, str], sentence: str
) -> None:
    result = office.send(**changes)
    assert isinstance(result.exception, SystemExit)
    assert result.exit_code == 1
    assert sentence in result.output
    assert not office.box.got


def test_when_nothing_can_be_noted_nothing_is_sent(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_number: int) -> None:
        raise OSError(errno.ENOSPC, "vol")

    monkeypatch.setattr("os.fsync", full)
    result = office.send()
    assert result.exit_code == 1
    assert "kan niet worden bijgehouden. De schijf is vol" in result.output
    assert "mailserver" not in result.output
    assert not office.box.got
