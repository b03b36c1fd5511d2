"""The page of a case."""

from dataclasses import replace
from datetime import date

import pytest

from builders import LISTS, SOURCE, case_text, meeting_text, obstacle_text
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
            "Bedrijven": ["Bestratingsbedrijf A"],
            "R-strategie": ["R3 hergebruiken (RVO)"],
            "CPV": ["44113100-6"],
        }

    def test_a_bare_case_has_no_line_for_what_is_not_known(self) -> None:
        assert facts(bare()) == {"Opdrachtgever": ["Gemeente A"], "Regio": ["Utrecht"]}

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
        label = "Procedure" if link.address else "Over de procedure"
        assert fact == Fact(FactKey.PROCEDURE, label, (link,))

    @pytest.mark.parametrize(
        ("origin", "note"),
        [("bron", "Eigen depot."), ("redactie", "Onze indeling: Eigen depot.")],
    )
    def test_no_tender_says_who_says_so(self, origin: str, note: str) -> None:
        lists = (
            LISTS["procedures"]
            + "- {id: geen-aanbesteding, naam: Geen aanbesteding, uitleg: Niet.}\n"
        )
        text = case_text(
            procedure="geen-aanbesteding",
            procedure_herkomst=origin,
            procedure_toelichting="Eigen depot.",
        )
        view = page({"cases/eerste-case.md": text, "content/lijsten/procedures.yml": lists})
        (fact,) = (one for one in view.facts if one.key is FactKey.PROCEDURE)
        assert [value.note for value in fact.values] == [note]

    @pytest.mark.parametrize(
        ("strategy", "note"),
        [
            ({"herkomst": "bron"}, "Volgens de bron."),
            (
                {"herkomst": "redactie", "feit": "Tegels kwamen terug."},
                "Onze indeling: Tegels kwamen terug.",
            ),
        ],
    )
    def test_a_strategy_says_who_says_so(self, strategy: dict[str, str], note: str) -> None:
        given = {"strategie": "rvo-r3", "bron": ["2", "1"], **strategy}
        view = of_case(r_strategieen=[given], bronnen=[SOURCE, SOURCE])
        (fact,) = (one for one in view.facts if one.key is FactKey.R_STRATEGIES)
        assert [value.note for value in fact.values] == [f"Nog een keer gebruiken. {note}"]
        assert fact.sources == (1, 2)

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

    def test_one_level_makes_a_sentence_and_two_a_drawing(self) -> None:
        assert not self.view().is_drawn
        assert [one.theme for one in self.view().stated] == ["Materialen"]
        assert self.view(niveaus={"materialen": "2", "water": "1"}).is_drawn

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
        assert [one.case.address for one in page(changes).peers.peers] == ["/cases/a/"]


ASKED = {"soort": "gunning", "tekst": "Laagste MKI", "bewoording": "samengevat", "bron": ["1"]}


def weights(*given: tuple[str, str]) -> list[tuple[str, str, int, float, float]]:
    criteria = [{**ASKED, "tekst": text, "weging": weight} for text, weight in given]
    found = of_case(criteria=criteria).weights
    return [(one.text, one.weight, one.shade, one.start, one.width) for one in found]


def test_weights_of_the_award_fill_a_bar() -> None:
    assert weights(("Duurzaamheid", "40"), ("Laagste prijs", "35"), ("Aanpak", "25")) == [
        ("Duurzaamheid", "40%", 1, 0, 40),
        ("Laagste prijs", "35%", 3, 40, 35),
        ("Aanpak", "25%", 2, 75, 25),
    ]


def test_what_is_not_known_of_the_award_stays_open_in_the_bar() -> None:
    assert weights(("Duurzaamheid", "62.5"))[1:] == [("niet gevonden", "37,5%", 0, 62.5, 37.5)]


def test_weights_that_do_not_add_up_make_no_bar() -> None:
    assert weights(("Duurzaamheid", "60"), ("Aanpak", "60")) == []
    assert weights(("Duurzaamheid", "0")) == []
    assert of_case(criteria=[{**ASKED, "soort": "eis", "weging": "60"}]).weights == ()


def test_the_timeline_has_its_dates_in_words() -> None:
    moments = [
        {"datum": "2018", "tekst": "Het plan.", "bron": ["1"]},
        {"datum": "2019-05-14", "tekst": "De marktdag.", "bron": ["1"]},
    ]
    assert [one.date for one in of_case(tijdlijn=moments).timeline] == ["2018", "14 mei 2019"]


def test_advice_names_its_step() -> None:
    given = {"actie": "Bel eerst.", "stap": "markt", "feit": "Er was te weinig.", "bron": ["1"]}
    (view,) = of_case(zo_gebruik_je_dit=[given]).advice
    assert (view.action, view.fact) == ("Bel eerst.", "Er was te weinig.")
    assert view.step
    assert view.step.name == "Markt"


def test_what_was_not_found_goes_by_the_names_of_the_fields() -> None:
    assert bare(niet_gevonden=["geraamde_waarde", "wat_niet_werkte"]).not_found == (
        "waarde",
        "wat niet werkte",
    )


def test_an_outcome_stands_apart_from_what_was_asked() -> None:
    def figure(text: str, role: str, standing: str) -> dict[str, object]:
        known = {"waarde": "10", "eenheid": "ton", "bron": ["1"], "stand": standing}
        return {"omschrijving": text, "rol": role, **known}

    view = of_case(
        resultaten=[
            figure("gevraagd", "eis", "geeist"),
            figure("bespaard", "uitkomst", "opgave"),
            figure("gekocht", "omvang", "geraamd"),
        ]
    )
    assert [one.text for one in view.outcomes] == ["bespaard"]
    assert [one.text for one in view.other_figures] == ["gevraagd", "gekocht"]
    assert view.row.figure == replace(view.outcomes[0], anchor="")


def test_the_line_lights_the_steps_of_the_case() -> None:
    assert [step.id for step in of_case().line if step.on] == ["markt"]


def test_the_same_case_gives_the_same_page() -> None:
    assert of_case() == of_case()


def test_figures_and_lessons_have_a_place_of_their_own() -> None:
    lesson = {"tekst": "Begin klein.", "bron": ["1"]}
    view = of_case(wat_werkte=[lesson], wat_niet_werkte=[lesson], volgende_keer=[lesson])
    assert [one.anchor for one in view.outcomes] == ["cijfer-lagere-mki"]
    lessons = (*view.worked, *view.did_not_work, *view.next_time)
    assert [one.anchor for one in lessons] == [
        "les-begin-klein",
        "les-begin-klein-2",
        "les-begin-klein-3",
    ]


def test_an_outcome_keeps_its_place_whatever_other_figure_is_added() -> None:
    shared = {"waarde": "10", "eenheid": "procent", "bron": ["1"]}
    outcome = {**shared, "omschrijving": "lagere MKI", "rol": "uitkomst", "stand": "gemeten"}
    size = {**shared, "omschrijving": "tegels", "rol": "omvang"}
    view = of_case(resultaten=[size, outcome])
    assert [one.anchor for one in view.outcomes] == ["cijfer-lagere-mki"]
    assert [one.anchor for one in view.other_figures] == ["cijfer-tegels"]
