"""Where a submission becomes a proposal: plain git, GitLab, Forgejo or GitHub.

Each does the same: it makes sure that the repository has the commit under the branch of the
submission, once, and that a proposal is open where the forge knows such a thing. Doing it again
changes nothing, so that whoever was interrupted can simply begin anew.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol
from urllib.parse import urlsplit

import httpx2
import jwt

from inkoopkring_ontvanger.repository import GitError, Repository
from inkoopkring_ontvanger.settings import GitHubApp, ReceiverSettings

GITHUB = "https://api.github.com"
_TIME = 30.0
_APP_DAYS = timedelta(minutes=9)
_SLACK = timedelta(minutes=1)
_RENEWED = timedelta(minutes=50)


class ForgeError(Exception):
    """The forge did not take a proposal; it can be offered again later."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A commit, the branch it goes by, and the words for whoever reviews: a title, a text."""

    commit: str
    branch: str
    title: str
    text: str


class Forge(Protocol):
    """One way to offer a commit."""

    def prepare(self, repository: Repository) -> None:
        """Make sure that git gets in. Raises ForgeError when it does not."""

    def offer(self, repository: Repository, offer: Offer) -> str:
        """Offer it, if that was not done before; the address of the proposal, or nothing.

        Raises GitError or ForgeError when it has to be done again.
        """


class PlainGit:
    """A branch, and no more."""

    def prepare(self, repository: Repository) -> None:
        """Git gets in by what the administrator set up."""

    def offer(self, repository: Repository, offer: Offer) -> str:
        """Push the branch."""
        _push_once(repository, offer)
        return ""


class GitLab(PlainGit):
    """A branch, and with the same push a merge request."""

    def offer(self, repository: Repository, offer: Offer) -> str:
        """Push the branch with the options that GitLab reads."""
        _push_once(
            repository,
            offer,
            "merge_request.create",
            f"merge_request.target={repository.branch}",
            f"merge_request.title={offer.title}",
            f"merge_request.description={offer.text}",
            "merge_request.remove_source_branch",
        )
        return ""


class Forgejo(PlainGit):
    """A proposal without a branch (AGit): whoever pushes needs no right to write."""

    def offer(self, repository: Repository, offer: Offer) -> str:
        """Push to the place where Forgejo makes pull requests of what it gets."""
        if offer.commit in repository.remote("refs/pull/*/head").values():
            return ""
        options = (f"topic={offer.branch}", f"title={offer.title}", f"description={offer.text}")
        try:
            repository.push(offer.commit, f"refs/for/{repository.branch}", options)
        except GitError:
            if offer.commit not in repository.remote("refs/pull/*/head").values():
                raise
        return ""


class GitHub:
    """A branch, and a pull request in the name of an app: its checks start by themselves.

    `clock` gives the moment; `client` talks to the API.
    """

    def __init__(
        self, app: GitHubApp, address: str, client: httpx2.Client, clock: Callable[[], datetime]
    ) -> None:
        self._app = app
        self._name = urlsplit(address).path.strip("/").removesuffix(".git")
        self._client = client
        self._clock = clock
        self._token = ""
        self._until = datetime.min.replace(tzinfo=clock().tzinfo)

    def prepare(self, repository: Repository) -> None:
        """Get a token that counts for an hour, when there is none."""
        now = self._clock()
        if now >= self._until:
            said = {
                "iat": int((now - _SLACK).timestamp()),
                "exp": int((now + _APP_DAYS).timestamp()),
                "iss": self._app.id,
            }
            try:
                shown = jwt.encode(said, self._app.key.read_text("ascii"), algorithm="RS256")
            except (OSError, ValueError, jwt.PyJWTError) as error:
                raise ForgeError(f"{self._app.key}: {error}") from None
            where = f"/app/installations/{self._app.installation}/access_tokens"
            self._token = str(self._asked("POST", where, shown)["token"])
            self._until = now + _RENEWED
        repository.token = self._token

    def offer(self, repository: Repository, offer: Offer) -> str:
        """Push the branch, and open a pull request if there never was one."""
        _push_once(repository, offer)
        owner = self._name.partition("/")[0]
        asked = f"/repos/{self._name}/pulls?state=all&head={owner}:{offer.branch}"
        known = self._listed(asked)
        if known:
            return str(known[0]["html_url"])
        words = {
            "title": offer.title,
            "body": offer.text,
            "head": offer.branch,
            "base": repository.branch,
        }
        made = self._asked("POST", f"/repos/{self._name}/pulls", self._token, words)
        return str(made["html_url"])

    def _listed(self, where: str) -> list[dict[str, object]]:
        found = self._answer("GET", where, self._token, None)
        return found if isinstance(found, list) else []

    def _asked(
        self, method: str, where: str, token: str, words: dict[str, str] | None = None
    ) -> dict[str, object]:
        found = self._answer(method, where, token, words)
        if not isinstance(found, dict):
            raise ForgeError(f"{method} {where}")
        return found

    def _answer(self, method: str, where: str, token: str, words: dict[str, str] | None) -> object:
        headers = {
            "Accept": "application/vnd.github+json",
            "Authorization": f"Bearer {token}",
            "X-GitHub-Api-Version": "2022-11-28",
        }
        try:
            answer = self._client.request(method, where, headers=headers, json=words)
            answer.raise_for_status()
            return answer.json()
        except (httpx2.HTTPError, ValueError) as error:
            raise ForgeError(f"{method} {where}: {error}") from None


def forge_of(settings: ReceiverSettings, clock: Callable[[], datetime]) -> Forge:
    """The forge that the settings name."""
    if settings.app:
        client = httpx2.Client(base_url=GITHUB, timeout=_TIME)
        return GitHub(settings.app, settings.repository, client, clock)
    return {"gitlab": GitLab, "forgejo": Forgejo}.get(settings.forge, PlainGit)()


def _push_once(repository: Repository, offer: Offer, *options: str) -> None:
    """Push a branch that is not there yet. Raises GitError when it does not arrive."""
    reference = f"refs/heads/{offer.branch}"
    if reference in repository.remote(reference):
        return
    try:
        repository.push(offer.commit, reference, options)
    except GitError:
        if reference not in repository.remote(reference):
            raise
