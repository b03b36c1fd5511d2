"""Where words stand, as text and back."""

from hypothesis import given
from hypothesis import strategies as st

from inkoopkring.search.postings import Posting, joined, packed, unpacked, with_count
from inkoopkring.search.settings import Zone

lines = st.dictionaries(st.integers(0, 300_000), st.integers(1, 255), max_size=60)


@given(lines)
def test_what_is_packed_comes_out_again(line: dict[int, int]) -> None:
    postings = [Posting(document, line[document]) for document in sorted(line)]
    text = packed(postings)
    assert list(unpacked(text)) == postings
    assert not set(text) & set('"\\ \n')


def test_the_usual_place_costs_one_character() -> None:
    postings = [Posting(number, with_count(0, 1)) for number in range(9)]
    assert len(packed(postings)) == len(postings)


def test_places_are_yes_or_no_and_the_text_is_counted() -> None:
    posting = Posting(0, with_count(1 << Zone.TITLE, 7))
    assert posting.has(Zone.TITLE)
    assert not posting.has(Zone.LESSONS)
    assert posting.times == 3


def test_two_words_as_one() -> None:
    both = Posting(0, joined(with_count(1 << Zone.TITLE, 1), with_count(1 << Zone.LESSONS, 1)))
    assert (both.has(Zone.TITLE), both.has(Zone.LESSONS), both.times) == (True, True, 2)
