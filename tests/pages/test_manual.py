"""The manual tells what there is to choose from, by id and by name."""

from builders import theme_text
from inkoopkring.pages.manual import ChoiceList, FieldRow, fields_page
from worlds import Changes, catalogue_of

ZEIST = "- {id: gemeente-zeist, naam: Gemeente Zeist, soort: gemeente, code: GM0355}\n"


def lists(changes: Changes | None = None) -> dict[str, ChoiceList]:
    return {one.id: one for one in fields_page(catalogue_of(changes)).lists}


def sources(rows: tuple[FieldRow, ...]) -> set[str]:
    return {row.source for row in rows if row.source}.union(*(sources(row.fields) for row in rows))


def test_whatever_a_field_refers_to_has_its_choices() -> None:
    page = fields_page(catalogue_of())
    named = set[str]().union(*(sources(kind.fields) for kind in page.kinds))
    assert named == {one.id for one in page.lists}
    assert {"organisaties", "stap", "case", "cpv"} <= named
    assert len(page.lists) == len(named)


def test_an_entry_stands_there_by_its_id_and_title() -> None:
    (theme,) = lists()["thema"].choices
    assert (theme.id, theme.name) == ("gww", "Wegen en water")


def test_all_organisations_stand_together_in_order() -> None:
    more = {"content/lijsten/overheden.yml": ZEIST}
    assert [one.id for one in lists(more)["organisaties"].choices] == [
        "gemeente-a",
        "gemeente-zeist",
        "provincie-b",
    ]


def test_a_draft_is_no_choice() -> None:
    hidden = {"content/themas/gww.md": theme_text(status="concept")}
    assert lists(hidden)["thema"].choices == ()


def test_the_titles_are_plurals() -> None:
    titles = {one.id: one.title for one in lists().values()}
    assert titles["case"] == "Cases"
    assert titles["productgroepen"] == "Productgroepen"
