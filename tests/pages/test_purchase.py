"""Where a purchase begins: what can be asked, and every product group as a link."""

from builders import LISTS
from inkoopkring.pages.purchase import AnswerChoice, purchase_page
from worlds import summaries_of


def test_what_can_be_asked() -> None:
    more = "- {id: geen-aanbesteding, naam: Geen aanbesteding, uitleg: Niets.}\n"
    changes = {"content/lijsten/procedures.yml": LISTS["procedures"] + more}
    bar = purchase_page(summaries_of(changes)).bar
    assert [(one.name, one.words, one.codes) for one in bar.groups] == [
        ("Bestrating", ("stoeptegels",), ("44113100-6",))
    ]
    assert bar.procedures == (AnswerChoice("europees-openbaar", "Openbare procedure"),)
    assert [one.number for one in bar.steps] == [1, 2, 3, 4, 5, 6, 7]
    assert bar.amounts[0] == AnswerChoice("tot-50000", "Tot € 50.000")


def test_every_group_is_a_link() -> None:
    (theme,) = purchase_page(summaries_of()).themes
    assert [one.address for one in theme.groups] == ["/productgroepen/bestrating/"]
