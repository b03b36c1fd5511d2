"""Sending a submission, as the form does it."""

import base64
import json
import os
import subprocess
from pathlib import Path
from typing import Any

from altcha import Challenge, Payload, solve_challenge
from starlette.testclient import TestClient

from builders import case_text

SITE = "https://kring.example"
_WHO = {
    f"GIT_{role}_{part}": value
    for role in ("AUTHOR", "COMMITTER")
    for part, value in (
        ("NAME", "Kring"),
        ("EMAIL", "kring@kring.example"),
        ("DATE", "2026-11-20T12:00:00+00:00"),
    )
}


def git(folder: Path, *arguments: str, tree: Path | None = None) -> str:
    """What git says about the repository in `folder`."""
    where = ["--git-dir", str(folder), *(["--work-tree", str(tree)] if tree else [])]
    return subprocess.run(
        ["git", *where, *arguments],
        env={**os.environ, **_WHO},
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def proof_for(challenge: dict[str, Any]) -> str:
    """The answer to a challenge."""
    asked = Challenge.from_dict(challenge)
    solution = solve_challenge(asked)
    assert solution
    return Payload(asked, solution).to_base64()


def proof(client: TestClient) -> str:
    """A proof of work, fresh from the receiver."""
    return proof_for(client.get("/altcha").json())


def fields(client: TestClient, **changes: object) -> dict[str, Any]:
    """A submission in which nothing is wrong, but for the changes."""
    good = {"soort": "case", "tekst": case_text(id="nieuw"), "altcha": ""}
    values = {key: value for key, value in {**good, **changes}.items() if value is not None}
    if values.get("altcha") == "":
        values["altcha"] = proof(client)
    return values


def send(client: TestClient, **changes: object) -> Any:
    """Send it as JSON."""
    return client.post("/inzending", json=fields(client, **changes), headers={"origin": SITE})


def send_form(client: TestClient, files: list[tuple[str, bytes]], **changes: object) -> Any:
    """Send it as a form, with pictures."""
    return client.post(
        "/inzending",
        data=fields(client, **changes),
        files=[("beeld", (name, data, "application/octet-stream")) for name, data in files],
        headers={"origin": SITE},
    )


def altered(proof: str, **parameters: object) -> str:
    """A proof in which somebody changed what was asked."""
    said = json.loads(base64.b64decode(proof))
    said["challenge"]["parameters"].update(parameters)
    return base64.b64encode(json.dumps(said).encode()).decode()
