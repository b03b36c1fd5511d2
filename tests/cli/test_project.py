"""Which folder is the project, and where its site stands."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import click
import pytest

from builders import TODAY, world_files, write
from inkoopkring.catalogue.build_day import DATE_VARIABLE
from inkoopkring.cli.project import find_root, read_project, site_address, today


def address(tmp_path: Path, settings: str) -> str:
    return site_address(write(tmp_path, {"mkdocs.yml": settings}))


def test_the_project_is_the_nearest_folder_with_settings(tmp_path: Path) -> None:
    outer = write(tmp_path, {"mkdocs.yml": "", "binnen/mkdocs.yml": "", "binnen/cases/x.md": ""})
    assert find_root(outer / "binnen/cases") == outer / "binnen"
    assert find_root(outer) == outer


@pytest.mark.parametrize("folder", ["cases", "content"])
def test_a_folder_with_a_likely_name_is_no_project(tmp_path: Path, folder: str) -> None:
    (tmp_path / folder).mkdir()
    with pytest.raises(click.ClickException, match=r"er is geen mkdocs\.yml in deze map"):
        find_root(tmp_path / folder)


def test_the_address_has_no_slash_at_the_end(tmp_path: Path) -> None:
    assert address(tmp_path, "site_url: https://kring.example/inkoop/\n") == (
        "https://kring.example/inkoop"
    )


@pytest.mark.parametrize("settings", ["", "site_name: x\n", "site_url:\n", "- a\n"])
def test_settings_may_give_no_address(tmp_path: Path, settings: str) -> None:
    assert address(tmp_path, settings) == ""


def test_the_first_filled_variable_counts_and_else_the_last_value(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = "site_url: !ENV [EERSTE, TWEEDE, https://kring.example/]\n"
    monkeypatch.delenv("TWEEDE", raising=False)
    monkeypatch.setenv("EERSTE", "")
    assert address(tmp_path, settings) == "https://kring.example"
    monkeypatch.setenv("TWEEDE", "https://twee.example/")
    assert address(tmp_path, settings) == "https://twee.example"
    assert address(tmp_path, "site_url: !ENV TWEEDE\n") == "https://twee.example"
    assert address(tmp_path, "site_url: !ENV EERSTE\n") == ""


def test_tags_of_plugins_do_not_get_in_the_way_and_run_nothing(tmp_path: Path) -> None:
    settings = (
        "site_url: https://kring.example/\n"
        "markdown:\n  - toc:\n      slugify: !!python/object/apply:os.abort []\n"
        "  - emoji: !relative $docs_dir\n"
    )
    assert address(tmp_path, settings) == "https://kring.example"


@pytest.mark.parametrize("settings", ["site_url: [\n", "a: b: c\n"])
def test_settings_that_cannot_be_read(tmp_path: Path, settings: str) -> None:
    with pytest.raises(click.ClickException, match=r"mkdocs\.yml is niet te lezen"):
        address(tmp_path, settings)


@pytest.mark.parametrize("day", ["2026-02-30", "20261128", "vandaag", "2026-W48-1"])
def test_a_day_that_cannot_be_asked_for(monkeypatch: pytest.MonkeyPatch, day: str) -> None:
    monkeypatch.setenv(DATE_VARIABLE, day)
    with pytest.raises(click.ClickException, match=f"De bouwdatum `{day}` is geen datum"):
        today()


def test_the_day_that_is_built_is_the_day_that_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATE_VARIABLE, "2027-01-15")
    assert today() == date(2027, 1, 15)
    monkeypatch.setenv(DATE_VARIABLE, "")
    assert abs(today() - datetime.now(UTC).date()) <= timedelta(days=1)


def test_a_day_before_there_was_anything(tmp_path: Path) -> None:
    write(tmp_path, world_files())
    with pytest.raises(click.ClickException, match="Op de bouwdatum 1900-01-01 stond er nog niets"):
        read_project(tmp_path, date(1900, 1, 1))
    assert read_project(tmp_path, TODAY).problems == ()
