"""From an empty form to a file that passes every check, by keyboard alone."""

import gzip
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from axe import violations
from built_site import ROOT, Site, Visit
from inkoopkring_site.kernel import kernel_files

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not any(kernel_files()), reason="the kernel was not made"),
]
ADDRESS = "/meedoen/formulier/"
PATIENCE = 120_000
WIDTHS = (1280, 390)
WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation",
  event => violations.push(`${event.violatedDirective}: ${event.blockedURI}`));
"""
FOCUSED = "[document.activeElement.id, document.activeElement.name].join(' ')"


def reach(page: Page, name: str) -> None:
    """Press Tab until the field or button with this id or name has the focus."""
    for _ in range(120):
        if name in page.evaluate(FOCUSED).split(" "):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"nothing called {name} can be reached")


def answer(page: Page, name: str, words: str) -> None:
    reach(page, name)
    page.keyboard.type(words)


def tick(page: Page, name: str, value: str) -> None:
    """Tick one of several boxes with the space bar."""
    reach(page, name)
    while page.evaluate("document.activeElement.value") != value:
        page.keyboard.press("Tab")
    page.keyboard.press("Space")


def press(page: Page, words: str) -> None:
    """Press Tab until a button with these words has the focus, and then Enter."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == words:
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"no button says {words}")


def wait_for_core(page: Page) -> None:
    expect(page.locator("[data-status]")).to_contain_text("leest mee", timeout=PATIENCE)


def fill_in(page: Page) -> None:
    """A whole case, question by question."""
    answer(page, "title", "Bankjes van gekapte bomen uit eigen straat")
    answer(
        page,
        "description",
        "Een gemeente liet van gekapte bomen bankjes maken voor dezelfde straat. "
        "De aannemer droogde het hout zelf.",
    )
    answer(page, "opdrachtgevers", "Gemeente Zwolle")
    answer(page, "regio", "Regio Zwolle")
    tick(page, "themas", "groenbeheer")
    tick(page, "stappen", "eisen")
    wait_for_core(page)
    press(page, "Verder naar resultaat en les")
    expect(page.locator("#k-resultaat")).to_be_focused()
    answer(page, "tekst.aanpak", "De gemeente vroeg om het hout te drogen. [bron 1]")
    answer(page, "wat_werkte.1.tekst", "Het hout bleef in de eigen straat.")
    press(page, "Verder naar bronnen")
    expect(page.locator("#k-bronnen")).to_be_focused()
    answer(page, "bronnen.1.titel", "Bankjes van eigen hout")
    answer(page, "bronnen.1.uitgever", "Gemeente Zwolle")
    answer(page, "bronnen.1.url", "https://www.zwolle.nl/bankjes-van-eigen-hout")
    answer(page, "bronnen.1.soort", "overheid")
    press(page, "Verder naar insturen")
    expect(page.locator("#k-insturen")).to_be_focused()


@pytest.mark.parametrize("width", WIDTHS)
def test_by_keyboard_from_empty_to_a_file_that_passes_every_check(
    visit: Visit, site: Site, width: int, tmp_path: Path
) -> None:
    page = visit("/404.html", width=width)
    page.add_init_script(WATCH)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site.origin + ADDRESS)
    assert not any("/kern/" in url for url in asked)
    fill_in(page)
    expect(page.locator("[data-way=state]")).to_have_text("Alles is ingevuld. Je kunt insturen.")
    assert violations(page) == []
    with page.expect_download() as download:
        press(page, "Bewaar op mijn computer")
    assert page.evaluate("window.violations") == []
    ours = (site.origin, "blob:", "data:")
    assert [url for url in asked if not url.startswith(ours)] == []
    name = download.value.suggested_filename
    assert name == "bankjes-van-gekapte-bomen-uit-eigen-straat.md"
    project = tmp_path / "project"
    shutil.copytree(ROOT / "content", project / "content")
    shutil.copytree(ROOT / "cases", project / "cases")
    shutil.copyfile(ROOT / "mkdocs.yml", project / "mkdocs.yml")
    download.value.save_as(project / "cases" / name)
    day = re.search(r"^date: (\S+)$", (project / "cases" / name).read_text("utf-8"), re.MULTILINE)
    assert day
    done = subprocess.run(
        [sys.executable, "-m", "inkoopkring", "check", "--strict", f"cases/{name}"],
        cwd=project,
        env={**os.environ, "INKOOPKRING_BUILD_DATE": day[1]},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("width", WIDTHS)
def test_what_is_wrong_is_said_under_the_question_and_on_top(visit: Visit, width: int) -> None:
    page = visit(ADDRESS, width=width)
    answer(page, "title", "Bankjes van eigen hout")
    answer(
        page, "description", "Bel Jan Jansen op 06-12345678 om meer te weten over al het oude hout."
    )
    wait_for_core(page)
    press(page, "Verder naar resultaat en les")
    expect(page.locator("[data-problems]")).to_be_focused(timeout=PATIENCE)
    expect(page.locator("[data-problems]")).to_contain_text("telefoonnummer")
    expect(page.locator("[data-problems]")).to_contain_text("Regio: Dit vak is nog leeg.")
    field = page.locator("#description")
    assert field.get_attribute("aria-invalid") == "true"
    described = (field.get_attribute("aria-describedby") or "").split(" ")
    said = [page.locator(f"[id='{one}']").inner_text() for one in described]
    assert any("06-12345678" in one for one in said)
    assert violations(page) == []
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('[data-field]') !== null")
    page.locator("[data-steps] a").last.click()
    expect(page.locator("[data-way=out]")).to_be_hidden()


def test_a_draft_survives_a_closed_page(visit: Visit) -> None:
    page = visit(ADDRESS)
    answer(page, "title", "Bankjes van eigen hout")
    tick(page, "themas", "groenbeheer")
    expect(page.locator("[data-progress]")).to_have_text("Compleet voor 2 van de 8")
    page.reload()
    assert page.locator("#title").input_value() == "Bankjes van eigen hout"
    expect(page.locator("[data-progress]")).to_have_text("Compleet voor 2 van de 8")
    page.get_by_role("button", name="Begin opnieuw").click()
    assert page.locator("#title").input_value() == ""


def test_an_existing_case_is_opened_and_comes_out_as_it_was(visit: Visit, tmp_path: Path) -> None:
    page = visit(ADDRESS)
    path = ROOT / "cases/zwolle-essenhout.md"
    page.locator("[data-file]").set_input_files(path)
    expect(page.locator("[data-status]")).to_have_text(
        "Verder met zwolle-essenhout.md.", timeout=PATIENCE
    )
    assert page.locator("[id='bronnen.2.uitgever']").input_value() == "Stedebouw & Architectuur"
    page.locator("[data-steps] a").last.click()
    expect(page.locator("[data-way=state]")).to_contain_text("insturen", timeout=PATIENCE)
    with page.expect_download() as download:
        page.locator("#stap-insturen [data-save]").click()
    download.value.save_as(tmp_path / "terug.md")
    assert (tmp_path / "terug.md").read_text("utf-8") == path.read_text("utf-8")


def test_where_webassembly_is_refused_the_form_still_works(visit: Visit, site: Site) -> None:
    page = visit("/404.html")
    page.route(
        "**/kernel_worker.js",
        lambda route: route.fulfill(
            response=route.fetch(),
            headers={
                "content-type": "text/javascript",
                "content-security-policy": "script-src 'self'",
            },
        ),
    )
    page.goto(site.origin + ADDRESS)
    answer(page, "title", "Bankjes van eigen hout")
    expect(page.locator("[data-status]")).to_contain_text("kon hier niet laden", timeout=PATIENCE)
    press(page, "Verder naar resultaat en les")
    expect(page.locator("[data-problems]")).to_contain_text("Samenvatting: Dit vak is nog leeg.")


def weight(visit: Visit, site: Site, address: str) -> int:
    """How many bytes a page takes over the line, everything that it fetches by itself included."""
    page = visit("/404.html")
    bodies: list[bytes] = []
    page.on("response", lambda response: bodies.append(response.body()))
    page.goto(site.origin + address)
    page.wait_for_load_state("networkidle")
    return sum(len(gzip.compress(one)) for one in bodies)


def test_before_the_first_key_the_form_weighs_little_more_than_another_page(
    visit: Visit, site: Site
) -> None:
    assert weight(visit, site, ADDRESS) - weight(visit, site, "/meedoen/") < 45_000
