"""Puts the parts of the receiver together, and runs them: one process for one folder."""

import fcntl
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import uvicorn

from inkoopkring.wording.system import refusal
from inkoopkring_ontvanger.app import FrontDesk, application
from inkoopkring_ontvanger.delivery import Delivery, Rounds
from inkoopkring_ontvanger.forges import forge_of
from inkoopkring_ontvanger.intake import Clock, Intake
from inkoopkring_ontvanger.repository import GitError, Repository
from inkoopkring_ontvanger.settings import ReceiverSettings, SettingsError, from_environment

_CONNECTIONS = 64
_IDLE = 5


class NotReadyError(Exception):
    """The receiver cannot start, in a Dutch sentence for the administrator."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A receiver that can start. `lock` keeps another one out of the same folder."""

    settings: ReceiverSettings
    intake: Intake
    delivery: Delivery
    clock: Clock
    lock: int

    def release(self) -> None:
        """Let another receiver have the folder."""
        os.close(self.lock)


def prepare(environment: Mapping[str, str], clock: Clock) -> Ready:
    """A receiver with the settings in `environment`.

    Raises NotReadyError when something is missing, or another receiver has the folder.
    """
    try:
        settings = from_environment(environment)
        settings.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = _locked(settings.folder / "slot")
        host = urlsplit(settings.site).hostname or "localhost"
        repository = Repository(settings.folder, settings.repository, settings.branch, host)
        if settings.token:
            repository.token = settings.token.read_text("utf-8").strip()
    except (SettingsError, GitError) as error:
        raise NotReadyError(str(error)) from None
    except OSError as error:
        raise NotReadyError(refusal(error)) from None
    intake = Intake(settings.folder, repository, settings.limits, clock)
    delivery = Delivery(intake, repository, forge_of(settings, clock), clock)
    return Ready(settings, intake, delivery, clock, lock)


def serve(ready: Ready, host: str, port: int, proxy: str) -> None:
    """Answer requests until somebody stops us. Nothing about visitors is logged."""
    settings = ready.settings
    rounds = Rounds(ready.delivery)
    desk = FrontDesk(ready.intake, settings.site, settings.limits, ready.clock, rounds=rounds)
    uvicorn.run(
        application(desk, settings.site),
        host=host,
        port=port,
        access_log=False,
        server_header=False,
        forwarded_allow_ips=proxy,
        limit_concurrency=_CONNECTIONS,
        timeout_keep_alive=_IDLE,
        log_level="warning",
    )


def _locked(path: Path) -> int:
    """An open file that only one process can hold. Raises NotReadyError when another does."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        raise NotReadyError(f"Er draait al een ontvanger met de map {path.parent}.") from None
    return handle
