"""Pictures that were made to hurt, opened in a browser as the site would show them."""

from collections.abc import Iterator
from mimetypes import guess_type
from pathlib import PurePosixPath

import pytest
from playwright.sync_api import Browser, Page, Route

from hostile_uploads import HOSTILE
from inkoopkring.pictures import cleaned, fault_of

ORIGIN = "https://kring.example"
PUBLISHED = {
    name: cleaned(name, data) for name, data in HOSTILE.items() if fault_of(name, data) is None
}
FRAME = '<img src="{0}"><object data="{0}"></object><iframe src="{0}"></iframe>'
DID_IT_RUN = "document.documentElement.hasAttribute('gelukt')"

pytestmark = pytest.mark.browser


class Visitor:
    """Opens a file as if the site gave it out, on a page that shows it in every way there is."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.asked: list[str] = []
        self.files: dict[str, bytes] = {}
        page.route("**/*", self._answer)

    def _answer(self, route: Route) -> None:
        address = route.request.url
        name = PurePosixPath(address).name
        self.asked.append(address)
        if not address.startswith(ORIGIN):
            route.abort()
        elif name in self.files:
            kind = guess_type(name)[0] or "application/octet-stream"
            route.fulfill(body=self.files[name], content_type=kind)
        else:
            route.fulfill(body="", status=404)

    def ran(self, name: str, data: bytes) -> bool:
        """Whether a script in the file ran, opened by itself or shown on a page."""
        self.files = {name: data, "toon.html": FRAME.format(f"{ORIGIN}/{name}").encode()}
        found = []
        for address in (name, "toon.html"):
            self.page.goto(f"{ORIGIN}/{address}", wait_until="load")
            found += [frame.evaluate(DID_IT_RUN) for frame in self.page.frames]
        return any(found)


@pytest.fixture(scope="module")
def visitor(browser: Browser) -> Iterator[Visitor]:
    context = browser.new_context()
    yield Visitor(context.new_page())
    context.close()


@pytest.mark.parametrize("name", ["script.svg", "onload.svg", "script-van-html.svg"])
def test_the_browser_would_run_what_came_in(visitor: Visitor, name: str) -> None:
    assert visitor.ran(name, HOSTILE[name])


@pytest.mark.parametrize("name", PUBLISHED)
def test_nothing_runs_and_nothing_is_fetched(visitor: Visitor, name: str) -> None:
    visitor.asked.clear()
    assert not visitor.ran(name, PUBLISHED[name])
    assert all(address.startswith(ORIGIN) for address in visitor.asked)
