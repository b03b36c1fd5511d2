"""The pages of themes, steps, regions, organisations, obstacles, meetings and editions."""

from typing import TypeVar

import pytest

from builders import (
    LISTS,
    case_text,
    digest_text,
    meeting_text,
    obstacle_text,
    region_text,
    step_text,
    theme_text,
)
from inkoopkring.model import Digest, Entry, Meeting, Obstacle, Region, Step, Theme
from inkoopkring.model.lists import Organisation
from inkoopkring.pages import digest, meeting, obstacle, organisation, region, step, theme
from inkoopkring.pages.digest import DigestPage
from inkoopkring.pages.meeting import ActionView, MeetingPage
from inkoopkring.pages.step import StepPage
from inkoopkring.pages.theme import MeasureView, ThemePage
from inkoopkring.views.labels import LinkView
from inkoopkring.views.rows import Rows
from worlds import Changes, bare_case_text, plan_of, rows_of

EntryT = TypeVar("EntryT", bound=Entry)

HIDDEN: Changes = {
    "cases/ontwerp.md": case_text(id="ontwerp", status="concept"),
    "cases/later.md": case_text(id="later", date="2026-11-24"),
    "cases/oud.md": case_text(id="oud", status="gearchiveerd"),
}
"""Cases that stand in no list."""


def found(rows: Rows, model: type[EntryT], id: str) -> EntryT:
    entry = rows.catalogue.find(model, id)
    assert entry is not None
    return entry


def theme_page(changes: Changes | None = None) -> ThemePage:
    rows = rows_of(changes)
    return theme.theme_page(rows, found(rows, Theme, "gww"))


def step_page(changes: Changes | None = None, id: str = "markt") -> StepPage:
    rows = rows_of(changes)
    return step.step_page(rows, found(rows, Step, id))


def meeting_page(**changes: object) -> MeetingPage:
    files = {**HIDDEN, "content/bijeenkomsten/2026-10-01-overleg.md": meeting_text(**changes)}
    rows = rows_of(files)
    return meeting.meeting_page(rows, found(rows, Meeting, "overleg-oktober"))


def digest_page(changes: Changes, id: str = "inspiratie-2026-11") -> DigestPage:
    rows = rows_of(changes)
    return digest.digest_page(rows, found(rows, Digest, id))


class TestTheme:
    def test_cases_and_steps_are_those_in_lists(self) -> None:
        page = theme_page({**HIDDEN, "cases/b.md": bare_case_text(id="b", stappen=["eisen"])})
        assert [row.id for row in page.cases] == ["eerste-case", "b"]
        assert [(step.id, step.count) for step in page.line if step.on] == [
            ("markt", 1),
            ("eisen", 1),
        ]

    def test_what_did_not_work_is_the_first_lesson(self) -> None:
        (lesson,) = theme_page().lessons
        assert (lesson.kind, lesson.case.id) == ("did_not_work", "eerste-case")
        text = case_text(wat_niet_werkte=None)
        (lesson,) = theme_page({"cases/eerste-case.md": text}).lessons
        assert lesson.kind == "next_time"

    def test_measures_name_the_ambition_themes(self) -> None:
        measure = {"tekst": "Maai in fasen.", "bron": ["1"], "ambitiethemas": ["water", "nee"]}
        page = theme_page({"content/themas/gww.md": theme_text(maatregelen=[measure])})
        assert page.measures == (MeasureView("Maai in fasen.", (1,), ("Water",)),)
        assert page.framework is not None
        assert [level.level for level in page.framework.levels] == [1, 2]

    def test_a_theme_may_have_no_framework(self) -> None:
        page = theme_page({"content/themas/gww.md": theme_text(kader=None)})
        assert page.framework is None

    def test_everything_that_names_the_theme(self) -> None:
        folder = "content/bijeenkomsten"
        text = theme_text(
            productgroepen=["bestrating"],
            vragen=[{"vraag": "Wat kost het?", "antwoord": "Dat hangt af van het werk."}],
            instrumenten=[{"titel": "Tool", "url": "https://example.nl/", "tekst": "Handig."}],
        )
        page = theme_page(
            {
                "content/themas/gww.md": text,
                f"{folder}/a.md": meeting_text(id="a", themas=["gww"]),
                f"{folder}/b.md": meeting_text(id="b", themas=["gww"], status="concept"),
            }
        )
        assert [row.id for row in page.meetings] == ["a"]
        assert [link.title for link in page.product_groups] == ["Bestrating"]
        assert page.questions[0].sources == ()
        assert page.instruments == (LinkView("Tool", "https://example.nl/", "Handig."),)
        assert [one.id for one in page.resources] == ["handreiking"]


class TestStep:
    def test_the_steps_form_a_ring(self) -> None:
        page = step_page(id="behoefte")
        assert (page.before.id, page.after.id) == ("herinzet", "markt")
        page = step_page(id="herinzet")
        assert (page.before.id, page.after.id) == ("uitvoering", "behoefte")

    def test_cases_and_obstacles_of_the_step(self) -> None:
        page = step_page(HIDDEN)
        assert [row.id for row in page.cases] == ["eerste-case"]
        assert [link.address for link in page.obstacles] == ["/belemmeringen/kosten/"]
        assert [step.id for step in page.line if step.on] == ["markt"]


class TestRegion:
    def test_partners_series_and_contact(self) -> None:
        text = region_text(
            oprichter="true",
            partners=["gemeente-a"],
            reeksen=["overleg", "nee"],
            activiteiten=[{"naam": "Marktdag", "tekst": "Elk jaar.", "bron": ["1"]}],
            contact={"organisatie": "Gemeente A", "rol": "inkoper", "url": "https://example.nl/"},
        )
        meeting = meeting_text(reeks="overleg")
        rows = rows_of(
            {
                **HIDDEN,
                "content/regios/utrecht.md": text,
                "content/bijeenkomsten/2026-10-01-overleg.md": meeting,
            }
        )
        page = region.region_page(rows, found(rows, Region, "utrecht"))
        assert page.is_founding
        assert page.partners == (LinkView("Gemeente A", "/organisaties/gemeente-a/"),)
        (series,) = page.series
        assert (series.rhythm, [row.id for row in series.meetings]) == (
            "elke 6 weken",
            ["overleg-oktober"],
        )
        assert page.contact == LinkView("Gemeente A, inkoper", "https://example.nl/")
        assert [row.id for row in page.cases] == ["eerste-case"]
        assert [row.id for row in page.meetings] == ["overleg-oktober"]


class TestOrganisation:
    def test_what_refers_to_it(self) -> None:
        rows = rows_of(
            {**HIDDEN, "content/regios/utrecht.md": region_text(partners=["gemeente-a"])}
        )
        listed = rows.catalogue.listed(Organisation)
        page = organisation.organisation_page(rows, listed["gemeente-a"])
        assert (page.name, page.type, page.website) == ("Gemeente A", "gemeente", "")
        assert page.region == LinkView("Utrecht", "/regios/utrecht/")
        assert [row.id for row in page.cases] == ["eerste-case"]
        assert [link.address for link in page.regions] == ["/regios/utrecht/"]
        other = organisation.organisation_page(rows, listed["provincie-b"])
        assert (other.region, other.cases, other.regions) == (None, (), ())


class TestObstacle:
    def test_where_it_plays_and_what_helps(self) -> None:
        text = obstacle_text(
            stappen=["gunning", "markt"], wat_helpt=[{"tekst": "Begin klein.", "bron": ["1"]}]
        )
        rows = rows_of({**HIDDEN, "content/belemmeringen/kosten.md": text})
        page = obstacle.obstacle_page(rows, found(rows, Obstacle, "kosten"))
        assert [step.id for step in page.steps] == ["markt", "gunning"]
        assert [one.text for one in page.helps] == ["Begin klein."]
        assert [row.id for row in page.cases] == ["eerste-case"]


class TestMeeting:
    def test_only_what_may_be_seen_was_discussed(self) -> None:
        names = ["eerste-case", "ontwerp", "later", "oud"]
        page = meeting_page(
            besproken={"cases": names, "belemmeringen": ["kosten"]}, verwant=["ontwerp"]
        )
        assert [row.id for row in page.discussed_cases] == ["eerste-case"]
        assert [link.address for link in page.discussed_obstacles] == ["/belemmeringen/kosten/"]
        assert page.related_cases == ()

    @pytest.mark.parametrize(
        ("evidence", "words"),
        [("verslag", "Dit verslag"), ("aankondiging", "aankondiging"), ("reeks", "reeks")],
    )
    def test_it_says_where_we_know_it_from(self, evidence: str, words: str) -> None:
        assert words in meeting_page(bewijs=evidence).evidence_note

    def test_what_came_of_it(self) -> None:
        page = meeting_page(
            uitkomsten=[{"tekst": "We delen bestekken.", "bron": ["1"]}],
            vervolg=[{"actie": "Stuurt het rond.", "organisatie": "Gemeente A"}],
            aanmelden="https://example.nl/",
        )
        assert [one.text for one in page.outcomes] == ["We delen bestekken."]
        assert page.follow_up == (ActionView("Stuurt het rond.", "Gemeente A", ()),)
        assert page.registration == "https://example.nl/"


EDITIONS: Changes = {
    **HIDDEN,
    "content/inspiratie/2026-10.md": digest_text(
        id="inspiratie-2026-10", maand="2026-10", date="2026-11-01"
    ),
    "content/inspiratie/2026-12.md": digest_text(
        id="inspiratie-2026-12", maand="2026-12", date="2026-12-21"
    ),
    "content/inspiratie/2026-11.md": digest_text(
        uitgelicht=[
            {"case": id, "reden": f"Om {id}."} for id in ("ontwerp", "later", "oud", "eerste-case")
        ],
        elders=[{"bron": "handreiking", "zin": "Lees dit."}, {"bron": "nee", "zin": "Weg."}],
        bijeenkomsten=["overleg-oktober", "nee"],
    ),
}


class TestDigest:
    def test_only_what_may_be_seen_is_featured(self) -> None:
        page = digest_page(EDITIONS)
        assert [(one.row.id, one.reason) for one in page.featured] == [
            ("eerste-case", "Om eerste-case.")
        ]
        assert page.lesson is not None
        assert page.lesson.case.id == "eerste-case"
        assert [one.text for one in page.elsewhere] == ["Lees dit."]
        assert [row.id for row in page.meetings] == ["overleg-oktober"]
        assert (page.month_name, page.year) == ("november", "2026")

    def test_an_edition_leads_to_those_beside_it_that_are_out(self) -> None:
        page = digest_page(EDITIONS)
        assert page.earlier is not None
        assert page.earlier.address == "/inspiratie/2026-10/"
        assert page.later is None
        page = digest_page(EDITIONS, "inspiratie-2026-10")
        assert page.earlier is None
        assert page.later is not None
        assert page.later.address == "/inspiratie/2026-11/"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("cases/eerste-case.md", case_text(status="gearchiveerd")),
        ("content/themas/gww.md", theme_text(status="gearchiveerd")),
        (
            "content/stappen/markt.md",
            step_text(naam="Markt", nummer="2", status="gearchiveerd"),
        ),
        ("content/regios/utrecht.md", region_text(status="gearchiveerd")),
        ("content/belemmeringen/kosten.md", obstacle_text(status="gearchiveerd")),
        ("content/bijeenkomsten/2026-10-01-overleg.md", meeting_text(status="gearchiveerd")),
        ("content/inspiratie/2026-11.md", digest_text(status="gearchiveerd")),
    ],
    ids=lambda value: value.split("/")[-2] if "\n" not in value else "",
)
def test_an_archived_entry_keeps_its_page(path: str, text: str) -> None:
    plan = plan_of({path: text})
    (page,) = (one for one in plan.pages if str(one.source) == path)
    assert not page.is_listed
    for one in plan.pages:
        one.view()


@pytest.mark.parametrize("name", sorted(LISTS))
def test_every_page_stands_without_a_list(name: str) -> None:
    for page in plan_of({f"content/lijsten/{name}.yml": None}).pages:
        page.view()
