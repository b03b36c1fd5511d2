"""The scan of a body: headings, links, sources and HTML, with code left out."""

import time

import pytest

from inkoopkring.markup.anchors import anchor_of, source_numbers, unique_anchor
from inkoopkring.markup.body import Body


class TestProse:
    @pytest.mark.parametrize(
        ("text", "prose"),
        [
            ("a `b` c", "a     c"),
            ("a ``b ` c`` d", "a           d"),
            ("a `b c", "a `b c"),
            ("```\na\n```\nb", "   \n \n   \nb"),
            ("~~~ yaml\na: b\n~~~\nc", "        \n    \n   \nc"),
            ("```python\na\n```  \nb", "         \n \n     \nb"),
            ("````\n```\na\n````\nb", "    \n   \n \n    \nb"),
            ("```\na\n~~~\nb\n```\nc", "   \n \n   \n \n   \nc"),
            ("- a\n\n  ```\n  b\n  ```\n- c", "- a\n\n     \n   \n     \n- c"),
            ("a `b\nc` d", "a   \n   d"),
            ("x\n\n    code\n\ny", "x\n\n        \n\ny"),
            ("```\na\n```\nb\n```\nc\n```\nd", "   \n \n   \nb\n   \n \n   \nd"),
            ("```\na\nb", "   \n \n "),
            ("``` dit is tekst\na\n```\nb", "                \n \n   \nb"),
            ("", ""),
        ],
    )
    def test_code_is_blanked_out_character_for_character(self, text: str, prose: str) -> None:
        assert Body(text).prose == prose

    @pytest.mark.parametrize("text", ["a `é🧱` b", "```\né\u00a0🧱\n```\n", "~~~\n\t\n~~~\nx"])
    def test_every_offset_stays(self, text: str) -> None:
        prose = Body(text).prose
        assert len(prose) == len(text)
        assert [i for i, c in enumerate(prose) if c == "\n"] == [
            i for i, c in enumerate(text) if c == "\n"
        ]


class TestHeadings:
    def test_level_words_anchor_and_offset(self) -> None:
        body = Body("## Aanpak\n\nTekst.\n\n### Wat het *kostte* [bron 1]\n")
        assert [(h.level, h.text, h.anchor, h.offset) for h in body.headings] == [
            (2, "Aanpak", "aanpak", 0),
            (3, "Wat het kostte", "wat-het-kostte", 19),
        ]

    @pytest.mark.parametrize(
        ("line", "text"),
        [
            ("## Aanpak ##", "Aanpak"),
            ("## Aanpak ##  ", "Aanpak"),
            ("##\tAanpak", "Aanpak"),
            ("## C#", "C#"),
            ("Kosten en baten\n---", "Kosten en baten"),
            ("> ## In een citaat", "In een citaat"),
            ("## Kop {#x}", "Kop {#x}"),
            ("## [Een link](over.md) erin", "Een link erin"),
            ("## Het `veld` regio", "Het veld regio"),
        ],
    )
    def test_the_words_of_a_heading(self, line: str, text: str) -> None:
        [heading] = Body(line).headings
        assert heading.text == text

    @pytest.mark.parametrize(
        "line", ["a ## b", "    ## Code", "##Geen", "\\## Geen", "####### Zeven"]
    )
    def test_what_is_no_heading(self, line: str) -> None:
        assert Body(line).headings == ()

    def test_a_heading_inside_code_is_none(self) -> None:
        assert Body("```\n## Code\n```\n").headings == ()

    def test_equal_headings_get_a_number(self) -> None:
        body = Body("## Aanpak\n## Aanpak\n## Aanpak 2\n## Aanpak\n")
        assert [heading.anchor for heading in body.headings] == [
            "aanpak",
            "aanpak-2",
            "aanpak-2-2",
            "aanpak-3",
        ]


class TestAnchors:
    @pytest.mark.parametrize(
        ("text", "anchor"),
        [
            ("Wat werkte?", "wat-werkte"),
            ("Eén café", "een-cafe"),
            ("  10% lagere MKI  ", "10-lagere-mki"),
            ("🧱", "kop"),
            ("", "kop"),
            ("’s-Hertogenbosch", "s-hertogenbosch"),
        ],
    )
    def test_lower_case_ascii(self, text: str, anchor: str) -> None:
        assert anchor_of(text) == anchor

    def test_given_out_once(self) -> None:
        used: dict[str, int] = {}
        assert [unique_anchor("A", used) for _ in range(3)] == ["a", "a-2", "a-3"]
        assert set(used) == {"a", "a-2", "a-3"}


class TestLinks:
    @pytest.mark.parametrize(
        ("text", "target", "words", "is_image"),
        [
            ("[a](b.md)", "b.md", "a", False),
            ("![a](b.svg)", "b.svg", "a", True),
            ("![](b.svg)", "b.svg", "", True),
            ("[a](#b)", "#b", "a", False),
            ("[a]()", "", "a", False),
            ('[a](b.md "titel")', "b.md", "a", False),
            ("[a](b.md 'titel')", "b.md", "a", False),
            ("[a](b_(c).md)", "b_(c).md", "a", False),
            ("[a [bron 1] b](c.md)", "c.md", "a [bron 1] b", False),
            ("[a][c]\n\n[c]: b.md", "b.md", "a", False),
            ("[a]\n\n[a]: <b.md> 'titel'", "b.md", "a", False),
            ("[a\nb](c.md)", "c.md", "a b", False),
            ("[a]( c.md\n'titel' )", "c.md", "a", False),
            ("[a](<een naam.md>)", "een naam.md", "a", False),
            ("<https://example.nl/>", "https://example.nl/", "https://example.nl/", False),
            ("Zie www.example.nl.", "http://www.example.nl", "www.example.nl", False),
            ("![x][a]\n\n[a]: b.svg", "b.svg", "x", True),
            ("![A]\n\n[a]: b.svg", "b.svg", "A", True),
        ],
    )
    def test_a_link_leads_somewhere(
        self, text: str, target: str, words: str, is_image: bool
    ) -> None:
        [link] = Body(text).links
        assert (link.target, link.text, link.is_image) == (target, words, is_image)

    def test_links_know_their_offset(self) -> None:
        body = Body("é [a](b) en ![c](d)")
        assert [(link.offset, link.text) for link in body.links] == [(2, "a"), (12, "c")]

    @pytest.mark.parametrize(
        "text",
        [
            "[a] (b.md)",
            "`[a](b.md)`",
            "[a",
            "[bron 1]",
            "```\n[a](b)\n```",
            "[a\n\nb](c)",
            "[a]: b",
        ],
    )
    def test_what_is_no_link(self, text: str) -> None:
        assert Body(text).links == ()


class TestSources:
    @pytest.mark.parametrize(
        ("text", "numbers"),
        [
            ("[bron 1]", (1,)),
            ("[bron 1, 3]", (1, 3)),
            ("[bron 1,3]", (1, 3)),
            ("[bron 1 en 3]", (1, 3)),
            ("[bron 1, 2 en 3]", (1, 2, 3)),
            ("[bron 12]", (12,)),
            ("[bron\n1]", (1,)),
            ("[bron\u00a01,\n3]", (1, 3)),
            ("[bron 0]", (0,)),
            ("[bron een]", ()),
            ("[bron ]", ()),
            ("[bron 123]", ()),
            ("[bron 1-3]", ()),
            ("[bron 1;3]", ()),
            ("[bron 1, ]", ()),
        ],
    )
    def test_numbers_or_none_where_they_cannot_be_read(
        self, text: str, numbers: tuple[int, ...]
    ) -> None:
        [reference] = Body(text).sources
        assert (reference.text, reference.numbers) == (text, numbers)

    def test_source_references_know_their_offset(self) -> None:
        body = Body("Één. [bron 1] `[bron 2]` [bron 3]")
        assert [(one.offset, one.numbers) for one in body.sources] == [(5, (1,)), (25, (3,))]

    @pytest.mark.parametrize("text", ["[bronnen 1]", "bron 1", "[bron1]", "[bron 1", "[bron\n\n1]"])
    def test_what_is_no_source_reference(self, text: str) -> None:
        assert Body(text).sources == ()

    def test_numbers_alone(self) -> None:
        assert source_numbers(" 1 en 2 ") == (1, 2)
        assert source_numbers("x") == ()


class TestHtml:
    @pytest.mark.parametrize(
        ("text", "tags"),
        [
            ("a <b>c</b>", ["<b>", "</b>"]),
            ("<br/>", ["<br/>"]),
            ('<a href="x">', ['<a href="x">']),
            ("<!-- a\nb -->", ["<!-- a\nb -->"]),
            ("<div\nclass=a>", ["<div\nclass=a>"]),
            ("3 < 4 en 5 > 4", []),
            ("a <3 b>", []),
            ("<https://example.nl/>", []),
            ("`<b>`", []),
            ("<!-- open", []),
            ("\\<b>", []),
        ],
    )
    def test_tags_and_comments(self, text: str, tags: list[str]) -> None:
        assert [tag for _, tag in Body(text).html] == tags

    def test_tags_know_their_offset(self) -> None:
        assert list(Body("é <b>").html) == [(2, "<b>")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("**vet** en *schuin*", "vet en schuin"),
        ("_schuin_ en veld_naam", "schuin en veld_naam"),
        ("[link](over.md)", "link"),
        ("Feit. [bron 1]", "Feit."),
    ],
)
def test_the_words_of_markdown(text: str, words: str) -> None:
    assert Body(text).words == words


@pytest.mark.parametrize(
    "text",
    [
        "# a" + " " * 50_000 + "b",
        "# a" + "# " * 25_000 + "b",
        "[" * 50_000,
        "[a" * 25_000,
        "[x](" * 12_000,
        "[x](" + "(a)" * 15_000,
        "[x](y " + " " * 50_000,
        "[" + "[a]" * 15_000,
        "[bron " * 8_000,
        "<!--" * 12_000,
        "<a " * 15_000,
        "`" * 50_000,
        "`a ``b " * 7_000,
        "```a\n" * 10_000,
        "~~~~\n~~~\n" * 5_000,
        "[a]: b\n" * 7_000,
    ],
    ids=lambda text: text[:12],
)
def test_odd_repetition_takes_no_time(text: str) -> None:
    body = Body(text)
    start = time.process_time()
    assert len(body.prose) == len(text)
    _ = body.headings, body.links, body.sources, list(body.html)
    assert time.process_time() - start < 2
