"""The page of a theme: its cases, measures, questions, and all that names it."""

from builders import case_text, meeting_text, theme_text
from inkoopkring.model import Theme
from inkoopkring.pages.theme import MeasureView, ThemePage, theme_page
from inkoopkring.views.labels import LinkView
from worlds import HIDDEN, Changes, bare_case_text, entry_in, summaries_of


def page_of(changes: Changes | None = None) -> ThemePage:
    summaries = summaries_of(changes)
    return theme_page(summaries, entry_in(summaries, Theme, "gww"))


def test_cases_and_steps_are_those_in_lists() -> None:
    page = page_of({**HIDDEN, "cases/b.md": bare_case_text(id="b", stappen=["eisen"])})
    assert [row.id for row in page.cases.rows] == ["eerste-case", "b"]
    assert [(step.id, step.count) for step in page.line if step.on] == [
        ("markt", 1),
        ("eisen", 1),
    ]


def test_what_did_not_work_is_the_first_lesson() -> None:
    (lesson,) = page_of().lessons
    assert (lesson.kind, lesson.case.id) == ("did_not_work", "eerste-case")
    text = case_text(wat_niet_werkte=None)
    (lesson,) = page_of({"cases/eerste-case.md": text}).lessons
    assert lesson.kind == "next_time"


def test_measures_name_the_ambition_themes() -> None:
    measure = {"tekst": "Maai in fasen.", "bron": ["1"], "ambitiethemas": ["water", "nee"]}
    page = page_of({"content/themas/gww.md": theme_text(maatregelen=[measure])})
    assert page.measures == (MeasureView("Maai in fasen.", (1,), ("Water",), None),)
    assert page.framework is not None
    assert [level.level for level in page.framework.levels] == [1, 2]


def test_a_theme_may_have_no_framework() -> None:
    page = page_of({"content/themas/gww.md": theme_text(kader=None)})
    assert page.framework is None


def test_everything_that_names_the_theme() -> None:
    folder = "content/bijeenkomsten"
    text = theme_text(
        productgroepen=["bestrating"],
        vragen=[{"vraag": "Wat kost het?", "antwoord": "Dat hangt af van het werk."}],
        instrumenten=[{"titel": "Tool", "url": "https://example.nl/", "tekst": "Handig."}],
    )
    page = page_of(
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
