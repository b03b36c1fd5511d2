"""Our copy of the project: its history to push from, and its files to check against.

Git is used without a working tree and without an index of its own: whatever moment the machine
goes down, there is no half-made state to trip over. A commit is made from what is given and
nothing else, so making it again gives the same commit.
"""

import os
import shutil
import subprocess
import tarfile
import tempfile
import threading
from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

_TIME = 120
_AUTHOR = "Ontvanger van Inkoopkring"
_FILE = "100644"
_KEPT = ("content", "cases")
"""What a check reads; the rest of the project stays in git."""


class GitError(Exception):
    """Git did not do what we asked; the message is the first thing it said."""


@dataclass(frozen=True, slots=True)
class Base:
    """The project at one commit: its hash, and the folder with the files."""

    commit: str
    root: Path


@dataclass(frozen=True, slots=True)
class Revision:
    """What a commit changes: files by their path, the words, and when (ISO 8601)."""

    files: Mapping[str, bytes]
    message: str
    moment: str


class Repository:
    """A bare clone of `address` under `folder`. `token`, when there is one, opens https."""

    def __init__(self, folder: Path, address: str, branch: str, host: str) -> None:
        self._git = folder / "git"
        self._bases = folder / "kennisbank"
        self._bases.mkdir(parents=True, exist_ok=True)
        self._address = address
        self._branch = branch
        self._mail = f"ontvanger@{host}"
        self._base: Base | None = None
        self._before = ""
        self._exporting = threading.Lock()
        self.token = ""
        if not self._git.exists():
            unfinished = tempfile.mkdtemp(dir=self._bases)
            self._run("init", "--quiet", "--bare", unfinished, at_home=False)
            Path(unfinished).rename(self._git)
        for lock in self._git.rglob("*.lock"):  # left by a git that was cut short
            lock.unlink(missing_ok=True)

    @property
    def branch(self) -> str:
        """The branch that is published."""
        return self._branch

    def update(self) -> Base:
        """Fetch what is new. Raises GitError when the repository does not answer."""
        reference = f"refs/heads/{self._branch}"
        self._run("fetch", "--quiet", "--no-tags", self._address, f"+{reference}:{reference}")
        self._base = self._fetched()
        return self._base

    def base(self) -> Base:
        """The project as it was fetched last. Raises GitError when that never happened."""
        if self._base is None:
            self._base = self._fetched()
        return self._base

    def tidy(self) -> None:
        """Take away the files of commits before the one that is checked against now.

        Those of the one before stay for whoever is checking while a new one comes in.
        """
        kept = {self.base().commit, self._before}
        with self._exporting:
            for path in self._bases.iterdir():
                if path.name not in kept:
                    shutil.rmtree(path, ignore_errors=True)

    def commit(self, parent: str, change: Revision) -> str:
        """Make a commit on top of `parent`; its hash."""
        with tempfile.TemporaryDirectory(dir=self._git) as folder:
            own = {"GIT_INDEX_FILE": str(Path(folder) / "index")}
            self._run("read-tree", parent, extra=own)
            lines = ""
            for path, data in sorted(change.files.items()):
                blob = self._run("hash-object", "-w", "--stdin", data=data).strip()
                lines += f"{_FILE} {blob}\t{path}\n"
            self._run("update-index", "--add", "--index-info", data=lines.encode(), extra=own)
            tree = self._run("write-tree", extra=own).strip()
        who = {
            f"GIT_{role}_{part}": value
            for role in ("AUTHOR", "COMMITTER")
            for part, value in (
                ("NAME", _AUTHOR),
                ("EMAIL", self._mail),
                ("DATE", change.moment),
            )
        }
        words = change.message.encode()
        return self._run("commit-tree", tree, "-p", parent, data=words, extra=who).strip()

    def push(self, commit: str, reference: str, options: Iterable[str] = ()) -> None:
        """Offer a commit under a name. Raises GitError when it is not taken."""
        given = [f"--push-option={one}" for one in options]
        self._run("push", "--quiet", *given, self._address, f"{commit}:{reference}")

    def remote(self, pattern: str) -> dict[str, str]:
        """What the repository has under the names that fit `pattern`: commits by name."""
        lines = self._run("ls-remote", self._address, pattern).splitlines()
        pairs = (line.split("\t", 1) for line in lines)
        return {name: commit for commit, name in pairs}

    def holds(self, commit: str, path: str, offered: str) -> bool:
        """Whether `commit` has taken over what was offered.

        That is so when the offer is in its history, when the file at `path` is just as it was
        offered, or when that file is there at all while it was new.
        """
        try:
            self._run("merge-base", "--is-ancestor", offered, commit)
        except GitError:
            now = self._blob(commit, path)
            before, then = self._blob(f"{offered}^", path), self._blob(offered, path)
            return bool(now) and (now == then or not before)
        return True

    def knows(self, commit: str) -> bool:
        """Whether we have a commit: history can have been rewritten."""
        try:
            self._run("cat-file", "-e", f"{commit}^{{commit}}")
        except GitError:
            return False
        return True

    def _fetched(self) -> Base:
        commit = self._run("rev-parse", "--verify", f"refs/heads/{self._branch}").strip()
        root = self._bases / commit
        with self._exporting:
            if not root.exists():
                self._export(commit, root)
        if self._base and self._base.commit != commit:
            self._before = self._base.commit
        return Base(commit, root)

    def _blob(self, commit: str, path: str) -> str:
        try:
            return self._run("rev-parse", "--verify", f"{commit}:{path}").strip()
        except GitError:
            return ""

    def _export(self, commit: str, root: Path) -> None:
        """Put the files of a commit in a folder, at once."""
        made = self._bytes("archive", "--format=tar", commit)
        unfinished = Path(tempfile.mkdtemp(dir=self._bases))
        with tarfile.open(fileobj=BytesIO(made)) as archive:
            wanted = [one for one in archive if one.name.partition("/")[0] in _KEPT]
            archive.extractall(unfinished, members=wanted, filter="data")
        unfinished.rename(root)

    def _run(
        self,
        *arguments: str,
        data: bytes = b"",
        extra: Mapping[str, str] | None = None,
        at_home: bool = True,
    ) -> str:
        return self._bytes(*arguments, data=data, extra=extra, at_home=at_home).decode()

    def _bytes(
        self,
        *arguments: str,
        data: bytes = b"",
        extra: Mapping[str, str] | None = None,
        at_home: bool = True,
    ) -> bytes:
        home = ["--git-dir", str(self._git)] if at_home else []
        try:
            done = subprocess.run(  # noqa: S603 (arguments are ours, paths are checked)
                ["git", *home, *arguments],  # noqa: S607 (the git of the machine)
                input=data,
                env={**os.environ, **self._environment(), **(extra or {})},
                capture_output=True,
                timeout=_TIME,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise GitError(str(error)) from None
        if done.returncode:
            raise GitError(done.stderr.decode("utf-8", "replace").strip().partition("\n")[0])
        return done.stdout

    def _environment(self) -> dict[str, str]:
        """ReceiverSettings that no other user of the machine can see, as arguments would be."""
        settings = {"core.hooksPath": os.devnull, "gc.auto": "0", "maintenance.auto": "false"}
        if self.token:
            shown = b64encode(f"oauth2:{self.token}".encode()).decode()
            settings["http.extraHeader"] = f"Authorization: Basic {shown}"
        pairs = enumerate(settings.items())
        numbered = {f"GIT_CONFIG_{part}_{n}": pair[i] for n, pair in pairs for i, part in _PARTS}
        return {
            "GIT_TERMINAL_PROMPT": "0",
            "GIT_CONFIG_COUNT": str(len(settings)),
            **numbered,
        }


_PARTS = ((0, "KEY"), (1, "VALUE"))
