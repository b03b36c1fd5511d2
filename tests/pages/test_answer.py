"""The answer for a product group: the cases that teach most, and nothing that grows without end."""

import pytest

from builders import LISTS, case_text
from inkoopkring.model.lists import ProductGroup
from inkoopkring.pages.answer import MOST_CANDIDATES, AnswerPage, Answers, brief
from worlds import HIDDEN, Changes, bare_case_text, summaries_of

GROUPS = "content/lijsten/productgroepen.yml"
MORE_GROUPS = {GROUPS: f"{LISTS['productgroepen']}- {{id: ict, naam: ICT, thema: gww}}\n"}
ASKED = {"soort": "eis", "tekst": "Minstens 15% gebruikt.", "bewoording": "samengevat"}


def page_of(changes: Changes | None = None, group: str = "bestrating") -> AnswerPage:
    summaries = summaries_of({**MORE_GROUPS, **(changes or {})})
    return Answers(summaries).page(summaries.catalogue.listed(ProductGroup)[group])


def in_group(id: str, **changes: object) -> str:
    return bare_case_text(id=id, productgroep="bestrating", **changes)


def own(page: AnswerPage) -> list[str]:
    return [one.row.id for one in page.cases if not one.is_other]


def test_what_teaches_most_comes_first_and_nothing_hidden() -> None:
    page = page_of({**HIDDEN, "cases/aaa.md": in_group("aaa", periode={"van": "2025"})})
    assert own(page) == ["eerste-case", "aaa"]
    assert page.shown == 2
    assert page.lead == "Twee cases gaan over bestrating."


def test_a_case_says_what_it_is_compared_by() -> None:
    (one,) = page_of().cases
    assert (one.procedure, one.amount) == ("europees-openbaar", "250000-1000000")
    assert one.known == "Er staat bij wat eruit kwam, wat niet werkte en hoe er is gewogen."
    (bare,) = page_of({"cases/eerste-case.md": in_group("eerste-case")}).cases
    assert (bare.procedure, bare.amount, bare.known) == ("", "", "")


def test_facts_count_every_case_of_the_group() -> None:
    facts = page_of({"cases/b.md": in_group("b", stappen=["markt", "eisen"])}).facts
    assert (facts.count, facts.name) == (2, "bestrating")
    assert facts.procedures == {"europees-openbaar": 1}
    assert facts.steps == {"markt": 2, "eisen": 1}
    assert facts.amounts == (0, 0, 0, 1, 0, 0)


def test_of_many_cases_each_procedure_and_step_keeps_one() -> None:
    procedures = "".join(f"- {{id: p{n}, naam: P{n}, uitleg: Kort.}}\n" for n in range(3))
    rare = in_group("zeldzaam", procedure="p2", stappen=["herinzet"])
    full = {f"cases/c{n:02}.md": case_text(id=f"c{n:02}", procedure="p0") for n in range(40)}
    changes = {
        **full,
        "cases/eerste-case.md": None,
        "cases/zeldzaam.md": rare,
        "content/lijsten/procedures.yml": procedures,
    }
    page = page_of(changes)
    assert len(own(page)) == MOST_CANDIDATES
    assert "zeldzaam" in own(page)
    assert own(page)[0] != "zeldzaam"
    assert page.facts.count == 41


def test_a_procedure_that_the_group_lacks_comes_from_another() -> None:
    page = page_of(group="ict")
    assert [(one.row.id, one.is_other) for one in page.cases] == [("eerste-case", True)]
    assert (page.shown, page.lead) == (0, "Over ICT is nog geen case geplaatst.")
    assert own(page_of()) == [one.row.id for one in page_of().cases]


def test_criteria_come_by_turns_and_a_mere_word_last() -> None:
    criteria = [{**ASKED, "tekst": text, "bron": ["1"]} for text in ("Prijs", "Een A.", "Een B.")]
    changes = {
        "cases/eerste-case.md": case_text(criteria=criteria),
        "cases/b.md": in_group("b", criteria=[{**ASKED, "bron": ["1"]}]),
    }
    texts = [row.criterion.text for row in page_of(changes).criteria]
    assert texts == ["Minstens 15% gebruikt.", "Een A.", "Een B.", "Prijs"]


def test_words_of_the_trade_are_those_its_cases_use() -> None:
    assert [one.term for one in page_of().terms] == ["milieukostenindicator"]
    assert page_of({"cases/eerste-case.md": in_group("eerste-case")}).terms == ()


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Een zin.", "Een zin."),
        (f"{'a' * 100}. {'b' * 50}.", f"{'a' * 100}. {'b' * 50}."),
        (f"{'a' * 100}. {'b' * 90}.", f"{'a' * 100}."),
        (f"{'a' * 200}. Meer.", f"{'a' * 200}."),
    ],
)
def test_a_description_is_cut_between_sentences(text: str, short: str) -> None:
    assert brief(text) == short
