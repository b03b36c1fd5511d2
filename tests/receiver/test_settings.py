"""Settings come from the environment, and what is missing is said at once."""

import re
from pathlib import Path

import pytest

from inkoopkring_ontvanger import settings
from inkoopkring_ontvanger.settings import PREFIX, SettingsError, from_environment

GOOD = {"MAP": "/gegevens", "GIT": "git@kring.example:kennisbank", "SITE": "https://kring.example/"}
README = Path(settings.__file__).parent / "README.md"


def read(**changes: str) -> settings.ReceiverSettings:
    return from_environment({PREFIX + name: text for name, text in {**GOOD, **changes}.items()})


def test_three_are_enough() -> None:
    found = read()
    assert found.folder == Path("/gegevens")
    assert found.site == "https://kring.example"
    assert (found.branch, found.forge, found.token, found.app) == ("main", "git", None, None)


def test_everything_that_is_missing_is_named() -> None:
    with pytest.raises(SettingsError) as error:
        from_environment({PREFIX + "MAP": "/gegevens", PREFIX + "FORGE": "github"})
    named = re.findall(r"\w{5,}_\w+", str(error.value))
    assert [name.removeprefix(PREFIX) for name in named] == [
        *("GIT", "SITE", "GITHUB_APP", "GITHUB_INSTALLATIE", "GITHUB_SLEUTEL")
    ]


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"FORGE": "svn"}, "gitlab"),
        ({"SITE": "kring.example"}, "https://"),
        ({"SITE": " "}, "SITE"),
    ],
)
def test_what_cannot_be_is_refused(changes: dict[str, str], word: str) -> None:
    with pytest.raises(SettingsError, match=word):
        read(**changes)


def test_the_app_of_github() -> None:
    found = read(
        FORGE="github", GITHUB_APP="42", GITHUB_INSTALLATIE="7", GITHUB_SLEUTEL="/sleutel.pem"
    )
    assert found.app
    assert (found.app.id, found.app.installation, found.app.key) == (
        "42",
        "7",
        Path("/sleutel.pem"),
    )


def test_the_guide_names_every_setting_and_no_other() -> None:
    named = set(re.findall(rf"^\| `{PREFIX}(\w+)`", README.read_text("utf-8"), re.MULTILINE))
    assert named == set(settings.NAMES)


def test_the_guide_gives_the_limits_as_they_are() -> None:
    text = " ".join(README.read_text("utf-8").split())
    limits = settings.IntakeLimits()
    assert f"mogen er {limits.submissions} inzendingen per uur komen" in text
    assert f"hooguit {limits.body // 1_000_000} MB en vier beelden" in text
    assert limits.pictures == 4
    assert limits.time == 30
    assert f"passen {limits.waiting} inzendingen" in text
