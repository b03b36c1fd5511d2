"""Leaves pictures of every template in `.screens/`, for whoever wants to look."""

import pytest

from built_site import ROOT, TEMPLATES, Site, Visit

SCREENS = ROOT / ".screens"

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_a_picture(visit: Visit, site: Site, template: str, width: int, dark: bool) -> None:
    SCREENS.mkdir(exist_ok=True)
    page = visit(site.address_of(template), width=width, dark=dark)
    page.wait_for_load_state("networkidle")
    name = f"{template.removesuffix('.html').replace('/', '-')}-{width}{'-donker' if dark else ''}"
    page.screenshot(path=SCREENS / f"{name}.png", full_page=True)
    assert page.locator("h1").count() == 1


def test_a_case_on_paper(visit: Visit, site: Site) -> None:
    SCREENS.mkdir(exist_ok=True)
    page = visit(site.address_of("kinds/case.html"), dark=True)
    paper = page.pdf(path=SCREENS / "case.pdf", format="A4")
    assert paper.count(b"/Type /Page\n") + paper.count(b"/Type /Page ") <= 4
