"""What happens to a submission that was read: refused with a reason, or safe in the queue."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path, PurePosixPath

from inkoopkring.model import Kind
from inkoopkring.model.kinds import KINDS
from inkoopkring.pictures import cleaned, fault_of
from inkoopkring.reading.sources import MAX_BYTES, entry_paths
from inkoopkring_ontvanger import answers
from inkoopkring_ontvanger.answers import NotTakenError, Reply, rows
from inkoopkring_ontvanger.proofs import Proofs
from inkoopkring_ontvanger.proposals import (
    Contribution,
    blocks,
    is_picture_name,
    newly_accepted,
    problems_of,
    proposal_of,
    taken,
)
from inkoopkring_ontvanger.queue import Queue, Submission
from inkoopkring_ontvanger.repository import Base, GitError, Repository
from inkoopkring_ontvanger.senders import Senders, is_address
from inkoopkring_ontvanger.settings import HOME, IntakeLimits

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Form:
    """What was sent, as it came in. `improved` is the file that the text is to replace."""

    kind: str
    text: bytes
    proof: str
    sender: str = ""
    improved: str = ""
    pictures: tuple[tuple[str, bytes], ...] = field(default=())

    def digest(self) -> str:
        """One word for all of it, to tell the same from something else."""
        made = hashlib.sha256()
        plain = (self.kind, self.sender, self.improved)
        for part in (*(one.encode() for one in plain), self.text, *_flat(self.pictures)):
            made.update(len(part).to_bytes(8, "big") + part)
        return made.hexdigest()


class Intake:
    """Takes submissions in. `clock` gives the moment, with its zone."""

    def __init__(
        self, folder: Path, repository: Repository, limits: IntakeLimits, clock: Clock
    ) -> None:
        self._work = folder / "onaf"
        self.queue = Queue(folder)
        self.proofs = Proofs(folder)
        self.senders = Senders(folder)
        self._repository = repository
        self._limits = limits
        self._clock = clock

    def take(self, form: Form) -> Reply:
        """Check a submission, from cheap to dear, and keep it when nothing is wrong."""
        kind = self._looked_at(form)
        now = self._clock()
        code = self.proofs.code(form.proof, now)
        if not code:
            raise NotTakenError(403, answers.NO_PROOF)
        if not self.proofs.use(code, form.digest()):
            raise NotTakenError(403, answers.USED)
        known = self.queue.find(code)
        if known:
            return _received(code)
        if len(self.queue) >= self._limits.waiting:
            raise NotTakenError(503, answers.BUSY, wait=600)
        try:
            base = self._base()
            proposal = self._proposal(form, kind, base)
            advice = self._checked(proposal, base)
        except NotTakenError:
            if self.queue.find(code):  # sent twice at once, and the other was first
                return _received(code)
            raise
        if isinstance(advice, Reply):
            return advice
        if form.sender:
            self.senders.keep(code, form.sender, now)
        moment = now.isoformat(timespec="seconds")
        submission = Submission(code, kind.name, str(proposal.path), base.commit, moment)
        self.queue.add(submission, proposal.files)
        return _received(code, advice)

    def _looked_at(self, form: Form) -> Kind:
        """The kind of what was sent. Raises NotTakenError for what can be seen at once."""
        kind = next((one for one in KINDS if one.is_contributed and one.name == form.kind), None)
        if kind is None:
            raise NotTakenError(422, answers.NO_KIND)
        if not form.text.strip():
            raise NotTakenError(422, answers.NO_TEXT)
        if len(form.text) > MAX_BYTES:
            raise NotTakenError(413, answers.TOO_LARGE)
        if form.sender and not is_address(form.sender):
            raise NotTakenError(422, answers.BAD_ADDRESS)
        if len(form.pictures) > self._limits.pictures:
            raise NotTakenError(413, answers.TOO_MANY_PICTURES)
        names = [name for name, _ in form.pictures]
        if not all(map(is_picture_name, names)) or len(set(names)) < len(names):
            raise NotTakenError(422, answers.BAD_NAME)
        return kind

    def _base(self) -> Base:
        try:
            return self._repository.base()
        except GitError:
            raise NotTakenError(503, answers.BUSY, wait=60) from None

    def _proposal(self, form: Form, kind: Kind, base: Base) -> Contribution:
        """Where everything goes. Raises NotTakenError when that place is taken, or not there."""
        if form.improved:
            known = {str(path) for path in entry_paths(base.root)}
            if form.improved not in known or not _is_of(kind, form.improved):
                raise NotTakenError(409, answers.NOT_THERE)
            if form.pictures and not form.improved.endswith("/index.md"):
                raise NotTakenError(422, answers.NO_ROOM)
        pictures = {name: _clean(name, data) for name, data in form.pictures}
        proposal = proposal_of(kind, form.text, pictures, day_of(self._clock()), form.improved)
        if proposal.entry and not form.improved and taken(base.root, proposal.path):
            raise NotTakenError(409, answers.TAKEN)
        return proposal

    def _checked(
        self, proposal: Contribution, base: Base
    ) -> Reply | tuple[answers.ProblemRow, ...]:
        """The advice on a proposal, or the answer that refuses it."""
        found = problems_of(proposal, base.root, day_of(self._clock()), self._work)
        blocking = [one for one in found if blocks(one)]
        if blocking:
            return Reply(422, answers.WRONG, rows(blocking))
        if any(newly_accepted(proposal, base.root)):
            return Reply(422, answers.ACCEPTED)
        return rows(found)


def day_of(moment: datetime) -> date:
    """The day that it is in the Netherlands."""
    return moment.astimezone(HOME).date()


def _received(code: str, advice: tuple[answers.ProblemRow, ...] = ()) -> Reply:
    more = {"code": code, "adres": f"/inzending/{code}"}
    return Reply(202, answers.RECEIVED, advice, more)


def _clean(name: str, data: bytes) -> bytes:
    """A picture with nothing beside it. Raises NotTakenError for what is no such picture."""
    if fault_of(name, data) is not None:
        raise NotTakenError(415, answers.NO_PICTURE)
    return cleaned(name, data)


def _flat(pictures: tuple[tuple[str, bytes], ...]) -> Iterator[bytes]:
    for name, data in pictures:
        yield from (name.encode(), data)


def _is_of(kind: Kind, path: str) -> bool:
    return PurePosixPath(path).is_relative_to(kind.folder)
