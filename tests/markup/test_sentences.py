"""Sentences, each with the sources that it rests on."""

import pytest

from inkoopkring.markup.sentences import Sentence, sentences


def said(text: str) -> list[tuple[str, tuple[int, ...]]]:
    return [(one.text, one.sources) for one in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eén zin. [bron 1]", [("Eén zin.", (1,))]),
        ("Een. Twee. [bron 2]\n\nDrie.", [("Een.", (2,)), ("Twee.", (2,)), ("Drie.", ())]),
        ("Een. [bron 1] Twee. [bron 2, 3]", [("Een.", (1,)), ("Twee.", (2, 3))]),
        ("Een. [bron 1] [bron 3] Twee.", [("Een.", (1, 3)), ("Twee.", ())]),
        ("Dat zei A [bron 1], en B niet. [bron 2]", [("Dat zei A, en B niet.", (1, 2))]),
        ("# Kop\n\n- een punt [bron 1]\n- nog een", [("een punt", (1,)), ("nog een", ())]),
        ("**Vet**ter, [een link](/x/ 'y').\nVerder.", [("Vetter, een link.", ()), ("Verder.", ())]),
        ("Circa 1.000 m2. 5 ton erbij!", [("Circa 1.000 m2.", ()), ("5 ton erbij!", ())]),
        ("![Een plaat](x.png)\n\n---\n", []),
    ],
)
def test_a_text_comes_apart(text: str, expected: list[tuple[str, tuple[int, ...]]]) -> None:
    assert said(text) == expected


def test_a_sentence_without_sources_has_none() -> None:
    assert Sentence("Een.").sources == ()
