"""The plugin of feeds stops a build that subscribers would suffer from, before it writes."""

from pathlib import Path

import pytest

from sites import run, small_project

LEDGER = "content/lijsten/grootboek.yml"
LINES = """\
- id: belemmering/kosten
  sinds: 2026-11-20
- id: case/eerste-case
  sinds: 2026-11-20
- id: domein/kring.nl
  sinds: 2026-11-20
- id: inspiratie/inspiratie-2026-11
  sinds: 2026-11-20
"""
pytestmark = pytest.mark.site


@pytest.mark.parametrize(
    ("url", "ledger", "sentence"),
    [
        ("https://kring.nl/", None, "staat nog het voorbeeld `inkoopkring.example`"),
        ("https://inkoopkring.example/", LINES, "in het grootboek is dat `kring.nl`"),
        ("", None, "Er is geen adres van de site."),
    ],
    ids=["placeholder", "changed", "no address"],
)
def test_no_site_comes_out_of_settings_that_cannot_last(
    tmp_path: Path, url: str, ledger: str | None, sentence: str
) -> None:
    project = small_project(tmp_path, {LEDGER: ledger})
    result = run(project, INKOOPKRING_SITE_URL=url)
    assert result.exit_code == 1
    assert "De site is niet gebouwd. " in result.output
    assert sentence in result.output
    assert "Traceback" not in result.output
    assert not (project / "site").exists()
