"""The command and its subcommands, each in a module that is loaded when it is asked for."""

import click

from inkoopkring.cli.dutch import DutchGroup

_MODULES = {
    "check": "inkoopkring.cli.check:check",
    "new": "inkoopkring.cli.new:new",
    "digest": "inkoopkring.cli.digest:digest",
    "mail": "inkoopkring.cli.mail:mail",
    "grootboek": "inkoopkring.cli.ledger:ledger",
    "schema": "inkoopkring.cli.schema:write_schemas",
    "search": "inkoopkring.cli.search:search_site",
    "stand": "inkoopkring.cli.coverage:show_coverage",
    "voorstel": "inkoopkring.cli.proposal:proposal",
}


_OTHERS = "inkoopkring.commands"
"""The entry points with commands of packages around the core."""


@click.group(
    cls=DutchGroup,
    modules=_MODULES,
    others=_OTHERS,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(
    package_name="inkoopkring", message="%(prog)s %(version)s", help="Laat de versie zien."
)
def main() -> None:
    """Hulp bij de kennisbank over circulair inkopen.

    Voorbeelden:

    \b
      inkoopkring check                     controleer alles
      inkoopkring check cases/mijn-case.md  controleer één bestand
      inkoopkring new case                  begin een nieuwe case
      inkoopkring search bermmaaisel        zoek, met uitleg: --explain
    """
