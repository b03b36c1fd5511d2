"""The one page that the receiver shows: how a submission is doing, in plain Dutch."""

import base64
import hashlib
from datetime import datetime
from html import escape

from inkoopkring.wording.dutch import day
from inkoopkring_ontvanger import answers
from inkoopkring_ontvanger.queue import Submission
from inkoopkring_ontvanger.settings import HOME

_STYLE = (
    "body{max-width:38rem;margin:3rem auto;padding:0 1rem;font:1.125rem/1.6 system-ui,sans-serif;"
    "color:#1c2b26;background:#fff}h1{font-size:1.75rem;line-height:1.25}"
    "ol{padding-left:1.5rem}[aria-current]{font-weight:700}a{color:#0b5c43}"
)
_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
POLICY = (
    f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
STEPS = ("Ingestuurd", "In beoordeling", "Gepubliceerd")
_MEANINGS = (
    "Je inzending is binnen en gaat naar de redactie.",
    "De redactie leest je inzending na.",
    "Je inzending staat op de site.",
)


def state_of(submission: Submission) -> dict[str, str]:
    """How a submission is doing, for programs: what state, since when, and where to look."""
    step = _step(submission)
    return {
        "code": submission.code,
        "soort": submission.kind,
        "stand": STEPS[step],
        "sinds": _since(submission)[step],
        "uitleg": _MEANINGS[step],
        "voorstel": submission.address,
    }


def status_page(submission: Submission, site: str) -> str:
    """How a submission is doing, as a page."""
    now = _step(submission)
    since = _since(submission)
    lines = []
    for number, name in enumerate(STEPS):
        current = ' aria-current="step"' if number == now else ""
        when = f", {_day(since[number])}" if number <= now and since[number] else ""
        lines.append(f"<li{current}>{name}{when}</li>")
    link = submission.address
    more = f'<p><a href="{escape(link)}">Bekijk het voorstel</a></p>' if _is_web(link) else ""
    return _page(
        f"Je inzending: {STEPS[now].lower()}",
        f"<p>{_MEANINGS[now]}</p><ol>{''.join(lines)}</ol>{more}"
        f"<p>Code van je inzending: {escape(submission.code)}</p>",
        site,
    )


def unknown_page(site: str) -> str:
    """What somebody sees who asks for a code that we do not know."""
    words = "Kijk of je het hele adres hebt overgenomen."
    return _page("Inzending niet gevonden", f"<p>{answers.UNKNOWN} {words}</p>", site)


def _page(title: str, inner: str, site: str) -> str:
    return (
        '<!doctype html><html lang="nl"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title>"
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="robots" content="noindex">'
        f"<style>{_STYLE}</style></head><body><main><h1>{escape(title)}</h1>{inner}"
        f'<p><a href="{escape(site)}/">Naar de site</a></p></main></body></html>'
    )


def _step(submission: Submission) -> int:
    return 2 if submission.published else 1 if submission.delivered else 0


def _since(submission: Submission) -> tuple[str, str, str]:
    return submission.received, submission.delivered, submission.published


def _day(moment: str) -> str:
    return day(datetime.fromisoformat(moment).astimezone(HOME).date())


def _is_web(address: str) -> bool:
    return address.startswith("https://")
