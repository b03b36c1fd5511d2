"""The command and its subcommands."""

import click

from inkoopkring.cli.check import check


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="inkoopkring", message="%(prog)s %(version)s")
def main() -> None:
    """Hulp bij de kennisbank over circulair inkopen.

    Voorbeelden:

    \b
      inkoopkring check                     controleer alles
      inkoopkring check cases/mijn-case.md  controleer één bestand
    """


main.add_command(check)
