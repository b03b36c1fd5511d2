"""`inkoopkring schema`: one schema a kind, as the site publishes it."""

import json
from pathlib import Path

from cli.conftest import Run
from inkoopkring.model import KINDS
from inkoopkring.open_data.schemas import schema


def test_every_kind_gets_a_file(project: Path, run: Run) -> None:
    result = run("schema", "schemas", "--site-url", "https://example.nl/")
    assert result.exit_code == 0
    assert result.stdout.count("Geschreven: schemas/") == len(KINDS)
    for kind in KINDS:
        made = json.loads((project / f"schemas/{kind.name}.schema.json").read_text("utf-8"))
        assert made == schema(kind, "https://example.nl")


def test_twice_gives_the_same(project: Path, run: Run) -> None:
    run("schema", "a/b")
    run("schema", "c")
    assert (project / "a/b/case.schema.json").read_bytes() == (
        project / "c/case.schema.json"
    ).read_bytes()
