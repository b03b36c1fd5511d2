"""The web side: four addresses, and the same care for each.

`GET /altcha` gives a challenge, `POST /inzending` takes a submission, `GET /inzending/<code>`
tells how it is doing (as a page, or as JSON to who asks for that), `GET /gezond` says that we run.
"""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from inkoopkring_ontvanger import answers
from inkoopkring_ontvanger.answers import NotTakenError, Reply
from inkoopkring_ontvanger.bodies import form_of
from inkoopkring_ontvanger.delivery import Rounds
from inkoopkring_ontvanger.intake import Clock, Intake
from inkoopkring_ontvanger.pages import POLICY, state_of, status_page, unknown_page
from inkoopkring_ontvanger.rates import Rates
from inkoopkring_ontvanger.settings import IntakeLimits

CODE = re.compile(r"[a-z2-7]{10}", re.ASCII)
_HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cache-control", b"no-store"),
    (b"cross-origin-resource-policy", b"cross-origin"),
)
_SENTENCES = {404: answers.NOTHING_HERE, 405: answers.NOT_SO}


class FrontDesk:
    """Answers requests. `ticks` gives seconds that never go back; `rounds` deliver."""

    def __init__(
        self,
        intake: Intake,
        site: str,
        limits: IntakeLimits,
        clock: Clock,
        ticks: Callable[[], float] = time.monotonic,
        rounds: Rounds | None = None,
    ) -> None:
        self._intake = intake
        self._site = site
        self._limits = limits
        self._clock = clock
        self._ticks = ticks
        self._rounds = rounds
        self._sent, self._asked = Rates(), Rates()
        self._reading = 0
        self._checking = asyncio.Semaphore(1)

    async def challenge(self, request: Request) -> Response:
        """A challenge to compute on."""
        self._count(request, self._asked, self._limits.questions)
        return JSONResponse(await run_in_threadpool(self._intake.proofs.challenge, self._clock()))

    async def submit(self, request: Request) -> Response:
        """Take a submission in, or say why not."""
        if request.headers.get("origin", self._site) != self._site:
            raise NotTakenError(403, answers.ELSEWHERE)
        self._count(request, self._sent, self._limits.submissions)
        if self._reading >= self._limits.at_once:
            raise NotTakenError(503, answers.BUSY, wait=30)
        self._reading += 1
        try:
            form = await form_of(request, self._limits)
            async with self._checking:
                answer = await run_in_threadpool(self._intake.take, form)
        finally:
            self._reading -= 1
        if self._rounds and answer.status == 202:
            self._rounds.wake()
        return _response(answer)

    async def status(self, request: Request) -> Response:
        """How a submission is doing."""
        self._count(request, self._asked, self._limits.questions)
        code = request.path_params["code"]
        found = self._intake.queue.find(code) if CODE.fullmatch(code) else None
        if "text/html" not in request.headers.get("accept", ""):
            if found is None:
                raise NotTakenError(404, answers.UNKNOWN)
            return JSONResponse(state_of(found))
        if found is None:
            return HTMLResponse(unknown_page(self._site), 404)
        return HTMLResponse(status_page(found, self._site))

    async def health(self, _request: Request) -> Response:
        """That we run, and how many wait."""
        return JSONResponse({"wachtend": len(self._intake.queue)})

    @asynccontextmanager
    async def running(self, _app: Starlette) -> AsyncIterator[None]:
        """Deliver as long as requests are answered."""
        if self._rounds:
            self._rounds.start()
        yield
        if self._rounds:
            await run_in_threadpool(self._rounds.stop)

    def _count(self, request: Request, rates: Rates, most: int) -> None:
        """Raises NotTakenError for an address that comes too often."""
        address = request.client.host if request.client else ""
        wait = rates.wait(address, most, self._ticks())
        if wait:
            raise NotTakenError(429, answers.TOO_OFTEN, wait=wait)


def application(desk: FrontDesk, site: str) -> ASGIApp:
    """The whole: only scripts of `site` get to read an answer."""
    return Starlette(
        routes=[
            Route("/altcha", desk.challenge),
            Route("/inzending", desk.submit, methods=["POST"]),
            Route("/inzending/{code}", desk.status),
            Route("/gezond", desk.health),
        ],
        middleware=[
            Middleware(_Careful),
            Middleware(
                CORSMiddleware,
                allow_origins=[site],
                allow_methods=["GET", "POST"],
                allow_headers=["content-type"],
            ),
        ],
        exception_handlers={
            NotTakenError: _refused,
            HTTPException: _not_so,
            Exception: _broken,
        },
        lifespan=desk.running,
    )


class _Careful:
    """Puts the same headers on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *_HEADERS]
            await send(message)

        await self._app(scope, receive, sending if scope["type"] == "http" else send)


async def _refused(_request: Request, error: Exception) -> Response:
    if not isinstance(error, NotTakenError):
        raise error
    return _response(error.answer)


async def _not_so(_request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 400
    return _response(Reply(status, _SENTENCES.get(status, answers.NOT_READABLE)))


async def _broken(_request: Request, _error: Exception) -> Response:
    return _response(Reply(500, answers.BROKEN))


def _response(answer: Reply) -> Response:
    headers = {"retry-after": str(answer.wait)} if answer.wait else {}
    return JSONResponse(answer.body(), answer.status, headers)
