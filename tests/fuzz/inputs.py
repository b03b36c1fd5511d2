"""What we throw at the checks: bytes, half-right texts, and real files with something changed."""

from functools import cache
from pathlib import Path, PurePosixPath

from hypothesis import strategies as st

from inkoopkring.markup.body import MAX_LENGTH
from inkoopkring.reading.sources import MAX_BYTES, entry_paths, list_paths

ROOT = Path(__file__).parents[2]
PIECES = (
    *("---\n", "...\n", ": ", ":", "- ", "? ", "#", " #", "##", "'", '"', "\\", "|\n", ">-\n"),
    *("&a ", "*a", "!x ", "!!int ", "<<: ", "[", "]", "{", "}", ",", "@", "`", "%", "~", "null"),
    *("\t", "\n", "\r\n", "\n\n", "  ", "\u00a0", "\u2028", "\x85", "\x00", "\x1b", "\ufeff"),
    *("é", "İ", "ﬁ", "🧱", "e\u0301", "\u202e", "١٢", "𝟙", "<<<<<<< a\n", "\n=======\n"),
    *("\n>>>>>>> b\n", "id: x\n", "bron: [0]\n", "2026-02-30", "22-11-2026", "VUL IN", "…"),
    *("[bron 9]", "[bron ", "[bron 1, 2]", "](weg.md)", "](#weg)", "![", "![](x.png)", "]: x\n"),
    *("\n```\n", "~~~\n", "<b>", "<!--", "-->", "</", "{: ", "{ .ik-x }", "onclick=x", "|a|b|\n"),
    *("a@b.nl", "06-12345678", "111222333", "NL91ABNA0417164300", "Jan de Vries ", "EMVI "),
    *("-at-", "mevrouw ", "wethouder ", "1234 AB ", "tegel", "x.com/", "\ttekst\n\n", "Ã©", "• "),
    *("true", "61,4%", "ja", "http://", "javascript:x", "//x", "../", "%2e%2e/", "%00", "?a=b#c"),
)
"""What means something to YAML, Markdown, the model or a check."""
_PAGE = MAX_LENGTH - 9_000
"""What fits in a text that is still a page, whatever else is in the file."""
_PIECES = st.sampled_from(PIECES)


@cache
def real_files() -> dict[PurePosixPath, str]:
    """Every text of the knowledge base, by path."""
    paths = (*entry_paths(ROOT), *list_paths(ROOT))
    return {path: (ROOT / path).read_bytes().decode("utf-8-sig") for path in paths}


def paths() -> st.SearchStrategy[PurePosixPath]:
    """One of the real files."""
    return st.sampled_from(sorted(real_files()))


def half_right(pieces: st.SearchStrategy[str] = _PIECES) -> st.SearchStrategy[str]:
    """Texts of the pieces above, bare or with fences around them."""
    texts = st.lists(pieces | st.text(max_size=8), max_size=60).map("".join)
    return texts | texts.map(lambda text: f"---\n{text}\n---\n{text}")


def changed(path: PurePosixPath) -> st.SearchStrategy[str]:
    """A real file in which pieces were put in, taken out, doubled or swapped."""
    return changed_in(real_files()[path])


@st.composite
def changed_in(draw: st.DrawFn, text: str, pieces: st.SearchStrategy[str] = _PIECES) -> str:
    """A text in which pieces were put in, taken out, doubled or swapped."""
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(text)))
        stop = min(len(text), start + draw(st.sampled_from([0, 0, 1, 1, 2, 10, 80, 1000])))
        cut = text[start:stop]
        new = draw(pieces | st.sampled_from(["", cut * 2, cut[::-1], cut.upper()]))
        text = text[:start] + new + text[stop:]
    return text


def repeated(path: PurePosixPath) -> st.SearchStrategy[str]:
    """A real file with a few pieces over and over, as large as a file may be."""
    return repeated_in(real_files()[path])


@st.composite
def repeated_in(draw: st.DrawFn, text: str, pieces: st.SearchStrategy[str] = _PIECES) -> str:
    """A text with a few pieces over and over, as large as a file may be."""
    piece = "".join(draw(st.lists(pieces, min_size=1, max_size=3)))
    amount = draw(st.sampled_from([10, 1000, 7000, _PAGE, MAX_BYTES])) // len(piece.encode())
    lines, filling = text.splitlines(keepends=True), piece * amount
    at = draw(st.integers(0, len(lines)))
    return "".join([*lines[:at], filling, *lines[at:]])
