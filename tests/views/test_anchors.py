"""Anchors of the parts of a page."""

from inkoopkring.views.anchors import part_anchors


def test_an_anchor_says_which_part_it_leads_to() -> None:
    assert part_anchors("criterium", ["Laagste MKI", "Minstens 10 procent gerecycled."]) == (
        "criterium-laagste-mki",
        "criterium-minstens-10-procent-gerecycled",
    )


def test_an_anchor_stays_when_another_part_is_put_before_it() -> None:
    (alone,) = part_anchors("les", ["Begin klein."])
    assert part_anchors("les", ["Vraag de markt eerder.", "Begin klein."])[1] == alone


def test_an_anchor_stays_when_the_end_of_the_text_is_mended() -> None:
    before, after = (
        "Wie een open licentie biedt, krijgt " + end for end in ("meer", "extra punten")
    )
    assert part_anchors("les", [before]) == part_anchors("les", [after])


def test_two_parts_never_share_an_anchor() -> None:
    assert part_anchors("les", ["Begin klein.", "Begin klein!"]) == (
        "les-begin-klein",
        "les-begin-klein-2",
    )
