"""The command and its subcommands."""

import click

from inkoopkring.cli.check import check
from inkoopkring.cli.digest import digest
from inkoopkring.cli.mail import mail
from inkoopkring.cli.new import new
from inkoopkring.cli.schema import write_schemas


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="inkoopkring", message="%(prog)s %(version)s")
def main() -> None:
    """Hulp bij de kennisbank over circulair inkopen.

    Voorbeelden:

    \b
      inkoopkring check                     controleer alles
      inkoopkring check cases/mijn-case.md  controleer één bestand
      inkoopkring new case                  begin een nieuwe case
    """


main.add_command(check)
main.add_command(digest)
main.add_command(mail)
main.add_command(new)
main.add_command(write_schemas)
