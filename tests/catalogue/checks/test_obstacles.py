"""An obstacle and the cases that its text tells about point at each other."""

import pytest

from builders import case_text, obstacle_text
from inkoopkring.catalogue.checks.obstacles import check
from worlds import found_by, whole

OBSTACLE = "content/belemmeringen/opslag.md"


def found(body: str, **changes: object) -> list[tuple[str, str, str, dict[str, str]]]:
    text = obstacle_text(body, id="opslag")
    files = {OBSTACLE: text, "cases/x.md": case_text(id="x", **changes)}
    return [whole(one, text) for one in found_by(check, files)]


@pytest.mark.parametrize("target", ["../../cases/x.md", "/cases/x/", "../../cases/x.md#bron-1"])
def test_a_case_that_does_not_name_the_obstacle_is_told_once(target: str) -> None:
    body = f"Zie [alle](/cases/). Wat [x]({target}) deed, en nog eens [x]({target}).\n"
    assert found(body, belemmeringen=["kosten"]) == [
        (
            body[body.index("[x]") : -1],
            "belemmering-niet-bij-case",
            "",
            {"waarde": "opslag", "case": "x"},
        )
    ]
    assert found(body, belemmeringen=["kosten", "opslag"]) == []


@pytest.mark.parametrize("target", ["/cases/", "../stappen/gunning.md", "https://x.nl/x", "#kop"])
def test_other_links_are_no_cases(target: str) -> None:
    assert found(f"Zie [dit]({target}).\n", belemmeringen=["kosten"]) == []


def test_other_pages_may_tell_about_any_case() -> None:
    told = {"cases/y.md": case_text("Zie [x](x.md).\n", id="y"), "cases/x.md": case_text(id="x")}
    assert found_by(check, told) == []
