"""One real site for all browser tests, and a way to visit its pages in Chromium."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from built_site import Launch, Site, Visit, served
from inkoopkring.views.facets import Facets
from programs import LAUNCH_ARGS, NOT_FOUND, browser_path


@pytest.fixture(scope="session")
def site(real_site: Path) -> Iterator[Site]:
    """The real site, served."""
    with served(real_site) as site:
        yield site


@pytest.fixture(scope="session")
def facets(site: Site) -> Facets:
    """What every case of the real site can be chosen by."""
    return Facets(site.plan.summaries)


@pytest.fixture(scope="session")
def launch() -> Iterator[Launch]:
    """Starts Chromium."""
    program = browser_path()
    if program is None:
        pytest.fail(NOT_FOUND)
    with sync_playwright() as playwright:

        @contextmanager
        def started(*more: str) -> Iterator[Browser]:
            arguments = [*LAUNCH_ARGS, *more]
            browser = playwright.chromium.launch(executable_path=program, args=arguments)
            yield browser
            browser.close()

        yield started


@pytest.fixture(scope="session")
def browser(launch: Launch) -> Iterator[Browser]:
    """Chromium as it comes."""
    with launch() as browser:
        yield browser


@pytest.fixture
def visit(browser: Browser, site: Site) -> Iterator[Visit]:
    """Opens pages, and closes them after the test."""
    contexts: list[BrowserContext] = []

    def open_page(
        address: str, *, width: int = 1280, dark: bool = False, script: bool = True
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 844 if width < 800 else 900},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            java_script_enabled=script,
            locale="nl-NL",
        )
        contexts.append(context)
        page = context.new_page()
        page.goto(site.origin + address)
        return page

    yield open_page
    for context in contexts:
        context.close()
