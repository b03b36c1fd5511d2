"""The block of data: where it begins and ends, its values as text, and the place of each."""

from pathlib import PurePosixPath
from typing import Any

import pytest
import yaml

from inkoopkring.model.shapes import Location
from inkoopkring.reading import front_matter
from inkoopkring.reading.block import Block, Limits
from inkoopkring.reading.front_matter import HEAD_LIMITS, merge_conflicts, parse, split
from inkoopkring.reading.sources import SourceFile

PATH = PurePosixPath("cases/tegels.md")


def source_of(text: str) -> SourceFile:
    return SourceFile(PATH, text)


def block_of(text: str) -> Block:
    block, problems = parse(source_of(text), text, 1, HEAD_LIMITS)
    assert problems == []
    assert block
    return block


def trouble(text: str, limits: Limits = HEAD_LIMITS) -> list[tuple[str, int, int]]:
    block, problems = parse(source_of(text), text, 1, limits)
    assert block is None
    return [(found.code, found.place.line, found.place.column) for found in problems]


class TestSplit:
    @pytest.mark.parametrize(
        ("text", "head", "body", "line"),
        [
            ("---\na: b\n---\nTekst.\n", "a: b", "Tekst.\n", 4),
            ("---\na: b\nc: d\n---\n\nTekst.\n", "a: b\nc: d", "\nTekst.\n", 5),
            ("---\n---\n", "", "", 3),
            ("---\n---", "", "", 3),
            ("---  \na: b\n--- \t\nTekst.", "a: b", "Tekst.", 4),
            ("---\na: b\n---\n---\n", "a: b", "---\n", 4),
            ("---\na: '\n  ---'\n---\n", "a: '\n  ---'", "", 5),
        ],
    )
    def test_head_and_body(self, text: str, head: str, body: str, line: int) -> None:
        parts, problems = split(source_of(text))
        assert problems == []
        assert parts
        assert (parts.head, parts.body, parts.body_line) == (head, body, line)

    @pytest.mark.parametrize(
        ("text", "code", "line"),
        [
            ("", "kop-ontbreekt", 1),
            ("\n\n", "kop-ontbreekt", 1),
            ("# Kop\n", "kop-ontbreekt", 1),
            ("----\na: b\n----\n", "kop-ontbreekt", 1),
            ("--\na: b\n--\n", "kop-ontbreekt", 1),
            ("\n \n---\na: b\n---\n", "kop-niet-bovenaan", 3),
            ("---", "kop-niet-gesloten", 1),
            ("---\na: b\n ---\n", "kop-niet-gesloten", 1),
            ("---\na: b\n----\n", "kop-niet-gesloten", 1),
        ],
    )
    def test_no_block(self, text: str, code: str, line: int) -> None:
        parts, problems = split(source_of(text))
        assert parts is None
        assert [(found.code, found.place.line) for found in problems] == [(code, line)]


class TestMergeConflicts:
    @pytest.mark.parametrize(
        ("text", "line"),
        [
            ("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> voorstel\n", 2),
            ("<<<<<<<\n", 1),
            ("a\n\n>>>>>>> voorstel", 3),
        ],
    )
    def test_the_first_sign_is_reported(self, text: str, line: int) -> None:
        [found] = merge_conflicts(source_of(text))
        assert (found.code, found.place.line, found.place.column) == ("samenvoegconflict", line, 1)

    @pytest.mark.parametrize(
        "text", ["Kop\n=======\n", " <<<<<<< HEAD\n", "<<<<<<<<\n", "a <<<<<<< b\n", ">>>>>>\n"]
    )
    def test_what_looks_like_it_is_let_through(self, text: str) -> None:
        assert merge_conflicts(source_of(text)) == []


class TestValues:
    @pytest.mark.parametrize(
        ("text", "values"),
        [
            ("a: no", {"a": "no"}),
            ("a: 19:30", {"a": "19:30"}),
            ("a: 1.10", {"a": "1.10"}),
            ("a: 2026-11-20", {"a": "2026-11-20"}),
            ("a: 0x10", {"a": "0x10"}),
            ("a: .inf", {"a": ".inf"}),
            ("1: true", {"1": "true"}),
            ("a: 'no'", {"a": "no"}),
            ("a:", {"a": None}),
            ("a: ~", {"a": None}),
            ("a: null", {"a": None}),
            ("a: ''", {"a": ""}),
            ("a: 'null'", {"a": "null"}),
            ("a: '~'", {"a": "~"}),
            ("a: [b, 'c', \"d\"]", {"a": ["b", "c", "d"]}),
            ("a:\n- b\n-\n", {"a": ["b", None]}),
            ("a: {b: {c: []}}", {"a": {"b": {"c": []}}}),
            ("a: |\n  b\n  c\n", {"a": "b\nc\n"}),
            ("a: >-\n  b\n  c\n", {"a": "b c"}),
            ('a: "b\\tc\\u00e9"', {"a": "b\tcé"}),
            ("a: b # c", {"a": "b"}),
            ("a: b#c", {"a": "b#c"}),
            ("", None),
            ("# niets", None),
            ("~", None),
            ("[a]", ["a"]),
            ("a", "a"),
        ],
    )
    def test_every_value_stays_text(self, text: str, values: Any) -> None:
        assert block_of(text).values == values

    def test_empty_values_are_noticed(self) -> None:
        assert block_of("a:").has_empty
        assert block_of("a: ' '").has_empty
        assert block_of("a: [b, '']").has_empty
        assert not block_of("a: b").has_empty

    def test_texts_come_with_where_they_stand(self) -> None:
        texts = dict(block_of("a: b\nc: [d, {e: f}]\ng:\n").texts())
        assert texts == {("a",): "b", ("c", 0): "d", ("c", 1, "e"): "f"}


class TestPlaces:
    TEXT = "één: x\nlijst:\n  - titel: 'é'\n    url: y\n  - [a, b]\nkort: {p: q}\n"

    @pytest.mark.parametrize(
        ("location", "line", "column"),
        [
            ((), 1, 1),
            (("één",), 1, 6),
            (("lijst",), 3, 3),
            (("lijst", 0), 3, 5),
            (("lijst", 0, "titel"), 3, 12),
            (("lijst", 0, "url"), 4, 10),
            (("lijst", 1, 1), 5, 9),
            (("kort", "p"), 6, 11),
            (("kort", "weg"), 6, 7),
            (("lijst", 0, "titel", "dieper"), 3, 12),
            (("weg",), 1, 1),
        ],
    )
    def test_of_a_value(self, location: Location, line: int, column: int) -> None:
        place = block_of(self.TEXT).place(location)
        assert place
        assert (place.line, place.column) == (line, column)

    @pytest.mark.parametrize(
        ("location", "line", "column"),
        [
            (("één",), 1, 1),
            (("lijst",), 2, 1),
            (("lijst", 0, "titel"), 3, 5),
            (("lijst", 0, "url"), 4, 5),
            (("kort", "p"), 6, 8),
            (("lijst", 0), 3, 5),
        ],
    )
    def test_of_a_key(self, location: Location, line: int, column: int) -> None:
        place = block_of(self.TEXT).key_place(location)
        assert place
        assert (place.line, place.column) == (line, column)

    def test_they_count_from_the_first_line_of_the_block(self) -> None:
        text = "a: b\nc: d"
        block, _ = parse(source_of(f"---\n{text}\n---\n"), text, 2, HEAD_LIMITS)
        assert block
        place = block.place(("c",))
        assert place
        assert (place.path, place.line, place.column) == (str(PATH), 3, 4)

    def test_an_emoji_is_one_character(self) -> None:
        place = block_of("a: ['🧱🧱', b]").place(("a", 1))
        assert place
        assert place.column == 11

    def test_nothing_has_no_place(self) -> None:
        assert block_of("").place(("a",)) is None
        assert block_of("").key_place(("a",)) is None


class TestLimits:
    SMALL = Limits(characters=20, events=12, depth=2)

    def test_characters(self) -> None:
        assert block_of("a: " + "b" * 17).values
        assert trouble("a: " + "b" * 18, self.SMALL) == [("kop-te-groot", 1, 1)]

    def test_events(self) -> None:
        assert trouble("[a, b, c, d, e, f]", Limits(50, 8, 2)) == [("kop-te-veel", 1, 17)]
        block, problems = parse(source_of(""), "[a, b, c, d, e]", 1, Limits(50, 11, 2))
        assert block
        assert problems == []

    def test_depth(self) -> None:
        assert trouble("a: [[b]]", self.SMALL) == [("kop-te-diep", 1, 5)]
        block, problems = parse(source_of(""), "a: [b]", 1, self.SMALL)
        assert block
        assert problems == []


class TestComplaints:
    @pytest.mark.parametrize(
        ("text", "code", "line", "column"),
        [
            ("a: b: c", "dubbele-punt-in-tekst", 1, 5),
            ("a: b\n  c: d", "inspringing", 2, 3),
            ("a: b\n  c d: e", "dubbele-punt-in-tekst", 2, 6),
            ("a: b\nc\nd: e", "dubbele-punt-ontbreekt", 2, 1),
            ("a: 'b", "aanhalingsteken-open", 1, 4),
            ("a: 'b\nc: 'd'\ne: 'f'", "aanhalingsteken-open", 1, 4),
            ("a: 'b\n  c'\nd: 'e' f", "tekst-na-aanhalingsteken", 3, 8),
            ("a: 'b' c", "tekst-na-aanhalingsteken", 1, 8),
            ("a: [b", "haak-open", 1, 4),
            ("a: [b]]", "haak-open", 1, 4),
            ("a: [", "haak-open", 1, 4),
            ("a: {b: [c, d}", "haak-open", 1, 8),
            ("a: [b] c", "teken-aan-begin", 1, 4),
            ("a: @b", "teken-aan-begin", 1, 4),
            ("a: - b", "teken-aan-begin", 1, 4),
            ("a: | b", "teken-aan-begin", 1, 4),
            ('a: "b\\c"', "backslash", 1, 6),
            ('a: "b\\users"', "backslash", 1, 6),
            ("a:\n  - b\n - c", "inspringing", 3, 2),
            ("a: b\n: c", "kop-onleesbaar", 2, 1),
            ("'': a", "kop-onleesbaar", 1, 1),
            ("a: * b", "verwijzingsteken", 1, 4),
            ("a: &b c", "verwijzingsteken", 1, 4),
            ("a: ! b", "type-aanduiding", 1, 4),
            ("a: !b c", "type-aanduiding", 1, 4),
            ('a: "\\x07"', "stuurteken", 1, 4),
            ("a: b\n...\nc: d", "kop-twee-blokken", 3, 1),
            ("a: b\n--- c", "kop-twee-blokken", 2, 1),
        ],
    )
    def test_stand_where_the_author_should_look(
        self, text: str, code: str, line: int, column: int
    ) -> None:
        assert trouble(text) == [(code, line, column)]

    def test_all_double_keys_are_reported(self) -> None:
        assert trouble("a: b\na: c\nd: {e: f, e: g}") == [
            ("veld-dubbel", 2, 1),
            ("veld-dubbel", 3, 11),
        ]

    def test_all_odd_characters_are_reported(self) -> None:
        assert trouble("a:\u00a0b\nc: d\u2028e\n\tf: g") == [
            ("regelscheiding", 2, 5),
            ("harde-spatie", 1, 3),
            ("tab", 3, 1),
        ]

    def test_an_odd_space_inside_a_text_is_let_through(self) -> None:
        assert block_of("a: b\u00a0c").values == {"a": "b\u00a0c"}

    @pytest.mark.parametrize("text", ["a: 'b", "a: [b", "a: @b", "a: !b c", "a: b: c", "a: &b c"])
    def test_the_slower_reader_without_c_refuses_as_well(
        self, text: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(front_matter, "_LOADER", yaml.SafeLoader)
        assert trouble(text)
