"""Related cases: with a reason, by hand first, and in time that grows with the number."""

import pytest

from builders import a_rung
from inkoopkring.catalogue import related
from inkoopkring.catalogue.related import SHOWN, WINDOW, related_cases, traits
from inkoopkring.model import CaseStudy
from worlds import a_bare_case


def plain(id: str, **changes: object) -> CaseStudy:
    """A case that is like another only where the changes make it so."""
    return a_bare_case(
        **{"id": id, "regio": f"r-{id}", "themas": [f"t-{id}"], "stappen": [f"s-{id}"], **changes}
    )


def ids(cases: list[CaseStudy], of: str) -> list[str]:
    return [one.case.id for one in related_cases(cases)[of]]


def test_traits_are_everything_cases_can_share() -> None:
    case = a_bare_case(
        productgroep="bestrating",
        procedure="europees-openbaar",
        ambitieweb={
            "kader": "web-1.0",
            "niveaus": {"materialen": "2", "energie": "1", "water": "onbekend"},
            "herkomst": "bron",
        },
        belemmeringen=["kosten"],
        r_strategieen=[a_rung("rvo-r3")],
    )
    assert traits(case) == (
        ("productgroep", "bestrating"),
        ("procedure", "europees-openbaar"),
        ("ambitie", "materialen 2"),
        ("belemmering", "kosten"),
        ("r-strategie", "rvo-r3"),
        ("stap", "markt"),
        ("thema", "gww"),
        ("regio", "utrecht"),
    )


def test_a_procedure_that_says_nothing_is_no_trait() -> None:
    assert not [
        t for t in traits(a_bare_case(procedure="aanbesteding-onbekend")) if t[0] == "procedure"
    ]


def test_every_trait_has_a_weight() -> None:
    names = {name for name, _ in traits(a_bare_case(productgroep="x", procedure="y"))}
    assert names <= related.WEIGHTS.keys()


def test_the_reasons_are_what_both_share_the_weightiest_first() -> None:
    cases = [
        plain("a", belemmeringen=["kosten"], productgroep="x", regio="utrecht"),
        plain("b", belemmeringen=["kosten", "kennis"], productgroep="x", regio="utrecht"),
    ]
    (one,) = related_cases(cases)["a"]
    assert one.case.id == "b"
    assert one.shared == (("productgroep", "x"), ("belemmering", "kosten"), ("regio", "utrecht"))


def test_relations_go_both_ways() -> None:
    cases = [plain("a", productgroep="x"), plain("b", productgroep="x")]
    assert ids(cases, "a") == ["b"]
    assert ids(cases, "b") == ["a"]


def test_too_little_in_common_is_nothing() -> None:
    cases = [plain("a", regio="utrecht"), plain("b", regio="utrecht")]
    assert ids(cases, "a") == []


def test_more_in_common_comes_first_and_ties_go_by_id() -> None:
    cases = [
        plain("a", productgroep="x", belemmeringen=["kosten"]),
        plain("d", productgroep="x"),
        plain("c", productgroep="x"),
        plain("b", productgroep="x", belemmeringen=["kosten"]),
        plain("e", productgroep="x"),
    ]
    assert ids(cases, "a") == ["b", "c", "d"]
    assert ids(list(reversed(cases)), "a") == ["b", "c", "d"]


def test_chosen_by_hand_comes_first_also_with_nothing_in_common() -> None:
    cases = [
        plain("a", productgroep="x", verwant=["z", "b"]),
        plain("b", productgroep="x"),
        plain("c", productgroep="x"),
        plain("z"),
    ]
    found = related_cases(cases)["a"]
    assert [one.case.id for one in found] == ["z", "b", "c"]
    assert found[0].shared == ()
    assert ids(cases, "z") == []


def test_a_hand_picked_case_that_may_not_be_seen_is_left_out() -> None:
    assert ids([plain("a", verwant=["weg"])], "a") == []


def test_a_case_is_never_related_to_itself_and_to_another_once() -> None:
    cases = [plain("a", verwant=["a", "b", "b"]), plain("b")]
    assert ids(cases, "a") == ["b"]


def test_no_more_than_shown_are_kept() -> None:
    cases = [plain(f"c{n}", productgroep="x") for n in range(SHOWN + 4)]
    assert all(len(found) == SHOWN for found in related_cases(cases).values())
    chosen = plain("a", verwant=[case.id for case in cases])
    assert len(related_cases([chosen, *cases])["a"]) == SHOWN


def test_each_case_is_compared_with_a_window_of_neighbours(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Ten times as many cases of one sort: ten times the comparisons, not a hundred times."""
    compared: list[int] = []
    best = related._best

    def counting(
        case: CaseStudy,
        by_id: dict[str, CaseStudy],
        own: dict[str, tuple[related.Trait, ...]],
        near: set[str],
    ) -> tuple[related.Related, ...]:
        compared.append(len(near))
        return best(case, by_id, own, near)

    monkeypatch.setattr(related, "_best", counting)
    related_cases([plain(f"c{n:03}", productgroep="x") for n in range(300)])
    assert max(compared) <= 2 * WINDOW + 1


def test_the_nearest_by_id_are_in_the_window() -> None:
    cases = [plain(f"c{n:03}", productgroep="x") for n in range(100)]
    assert ids(cases, "c050") == ["c038", "c039", "c040"]
