"""`inkoopkring schema`: the model as JSON Schema."""

import json
from pathlib import Path

import click

from inkoopkring.cli.dutch import DutchCommand
from inkoopkring.model import KINDS
from inkoopkring.open_data.schemas import schema


@click.command("schema", cls=DutchCommand)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar="MAP")
@click.option(
    "--site-url",
    default="https://inkoopkring.example",
    metavar="ADRES",
    help="Het adres van de site, voor de naam van elk schema.",
)
def write_schemas(folder: Path, site_url: str) -> None:
    """Schrijf voor elke soort een JSON Schema in MAP.

    Voorbeeld:

    \b
      inkoopkring schema schemas/
    """
    folder.mkdir(parents=True, exist_ok=True)
    for kind in KINDS:
        path = folder / f"{kind.name}.schema.json"
        made = schema(kind, site_url.rstrip("/"))
        path.write_text(json.dumps(made, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        click.echo(f"Geschreven: {path}")
