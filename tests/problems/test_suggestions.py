"""The right word near a wrong one, said in one way."""

from inkoopkring.problems import did_you_mean, nearest

KNOWN = ("markt", "marktdag", "gunning")


def test_the_nearest_comes_first_whatever_the_capitals() -> None:
    assert nearest("MARKD", KNOWN) == ["markt"]
    assert nearest("markd", KNOWN, most=2) == ["markt", "marktdag"]
    assert nearest("markd", KNOWN, most=2, least=0.79) == ["markt"]
    assert nearest("xyzzy", KNOWN) == []


def test_the_question_names_each_word_or_is_not_asked() -> None:
    assert did_you_mean(["markt"]) == " Bedoel je `markt`?"
    assert did_you_mean(["markt", "gunning"]) == " Bedoel je `markt` of `gunning`?"
    assert did_you_mean(["check"], mark="") == " Bedoel je check?"
    assert did_you_mean([]) == ""
