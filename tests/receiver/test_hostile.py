"""Two hundred hostile submissions: each gets its answer in Dutch, and nothing of any is kept."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from builders import case_text
from inkoopkring_ontvanger.app import FrontDesk, application
from inkoopkring_ontvanger.settings import IntakeLimits
from receiver.conftest import World
from receiver.hostile import Hostile, hostile
from receiver.sending import SITE, fields, proof, send

HOSTILE = list(hostile())
_MANY = IntakeLimits(submissions=10_000, questions=10_000, at_once=100)


@pytest.fixture(scope="module")
def besieged(origin: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """A receiver that lets one address send as much as it likes."""
    world = World(tmp_path_factory.mktemp("belegerd"), origin, _MANY)
    with world.client:
        yield world


def test_there_are_two_hundred_and_each_is_another() -> None:
    assert len(HOSTILE) >= 200
    assert [name for name, many in Counter(one[0] for one in HOSTILE).items() if many > 1] == []


@pytest.mark.parametrize("one", HOSTILE, ids=[one[0] for one in HOSTILE])
def test_it_is_refused_and_nothing_is_kept(one: Hostile, besieged: World) -> None:
    _, sending, status = one
    before = besieged.stored()
    answer = sending(besieged)
    assert answer.status_code == status, answer.text
    said = answer.json()
    assert said["melding"][0].isupper()
    assert "code" not in said
    assert besieged.stored() == before
    assert list((besieged.folder / "onaf").iterdir()) == []


def test_fifty_at_once_with_one_proof_are_one_submission(world: World) -> None:
    world.desk = FrontDesk(world.intake, SITE, _MANY, world.clock, world.clock.ticks)
    same = fields(world.client)
    answers = _at_once(world, [same] * 50)
    assert {one["code"] for one in answers} == {answers[0]["code"]}
    assert len(world.intake.queue) == 1


def test_fifty_at_once_with_a_used_proof_are_none(world: World) -> None:
    used = proof(world.client)
    send(world.client, altcha=used, tekst=case_text(id="nieuw", regio="nergens"))
    others = [fields(world.client, altcha=used, tekst=case_text(id=f"n-{n}")) for n in range(50)]
    answers = _at_once(world, others)
    assert [one for one in answers if "code" in one] == []
    assert world.stored() == []


def test_fifty_at_once_from_one_address_are_held_back(world: World) -> None:
    wrong = [fields(world.client, tekst="niets") for _ in range(50)]
    with ThreadPoolExecutor(50) as threads:
        statuses = Counter(threads.map(lambda one: _post(world, one).status_code, wrong))
    assert statuses[429] == 50 - world.limits.submissions
    assert statuses[422] + statuses[503] == world.limits.submissions
    assert world.stored() == []


def _at_once(world: World, submissions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The answers of the intake itself, to submissions from as many threads."""
    from inkoopkring_ontvanger.answers import NotTakenError  # noqa: PLC0415
    from inkoopkring_ontvanger.intake import Form  # noqa: PLC0415

    def take(one: dict[str, Any]) -> dict[str, Any]:
        try:
            form = Form(one["soort"], one["tekst"].encode(), one["altcha"])
            return world.intake.take(form).body()
        except NotTakenError as error:
            return error.answer.body()

    with ThreadPoolExecutor(len(submissions)) as threads:
        return list(threads.map(take, submissions))


def _post(world: World, submission: dict[str, Any]) -> Any:
    return world.client.post("/inzending", json=submission, headers={"origin": SITE})


def _asked(world: World, limits: IntakeLimits, chunks: Iterator[bytes], pause: float) -> Any:
    """What comes back for a body that comes in bit by bit, and how many bits were taken."""
    taken: list[int] = []
    sent: list[dict[str, Any]] = []
    app = application(FrontDesk(world.intake, SITE, limits, world.clock), SITE)

    async def receive() -> dict[str, Any]:
        await asyncio.sleep(pause)
        chunk = next(chunks, b"")
        taken.append(len(chunk))
        return {"type": "http.request", "body": chunk, "more_body": bool(chunk)}

    async def keep(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "POST",
        "path": "/inzending",
        "raw_path": b"/inzending",
        "root_path": "",
        "scheme": "https",
        "query_string": b"",
        "headers": [(b"content-type", b"application/json")],
        "client": ("192.0.2.1", 1),
        "server": ("ontvanger", 443),
    }
    asyncio.run(app(scope, receive, keep))  # type: ignore[arg-type]
    return sent[0]["status"], sum(taken)


def test_a_hundred_megabytes_are_not_read(world: World) -> None:
    chunks = (b"x" * 1_000_000 for _ in range(100))
    status, taken = _asked(world, IntakeLimits(), chunks, 0)
    assert status == 413
    assert taken == 4_000_000


def test_who_sends_too_slowly_is_stopped(world: World) -> None:
    status, taken = _asked(world, IntakeLimits(time=0.05), iter(lambda: b"x", b""), 0.01)
    assert status == 408
    assert taken < 10
    assert world.stored() == []
