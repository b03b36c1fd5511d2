"""More cases than fit on a page."""

import csv
import re
from collections.abc import Iterator
from io import StringIO

import pytest
from playwright.sync_api import Browser, Page, expect

from builders import case_text, write
from built_site import Site, build, served
from case_list import titles
from sites import small_project

pytestmark = pytest.mark.browser

AMOUNT = 230


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site with many cases."""
    project = small_project(tmp_path_factory.mktemp("groot"))
    more = {
        f"cases/c{number:03}.md": case_text(
            id=f"c{number:03}",
            title=f"Case nummer {number:03} <b>&x",
            date=f"2026-{1 + number % 10:02}-{1 + number % 28:02}",
        )
        for number in range(AMOUNT - 1)
    }
    write(project, more)
    build(project, project / "site")
    with served(project / "site") as site:
        yield site


class TestManyCases:
    def open(self, browser: Browser, address: str, *, script: bool = True) -> Page:
        context = browser.new_context(java_script_enabled=script)
        page = context.new_page()
        page.goto(address)
        return page

    def test_older_cases_stand_on_further_pages(self, browser: Browser, large: Site) -> None:
        page = self.open(browser, f"{large.origin}/cases/", script=False)
        seen = titles(page)
        assert len(seen) == 100
        page.get_by_role("link", name="Oudere cases").click()
        assert page.url.endswith("/cases/pagina/2/")
        seen += page.locator("tbody a").all_inner_texts()
        page.get_by_role("link", name="Oudere cases").click()
        seen += page.locator("tbody a").all_inner_texts()
        assert len(set(seen)) == len(seen) == AMOUNT
        assert page.get_by_role("link", name="Oudere cases").count() == 0
        page.context.close()

    def test_with_script_the_list_goes_on(self, browser: Browser, large: Site) -> None:
        page = self.open(browser, f"{large.origin}/cases/?toon=110")
        expect(page.locator(".ik-rijen > li")).to_have_count(110)
        shown = titles(page)
        assert shown == large_titles(large)[:110]
        page.context.close()

    def test_texts_come_in_as_text(self, browser: Browser, large: Site) -> None:
        page = self.open(browser, f"{large.origin}/cases/?sorteer=titel&toon=120")
        expect(page.locator(".ik-rijen > li")).to_have_count(120)
        assert page.locator(".ik-rijen .h3 b").count() == 0
        assert titles(page)[0] == "Case nummer 000 <b>&x"
        page.context.close()


def large_titles(site: Site) -> list[str]:
    """The title of every case of the large site, in the order of the table of all cases."""
    table = (site.folder / "data/cases.csv").read_text("utf-8-sig")
    return [row["titel"] for row in csv.DictReader(StringIO(table), delimiter=";")]


def test_the_script_is_small(site: Site) -> None:
    page = (site.folder / "cases/index.html").read_text("utf-8")
    folder = site.folder / "assets/js"
    wanted = set(re.findall(r'assets/js/([a-z_]+\.js)" type="module"', page))
    loaded: set[str] = set()
    while wanted:
        name = wanted.pop()
        loaded.add(name)
        imported = set(re.findall(r'from "\./([a-z_]+\.js)"', (folder / name).read_text("utf-8")))
        wanted |= imported - loaded
    assert {"cases.js", "choice.js", "case_list.js"} <= loaded
    assert sum((folder / name).stat().st_size for name in loaded) < 32_000
