"""Open data: what others may take along, and nothing that may not be seen."""

import json
from typing import Any

import pytest

from builders import case_text, obstacle_text, theme_text
from inkoopkring.model import CaseStudy
from inkoopkring.open_data.exports import export_files
from inkoopkring.views.case_table import LICENCE
from worlds import Changes, plan_of

SITE = "https://inkoopkring.example"


def made(changes: Changes | None = None) -> dict[str, bytes]:
    return dict(export_files(plan_of(changes), SITE))


def data(changes: Changes | None = None, place: str = "data/cases/eerste-case.json") -> Any:
    return json.loads(made(changes)[place])


class TestCases:
    def test_a_case_is_given_under_the_keys_of_its_file(self) -> None:
        case = data()
        assert case["adres"] == "/cases/eerste-case/"
        assert case["licentie"] == LICENCE
        assert case["id"] == "eerste-case"
        assert case["opdrachtgevers"] == ["gemeente-a"]
        assert case["resultaten"][0]["waarde"] == 61.4
        assert case["geraamde_waarde"]["bedrag"] == 852000
        assert case["date"] == "2026-11-20"

    def test_what_is_given_can_be_read_again(self) -> None:
        case = data()
        entry = plan_of().summaries.catalogue.find(CaseStudy, "eerste-case")
        own = {key: value for key, value in case.items() if key not in ("adres", "licentie")}
        assert CaseStudy.model_validate(_as_text(own)) == entry

    def test_what_is_not_filled_in_is_left_out(self) -> None:
        assert "let_op" not in data()
        assert "status" not in data()

    def test_dutch_letters_stay_letters(self) -> None:
        changes = {"cases/eerste-case.md": case_text(plaats="Coevorden, Drenthe – één")}
        raw = made(changes)["data/cases/eerste-case.json"]
        assert "Drenthe – één".encode() in raw
        assert raw.endswith(b"}\n")

    @pytest.mark.parametrize("hidden", [{"status": "concept"}, {"date": "2026-11-24"}])
    def test_cases_that_may_not_be_seen_are_not_given(self, hidden: dict[str, str]) -> None:
        text = case_text(id="x", **hidden)
        assert "data/cases/x.json" not in made({"cases/x.md": text})

    def test_an_archived_case_keeps_its_file_and_stands_in_no_list(self) -> None:
        files = made({"cases/x.md": case_text(id="x", status="gearchiveerd")})
        assert json.loads(files["data/cases/x.json"])["status"] == "gearchiveerd"
        listed = json.loads(files["data/cases.json"])["cases"]
        assert [case["id"] for case in listed] == ["eerste-case"]
        assert b"/cases/x/" not in files["data/cases.csv"]

    def test_no_file_names_what_may_not_be_seen(self) -> None:
        changes: Changes = {
            "cases/kanarie.md": case_text(id="kanarie", title="Een kanarie", status="concept"),
            "content/belemmeringen/kanarie-2.md": obstacle_text(id="kanarie-2", status="concept"),
            "content/themas/kanarie-3.md": theme_text(id="kanarie-3", date="2026-11-24"),
            "cases/eerste-case.md": case_text(
                verwant=["kanarie"],
                belemmeringen=["kanarie-2", "kosten"],
                themas=["gww", "kanarie-3"],
            ),
        }
        assert not [place for place, raw in made(changes).items() if b"kanarie" in raw]


def test_the_same_content_gives_the_same_bytes() -> None:
    assert made() == made()


def test_every_json_file_is_json() -> None:
    for place, raw in made().items():
        if place.endswith(".json"):
            json.loads(raw)


def _as_text(value: Any) -> Any:
    """Values as the reader hands them to the model: every number as text."""
    if isinstance(value, dict):
        return {key: _as_text(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_as_text(one) for one in value]
    return str(value) if isinstance(value, int | float) else value
