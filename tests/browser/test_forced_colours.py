"""In the colours that a reader forces, nothing that carries meaning is lost against the ground."""

import re

import pytest
from playwright.sync_api import Browser

from built_site import Site

pytestmark = pytest.mark.browser

PAGES = {
    "start": "/start/?wat=kantoormeubilair",
    "product group": "/productgroepen/kantoormeubilair/",
    "criteria": "/criteria/",
    "comparison": "/vergelijken/?cases={}",
}
LEAST = 3.0
"""The contrast that a drawing needs (WCAG 1.4.11)."""
COLOURS = """() => {
  const ground = getComputedStyle(document.body).backgroundColor;
  const seen = (one) => one.checkVisibility() && !one.closest(".sr, .ik-tek, .ik-stenen");
  const texts = [...document.querySelectorAll("main *")]
    .filter((one) => seen(one) && !one.closest("svg"))
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
  const back = (one) => {
    for (let here = one; here; here = here.parentElement) {
      const { backgroundColor } = getComputedStyle(here);
      if (!/^rgba.*, 0\\)$/.test(backgroundColor)) return backgroundColor;
    }
    return ground;
  };
  const written = texts.map((one) => ({
    name: one.outerHTML.slice(0, 90), ground: back(one), inks: [getComputedStyle(one).color] }));
  const drawn = [...document.querySelectorAll("main svg :is(path, circle, rect)")]
    .filter((one) => seen(one) && one.getBoundingClientRect().width > 0)
    .map((one) => [one, getComputedStyle(one)])
    .map(([one, { fill, stroke }]) => ({
      name: one.outerHTML.slice(0, 90), ground: back(one.closest("svg")), inks: [fill, stroke] }));
  return [...written, ...drawn];
}"""


def luminance(colour: str) -> float:
    """How light a colour is, as WCAG reckons: 0 to 1."""
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21; what is not painted has none."""
    if not one.startswith("rgb") or re.search(r"^rgba.*, 0\)$", one):
        return 1.0
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_invisible(browser: Browser, site: Site, name: str, scheme: str) -> None:
    context = browser.new_context(forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    ids = [one.id for one in site.plan.summaries.catalogue.cases if one.ambition][:4]
    page.goto(site.origin + PAGES[name].format(",".join(ids)), wait_until="networkidle")
    found = page.evaluate(COLOURS)
    assert len(found) > 100
    lost = [
        one["name"]
        for one in found
        if max(contrast(ink, one["ground"]) for ink in one["inks"]) < LEAST
    ]
    ornament = page.evaluate(
        "[...document.querySelectorAll('.ik-kop')]"
        ".map((one) => getComputedStyle(one, '::after').display)"
    )
    context.close()
    assert lost == []
    assert set(ornament) <= {"none"}
