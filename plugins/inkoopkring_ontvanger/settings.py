"""Where the receiver keeps its things, whom it works for, and how much it takes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

HOME = ZoneInfo("Europe/Amsterdam")
PREFIX = "INKOOPKRING_ONTVANGER_"
FORGES = ("git", "gitlab", "forgejo", "github")
_GITHUB = ("GITHUB_APP", "GITHUB_INSTALLATIE", "GITHUB_SLEUTEL")
NAMES = ("MAP", "GIT", "SITE", "TAK", "FORGE", "TOKEN", *_GITHUB)
"""What the settings are called, behind the prefix."""


class SettingsError(ValueError):
    """ReceiverSettings that do not do, in a Dutch sentence for the administrator."""


@dataclass(frozen=True, slots=True)
class IntakeLimits:
    """How much is taken in. Times are in seconds, sizes in bytes."""

    body: int = 3_000_000
    pictures: int = 4
    time: float = 30
    at_once: int = 8
    """How many bodies are read at the same time."""
    submissions: int = 12
    """How many one address may send in an hour."""
    questions: int = 120
    """How many challenges and status pages one address may ask in an hour."""
    waiting: int = 200
    """How many may stand in the queue."""


@dataclass(frozen=True, slots=True)
class GitHubApp:
    """The app in whose name pull requests are opened: two numbers, and a file with a key."""

    id: str
    installation: str
    key: Path


@dataclass(frozen=True, slots=True)
class ReceiverSettings:
    """Everything that an administrator decides."""

    folder: Path
    """Where the queue, the copy of the project and the addresses of senders are kept."""
    repository: str
    """The address that git pushes to."""
    site: str
    """The origin of the site, such as `https://inkoopkring.example`; no slash at the end."""
    branch: str = "main"
    forge: str = "git"
    token: Path | None = None
    """A file with the token that git shows over https; None when git needs none."""
    app: GitHubApp | None = None
    limits: IntakeLimits = field(default_factory=IntakeLimits)


def from_environment(values: Mapping[str, str]) -> ReceiverSettings:
    """The settings in the environment. Raises SettingsError for what is missing or cannot be."""
    given = {name: values.get(PREFIX + name, "").strip() for name in NAMES}
    missing = [PREFIX + name for name in ("MAP", "GIT", "SITE") if not given[name]]
    forge = given["FORGE"] or "git"
    if forge not in FORGES:
        raise SettingsError(f"{PREFIX}FORGE kan niet {forge} zijn. Kies uit: {', '.join(FORGES)}.")
    if forge == "github":
        missing += [PREFIX + name for name in _GITHUB if not given[name]]
    if missing:
        raise SettingsError(f"Deze instellingen ontbreken: {', '.join(missing)}.")
    app = (
        GitHubApp(given["GITHUB_APP"], given["GITHUB_INSTALLATIE"], Path(given["GITHUB_SLEUTEL"]))
        if forge == "github"
        else None
    )
    return ReceiverSettings(
        folder=Path(given["MAP"]),
        repository=given["GIT"],
        site=_origin(given["SITE"]),
        branch=given["TAK"] or "main",
        forge=forge,
        token=Path(given["TOKEN"]) if given["TOKEN"] else None,
        app=app,
    )


def _origin(address: str) -> str:
    """The origin of an address. Raises SettingsError when it has none."""
    parts = urlsplit(address)
    if parts.scheme not in ("https", "http") or not parts.netloc:
        raise SettingsError(f"{PREFIX}SITE moet een adres zijn dat met https:// begint.")
    return f"{parts.scheme}://{parts.netloc}"
