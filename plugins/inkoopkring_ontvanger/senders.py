"""The mail addresses of senders: apart from the texts, outside git, and gone after 90 days."""

import re
from datetime import datetime, timedelta
from pathlib import Path

from inkoopkring_ontvanger.disk import write_durably

KEPT = timedelta(days=90)
_ADDRESS = re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", re.ASCII)
_LONGEST = 254


def is_address(text: str) -> bool:
    """Whether this is one mail address and nothing else."""
    return len(text) <= _LONGEST and _ADDRESS.fullmatch(text) is not None


class Senders:
    """One file a submission, named by its code: on the first line until when, then the address."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "afzenders"
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)

    def keep(self, code: str, address: str, now: datetime) -> None:
        """Keep an address for a while."""
        text = f"{(now + KEPT).isoformat()}\n{address}\n"
        write_durably(self._folder / code, text.encode())

    def drop(self, code: str) -> None:
        """Take an address away, if there is one."""
        (self._folder / code).unlink(missing_ok=True)

    def forget(self, now: datetime) -> None:
        """Take away what is kept long enough, and what was left half written."""
        for path in self._folder.iterdir():
            until = path.read_text("utf-8").partition("\n")[0]
            if path.name.startswith(".") or datetime.fromisoformat(until) <= now:
                path.unlink(missing_ok=True)
