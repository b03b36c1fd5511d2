"""Browsers of some years ago, played by a new one: what it knows is taken away before a page runs.

Nobody can install every old browser. What one lacks can be deleted from a new one: a function from
the scripts, a word from the style.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, BrowserContext, Page, Route


@dataclass(frozen=True)
class Lack:
    """What a browser does without: script that takes it away, and words that styles lose."""

    script: str = ""
    style: str = ""


_ARRAYS = "findLast findLastIndex toSorted toReversed toSpliced with"

LACKS: Mapping[str, Lack] = {
    "light-dark()": Lack(style=r"light-dark\("),
    "popover": Lack(
        "for (const name of ['showPopover', 'hidePopover', 'togglePopover', 'popover'])"
        " delete HTMLElement.prototype[name];",
        r":popover-open",
    ),
    "findLast, toSorted": Lack(
        f"for (const name of '{_ARRAYS}'.split(' ')) delete Array.prototype[name];"
        "delete Object.groupBy; delete Map.groupBy; delete Promise.withResolvers;"
        "delete Array.fromAsync; delete URL.canParse; delete Set.prototype.union;"
        "delete Iterator.prototype.map; delete Iterator.prototype.filter;"
    ),
    "showModal": Lack("delete HTMLDialogElement.prototype.showModal;"),
    "dialog": Lack(
        "delete window.HTMLDialogElement.prototype.showModal;delete window.HTMLDialogElement;"
    ),
    "Worker": Lack("delete window.Worker;"),
    "modules in workers": Lack(
        "const Whole = Worker;"
        "window.Worker = class { constructor(url) { return new Whole(url); } };"
    ),
    "clipboard": Lack("Object.defineProperty(navigator, 'clipboard', { value: undefined });"),
    "leave to copy": Lack(
        "if (navigator.clipboard) navigator.clipboard.writeText ="
        "  () => Promise.reject(new DOMException('Nee', 'NotAllowedError'));"
    ),
    "storage": Lack(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('dicht'); } });"
    ),
    ":has(), ::details-content, text-wrap": Lack(style=r":has\(|::details-content|text-wrap"),
}
"""By what was not there yet, or may be shut off."""

_PARTLY = {"modules in workers", "leave to copy"}
EVERYTHING = Lack(
    "".join(f"{{{lack.script}}}" for name, lack in LACKS.items() if name not in _PARTLY),
    "|".join(lack.style for lack in LACKS.values() if lack.style),
)
TOO_OLD = Lack("delete Array.prototype.at;")
"""Older than the site supports."""


class Reader:
    """Somebody with such a browser, and the errors that it met."""

    def __init__(self, context: BrowserContext, origin: str) -> None:
        self.context = context
        self.errors: list[str] = []
        self._origin = origin
        context.on("weberror", lambda error: self.errors.append(str(error.error)))

    def open(self, address: str) -> Page:
        """A new page at an address of the site."""
        page = self.context.new_page()
        page.goto(self._origin + address)
        return page


@contextmanager
def reader_without(
    browser: Browser, origin: str, lack: Lack, *, width: int = 1280, dark: bool = False
) -> Iterator[Reader]:
    """A reader whose browser lacks something."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
        locale="nl-NL",
        permissions=["clipboard-write"],
    )
    context.add_init_script(lack.script)
    if lack.style:
        context.route("**/*.css", lambda route: _stripped(route, lack.style))
    yield Reader(context, origin)
    context.close()


def _stripped(route: Route, words: str) -> None:
    answer = route.fetch()
    css = re.sub(
        words, lambda word: word[0].replace(word[0].strip(":("), "onbekend"), answer.text()
    )
    route.fulfill(response=answer, body=css)
