"""`inkoopkring check` and `mkdocs build` say the same of every broken file we know."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from builders import TODAY, write
from golden_files import Golden, golden_files, place_in
from inkoopkring.cli import main
from inkoopkring_mkdocs.catalogue import CataloguePlugin

BROKEN = golden_files("broken")


def checked(root: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the command says that keeps a strict build from being made."""
    monkeypatch.chdir(root)
    monkeypatch.setattr("inkoopkring.cli.check.today", lambda: TODAY)
    result = CliRunner().invoke(main, ["check", "--format", "json"], prog_name="inkoopkring")
    return [
        f"{one['bestand']}:{one['regel']}:{one['kolom']}: {one['melding']} {one['hulp']} "
        f"[{one['code']}]"
        for one in json.loads(result.stdout)
        if one["ernst"] != "advies"
    ]


def built(root: Path) -> list[str]:
    """What a strict build says before it stops; nothing when it goes on."""
    plugin = CataloguePlugin()
    plugin.load_config({"build_date": TODAY.isoformat()})
    config = MkDocsConfig(config_file_path=str(root / "mkdocs.yml"))
    config.strict = True
    try:
        plugin.on_pre_build(config=config)
    except PluginError as error:
        return str(error).splitlines()[1:]
    return []


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN.keys())
def test_both_give_the_same_problems(
    broken: Golden, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write(place_in(tmp_path, broken), {"mkdocs.yml": "site_name: Inkoopkring\n"})
    assert built(root) == checked(root, monkeypatch)
