"""Heights on paper: more text and more weights take more room."""

from inkoopkring.pages.sheet import case_height, criterion_height, item_height


def test_more_text_is_higher() -> None:
    assert item_height("a" * 100) > item_height("a" * 20)
    assert criterion_height("a" * 200, "") > criterion_height("a", "")
    assert criterion_height("a", "b" * 100) > criterion_height("a", "b")


def test_a_bar_of_weights_takes_room() -> None:
    bare = case_height("Gemeente A", "Kort.", 0)
    assert bare < case_height("Gemeente A", "Kort.", 2) < case_height("Gemeente A", "Kort.", 4)
