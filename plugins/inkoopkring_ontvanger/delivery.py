"""From the queue to the repository, one by one, and again until it works.

Nothing here has to be finished in one go: a submission stays in the queue until the repository
has it, and offering it twice is offering it once.
"""

import sys
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import PurePosixPath

from inkoopkring_ontvanger.forges import Forge, ForgeError, Offer
from inkoopkring_ontvanger.intake import Clock, Intake, day_of
from inkoopkring_ontvanger.proposals import is_public_at
from inkoopkring_ontvanger.queue import Submission, at
from inkoopkring_ontvanger.repository import Base, GitError, Repository, Revision

EVERY = 30.0
"""Seconds between two looks at the queue."""
_NOTED = timedelta(days=400)
_TEXT = (
    "Ingestuurd met het formulier op de site, onder code {code}. De tekst is bij het insturen "
    "gecontroleerd. Lees hem na, zet de datum van plaatsing, en plaats hem."
)


class Delivery:
    """Brings what waits to `forge`, and sees what became of it. `tell` says what goes wrong."""

    def __init__(
        self,
        intake: Intake,
        repository: Repository,
        forge: Forge,
        clock: Clock,
        tell: Callable[[str], None] | None = None,
    ) -> None:
        self._intake = intake
        self._queue = intake.queue
        self._repository = repository
        self._forge = forge
        self._clock = clock
        self.tell = tell or _to_log

    def round(self) -> int:
        """Fetch, deliver everything, look what is published and tidy; how many are left."""
        self._forget()
        try:
            self._forge.prepare(self._repository)
            base = self._repository.update()
        except (GitError, ForgeError) as error:
            self.tell(f"De repository is niet bereikbaar: {error}")
            return len(self._queue)
        for submission in self._queue.waiting():
            self._deliver(submission, base)
        self._follow(base)
        self._repository.tidy()
        return len(self._queue)

    def _deliver(self, submission: Submission, base: Base) -> None:
        """Deliver one. What goes wrong with it keeps nobody else waiting."""
        try:
            files = self._queue.files(submission.code)
            title = f"Inzending: {submission.kind} {_name(submission.path)}"
            change = Revision(files, f"{title}\n\nCode {submission.code}.\n", submission.received)
            known = self._repository.knows(submission.base)
            commit = self._repository.commit(submission.base if known else base.commit, change)
            text = _TEXT.format(code=submission.code)
            offer = Offer(commit, f"inzending/{submission.code}", title, text)
            address = self._forge.offer(self._repository, offer)
        except (GitError, ForgeError, OSError) as error:
            self.tell(f"Inzending {submission.code} is nog niet bezorgd: {error}")
            return
        self._queue.finish(at(submission, delivered=self._now(), commit=commit, address=address))

    def _follow(self, base: Base) -> None:
        """Note what is on the site by now; its sender's address is then of no more use."""
        for one in self._queue.delivered():
            if one.published or not self._repository.holds(base.commit, one.path, one.commit):
                continue
            if is_public_at(base.root, PurePosixPath(one.path), day_of(self._clock())):
                self._queue.note(at(one, published=self._now()))
                self._intake.senders.drop(one.code)

    def _forget(self) -> None:
        """Take away what was kept long enough, also when the repository is away for long."""
        now = self._clock()
        self._intake.senders.forget(now)
        self._intake.proofs.forget(now)
        self._queue.forget((now - _NOTED).isoformat(timespec="seconds"))

    def _now(self) -> str:
        return self._clock().isoformat(timespec="seconds")


class Rounds:
    """Makes rounds in a thread of its own, until it is stopped."""

    def __init__(self, delivery: Delivery, every: float = EVERY) -> None:
        self._delivery = delivery
        self._every = every
        self._woken = threading.Event()
        self._stopped = False
        self._thread = threading.Thread(target=self._run, name="bezorging", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def wake(self) -> None:
        """There is something to do."""
        self._woken.set()

    def stop(self) -> None:
        """Stop after the round that is being made."""
        self._stopped = True
        self._woken.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stopped:
            self._woken.clear()
            try:
                self._delivery.round()
            except Exception as error:  # whatever it is, there has to be a next round
                self._delivery.tell(f"Deze ronde is niet afgemaakt: {error!r}")
            self._woken.wait(self._every)


def _name(path: str) -> str:
    """What a file is called, or its folder when there is more in it."""
    full = PurePosixPath(path)
    return full.parent.name if full.stem == "index" else full.stem


def _to_log(message: str) -> None:
    sys.stderr.write(f"{message}\n")
