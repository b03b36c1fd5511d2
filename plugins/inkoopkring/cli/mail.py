"""`inkoopkring mail`: sends a built edition to a list, resumable, nobody twice."""

import os
import re
import smtplib
import sys
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import click

from inkoopkring.cli.dutch import DutchCommand
from inkoopkring.cli.project import find_root
from inkoopkring.cli.recipients import mailable, recipients
from inkoopkring.syndication.mail import MESSAGE, address_list
from inkoopkring.wording.system import refusal

_ACCEPTED = (250, 251)
_PATIENCE = 60
"""Seconds to wait for an answer of the mail server."""
_WEB_ADDRESS = re.compile(r"https?://[!-;=?-~]+\Z")


class JournalError(Exception):
    """What was sent cannot be noted, so that sending has to stop. The message is Dutch."""


@dataclass(frozen=True, slots=True)
class Journal:
    """What was sent to whom, on disk before and after each message.

    A line `bezig <adres>` that nothing follows means that we do not know whether the message
    left: it is not sent again by itself. What the server refused is tried again next time.
    """

    path: Path

    def states(self) -> dict[str, str]:
        """The last state of every address."""
        if not self.path.exists():
            return {}
        lines = self.path.read_text("utf-8", "replace").splitlines()
        return {address: state for state, _, address in (line.partition(" ") for line in lines)}

    def note(self, state: str, address: str) -> None:
        """Write a state and make sure it is on the disk. Raises JournalError when it is not."""
        try:
            with self.path.open("a", encoding="utf-8") as file:
                file.write(f"{state} {address}\n")
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise JournalError(
                f"Wat er is verstuurd, kan niet worden bijgehouden. {refusal(error)}"
            ) from error


@click.command(cls=DutchCommand, short_help="Verstuur de editie van een maand als mail.")
@click.argument("month", metavar="MAAND")
@click.option("--smtp", required=True, metavar="SERVER:POORT", help="De mailserver.")
@click.option("--van", "sender", required=True, help="Het adres van de afzender.")
@click.option(
    "--lijst",
    "addresses",
    required=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Een bestand met één adres per regel.",
)
@click.option(
    "--afmelden",
    "unsubscribe",
    required=True,
    help="Een webadres om af te melden. Met https moet een mailprogramma er zelf kunnen afmelden.",
)
@click.option("--opnieuw", "again", is_flag=True, help="Verstuur ook wat misschien al weg is.")
def mail(
    month: str, smtp: str, sender: str, addresses: Path, unsubscribe: str, *, again: bool
) -> None:
    """Verstuur de editie van MAAND, zoals 2026-11, naar een lijst met adressen.

    Bouw eerst de site. Stopt het halverwege, draai dan dezelfde opdracht nog eens: wie de
    mail al heeft, krijgt hem niet weer. Naast de lijst komt een bestand met wat er is verstuurd.

    Voorbeeld:

    \b
      inkoopkring mail 2026-11 --smtp localhost:25 --van redactie@example.nl \\
        --lijst adressen.txt --afmelden https://example.nl/afmelden
    """
    path = find_root(Path.cwd()) / "site" / "inspiratie" / month / MESSAGE
    if not path.is_file():
        raise click.ClickException(f"Er is geen mail voor {month}. Bouw eerst de site: make site")
    host, port = _server(smtp)
    if not mailable(sender):
        raise click.ClickException(f"Bij --van staat geen mailadres: {sender!a}")
    if not _WEB_ADDRESS.match(unsubscribe):
        raise click.ClickException(f"Bij --afmelden staat geen webadres: {unsubscribe!a}")
    journal = Journal(addresses.with_name(f"{addresses.name}.{month}.verstuurd"))
    states = journal.states()
    unsure = [address for address, state in states.items() if state == "bezig"]
    skipped = {"klaar"} if again else {"klaar", "bezig"}
    found = recipients(addresses)
    todo = [one for one in found.addresses if states.get(one) not in skipped]
    message = message_from_bytes(path.read_bytes(), policy=SMTP)
    address_list(message, sender, unsubscribe)
    for line in found.refused:
        click.echo(str(line))
    try:
        with (
            smtplib.SMTP(host, port, timeout=_PATIENCE) as server,
            click.progressbar(todo) as bar,
        ):
            refused = [one for one in bar if not _send(server, message, sender, one, journal)]
    except JournalError as error:
        raise click.ClickException(str(error)) from None
    except (OSError, UnicodeError, smtplib.SMTPException) as error:
        raise click.ClickException(
            f"De mailserver doet niet meer mee ({error}). Draai straks dezelfde opdracht nog eens: "
            "wie de mail al heeft, krijgt hem niet weer."
        ) from error
    before = sum(state == "klaar" for state in states.values())
    click.echo(f"Verstuurd: {len(todo) - len(refused)}. Al eerder verstuurd: {before}.")
    if refused:
        click.echo(f"Geweigerd door de mailserver: {', '.join(refused)}")
    if unsure and not again:
        click.echo(f"Misschien al verstuurd, kijk dit na: {', '.join(unsure)}")
    if refused or found.refused:
        sys.exit(1)


def _server(text: str) -> tuple[str, int]:
    """The name and the port of the mail server; port 25 when only a name is given."""
    name, _, port = text.rpartition(":") if ":" in text else (text, "", "25")
    is_number = port.isascii() and port.isdigit() and 0 < int(port[:6]) < 65536
    if not name or not is_number:
        raise click.ClickException(
            f"Bij --smtp staat geen mailserver: {text!a}. Schrijf naam en poort: localhost:25"
        )
    return name.strip("[]"), int(port)


def _send(
    server: smtplib.SMTP, message: EmailMessage, sender: str, address: str, journal: Journal
) -> bool:
    """Send to one address and say whether the server took it.

    Only between the last byte and the answer of the server is it unsure whether it left.
    """
    del message["To"]
    message["To"] = address
    server.ehlo_or_helo_if_needed()
    server.mail(sender)
    code, _ = server.rcpt(address)
    if code in _ACCEPTED:
        journal.note("bezig", address)
        code, _ = server.data(message.as_bytes())
    if code in _ACCEPTED:
        journal.note("klaar", address)
        return True
    journal.note("geweigerd", address)
    server.rset()
    return False
