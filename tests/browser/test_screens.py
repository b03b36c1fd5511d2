"""Leaves pictures of every template in `.screens/`, for whoever wants to look."""

from typing import Literal

import pytest

from built_site import ROOT, TEMPLATES, Site, Visit

SCREENS = ROOT / ".screens"
SCHEMES: dict[Literal["light", "dark"], str] = {"light": "", "dark": "-donker"}

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("template", TEMPLATES)
def test_pictures(visit: Visit, site: Site, template: str) -> None:
    SCREENS.mkdir(exist_ok=True)
    page = visit(site.address_of(template))
    page.wait_for_load_state("networkidle")
    name = template.removesuffix(".html").replace("/", "-")
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        for scheme, end in SCHEMES.items():
            page.emulate_media(color_scheme=scheme)
            page.screenshot(path=SCREENS / f"{name}-{width}{end}.png", full_page=True)
    assert page.locator("h1").count() == 1


def test_a_case_on_paper(visit: Visit, site: Site) -> None:
    SCREENS.mkdir(exist_ok=True)
    page = visit(site.address_of("kinds/case.html"), dark=True)
    paper = page.pdf(path=SCREENS / "case.pdf", format="A4")
    assert paper.count(b"/Type /Page\n") + paper.count(b"/Type /Page ") <= 4
