"""The page of a case."""

from datetime import date

import pytest

from builders import SOURCE, case_text, meeting_text, obstacle_text
from inkoopkring.model import CaseStudy
from inkoopkring.pages.case import AmbitionView, CasePage, Fact, FactKey, LevelRow, case_page
from inkoopkring.views.labels import LinkView
from worlds import Changes, bare_case_text, summaries_of

TODAY = date(2026, 11, 23)


def page(changes: Changes | None = None, today: date = TODAY, id: str = "eerste-case") -> CasePage:
    summaries = summaries_of(changes, today)
    case = summaries.catalogue.find(CaseStudy, id)
    assert case is not None
    return case_page(summaries, case)


def of_case(**changes: object) -> CasePage:
    return page({"cases/eerste-case.md": case_text(**changes)})


def bare(**changes: object) -> CasePage:
    return page({"cases/eerste-case.md": bare_case_text(**changes)})


def facts(view: CasePage) -> dict[str, list[str]]:
    return {fact.label: [value.title for value in fact.values] for fact in view.facts}


class TestFacts:
    def test_they_stand_in_a_fixed_order(self) -> None:
        assert facts(of_case(cpv=["44113100-6"], ingekocht="betonnen bestrating")) == {
            "Opdrachtgever": ["Gemeente A"],
            "Regio": ["Utrecht"],
            "Plaats": ["Amersfoort"],
            "Periode": ["2018–2022"],
            "Wat is ingekocht": ["Betonnen bestrating"],
            "Procedure": ["Openbare procedure"],
            "Contractvorm": ["Raamovereenkomst"],
            "Waarde": ["€ 852.000 (raming)"],
            "Uitvoerder": ["Bestratingsbedrijf A"],
            "R-strategie": ["R3 hergebruiken (RVO)"],
            "CPV": ["44113100-6"],
        }

    def test_a_bare_case_says_what_is_not_known_of_period_and_procedure(self) -> None:
        assert facts(bare()) == {
            "Opdrachtgever": ["Gemeente A"],
            "Regio": ["Utrecht"],
            "Periode": ["jaar niet bekend"],
            "Procedure": ["niet vermeld"],
        }

    def test_more_clients_are_plural(self) -> None:
        found = facts(of_case(opdrachtgevers=["gemeente-a", "provincie-b"]))
        assert found["Opdrachtgevers"] == ["Gemeente A", "Provincie B"]

    def test_without_words_of_its_own_the_product_group_is_what_was_bought(self) -> None:
        assert facts(of_case())["Wat is ingekocht"] == ["Bestrating"]

    @pytest.mark.parametrize(
        ("changes", "link"),
        [
            (
                {"procedure": "europees-openbaar", "procedure_toelichting": "In twee ronden."},
                LinkView(
                    "Openbare procedure", "/cases/?procedure=europees-openbaar", "In twee ronden."
                ),
            ),
            ({"procedure_toelichting": "In twee ronden."}, LinkView("In twee ronden.", "")),
        ],
    )
    def test_what_was_special_about_the_procedure(
        self, changes: dict[str, str], link: LinkView
    ) -> None:
        (fact,) = (one for one in bare(**changes).facts if one.key is FactKey.PROCEDURE)
        assert fact == Fact(FactKey.PROCEDURE, "Procedure", (link,))

    def test_the_value_points_to_its_source(self) -> None:
        value = {"bedrag": "1800000.5", "soort": "opdrachtsom", "bron": ["2"]}
        view = of_case(geraamde_waarde=value, bronnen=[SOURCE, SOURCE])
        (fact,) = (one for one in view.facts if one.key is FactKey.VALUE)
        link = LinkView("€ 1.800.000,5 (opdrachtsom)", "")
        assert fact == Fact(FactKey.VALUE, "Waarde", (link,), (2,))


LEVELS = {"materialen": "2", "energie": "onbekend"}


class TestAmbition:
    def view(self, **changes: object) -> AmbitionView:
        web = {"kader": "web-1.0", "niveaus": LEVELS, "herkomst": "bron", **changes}
        ambition = of_case(ambitieweb=web).ambition
        assert ambition is not None
        return ambition

    def test_the_table_has_every_theme_of_the_framework(self) -> None:
        view = self.view()
        assert (view.framework, view.top) == ("Web (1.0)", 2)
        assert view.rows == (
            LevelRow(1, "Materialen", 2, "Beter"),
            LevelRow(2, "Energie", None, ""),
            LevelRow(3, "Water", None, ""),
        )

    def test_an_estimate_of_ours_says_so(self) -> None:
        view = self.view(herkomst="redactie", toelichting="De eis was 10%.", bron=["1"])
        assert view.is_estimate
        assert (view.explanation, view.sources) == ("De eis was 10%.", (1,))
        assert not self.view().is_estimate

    def test_drawing_and_table_hold_the_same(self) -> None:
        assert self.view().drawing != self.view(niveaus={"materialen": "1"}).drawing

    def test_no_web_no_drawing(self) -> None:
        assert bare().ambition is None

    def test_a_framework_out_of_the_lists_leaves_the_web_out(self) -> None:
        assert page({"content/lijsten/ambitieweb.yml": None}).ambition is None


class TestUpkeep:
    @pytest.mark.parametrize(
        ("today", "is_overdue"), [(date(2028, 5, 19), False), (date(2028, 5, 20), True)]
    )
    def test_a_case_is_due_after_a_year_and_a_half(self, today: date, *, is_overdue: bool) -> None:
        assert page(today=today).is_overdue is is_overdue

    def test_a_look_starts_the_count_again(self) -> None:
        text = case_text(beoordeeld_op="2028-01-01")
        view = page({"cases/eerste-case.md": text}, date(2028, 6, 1))
        assert (view.is_overdue, view.reviewed) == (False, "1 januari 2028")

    def test_a_case_nobody_looked_at_says_no_day(self) -> None:
        assert bare().reviewed == ""

    def test_an_archived_case_says_so(self) -> None:
        assert of_case(status="gearchiveerd").is_archived
        assert not of_case().is_archived


class TestTrust:
    def test_from_public_sources(self) -> None:
        view = of_case()
        assert not view.is_confirmed
        assert "openbare bronnen" in view.trust

    def test_confirmed(self) -> None:
        view = of_case(
            betrouwbaarheid="bevestigd",
            bevestigd_door="Gemeente A, inkoopadviseur",
            bevestigd_op="2026-11-22",
        )
        assert view.is_confirmed
        assert view.trust == "Bevestigd door Gemeente A, inkoopadviseur op 22 november 2026."


class TestRelations:
    def test_meetings_where_the_case_was_discussed_not_just_near(self) -> None:
        folder = "content/bijeenkomsten"
        changes = {
            f"{folder}/a.md": meeting_text(id="a", besproken={"cases": ["eerste-case"]}),
            f"{folder}/b.md": meeting_text(id="b", verwant=["eerste-case"]),
            f"{folder}/c.md": meeting_text(
                id="c", besproken={"cases": ["eerste-case"]}, status="concept"
            ),
        }
        assert [row.id for row in page(changes).meetings] == ["a"]

    def test_obstacles_that_may_be_seen(self) -> None:
        changes = {
            "content/belemmeringen/x.md": obstacle_text(id="x", status="concept"),
            "cases/eerste-case.md": case_text(belemmeringen=["x", "kosten"]),
        }
        assert [link.address for link in page(changes).obstacles] == ["/belemmeringen/kosten/"]

    def test_related_cases_that_may_be_seen(self) -> None:
        changes = {
            "cases/a.md": case_text(id="a"),
            "cases/b.md": case_text(id="b", status="concept"),
            "cases/c.md": case_text(id="c", date="2026-11-24"),
            "cases/d.md": case_text(id="d", status="gearchiveerd"),
            "cases/eerste-case.md": case_text(verwant=["d", "c", "b", "a"]),
        }
        assert [one.row.id for one in page(changes).related] == ["a"]


def test_criteria_are_ready_to_copy() -> None:
    asked = {"soort": "gunning", "tekst": "Laagste MKI", "bewoording": "samengevat", "bron": ["1"]}
    criterion = {**asked, "weging": "62.5"}
    (view,) = of_case(criteria=[{**criterion, "mvi_nummer": "12"}]).criteria
    assert (view.type, view.weight, view.mvi_number) == ("gunning", "62,5%", "12")
    (view,) = of_case(criteria=[{**criterion, "weging": "0"}]).criteria
    assert view.weight == "0%"
    (view,) = of_case(criteria=[asked]).criteria
    assert (view.weight, view.mvi_number) == ("", "")


def test_the_line_lights_the_steps_of_the_case() -> None:
    assert [step.id for step in of_case().line if step.on] == ["markt"]


def test_the_same_case_gives_the_same_page() -> None:
    assert of_case() == of_case()
