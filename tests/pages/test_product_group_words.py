"""What a product group says of its cases together."""

from inkoopkring.pages.product_group_words import lead, without_outcome
from worlds import a_bare_case, bare_case_text, summaries_of

LESSON = {"tekst": "Te laat begonnen.", "bron": ["1"]}


def test_one_case_tells_what_it_holds() -> None:
    case = a_bare_case(wat_niet_werkte=[LESSON], periode={"van": "2018", "tot": "2020"})
    assert lead([case]) == "Eén case van één opdrachtgever, 2018–2020. Er staat bij wat tegenviel."


def test_several_cases_are_counted() -> None:
    cases = [
        a_bare_case(id="a", wat_niet_werkte=[LESSON], periode={"van": "2018"}),
        a_bare_case(id="b", opdrachtgevers=["gemeente-a", "provincie-b"], periode={"tot": "2021"}),
    ]
    assert lead(cases) == (
        "Twee cases van twee opdrachtgevers, 2018–2021. Bij één staat wat tegenviel."
    )


def test_nothing_known_nothing_said() -> None:
    assert lead([a_bare_case()]) == "Eén case van één opdrachtgever."
    assert lead([]).startswith("Over deze productgroep is nog geen case geplaatst.")


def test_those_without_an_outcome_are_named_and_many_counted() -> None:
    more = "".join(f"- {{id: g-{n}, naam: G{n}, soort: gemeente}}\n" for n in range(10))
    changes = {
        "content/lijsten/organisaties.yml": more,
        "cases/eerste-case.md": None,
        **{
            f"cases/c{n}.md": bare_case_text(id=f"c{n}", opdrachtgevers=[f"g-{n}"])
            for n in range(10)
        },
    }
    summaries = summaries_of(changes)
    assert without_outcome(summaries, summaries.catalogue.cases) == (
        "G0, G1, G2, G3, G4, G5, G6, G7 en 2 andere"
    )
