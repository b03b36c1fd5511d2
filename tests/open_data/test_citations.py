"""Files with which a case goes along to a program that keeps sources."""

import json

from builders import case_text
from inkoopkring.open_data.citations import citation, citation_files
from worlds import page_at, plan_of

SITE = "https://inkoopkring.example"


def test_each_case_that_may_be_seen_has_both_files() -> None:
    changes = {"cases/ontwerp.md": case_text(id="ontwerp", status="concept")}
    files = dict(citation_files(plan_of(changes), SITE, "Inkoopkring"))
    assert sorted(files) == ["data/cases/eerste-case.bib", "data/cases/eerste-case.csl.json"]
    assert files["data/cases/eerste-case.bib"].startswith(b"@online{eerste-case,")
    (item,) = json.loads(files["data/cases/eerste-case.csl.json"])
    assert item["URL"] == f"{SITE}/cases/eerste-case/"


def test_the_date_is_the_day_of_the_last_change() -> None:
    changes = {"cases/eerste-case.md": case_text(date="2026-11-20", beoordeeld_op="2026-11-22")}
    page = page_at(plan_of(changes), "/cases/eerste-case/")
    assert citation(page, SITE, "Inkoopkring").before == "Inkoopkring. (2026, 22 november)."
