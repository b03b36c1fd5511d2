"""`inkoopkring schema`: the model as JSON Schema."""

import json
from pathlib import Path

import click

from inkoopkring.cli.dutch import DutchCommand
from inkoopkring.cli.files import save
from inkoopkring.cli.project import find_root, site_address
from inkoopkring.model import KINDS
from inkoopkring.open_data.schemas import schema


@click.command("schema", cls=DutchCommand)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar="MAP")
@click.option(
    "--site-url",
    metavar="ADRES",
    help="Het adres van de site, voor de naam van elk schema; anders dat uit mkdocs.yml.",
)
def write_schemas(folder: Path, site_url: str | None) -> None:
    """Schrijf voor elke soort een JSON Schema in MAP.

    Voorbeeld:

    \b
      inkoopkring schema schemas/
    """
    address = site_address(find_root(Path.cwd())) if site_url is None else site_url.rstrip("/")
    for kind in KINDS:
        path = folder / f"{kind.name}.schema.json"
        made = schema(kind, address)
        save(path, json.dumps(made, ensure_ascii=False, indent=2) + "\n")
        click.echo(f"Geschreven: {path}")
