"""The catalogue: only what may be seen, every look-up, relations from both sides."""

from datetime import date

import pytest

from builders import (
    digest_text,
    meeting_text,
    obstacle_text,
    region_text,
    theme_text,
)
from inkoopkring.model import CaseStudy, Meeting, Obstacle, Region, Theme
from inkoopkring.model.lists import NamedItem, Procedure, ProductGroup
from worlds import bare_case_text, catalogue_of

TOMORROW = "2026-11-24"


def with_case(**changes: object) -> dict[str, str]:
    """A world in which the first case names nothing it need not name, and there is a second."""
    return {
        "cases/eerste-case.md": bare_case_text(),
        "cases/tweede.md": bare_case_text(id="tweede", **changes),
    }


class TestPublishing:
    def test_a_published_case_is_there(self) -> None:
        assert catalogue_of(with_case()).find(CaseStudy, "tweede")

    @pytest.mark.parametrize("hidden", [{"status": "concept"}, {"date": TOMORROW}])
    def test_a_draft_and_an_embargoed_case_are_nowhere(self, hidden: dict[str, str]) -> None:
        catalogue = catalogue_of(with_case(belemmeringen=["kosten"], **hidden))
        assert "tweede" not in catalogue.by_id
        assert catalogue.find(CaseStudy, "tweede") is None
        assert [case.id for case in catalogue.cases] == ["eerste-case"]
        assert [document.id for document in catalogue.of_kind("case")] == ["eerste-case"]
        assert catalogue.cases_naming("belemmering", "kosten") == ()
        assert catalogue.naming("kosten", CaseStudy) == ()
        assert all(
            document.id != "tweede" for month in catalogue.months.values() for document in month
        )
        with pytest.raises(KeyError):
            catalogue.address("tweede")

    def test_an_embargo_ends_on_its_day(self) -> None:
        changes = with_case(date=TOMORROW)
        assert "tweede" not in catalogue_of(changes, date(2026, 11, 23)).by_id
        assert "tweede" in catalogue_of(changes, date(2026, 11, 24)).by_id

    def test_a_draft_stays_a_draft_after_its_day(self) -> None:
        changes = with_case(status="concept", date="2020-01-01")
        assert "tweede" not in catalogue_of(changes).by_id

    def test_a_coming_meeting_is_no_embargo(self) -> None:
        changes = {
            "content/bijeenkomsten/2027-01-01-x.md": meeting_text(
                id="komend", date="2027-01-01", stand="gepland"
            )
        }
        assert catalogue_of(changes).find(Meeting, "komend")

    def test_a_meeting_waits_for_the_day_it_is_placed(self) -> None:
        changes = {
            "content/bijeenkomsten/2026-10-03-x.md": meeting_text(
                id="later", date="2026-10-03", geplaatst=TOMORROW
            )
        }
        assert catalogue_of(changes).find(Meeting, "later") is None

    def test_an_archived_case_keeps_its_page_and_leaves_the_lists(self) -> None:
        catalogue = catalogue_of(with_case(status="gearchiveerd", belemmeringen=["kosten"]))
        assert catalogue.address("tweede") == "/cases/tweede/"
        assert catalogue.find(CaseStudy, "tweede")
        assert "tweede" in {document.id for document in catalogue.of_kind("case")}
        assert "tweede" not in {case.id for case in catalogue.cases}
        assert catalogue.cases_naming("belemmering", "kosten") == ()
        assert catalogue.naming("kosten", CaseStudy) == ()


class TestLookingUp:
    def test_an_id_of_another_kind_is_not_found(self) -> None:
        catalogue = catalogue_of()
        assert catalogue.find(Theme, "gww")
        assert catalogue.find(CaseStudy, "gww") is None

    def test_an_unknown_kind_has_no_documents(self) -> None:
        assert catalogue_of({"content/inspiratie/2026-11.md": None}).of_kind("inspiratie") == ()

    def test_cases_stand_by_period_and_those_just_placed_can_be_asked_for(self) -> None:
        changes = {
            "cases/b.md": bare_case_text(id="b", date="2026-11-21"),
            "cases/a.md": bare_case_text(id="a", date="2026-11-21"),
            "cases/c.md": bare_case_text(id="c", date="2026-01-01", periode={"van": "2024"}),
        }
        catalogue = catalogue_of(changes)
        assert [case.id for case in catalogue.cases] == ["c", "eerste-case", "a", "b"]
        newest = [case.id for case in catalogue.newest(CaseStudy)]
        assert newest == ["b", "a", "eerste-case", "c"]

    def test_meetings_stand_by_their_own_day_not_by_the_day_of_placing(self) -> None:
        changes = {
            "content/bijeenkomsten/2026-10-02-x.md": meeting_text(
                id="nieuwer", date="2026-10-02", geplaatst="2026-10-02"
            ),
            "content/bijeenkomsten/2014-x.md": meeting_text(
                id="oud", date="2014", geplaatst="2026-11-23"
            ),
        }
        ids = [meeting.id for meeting in catalogue_of(changes).meetings]
        assert ids == ["nieuwer", "overleg-oktober", "oud"]

    def test_themes_regions_and_editions_have_an_order_of_their_own(self) -> None:
        catalogue = catalogue_of(
            {
                "content/themas/gww.md": theme_text(volgorde="2"),
                "content/themas/groen.md": theme_text(id="groen", volgorde="1"),
                "content/regios/drenthe.md": region_text(id="drenthe", naam="Drenthe"),
                "content/inspiratie/2026-10.md": digest_text(
                    id="inspiratie-2026-10", maand="2026-10", date="2026-11-21"
                ),
            }
        )
        assert [theme.id for theme in catalogue.themes] == ["groen", "gww"]
        assert [region.id for region in catalogue.regions] == ["drenthe", "utrecht"]
        assert [digest.month for digest in catalogue.digests] == ["2026-11", "2026-10"]

    def test_steps_stand_in_the_order_of_the_process(self) -> None:
        assert [step.number for step in catalogue_of().steps] == [1, 2, 3, 4, 5, 6, 7]

    def test_obstacles_stand_by_title(self) -> None:
        changes = {
            "content/belemmeringen/afval.md": obstacle_text(id="afval", title="Afval of product")
        }
        assert [one.id for one in catalogue_of(changes).obstacles] == ["afval", "kosten"]

    def test_whatever_their_order_the_newest_can_be_asked_for(self) -> None:
        changes = {
            "content/belemmeringen/a.md": obstacle_text(id="a", title="Aaaaa", date="2026-11-01"),
            "content/belemmeringen/b.md": obstacle_text(id="b", title="Bbbbb", date="2026-11-22"),
        }
        catalogue = catalogue_of(changes)
        assert [one.id for one in catalogue.newest(Obstacle)] == ["b", "kosten", "a"]
        assert [one.id for one in catalogue.entries(Obstacle)] == ["a", "b", "kosten"]

    def test_a_list_is_asked_for_with_its_model(self) -> None:
        catalogue = catalogue_of()
        assert catalogue.listed(ProductGroup)["bestrating"].name == "Bestrating"
        with pytest.raises(LookupError, match=r"no list of model/lists\.py holds NamedItem"):
            catalogue.listed(NamedItem)

    def test_a_list_without_a_file_is_empty(self) -> None:
        catalogue = catalogue_of({"content/lijsten/procedures.yml": None})
        assert catalogue.listed(Procedure) == {}

    def test_months_hold_what_was_placed_in_them(self) -> None:
        months = catalogue_of(with_case(date="2026-10-31")).months
        assert {document.id for document in months["2026-10"]} == {"tweede", "overleg-oktober"}
        assert "tweede" not in {document.id for document in months["2026-11"]}


class TestRelations:
    def test_cases_are_found_by_whatever_they_name(self) -> None:
        catalogue = catalogue_of(
            with_case(
                belemmeringen=["kosten"],
                productgroep="bestrating",
                procedure="europees-openbaar",
                opdrachtgevers=["provincie-b"],
                stappen=["eisen", "gunning"],
                date="2026-11-21",
            )
        )

        def naming(target: str, id: str) -> list[str]:
            return [case.id for case in catalogue.cases_naming(target, id)]

        assert naming("belemmering", "kosten") == ["tweede"]
        assert naming("productgroepen", "bestrating") == ["tweede"]
        assert naming("procedures", "europees-openbaar") == ["tweede"]
        assert naming("organisaties", "provincie-b") == ["tweede"]
        assert naming("stap", "eisen") == naming("stap", "gunning") == ["tweede"]
        assert naming("stap", "markt") == ["eerste-case"]
        assert naming("thema", "gww") == naming("regio", "utrecht") == ["tweede", "eerste-case"]
        assert naming("thema", "onbekend") == naming("onbekend", "gww") == []

    def test_an_id_is_looked_for_under_its_own_target(self) -> None:
        catalogue = catalogue_of(with_case(verwant=["eerste-case"]))
        assert [case.id for case in catalogue.cases_naming("case", "eerste-case")] == ["tweede"]
        assert catalogue.cases_naming("thema", "eerste-case") == ()

    def test_a_case_naming_an_id_twice_counts_once(self) -> None:
        catalogue = catalogue_of(with_case(cpv=["44113100-6", "44113100-6"]))
        assert [case.id for case in catalogue.cases_naming("cpv", "44113100-6")] == ["tweede"]

    def test_naming_gives_the_other_side_by_kind_newest_first(self) -> None:
        catalogue = catalogue_of(
            {
                "content/bijeenkomsten/2026-10-01-overleg.md": meeting_text(
                    besproken={"cases": ["eerste-case"], "belemmeringen": ["kosten"]}
                ),
                "content/bijeenkomsten/2026-11-01-x.md": meeting_text(
                    id="nieuwer", date="2026-11-01", verwant=["eerste-case"]
                ),
            }
        )
        meetings = catalogue.naming("eerste-case", Meeting)
        assert [meeting.id for meeting in meetings] == ["nieuwer", "overleg-oktober"]
        assert [one.id for one in catalogue.naming("kosten", Meeting)] == ["overleg-oktober"]
        assert catalogue.naming("eerste-case", Obstacle) == ()
        assert [one.id for one in catalogue.naming("markt", Obstacle)] == ["kosten"]

    def test_a_region_is_found_by_its_partner(self) -> None:
        changes = {"content/regios/utrecht.md": region_text(partners=["gemeente-a"])}
        assert [one.id for one in catalogue_of(changes).naming("gemeente-a", Region)] == ["utrecht"]
