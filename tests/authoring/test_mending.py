"""Mending changes how a thing is written, never what is said, and twice is once."""

from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import case_text
from inkoopkring.authoring.mending import Mended, mend
from inkoopkring.reading.parsing import parse_document
from inkoopkring.reading.sources import decode

CASE = PurePosixPath("cases/x.md")
REPOSITORY = Path(__file__).parents[2]
NBSP = "\u00a0"
BODY = "\n## Aanleiding\n\ntitle: a: b\t  \n- 22-11-2026 \r staat er\u00a0zo\n"


def head(text: str) -> str:
    """What becomes of a block of data."""
    mended = mend(CASE, f"---\n{text}---\n{BODY}")
    assert mended.after.endswith(f"---\n{BODY}")
    return mended.after.removeprefix("---\n").removesuffix(f"---\n{BODY}")


def values(text: str) -> Any:
    """The values of a file, or None when it does not read."""
    source, problems = decode(CASE, text.encode())
    document = parse_document(source)[0] if source and not problems else None
    return document.block.values if document else None


class TestQuotes:
    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("title: Nu: oude tegels", "title: 'Nu: oude tegels'"),
            ("title: Zo'n dag: verslag", 'title: "Zo\'n dag: verslag"'),
            ("title: @home werken", "title: '@home werken'"),
            ("title: `mki` telt", "title: '`mki` telt'"),
            ("title: 50% minder: hoe", "title: '50% minder: hoe'"),
            ("title: Kort:", "title: 'Kort:'"),
            ("title: Nu: oude tegels   ", "title: 'Nu: oude tegels'"),
            ("bronnen:\n  - titel: Eén: twee", "bronnen:\n  - titel: 'Eén: twee'"),
            ("title: A: b\nregio: C: d", "title: 'A: b'\nregio: 'C: d'"),
        ],
    )
    def test_a_text_that_needs_them(self, before: str, after: str) -> None:
        assert head(f"{before}\n") == f"{after}\n"

    @pytest.mark.parametrize(
        "line",
        [
            "title: Oude tegels",
            "title: 'Nu: oude tegels'",
            'title: "Nu: oude tegels"',
            "title: 12:30 uur",
            "url: https://example.nl/a:b",
            "title: Nu: oud # of toch niet",
            "title: [a, b: c]",
            "title: Oude tegels # let op: zo",
            "title: Nu: oud\n  en nieuw",
        ],
    )
    def test_a_text_that_does_not(self, line: str) -> None:
        assert head(f"{line}\n") == f"{line}\n"

    def test_another_mistake_does_not_stand_in_the_way(self) -> None:
        assert head("title: Nu: oud\nregio: [a\n") == "title: 'Nu: oud'\nregio: [a\n"

    def test_nor_does_an_earlier_one_make_us_guess(self) -> None:
        text = "regio: [a\ntitle: Nu: oud\n"
        assert head(text) == text


class TestSpaces:
    @pytest.mark.parametrize(
        ("before", "after"),
        [
            (f"title:{NBSP}Oud", "title: Oud"),
            (f"title:{NBSP}{NBSP}Oud", "title: Oud"),
            (f"themas:\n  -{NBSP}gww", "themas:\n  - gww"),
            (f"themas:\n{NBSP} - gww", "themas:\n  - gww"),
            ("title:\u202fOud", "title: Oud"),
            ("bronnen:\n\t- titel: Oud", "bronnen:\n  - titel: Oud"),
            ("bronnen:\n  \t- titel: Oud", "bronnen:\n    - titel: Oud"),
            ("title: Oud  \t", "title: Oud"),
            ("title: Oud\n   \nregio: utrecht", "title: Oud\n\nregio: utrecht"),
            ("regio: [a\n\tplaats: b  ", "regio: [a\n  plaats: b"),
        ],
    )
    def test_around_the_data(self, before: str, after: str) -> None:
        assert head(f"{before}\n") == f"{after}\n"

    @pytest.mark.parametrize(
        "text",
        [
            f"title: Oud{NBSP}nieuw\n",
            "title: Oud  # met spaties erachter  \n",
            "# een opmerking  \ntitle: Oud\n",
            "title: |\n  een  \n   twee\t\n\n  drie  \nregio: a\n",
            "title: >-\n    een  \n    twee: drie: vier  \n",
            "title: 'een  \n  twee: drie  \n  vier'\n",
            'title: "een  \n  twee\t"\n',
            "themas:\n  - |\n    a: b: c  \n  - d\n",
            "themas:\n  - 'a  \n    b: c: d  '\n",
            "bronnen:\n  - titel: >\n      a: b: c  \n    uitgever: d\n",
        ],
    )
    def test_inside_texts_and_comments_they_stay(self, text: str) -> None:
        assert head(text) == text

    def test_after_a_long_text_they_are_mended_again(self) -> None:
        text = "title: |\n  een  \nregio: a  \nbronnen:\n  - titel: >\n      b  \n    url: c  \n"
        assert head(text) == (
            "title: |\n  een  \nregio: a\nbronnen:\n  - titel: >\n      b  \n    url: c\n"
        )


class TestKeys:
    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("regoi: utrecht", "regio: utrecht"),
            ("Title: Oud", "title: Oud"),
            ("opdrachtgever: [a]", "opdrachtgevers: [a]"),
            ("'regoi': utrecht", "'regio': utrecht"),
            ("bronnen:\n  - tietel: Oud", "bronnen:\n  - titel: Oud"),
            ("periode: {vna: 2018, tott: 2022}", "periode: {vna: 2018, tot: 2022}"),
            ("wat_werkt:\n  - {tekst: a}", "wat_werkte:\n  - {tekst: a}"),
        ],
    )
    def test_one_near_match(self, before: str, after: str) -> None:
        assert head(f"{before}\n") == f"{after}\n"

    @pytest.mark.parametrize(
        "text",
        [
            "bevestigd_o: 2026-11-22\n",
            "regoi: utrecht\nregio: gelderland\n",
            "iets_anders: utrecht\n",
            "ambitieweb:\n  niveaus: {materiaal: 2}\n",
            "eigen:\n  regoi: utrecht\n",
        ],
    )
    def test_two_near_or_there_already_or_none(self, text: str) -> None:
        assert head(text) == text

    def test_of_two_that_would_collide_one_is_mended(self) -> None:
        assert head("regoi: a\nregiio: b\nplats: c\n") == "regoi: a\nregio: b\nplaats: c\n"


class TestDates:
    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("date: 22-11-2026", "date: 2026-11-22"),
            ("date: '22-1-2026'", "date: '2026-01-22'"),
            ("beoordeeld_op: 13-12-2026 # nagekeken", "beoordeeld_op: 2026-12-13 # nagekeken"),
            ("periode: {van: 22-11-2025}", "periode: {van: 2025-11-22}"),
            (
                "bronnen:\n  - datum: 31-01-2020\n    geraadpleegd: 30-01-2020",
                "bronnen:\n  - datum: 2020-01-31\n    geraadpleegd: 2020-01-30",
            ),
        ],
    )
    def test_dutch_order(self, before: str, after: str) -> None:
        assert head(f"{before}\n") == f"{after}\n"

    @pytest.mark.parametrize(
        "line",
        [
            "date: 12-11-2026",
            "date: 01-02-2026",
            "date: 31-02-2026",
            "date: 22-13-2026",
            "date: 22-11-26",
            "date: 2026-11-22",
            "title: 22-11-2026",
            "eigen: {date: 22-11-2026}",
        ],
    )
    def test_what_can_be_read_two_ways_or_is_no_date(self, line: str) -> None:
        assert head(f"{line}\n") == f"{line}\n"


class TestOrder:
    def test_what_every_entry_starts_with_comes_first(self) -> None:
        before = "regio: a\ndate: 2026-11-22\n# de titel\ntitle: Oud\nid: x\n# tot slot\n"
        assert head(before) == (
            "id: x\n# de titel\ntitle: Oud\ndate: 2026-11-22\nregio: a\n# tot slot\n"
        )

    def test_the_others_stay_where_the_author_put_them(self) -> None:
        text = "id: x\nbronnen:\n- titel: a\n\n# hier\n- titel: b\nregio: c\nanders: d\nplaats: e\n"
        assert head(text) == text

    def test_what_stands_above_the_first_key_stays_there(self) -> None:
        assert head("# bovenaan\n\ntitle: Oud\nid: x\n") == "# bovenaan\n\nid: x\ntitle: Oud\n"

    def test_a_text_that_looks_like_a_key_does_not_move(self) -> None:
        text = "regio: 'a\nid: nee'\ntitle: Oud\n"
        assert head(text) == text


class TestFiles:
    def test_windows_lines_and_a_byte_order_mark_stay(self) -> None:
        text = "\ufeff---\r\ntitle: Nu: oud\r\nid: x\r\n---\r\nTekst: a: b \r\nen\nverder\r\n"
        assert mend(CASE, text).after == (
            "\ufeff---\r\nid: x\r\ntitle: 'Nu: oud'\r\n---\r\nTekst: a: b \r\nen\nverder\r\n"
        )

    @pytest.mark.parametrize(
        "text",
        [
            "title: Nu: oud\n",
            "---\ntitle: Nu: oud\n",
            "\n---\ntitle: Nu: oud\n---\n",
            "---\r\ntitle: Nu: oud\nid: x\r\n---\r\n",
            "---\rtitle: Nu: oud\r---\r",
            "---\ntitle: Nu: oud\rid: x\n---\n",
            "",
        ],
    )
    def test_what_we_do_not_recognise_stays_as_it_is(self, text: str) -> None:
        assert not mend(CASE, text).has_changed

    def test_nor_a_file_in_a_strange_folder(self) -> None:
        assert not mend(PurePosixPath("docs/x.md"), "---\ntitle: Nu: oud\n---\n").has_changed

    def test_the_difference_as_people_read_it(self) -> None:
        mended = Mended(CASE, "---\na: 1\nb: 2\nc: 3\n---\n", "---\na: 1\nb: 4\nc: 3\n---\n")
        assert mended.diff() == [
            "--- cases/x.md",
            "+++ cases/x.md (verbeterd)",
            "@@ -2,3 +2,3 @@",
            " a: 1",
            "-b: 2",
            "+b: 4",
            " c: 3",
        ]

    @pytest.mark.parametrize(
        ("before", "after"),
        [("coÃ¶rdinatie", "coördinatie"), ("coÃƒÂ«rdinatie â€“", "coërdinatie –"), ("Âme", "Âme")],
    )
    def test_letters_that_were_read_wrongly_become_what_was_meant(
        self, before: str, after: str
    ) -> None:
        assert mend(CASE, f"---\ntitle: {before}\n---\n{before}").after == (
            f"---\ntitle: {after}\n---\n{after}"
        )

    def test_the_real_content_needs_none(self) -> None:
        for path in (*REPOSITORY.glob("cases/*.md"), *REPOSITORY.glob("content/**/*.md")):
            place = PurePosixPath(path.relative_to(REPOSITORY).as_posix())
            assert not mend(place, path.read_bytes().decode()).has_changed, place


PIECES = st.sampled_from(
    [
        *("id: x", "title: Oud", "title: Nu: oud", "date: 22-11-2026", "date: 2026-11-22"),
        *("regio: utrecht", "regoi: utrecht", "Regio: utrecht", "plats: Zwolle", "# opmerking  "),
        *("bronnen:", "  - titel: Eén", "    url: https://a.nl", "\t- tietel: Twee", "  - |"),
        *("let_op: |", "let_op: >-", "  een: twee  ", "    drie ", "  'vier", "vijf'", '  "zes'),
        *("themas: [gww,", "  gebouwen]", f"plaats:{NBSP}Zwolle", f"{NBSP} - a", "- b", "", "  "),
        *("geraadpleegd: 12-11-2026", "periode: {van: 31-01-2020}", "...", "? a", "&a b", "tags:"),
        *("'id': y", '"date": 31-12-2026', "onbekend: [Iets, 'anders: ja']", "title: 'Nu", "\\"),
    ]
)
HEADS = st.lists(PIECES, max_size=14).map(lambda lines: "".join(f"{line}\n" for line in lines))
NEWLINES = st.sampled_from(["\n", "\r\n"])


@given(HEADS, NEWLINES)
def test_twice_is_once_and_the_body_stays(text: str, newline: str) -> None:
    whole = f"---\n{text}---\n{BODY}".replace("\r", "").replace("\n", newline)
    once = mend(CASE, whole).after
    assert mend(CASE, once).after == once
    body = BODY.replace("\r", "").replace("\n", newline)
    assert once.endswith(f"---{newline}{body}")
    assert sorted(comments(once)) == sorted(comments(whole))


def comments(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.startswith("#")]


CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "title": st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=9),
        "plaats": st.text("ab:' #-\u00a0\"[]{}&*!|>@`%,?", min_size=1, max_size=30),
        "let_op": st.text("a: \n\u00a0'\"#-", min_size=1, max_size=60),
        "tags": st.lists(st.text("ab: -#'", min_size=1, max_size=9), min_size=1, max_size=3),
    },
)


@given(CHANGES)
def test_what_reads_reads_the_same(changes: dict[str, Any]) -> None:
    text = case_text(id="x", **changes)
    before = values(text)
    if before is not None:
        assert values(mend(CASE, text).after) == before


@given(st.permutations(case_text(id="x", verwant=None).split("---\n")[1].splitlines()[:8]))
def test_shuffled_keys_say_the_same(lines: list[str]) -> None:
    text = "---\n" + "\n".join(lines) + "\n---\n"
    source, _ = decode(CASE, text.encode())
    assert source is not None
    mended = mend(CASE, text)
    assert sorted(mended.after) == sorted(text)


class TestAsItWasMeant:
    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("themas:\n-\tgww", "themas:\n- gww"),
            ("themas:\n  • gww\n  • gebouwen", "themas:\n  - gww\n  - gebouwen"),
            ("themas:\n– gww", "themas:\n- gww"),
            ("themas:\n  -gww", "themas:\n  - gww"),
            ("regio:utrecht", "regio: utrecht"),
            ("title: 's-Hertogenbosch koopt", 'title: "\'s-Hertogenbosch koopt"'),
            ("periode:\nvan: 2018\ntot: 2022", "periode:\n  van: 2018\n  tot: 2022"),
            ("wat_werkte:\n- tekst: A\nbron: 1", "wat_werkte:\n- tekst: A\n  bron: [1]"),
            ("themas: gww", "themas: [gww]"),
            ("date: 22 november 2026", "date: 2026-11-22"),
            ("date: 2 nov 2026", "date: 2026-11-02"),
            ("date: 2026\u201111\u201122", "date: 2026-11-22"),
            ("date: 2026–11–22", "date: 2026-11-22"),
            ("regio: regio\u2011zwolle", "regio: regio-zwolle"),
            ("id: mijn\u200b-case", "id: mijn-case"),
        ],
    )
    def test_it_is_written_so(self, before: str, after: str) -> None:
        assert head(f"{before}\n") == f"{after}\n"
        assert head(f"{after}\n") == f"{after}\n"

    @pytest.mark.parametrize(
        "text",
        [
            "plaats: Zwolle productgroep: bestrating\n",
            "geen_afbeelding: {bestand: a}\n",
            "regio utrecht\n",
            "themas: 'gww'\n",
            "date: 5 nergens 2026\n",
            "title: Tegels – en meer\n",
            "plaats: Den\u00a0Haag\n",
        ],
    )
    def test_what_would_be_a_guess_stays(self, text: str) -> None:
        assert head(text) == text
