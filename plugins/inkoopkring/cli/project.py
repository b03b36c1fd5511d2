"""Where the command runs: the project around the current folder, its settings, and the day."""

import os
from collections.abc import Collection
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click
import yaml

from inkoopkring.catalogue.build_day import BuildDayError, asked_day, check_day
from inkoopkring.catalogue.loading import Knowledge, load

SETTINGS = "mkdocs.yml"
_FEEDS = "inkoopkring/feeds"
"""The plugin with the settings of feeds, as `mkdocs.yml` names it."""


def find_root(start: Path) -> Path:
    """The project folder: the nearest from `start` up with the settings of a site in it.

    Raises ClickException when there is none: a folder that happens to be called `cases` or
    `content` is no reason to write into it.
    """
    for folder in (start, *start.parents):
        if (folder / SETTINGS).is_file():
            return folder
    raise click.ClickException(
        f"Hier staat geen kennisbank: er is geen {SETTINGS} in deze map of een map erboven. "
        "Ga eerst naar de map van het project."
    )


def read_project(root: Path, day: date, only: Collection[str] = ()) -> Knowledge:
    """Everything in the project as it stands on `day`, as `load` reads it.

    Raises ClickException when the project holds no texts at all, or none on that day.
    """
    try:
        knowledge = load(root, day, only)
        if not only:
            check_day(knowledge.documents, day)
        return knowledge
    except BuildDayError as error:
        raise click.ClickException(str(error)) from None
    except FileNotFoundError:
        raise click.ClickException(
            f"Naast {SETTINGS} ontbreken de mappen content en cases, waar de teksten in staan."
        ) from None


def site_address(root: Path) -> str:
    """Where the site stands, by the settings of the project; no slash at the end.

    Empty when the settings do not say. Raises ClickException when they cannot be read.
    """
    return str(_settings(root).get("site_url") or "").rstrip("/")


def feed_domain(root: Path) -> str:
    """The domain in every name that feeds give, by the settings of the project.

    Empty when the settings do not say. Raises ClickException when they cannot be read.
    """
    plugins = _settings(root).get("plugins")
    for plugin in plugins if isinstance(plugins, list) else []:
        options = plugin.get(_FEEDS) if isinstance(plugin, dict) else None
        if isinstance(options, dict):
            return str(options.get("authority") or "")
    return ""


def _settings(root: Path) -> dict[str, object]:
    """What `mkdocs.yml` says. Raises ClickException when it cannot be read."""
    try:
        text = (root / SETTINGS).read_text("utf-8")
        settings = yaml.load(text, Loader=_SettingsLoader)  # noqa: S506 (a safe loader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        raise click.ClickException(f"{SETTINGS} is niet te lezen.") from None
    return settings if isinstance(settings, dict) else {}


def today() -> date:
    """The day that the environment asks for, else today in the Netherlands.

    The clock is read here and in the adapter, nowhere else. Raises ClickException when what is
    asked for is no day.
    """
    try:
        return asked_day() or datetime.now(ZoneInfo("Europe/Amsterdam")).date()
    except BuildDayError as error:
        raise click.ClickException(str(error)) from None


class _SettingsLoader(yaml.SafeLoader):
    """Reads settings as MkDocs does: `!ENV` takes the environment, other tags say nothing."""


def _from_environment(loader: yaml.SafeLoader, node: yaml.Node) -> object:
    """The first variable that is filled; of a list, the last value is for when none is."""
    if isinstance(node, yaml.SequenceNode):
        *names, default = loader.construct_sequence(node)
    else:
        names, default = [node.value], None
    return next((os.environ[name] for name in names if os.environ.get(name)), default)


def _nothing(_loader: yaml.SafeLoader, _suffix: str, _node: yaml.Node) -> None:
    """What a tag of a plugin stands for is no concern of ours."""


_SettingsLoader.add_constructor("!ENV", _from_environment)
_SettingsLoader.add_multi_constructor("", _nothing)
