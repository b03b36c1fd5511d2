"""What came in and has to be delivered: on disk, one folder a submission.

A submission is there whole or not at all, and once: its folder gets its name, the code, when
everything in it is safe. What was delivered leaves one small file, for the status page.
"""

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from inkoopkring_ontvanger.disk import sync_folder, write_durably, write_folder_durably

_ABOUT = "inzending.json"


@dataclass(frozen=True, slots=True)
class Submission:
    """What is known of a submission, beside its files. Moments are written as ISO 8601."""

    code: str
    kind: str
    path: str
    """Where its text goes, from the root of the project."""
    base: str
    """The commit that it was checked against, and that its branch starts from."""
    received: str
    delivered: str = ""
    published: str = ""
    commit: str = ""
    address: str = ""
    """Where the proposal is to be seen; empty when the forge does not say."""


class Queue:
    """The submissions under `folder`."""

    def __init__(self, folder: Path) -> None:
        self._waiting = folder / "wachtrij"
        self._delivered = folder / "bezorgd"
        self._unfinished = folder / "onaf"
        shutil.rmtree(self._unfinished, ignore_errors=True)
        for one in (self._waiting, self._delivered, self._unfinished):
            one.mkdir(parents=True, exist_ok=True)

    def __len__(self) -> int:
        return sum(1 for _ in self._waiting.iterdir())

    def add(self, submission: Submission, files: Mapping[str, bytes]) -> None:
        """Keep a submission; `files` by their path in the project. What is there stays as it is."""
        if self.find(submission.code):
            return
        names = {path: str(number) for number, path in enumerate(files)}
        about = {**asdict(submission), "files": names}
        content = {name: files[path] for path, name in names.items()}
        content[_ABOUT] = json.dumps(about, ensure_ascii=False).encode()
        write_folder_durably(self._waiting / submission.code, content, self._unfinished)

    def waiting(self) -> list[Submission]:
        """What still has to be delivered, the first that came in first."""
        found = [self._opened(path)[0] for path in self._waiting.iterdir()]
        return sorted(found, key=lambda one: (one.received, one.code))

    def files(self, code: str) -> dict[str, bytes]:
        """The files of a waiting submission, by their path in the project."""
        folder = self._waiting / code
        names = self._opened(folder)[1]
        return {path: (folder / name).read_bytes() for path, name in names.items()}

    def finish(self, submission: Submission) -> None:
        """Note that a submission was delivered, and throw its files away."""
        self.note(submission)
        gone = self._unfinished / submission.code
        (self._waiting / submission.code).rename(gone)
        sync_folder(self._waiting)
        shutil.rmtree(gone)

    def note(self, submission: Submission) -> None:
        """Write down what is known of a delivered submission."""
        text = json.dumps(asdict(submission), ensure_ascii=False)
        write_durably(self._delivered / f"{submission.code}.json", text.encode())

    def delivered(self) -> Iterator[Submission]:
        """Everything that was delivered."""
        for path in sorted(self._delivered.glob("*.json")):
            yield Submission(**json.loads(path.read_bytes()))

    def find(self, code: str) -> Submission | None:
        """The submission with a code, waiting or delivered; None when there is none."""
        done, folder = self._delivered / f"{code}.json", self._waiting / code
        if done.is_file():
            return Submission(**json.loads(done.read_bytes()))
        try:
            return self._opened(folder)[0]
        except FileNotFoundError:  # delivered while we looked, or never there
            return Submission(**json.loads(done.read_bytes())) if done.is_file() else None

    def forget(self, before: str) -> None:
        """Take away the notes of what was delivered before a moment."""
        for one in self.delivered():
            if one.delivered < before:
                (self._delivered / f"{one.code}.json").unlink(missing_ok=True)

    def _opened(self, folder: Path) -> tuple[Submission, dict[str, str]]:
        about = json.loads((folder / _ABOUT).read_bytes())
        names = about.pop("files")
        return Submission(**about), names


def at(submission: Submission, **changes: str) -> Submission:
    """The same submission, further on its way."""
    return replace(submission, **changes)
