"""Each forge gets what it understands, once: seen by a real repository and a double of an API."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx2
import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from inkoopkring_ontvanger.forges import (
    Forge,
    ForgeError,
    Forgejo,
    GitHub,
    GitLab,
    Offer,
    PlainGit,
    forge_of,
)
from inkoopkring_ontvanger.repository import GitError, Revision
from inkoopkring_ontvanger.settings import GitHubApp, ReceiverSettings
from receiver.conftest import World
from receiver.sending import git

ANSWERS = json.loads((Path(__file__).parents[1] / "data/ontvanger/github.json").read_text("utf-8"))
REMOTE = "https://github.com/kring/kennisbank.git"
BRANCH = "inzending/aaaaaaaaaa"
# Notes the options of a push; a push to refs/for/ becomes a pull request, as Forgejo makes it.
_NOTING = """#!/bin/sh
n=0
while [ "$n" -lt "${GIT_PUSH_OPTION_COUNT:-0}" ]; do
  eval "echo \\"\\$GIT_PUSH_OPTION_$n\\"" >> options.txt
  n=$((n + 1))
done
"""
_PULLING = """#!/bin/sh
while read old new name; do
  case "$name" in refs/for/*)
    git update-ref refs/pull/1/head "$new"
    git update-ref -d "$name" ;;
  esac
done
"""


def offer_in(world: World) -> Offer:
    """A commit that stands ready."""
    base = world.repository.base()
    change = Revision({"cases/nieuw.md": b"x"}, "Inzending", "2026-11-23T12:00:00+00:00")
    commit = world.repository.commit(base.commit, change)
    return Offer(commit, BRANCH, "Inzending: case nieuw", "Ingestuurd met het formulier.")


def noting(remote: Path) -> Path:
    """Let a repository note the options it gets; the file that it notes them in."""
    git(remote, "config", "receive.advertisePushOptions", "true")
    for name, text in (("pre-receive", _NOTING), ("post-receive", _PULLING)):
        hook = remote / "hooks" / name
        hook.write_text(text, "utf-8")
        hook.chmod(0o755)
    return remote / "options.txt"


def test_plain_git_gets_a_branch_and_no_more(world: World) -> None:
    offer = offer_in(world)
    for _ in range(2):
        assert PlainGit().offer(world.repository, offer) == ""
    assert world.branches() == [BRANCH]
    assert git(world.remote, "rev-parse", BRANCH).strip() == offer.commit


def test_gitlab_opens_a_merge_request_with_the_first_push_only(world: World) -> None:
    options = noting(world.remote)
    offer = offer_in(world)
    for _ in range(2):
        GitLab().offer(world.repository, offer)
    assert options.read_text("utf-8").splitlines() == [
        "merge_request.create",
        "merge_request.target=main",
        "merge_request.title=Inzending: case nieuw",
        "merge_request.description=Ingestuurd met het formulier.",
        "merge_request.remove_source_branch",
    ]
    assert world.branches() == [BRANCH]


def test_forgejo_gets_a_proposal_without_a_branch_once(world: World) -> None:
    options = noting(world.remote)
    offer = offer_in(world)
    for _ in range(2):
        Forgejo().offer(world.repository, offer)
    assert options.read_text("utf-8").splitlines() == [
        f"topic={BRANCH}",
        "title=Inzending: case nieuw",
        "description=Ingestuurd met het formulier.",
    ]
    assert world.branches() == []
    assert git(world.remote, "rev-parse", "refs/pull/1/head").strip() == offer.commit


@pytest.mark.parametrize("forge", [PlainGit(), GitLab(), Forgejo()])
def test_a_push_that_is_refused_is_told(world: World, forge: Forge) -> None:
    noting(world.remote)
    (world.remote / "hooks" / "pre-receive").write_text("#!/bin/sh\nexit 1\n", "utf-8")
    with pytest.raises(GitError):
        forge.offer(world.repository, offer_in(world))


class ApiDouble:
    """Answers as GitHub's API is documented to, and keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, Any, str]] = []
        self.answers: dict[str, tuple[int, Any]] = {
            "POST /app/installations/7/access_tokens": (201, ANSWERS["token"]),
            "GET /repos/kring/kennisbank/pulls": (200, ANSWERS["none"]),
            "POST /repos/kring/kennisbank/pulls": (201, ANSWERS["made"]),
        }

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        body = json.loads(request.content) if request.content else None
        name = f"{request.method} {request.url.path}"
        self.asked.append(
            (name, request.url.query.decode(), body, request.headers["authorization"])
        )
        status, answer = self.answers[name]
        return httpx2.Response(status, json=answer)

    def named(self, name: str) -> list[tuple[str, str, Any, str]]:
        return [one for one in self.asked if one[0] == name]


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The key of an app."""
    made = rsa.generate_private_key(65537, 2048)
    path = tmp_path_factory.mktemp("sleutel") / "app.pem"
    path.write_bytes(
        made.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return path


def github(world: World, key: Path, api: ApiDouble) -> GitHub:
    client = httpx2.Client(base_url="https://api.github.com", transport=httpx2.MockTransport(api))
    return GitHub(GitHubApp("42", "7", key), REMOTE, client, world.clock)


def test_github_opens_a_pull_request_in_the_name_of_the_app(world: World, key: Path) -> None:
    api = ApiDouble()
    forge = github(world, key, api)
    forge.prepare(world.repository)
    address = forge.offer(world.repository, offer_in(world))
    assert address == "https://github.com/kring/kennisbank/pull/12"
    assert world.branches() == [BRANCH]
    (_, _, words, shown) = api.named("POST /repos/kring/kennisbank/pulls")[0]
    assert shown == "Bearer ghs_voorbeeld"
    assert words == {
        "title": "Inzending: case nieuw",
        "body": "Ingestuurd met het formulier.",
        "head": BRANCH,
        "base": "main",
    }
    (_, asked, _, _) = api.named("GET /repos/kring/kennisbank/pulls")[0]
    assert "head=kring:inzending/aaaaaaaaaa" in asked.replace("%2F", "/").replace("%3A", ":")


def test_github_is_shown_a_pass_of_the_app_for_ten_minutes(world: World, key: Path) -> None:
    api = ApiDouble()
    github(world, key, api).prepare(world.repository)
    (_, _, _, shown) = api.named("POST /app/installations/7/access_tokens")[0]
    public = serialization.load_pem_private_key(key.read_bytes(), None).public_key()
    said = jwt.decode(
        shown.removeprefix("Bearer "),
        public,  # type: ignore[arg-type]
        algorithms=["RS256"],
        options={"verify_exp": False, "verify_iat": False},
    )
    assert said["iss"] == "42"
    assert said["iat"] < world.clock().timestamp() < said["exp"]
    assert said["exp"] - said["iat"] <= 600


def test_a_token_of_github_is_asked_again_before_it_ends(world: World, key: Path) -> None:
    api = ApiDouble()
    forge = github(world, key, api)
    for minutes in (0, 30, 55):
        world.clock.now += timedelta(minutes=minutes)
        forge.prepare(world.repository)
    assert len(api.asked) == 2
    assert world.repository.token == "ghs_voorbeeld"


def test_a_key_that_is_none_is_told(world: World, key: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.pem"
    for text in (None, "geen sleutel"):
        if text:
            wrong.write_text(text, "utf-8")
        with pytest.raises(ForgeError, match=r"wrong\.pem"):
            github(world, wrong, ApiDouble()).prepare(world.repository)


def test_github_gets_no_second_pull_request(world: World, key: Path) -> None:
    api = ApiDouble()
    api.answers["GET /repos/kring/kennisbank/pulls"] = (200, [ANSWERS["made"]])
    forge = github(world, key, api)
    address = forge.offer(world.repository, offer_in(world))
    assert address == "https://github.com/kring/kennisbank/pull/12"
    assert api.named("POST /repos/kring/kennisbank/pulls") == []


@pytest.mark.parametrize("answer", [(422, ANSWERS["double"]), (500, {}), (201, [])])
def test_what_github_refuses_is_told(world: World, key: Path, answer: tuple[int, Any]) -> None:
    api = ApiDouble()
    api.answers["POST /repos/kring/kennisbank/pulls"] = answer
    with pytest.raises(ForgeError):
        github(world, key, api).offer(world.repository, offer_in(world))


def test_the_settings_choose_the_forge(world: World, key: Path) -> None:
    def chosen(name: str, app: GitHubApp | None = None) -> Forge:
        settings = ReceiverSettings(world.folder, REMOTE, "https://a.example", forge=name, app=app)
        return forge_of(settings, world.clock)

    assert type(chosen("git")) is PlainGit
    assert type(chosen("gitlab")) is GitLab
    assert type(chosen("forgejo")) is Forgejo
    assert type(chosen("github", GitHubApp("42", "7", key))) is GitHub
