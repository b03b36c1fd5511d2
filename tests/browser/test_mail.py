"""The mail of an edition as a mail program shows it: on a phone and wide, in the light and dark."""

from email import message_from_bytes
from email.policy import default
from typing import Literal

import pytest
from playwright.sync_api import Browser

from axe import violations
from built_site import ROOT, Site

SCREENS = ROOT / ".screens"
SCHEMES: dict[Literal["light", "dark"], str] = {"light": "", "dark": "-donker"}
WIDTHS = (320, 600)

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def mail(site: Site) -> str:
    """The HTML of the newest edition, out of the message itself."""
    path = max(site.folder.glob("inspiratie/*/bericht.eml"))
    body = message_from_bytes(path.read_bytes(), policy=default).get_body(["html"])
    assert body is not None
    html: str = body.get_content()
    return html


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_it_fits_and_reads_well(
    browser: Browser, mail: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, offline=True
    )
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_content(mail)
    SCREENS.mkdir(exist_ok=True)
    page.screenshot(path=SCREENS / f"mail-{width}{SCHEMES[scheme]}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []
    assert asked == [], "a mail fetches nothing"
    context.close()
