"""A bit of computing by the sender before we look at anything, and each proof of it once.

ALTCHA makes and checks the challenges. It stops nobody who means it; it makes sending a
thousand cost a thousand times as much. What was used is kept on disk until it has expired.
"""

import base64
import hashlib
import json
import os
import secrets
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from altcha import create_challenge, verify_solution

from inkoopkring_ontvanger.disk import sync_folder, write_durably

VALID = timedelta(hours=1)
_ALGORITHM = "PBKDF2/SHA-256"
_COST = 1_000
TRIES = 500
"""How many keys a sender has to try at least, and half of what it can be: about a second."""
_UNTIL = "tot"
"""Until when a challenge counts, in seconds, by our own clock: signed along with the rest."""
_MOST_CHARACTERS = 4_000
_CODE_LENGTH = 10


class Proofs:
    """Challenges signed with a secret of our own, in `folder`. `tries` is the work in each."""

    def __init__(self, folder: Path, tries: int = TRIES) -> None:
        self._used = folder / "gebruikt"
        self._used.mkdir(parents=True, exist_ok=True)
        self._secret = _secret(folder / "geheim")
        self.tries = tries

    def challenge(self, now: datetime) -> dict[str, Any]:
        """A new challenge, as the widget of ALTCHA reads it."""
        made = create_challenge(
            _ALGORITHM,
            _COST,
            counter=self.tries + secrets.randbelow(self.tries),
            data={_UNTIL: int((now + VALID).timestamp())},
            hmac_secret=self._secret,
            hmac_key_secret=self._secret[::-1],
        )
        answer: dict[str, Any] = made.to_dict()
        return answer

    def code(self, proof: str, now: datetime) -> str:
        """The code of the submission that a proof is for; empty when the proof is none.

        It follows from what we signed: who sends the same again, gets the same code.
        """
        if not 0 < len(proof) <= _MOST_CHARACTERS:
            return ""
        found = verify_solution(proof, self._secret, hmac_key_secret=self._secret[::-1])
        if not found.verified:
            return ""
        challenge = json.loads(base64.b64decode(proof))["challenge"]
        if challenge["parameters"]["data"][_UNTIL] < now.timestamp():
            return ""
        digest = hashlib.sha256(challenge["signature"].encode()).digest()
        return base64.b32encode(digest).decode().lower()[:_CODE_LENGTH]

    def use(self, code: str, content: str) -> bool:
        """Use a proof for `content`, a digest; False when it was used for something else."""
        path = self._used / code
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            return path.read_text("ascii") == content
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(content)
            file.flush()
            os.fsync(handle)
        sync_folder(self._used)
        return True

    def forget(self, now: datetime) -> None:
        """Take away what can no longer be used again, since it has expired."""
        for path in self._used.iterdir():
            written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            if now - written > 2 * VALID:
                path.unlink(missing_ok=True)


def _secret(path: Path) -> str:
    """The secret in a file, which is made the first time."""
    if not path.exists():
        write_durably(path, secrets.token_hex(32).encode())
    return path.read_text("ascii")
