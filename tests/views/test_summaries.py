"""How a case, meeting or edition shows in any list."""

import pytest

from builders import (
    LISTS,
    a_rung,
    case_text,
    meeting_text,
    page_text,
    region_text,
    theme_text,
)
from inkoopkring.model import CaseStudy
from inkoopkring.views.labels import LinkView
from inkoopkring.views.summaries import CaseRow, MeetingRow, Reason
from worlds import Changes, bare_case_text, summaries_of

FIGURE = {"waarde": "2", "eenheid": "km", "rol": "uitkomst", "stand": "berekend", "bron": ["1"]}


def case_row(changes: Changes | None = None, id: str = "eerste-case") -> CaseRow:
    return summaries_of(changes).cases[id]


def meeting_row(**changes: object) -> MeetingRow:
    text = meeting_text(id="x", **changes)
    return summaries_of({"content/bijeenkomsten/x.md": text}).meetings["x"]


class TestCases:
    def test_a_row_says_what_a_list_needs(self) -> None:
        row = case_row()
        assert row.address == "/cases/eerste-case/"
        assert (row.theme.id, row.theme.name, row.theme.colour) == ("gww", "GWW", "gww")
        assert (row.clients, row.client_types) == ("Gemeente A", ("gemeente",))
        assert row.region == LinkView("Utrecht", "/regios/utrecht/")
        assert row.period == "2018–2022"
        assert [step.id for step in row.steps] == ["markt"]
        assert row.figure is not None
        assert row.figure.words == "61,4%"
        assert row.product_group == LinkView("Bestrating", "/productgroepen/bestrating/")
        assert row.has_lessons

    def test_a_bare_case_has_a_row_too(self) -> None:
        row = case_row({"cases/eerste-case.md": bare_case_text()})
        assert (row.period, row.figure, row.product_group) == ("", None, None)
        assert not row.has_lessons

    def test_only_an_outcome_stands_large(self) -> None:
        size = {**FIGURE, "omschrijving": "lang", "rol": "omvang"}
        demand = {**FIGURE, "omschrijving": "gevraagd", "rol": "eis", "stand": "geeist"}
        text = case_text(resultaten=[size, demand, {**FIGURE, "omschrijving": "bespaard"}])
        figure = case_row({"cases/eerste-case.md": text}).figure
        assert figure is not None
        assert figure.caption == "bespaard (berekend)"
        text = case_text(resultaten=[size, demand])
        assert case_row({"cases/eerste-case.md": text}).figure is None

    def test_steps_stand_in_the_order_of_the_process(self) -> None:
        text = case_text(stappen=["herinzet", "behoefte", "gunning"])
        row = case_row({"cases/eerste-case.md": text})
        assert [step.number for step in row.steps] == [1, 5, 7]
        assert row.step_words == "Behoefte, gunning, herinzet"

    def test_the_first_theme_weighs_most(self) -> None:
        changes = {
            "content/themas/groen.md": theme_text(id="groen", kort="Groen", volgorde="2"),
            "cases/eerste-case.md": case_text(themas=["groen", "gww"]),
        }
        row = case_row(changes)
        assert [theme.id for theme in row.themes] == ["groen", "gww"]
        assert row.theme.id == "groen"

    @pytest.mark.parametrize("status", ["concept", "gearchiveerd"])
    def test_a_theme_out_of_sight_leaves_the_case_standing(self, status: str) -> None:
        row = case_row({"content/themas/gww.md": theme_text(status=status)})
        assert (row.themes, row.theme.address) == ((), "/themas/")

    def test_many_clients_are_counted(self) -> None:
        text = case_text(opdrachtgevers=["gemeente-a", "provincie-b"])
        row = case_row({"cases/eerste-case.md": text})
        assert row.clients == "Gemeente A en Provincie B"
        assert row.client_types == ("gemeente", "provincie")

    def test_rows_are_made_once(self) -> None:
        summaries = summaries_of()
        case = summaries.catalogue.cases[0]
        assert summaries.case_row(case) is summaries.cases[case.id]
        assert summaries.rows([case]) == (summaries.cases[case.id],)

    def test_an_archived_case_has_a_row_of_its_own(self) -> None:
        summaries = summaries_of({"cases/oud.md": case_text(id="oud", status="gearchiveerd")})
        case = summaries.catalogue.find(CaseStudy, "oud")
        assert case is not None
        assert "oud" not in summaries.cases
        assert summaries.case_row(case).address == "/cases/oud/"


class TestCounts:
    def test_themes_and_steps_count_their_cases(self) -> None:
        changes = {
            "cases/b.md": case_text(id="b", stappen=["eisen", "markt"]),
            "cases/c.md": case_text(id="c", status="concept"),
            "cases/d.md": case_text(id="d", status="gearchiveerd"),
        }
        summaries = summaries_of(changes)
        assert summaries.themes["gww"].count == 2
        assert (summaries.steps["markt"].count, summaries.steps["eisen"].count) == (2, 1)
        assert summaries.steps["behoefte"].count == 0

    def test_the_process_line_has_every_step_and_lights_some(self) -> None:
        line = summaries_of().process_line(["markt", "onbekend"])
        assert [step.number for step in line] == [1, 2, 3, 4, 5, 6, 7]
        assert [step.id for step in line if step.on] == ["markt"]


class TestLinks:
    def test_a_rung_names_its_twin_on_the_other_ladder(self) -> None:
        twin = LISTS["r-strategieen"] + (
            "  komt_overeen: [pbl-r4]\n- id: pbl-r4\n  naam: Repair\n  ladder: pbl\n  code: R4\n"
            "  nederlands: repareren\n  uitleg: Maken.\n  bron: https://example.nl/pbl\n"
        )
        link = summaries_of({"content/lijsten/r-strategieen.yml": twin}).r_strategy("rvo-r3")
        assert link.note == "Nog een keer gebruiken. Dat is R4 op de ladder van PBL."

    def test_an_organisation_of_which_there_is_nothing_to_find_has_no_page(self) -> None:
        archived = case_text(status="gearchiveerd", opdrachtgevers=["provincie-b"])
        summaries = summaries_of({"cases/eerste-case.md": archived})
        assert summaries.organisation("provincie-b") == LinkView("Provincie B", "")
        summaries = summaries_of(
            {"cases/eerste-case.md": archived.replace("gearchiveerd", "gepubliceerd")}
        )
        assert summaries.organisation("provincie-b").address == "/organisaties/provincie-b/"

    def test_items_of_lists_lead_to_a_filtered_list(self) -> None:
        summaries = summaries_of()
        assert summaries.organisation("gemeente-a") == LinkView(
            "Gemeente A", "/organisaties/gemeente-a/"
        )
        assert summaries.procedure("europees-openbaar") == LinkView(
            "Openbare procedure",
            "/cases/?procedure=europees-openbaar",
            "Alle bedrijven mogen meteen inschrijven.",
        )
        assert summaries.r_strategy("rvo-r3") == LinkView(
            "R3 hergebruiken (RVO)", "/cases/?r=rvo-r3", "Nog een keer gebruiken."
        )
        assert summaries.series("overleg") == LinkView(
            "Regionaal overleg", "/bijeenkomsten/#reeks-overleg", "Voor inkopers."
        )
        form = summaries.contract_form("raamovereenkomst")
        assert form is not None
        assert (form.title, form.address) == ("Raamovereenkomst", "")

    def test_what_is_not_listed_is_no_link(self) -> None:
        summaries = summaries_of()
        assert (
            summaries.procedure(None)
            is summaries.product_group("nee")
            is summaries.series("nee")
            is None
        )
        assert summaries.contract_form(None) is None
        assert summaries.region("nee") == summaries.r_strategy("nee") == LinkView("nee", "")

    @pytest.mark.parametrize("hidden", [{"status": "concept"}, {"date": "2026-11-24"}])
    def test_what_may_not_be_seen_is_no_link(self, hidden: dict[str, str]) -> None:
        changes = {
            "content/regios/friesland.md": region_text(id="friesland", naam="Friesland", **hidden),
            "content/paginas/x.md": page_text(id="x", **hidden),
        }
        summaries = summaries_of(changes)
        assert summaries.region("friesland") == LinkView("friesland", "")
        assert summaries.entry_link("x") is None


class TestRelated:
    def test_a_related_case_gives_its_weightiest_reasons_in_words(self) -> None:
        summaries = summaries_of({"cases/b.md": case_text(id="b")})
        (related,) = summaries.related(summaries.catalogue.cases[-1])
        assert related.row.id == "b"
        assert related.reasons == (
            Reason("zelfde productgroep", "Bestrating"),
            Reason("zelfde ambitie", "Materialen 2"),
        )

    @pytest.mark.parametrize(
        ("shared", "reason"),
        [
            ({"procedure": "europees-openbaar"}, Reason("zelfde procedure", "Openbare procedure")),
            (
                {"belemmeringen": ["kosten"]},
                Reason("zelfde belemmering", "Kosten vooraf wegen zwaar"),
            ),
            (
                {"r_strategieen": [a_rung("rvo-r3")]},
                Reason("zelfde R-strategie", "R3 hergebruiken (RVO)"),
            ),
            ({}, Reason("zelfde stap", "markt")),
        ],
    )
    def test_every_trait_has_words(self, shared: dict[str, object], reason: Reason) -> None:
        changes = {
            "cases/eerste-case.md": bare_case_text(**shared),
            "cases/b.md": bare_case_text(id="b", **shared),
        }
        summaries = summaries_of(changes)
        (related,) = summaries.related(summaries.catalogue.cases[-1])
        assert related.reasons[0] == reason

    def test_a_case_chosen_by_hand_needs_no_reason(self) -> None:
        changes = {
            "content/themas/groen.md": theme_text(id="groen"),
            "content/regios/friesland.md": region_text(id="friesland"),
            "cases/eerste-case.md": bare_case_text(verwant=["b"]),
            "cases/b.md": bare_case_text(
                id="b", themas=["groen"], regio="friesland", stappen=["eisen"]
            ),
        }
        summaries = summaries_of(changes)
        related = summaries.related(
            next(c for c in summaries.catalogue.cases if c.id == "eerste-case")
        )
        assert [(one.row.id, one.reasons) for one in related] == [("b", ())]


class TestMeetings:
    def test_a_row_says_when_and_where(self) -> None:
        row = meeting_row(
            date="2026-12-10",
            begin="09:30",
            eind="12:00",
            stand="gepland",
            locatie="Provinciehuis",
            plaats="Utrecht",
            reeks="overleg",
        )
        assert row.date == "donderdag 10 december 2026"
        assert (row.day_number, row.month_short, row.year) == ("10", "dec", "2026")
        assert (row.hours, row.place) == ("9.30 tot 12.00 uur", "Provinciehuis, Utrecht")
        assert row.series is not None
        assert row.is_coming

    def test_a_meeting_of_which_only_the_month_is_known(self) -> None:
        row = meeting_row(date="2022-02")
        assert (row.date, row.day_number, row.month_short) == ("februari 2022", "", "")

    @pytest.mark.parametrize(
        ("changes", "place"),
        [
            ({"online": "true"}, "Online"),
            ({"online": "true", "plaats": "Utrecht"}, "Utrecht, en online"),
            ({}, ""),
        ],
    )
    def test_online(self, changes: dict[str, str], place: str) -> None:
        assert meeting_row(**changes).place == place

    @pytest.mark.parametrize(
        ("held_on", "standing", "is_coming"),
        [
            ("2026-11-23", "gepland", True),
            ("2026-11-22", "gepland", False),
            ("2026-12-01", "geannuleerd", True),
            ("2026-11-22", "geannuleerd", False),
            ("2026-12-01", "gehouden", False),
            ("2027", "gepland", False),
        ],
    )
    def test_what_is_coming(self, held_on: str, standing: str, *, is_coming: bool) -> None:
        assert meeting_row(date=held_on, stand=standing).is_coming is is_coming

    def test_it_is_coming_until_its_last_day(self) -> None:
        row = meeting_row(date="2026-11-22", einddatum="2026-11-23", stand="gepland")
        assert row.is_coming
        assert row.date == "zondag 22 tot en met maandag 23 november 2026"

    def test_one_that_was_called_off_says_so_wherever_it_is_named(self) -> None:
        text = meeting_text(id="x", stand="geannuleerd")
        summaries = summaries_of({"content/bijeenkomsten/x.md": text})
        row, link = summaries.meetings["x"], summaries.entry_link("x")
        assert row.is_off
        assert link is not None
        assert {row.title, link.title} == {"Afgezegd: Overleg over de markt"}

    @pytest.mark.parametrize("evidence", ["verslag", "aankondiging", "reeks"])
    def test_the_evidence_is_said_in_words(self, evidence: str) -> None:
        assert meeting_row(bewijs=evidence).evidence


def test_an_edition_says_its_month() -> None:
    (row,) = summaries_of().digests.values()
    assert (row.address, row.month, row.case_count) == ("/inspiratie/2026-11/", "november 2026", 0)


def test_a_list_that_is_missing_breaks_nothing() -> None:
    summaries = summaries_of({f"content/lijsten/{name}.yml": None for name in LISTS})
    assert summaries.cases["eerste-case"].clients == ""
