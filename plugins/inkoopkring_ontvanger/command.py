"""`inkoopkring ontvanger`: runs the receiver, or delivers once what waits."""

import os
import sys
from datetime import UTC, datetime

import click

from inkoopkring.cli.dutch import DutchCommand


@click.command("ontvanger", cls=DutchCommand)
@click.option("--host", default="127.0.0.1", metavar="ADRES", help="Het adres van deze machine.")
@click.option("--port", default=8400, metavar="POORT", help="Op welke poort.")
@click.option(
    "--proxy",
    default="127.0.0.1",
    metavar="ADRES",
    help="Het adres van de webserver ervoor, die zegt wie er komt.",
)
@click.option("--bezorg", "once", is_flag=True, help="Bezorg één keer wat er wacht, en stop.")
def receiver(host: str, port: int, proxy: str, *, once: bool) -> None:
    """Ontvang inzendingen van het formulier en zet ze klaar voor de redactie.

    De instellingen staan in de omgeving; welke dat zijn, staat in de handleiding van de
    ontvanger.

    Voorbeelden:

    \b
      inkoopkring ontvanger
      inkoopkring ontvanger --port 8080
      inkoopkring ontvanger --bezorg
    """
    try:
        from inkoopkring_ontvanger import running  # noqa: PLC0415 (needs the extra packages)
    except ModuleNotFoundError as error:
        raise click.ClickException(
            f"Het pakket {error.name} ontbreekt. Installeer de ontvanger met: "
            "pip install 'inkoopkring[ontvanger]'"
        ) from None
    try:
        ready = running.prepare(os.environ, lambda: datetime.now(UTC))
    except running.NotReadyError as error:
        raise click.ClickException(str(error)) from None
    if once:
        left = ready.delivery.round()
        ready.release()
        click.echo("Alles is bezorgd." if not left else f"Nog niet bezorgd: {left}")
        sys.exit(1 if left else 0)
    running.serve(ready, host, port, proxy)
    ready.release()
