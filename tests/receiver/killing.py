"""Pull the plug, again and again: nothing that was taken in gets lost or comes twice.

`python -m receiver.killing --kills 50` lets a receiver take twenty submissions in and deliver
them to a repository on this machine, and ends it with kill -9 at fifty moments. Whoever got no
answer sends the same again, as the form does.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from builders import case_text, world_files, write
from inkoopkring_ontvanger.intake import Form
from inkoopkring_ontvanger.proofs import Proofs
from inkoopkring_ontvanger.running import prepare
from receiver.sending import SITE, git, proof_for

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
_GOLDEN = 0.618
_SHORTEST, _LONGEST = 0.01, 0.8
_HOOK = '#!/bin/sh\nwhile read old new name; do echo "$old $name" >> {}; done\n'


class Plug:
    """A receiver in a process of its own, with forms that still need an answer."""

    def __init__(self, folder: Path, submissions: int) -> None:
        self._remote = folder / "kring.git"
        self._log = folder / "gekomen.txt"
        self._folder = folder / "ontvanger"
        _make_remote(folder, self._remote, self._log)
        self._environment = {
            "INKOOPKRING_ONTVANGER_MAP": str(self._folder),
            "INKOOPKRING_ONTVANGER_GIT": str(self._remote),
            "INKOOPKRING_ONTVANGER_SITE": SITE,
        }
        self._folder.mkdir()
        proofs = Proofs(self._folder, tries=1)
        self._forms = [
            Form("case", case_text(id=f"nieuw-{n}").encode(), proof_for(proofs.challenge(NOW)))
            for n in range(submissions)
        ]
        self.answered: set[str] = set()

    def run(self, seconds: float | None) -> bool:
        """Start it, and pull the plug after a while if it is given; whether it was pulled."""
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            outcome = 1
            try:
                outcome = self._receive(writing)
            finally:
                os._exit(outcome)
        os.close(writing)
        if seconds is not None:
            time.sleep(seconds)
            os.kill(child, signal.SIGKILL)
        with os.fdopen(reading, encoding="ascii") as said:
            self.answered.update(said.read().split())
        return os.WIFSIGNALED(os.waitpid(child, 0)[1])

    def _receive(self, writing: int) -> int:
        """What the process does: take in whatever got no answer yet, then deliver."""
        ready = prepare(self._environment, lambda: NOW)
        ready.delivery.round()
        for form in self._forms:
            code = ready.intake.proofs.code(form.proof, NOW)
            if code not in self.answered:
                reply = ready.intake.take(form)
                os.write(writing, f"{reply.more['code']}\n".encode())
        return ready.delivery.round()

    def branches(self) -> list[str]:
        """The branches of submissions that the repository has."""
        names = git(self._remote, "for-each-ref", "--format=%(refname)", "refs/heads/inzending")
        return names.split()

    def made(self) -> Counter[str]:
        """How often each branch was made or changed, by the repository's own account."""
        lines = self._log.read_text("utf-8").splitlines() if self._log.exists() else []
        return Counter(line.split()[1] for line in lines)


def moments(kills: int) -> Iterator[float]:
    """When to pull the plug, in seconds: spread over short and long."""
    for number in range(kills):
        part = (number * _GOLDEN) % 1
        yield _SHORTEST + part * (_LONGEST - _SHORTEST)


def main(kills: int, submissions: int) -> int:
    """Do it, print the figures; 0 when everything arrived, once."""
    with tempfile.TemporaryDirectory() as folder:
        plug = Plug(Path(folder), submissions)
        pulled = sum(plug.run(seconds) for seconds in moments(kills))
        plug.run(None)
        made, branches = plug.made(), plug.branches()
        twice = [name for name, many in made.items() if many > 1]
        lost = [code for code in plug.answered if f"refs/heads/inzending/{code}" not in branches]
        print(
            f"{pulled} keer de stekker eruit; {len(plug.answered)} van {submissions} beantwoord, "
            f"{len(branches)} takken, {len(twice)} dubbel, {len(lost)} kwijt."
        )
        right = len(plug.answered) == len(branches) == submissions
        return 0 if right and not twice and not lost else 1


def _make_remote(folder: Path, remote: Path, log: Path) -> None:
    work = write(folder / "werk", world_files())
    subprocess.run(["git", "init", "-q", "-b", "main", work], check=True)
    git(work / ".git", "add", "-A", tree=work)
    git(work / ".git", "commit", "-q", "-m", "begin", tree=work)
    subprocess.run(["git", "clone", "-q", "--bare", work, remote], check=True)
    shutil.rmtree(work)
    hook = remote / "hooks" / "post-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(_HOOK.format(log), "utf-8")
    hook.chmod(0o755)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--submissions", type=int, default=20)
    asked = parser.parse_args()
    sys.exit(main(asked.kills, asked.submissions))
