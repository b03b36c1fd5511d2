"""Terms in prose: the first becomes a link with its explanation, and nothing else changes."""

import pytest

from inkoopkring.model.lists import Term
from inkoopkring.views.glossary_links import GlossaryLinks


def a_term(id: str, term: str, abbreviation: str | None = None, in_text: bool = True) -> Term:
    return Term.model_validate(
        {
            "id": id,
            "term": term,
            "afkorting": abbreviation,
            "uitleg": f"Uitleg van {term}.",
            "in_tekst": in_text,
        }
    )


LINKS = GlossaryLinks(
    [
        a_term("mki", "Milieukostenindicator", "MKI"),
        a_term("mki-gunnen", "MKI als gunningscriterium"),
        a_term("das", "Dynamisch aankoopsysteem", "DAS"),
        a_term("b-en-u", "Burgerlijke en utiliteitsbouw", "B&U"),
        a_term("dag", "Marktdag", in_text=False),
    ]
)


def explained(html: str) -> str:
    return LINKS.explain(html, lambda address: f"..{address}")[0]


def terms(html: str) -> list[str]:
    return [one.term for one in LINKS.explain(html, str)[1]]


def test_a_term_becomes_a_link_with_a_description() -> None:
    html, found = LINKS.explain("<p>De MKI telt.</p>", lambda address: f"..{address}")
    assert html == (
        '<p>De <a class="ik-begrip" href="../begrippen/#mki" aria-describedby="__begrip-mki">'
        "MKI</a> telt.</p>"
    )
    (one,) = found
    assert (one.term, one.text, one.anchor) == (
        "Milieukostenindicator",
        "Uitleg van Milieukostenindicator.",
        "__begrip-mki",
    )


def test_only_the_first_time_whether_term_or_abbreviation() -> None:
    html = explained("<p>De milieukostenindicator (MKI).</p><p>MKI, MKI.</p>")
    assert html.count("<a ") == 1
    assert ">milieukostenindicator</a> (MKI)" in html


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Over de MKI</h2>",
        '<h3 id="mki">MKI</h3>',
        '<p><a href="https://example.nl/">de MKI</a></p>',
        '<p><a href="https://example.nl/">de <em>hoge</em> MKI</a></p>',
        "<p><code>MKI</code></p>",
        "<pre><code>MKI\nMKI</code></pre>",
        '<p title="MKI > 1" class="MKI">x</p>',
        '<img alt="MKI" src="mki.png">',
    ],
)
def test_headings_links_code_and_attributes_stay(html: str) -> None:
    assert explained(html) == html


@pytest.mark.parametrize("word", ["das", "Das", "mki", "MKIS", "xMKI", "a-MKI", "Marktdag"])
def test_another_word_stays(word: str) -> None:
    assert terms(f"<p>Een {word} hier.</p>") == []


@pytest.mark.parametrize(
    ("words", "term"),
    [
        ("Milieukostenindicator", "Milieukostenindicator"),
        ("een milieukostenindicator.", "Milieukostenindicator"),
        ("MKI-waarde", "Milieukostenindicator"),
        ("(DAS)", "Dynamisch aankoopsysteem"),
        ("B&amp;U", "Burgerlijke en utiliteitsbouw"),
    ],
)
def test_a_term_is_found_within_its_sentence(words: str, term: str) -> None:
    assert terms(f"<p>Hier staat {words} en meer</p>") == [term]


def test_the_longest_term_wins() -> None:
    assert terms("<p>Neem MKI als gunningscriterium, want MKI is helder.</p>") == [
        "MKI als gunningscriterium",
        "Milieukostenindicator",
    ]


def test_without_terms_nothing_is_found() -> None:
    assert GlossaryLinks([]).explain("<p>MKI</p>", str) == ("<p>MKI</p>", ())
