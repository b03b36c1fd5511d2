"""The plugin that reads: once per build, before anything is written, and never half."""

import logging
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, PluginError
from mkdocs.plugins import PluginCollection

from builders import case_text, world_files, write
from inkoopkring.catalogue.build_day import DATE_VARIABLE
from inkoopkring_mkdocs.catalogue import (
    PLUGIN,
    CataloguePlugin,
    build_date,
    find_site,
    project_root,
)

BROKEN = "Geen kop.\n"
WARNING = case_text("# Titel\n", id="x")


def plugin_of(**options: object) -> CataloguePlugin:
    plugin = CataloguePlugin()
    errors, warnings = plugin.load_config({"build_date": "2026-11-23", **options})
    assert (errors, warnings) == ([], [])
    return plugin


def config_of(
    root: Path, changes: Mapping[str, str | None] | None = None, *, strict: bool = True
) -> MkDocsConfig:
    write(root, world_files(changes))
    config = MkDocsConfig(config_file_path=str(root / "mkdocs.yml"))
    config.strict = strict
    config.plugins = PluginCollection()
    return config


class TestBuildDate:
    def test_a_day_as_text_or_as_yaml_reads_it(self) -> None:
        assert build_date("2026-11-23") == build_date(date(2026, 11, 23)) == date(2026, 11, 23)

    def test_nothing_is_today(self) -> None:
        now = datetime.now(UTC).date()
        assert now <= build_date("") <= now + timedelta(days=1)

    @pytest.mark.parametrize(
        "text",
        ["23-11-2026", "2026-13-01", "2026-02-30", "2026-W48-1", "20261128", 20261128, "vandaag"],
    )
    def test_no_day_is_an_error_in_dutch(self, text: object) -> None:
        with pytest.raises(ConfigurationError, match=f"`{text}` is geen datum"):
            build_date(text)

    def test_the_environment_goes_first(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv(DATE_VARIABLE, "2026-11-25")
        assert build_date("2026-11-23") == date(2026, 11, 25)

    @pytest.mark.parametrize("day", ["0001-01-01", "1900-01-01", "2026-09-30"])
    def test_a_day_before_there_was_anything_is_one_sentence(
        self, tmp_path: Path, day: str
    ) -> None:
        with pytest.raises(ConfigurationError, match=f"^Op de bouwdatum {day} .*2026-10-02"):
            plugin_of(build_date=day).on_pre_build(config=config_of(tmp_path))


class TestReading:
    def test_the_plan_is_made_for_the_day_of_the_build(self, tmp_path: Path) -> None:
        config = config_of(tmp_path, {"cases/x.md": case_text(id="x", date="2026-11-24")})
        for day, is_there in (("2026-11-23", False), ("2026-11-24", True)):
            plugin = plugin_of(build_date=day)
            plugin.on_pre_build(config=config)
            assert plugin.site is not None
            assert ("x" in plugin.site.plan.summaries.cases) is is_there

    def test_every_problem_is_told_at_once(self, tmp_path: Path) -> None:
        config = config_of(tmp_path, {"cases/x.md": BROKEN, "content/paginas/x.md": BROKEN})
        plugin = plugin_of()
        with pytest.raises(PluginError) as caught:
            plugin.on_pre_build(config=config)
        told = str(caught.value)
        assert told.startswith("De site is niet gebouwd. Dit moet eerst goed staan:\n")
        assert "cases/x.md:1:1: " in told
        assert "content/paginas/x.md:1:1: " in told
        assert "[kop-ontbreekt]" in told
        assert plugin.site is None

    @pytest.mark.parametrize("strict", [True, False])
    def test_a_warning_stops_a_strict_build_only(self, tmp_path: Path, *, strict: bool) -> None:
        config = config_of(tmp_path, {"cases/x.md": WARNING}, strict=strict)
        plugin = plugin_of()
        if strict:
            with pytest.raises(PluginError, match="kop-als-titel"):
                plugin.on_pre_build(config=config)
        else:
            plugin.on_pre_build(config=config)
            assert plugin.site is not None

    def test_advice_stops_nothing(self, tmp_path: Path) -> None:
        config = config_of(tmp_path, {"cases/x.md": case_text(id="x", plaats=None)})
        plugin = plugin_of()
        plugin.on_pre_build(config=config)
        assert plugin.site is not None


class TestPreview:
    def serving(self) -> CataloguePlugin:
        plugin = plugin_of()
        plugin.on_startup(command="serve", dirty=False)
        return plugin

    def test_a_mistake_leaves_the_last_good_site(
        self, tmp_path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        plugin, config = self.serving(), config_of(tmp_path)
        plugin.on_pre_build(config=config)
        before = plugin.site
        write(tmp_path, {"cases/x.md": BROKEN})
        with caplog.at_level(logging.ERROR):
            plugin.on_pre_build(config=config)
        assert plugin.site is before
        assert "cases/x.md:1:1" in caplog.text

    def test_a_mistake_at_the_start_leaves_out_the_file(
        self, tmp_path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        plugin = self.serving()
        plugin.on_pre_build(config=config_of(tmp_path, {"cases/x.md": BROKEN}))
        assert plugin.site is not None
        assert set(plugin.site.plan.summaries.cases) == {"eerste-case"}
        assert "kop-ontbreekt" in caplog.text

    def test_a_mended_file_comes_back(self, tmp_path: Path) -> None:
        plugin, config = self.serving(), config_of(tmp_path, {"cases/x.md": BROKEN})
        plugin.on_pre_build(config=config)
        write(tmp_path, {"cases/x.md": case_text(id="x")})
        plugin.on_pre_build(config=config)
        assert plugin.site is not None
        assert "x" in plugin.site.plan.summaries.cases


class TestFinding:
    def test_the_other_plugins_find_what_was_read(self, tmp_path: Path) -> None:
        plugin, config = plugin_of(), config_of(tmp_path)
        config.plugins[PLUGIN] = plugin
        plugin.on_pre_build(config=config)
        assert find_site(config) is plugin.site

    def test_without_the_plugin_the_error_says_what_to_do(self, tmp_path: Path) -> None:
        with pytest.raises(ConfigurationError, match="als eerste onder `plugins`"):
            find_site(config_of(tmp_path))

    def test_before_reading_there_is_no_plan(self, tmp_path: Path) -> None:
        config = config_of(tmp_path)
        config.plugins[PLUGIN] = plugin_of()
        with pytest.raises(ConfigurationError, match="nog niets gelezen"):
            find_site(config)

    def test_the_project_is_where_the_settings_are(self, tmp_path: Path) -> None:
        assert project_root(config_of(tmp_path)) == tmp_path
        assert project_root(MkDocsConfig()) == Path.cwd()
