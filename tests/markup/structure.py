"""What a piece of HTML says and how it is built, without what only concerns its looks."""

from collections.abc import Sequence
from html.parser import HTMLParser
from urllib.parse import unquote

_SAME = {"h1": "h2"}
_FRAMES = frozenset({"div"})
_KEPT = {"a": ("href",), "img": ("alt",), "ol": ("start",)}
_ALONE = frozenset({"br", "hr", "img", "input"})
Line = tuple[str, ...]


class _Structure(HTMLParser):
    """Elements and words in order. A frame around a table is looks; a task box is a box."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.lines: list[Line] = []
        self._open: list[tuple[str, bool]] = []
        self._code = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "a":
            self._close_link()
        is_box = tag == "input" or given.get("class") == "taak"
        skipped = tag in _FRAMES or is_box or (tag == "strong" and self._is_in("strong"))
        if tag not in _ALONE:
            self._open.append((tag, skipped))
        if is_box:
            self._add_box("checked" in given or given.get("aria-label") == "Gedaan")
        elif not skipped:
            kept = (
                f"{name}={' '.join(unquote(given[name]).split())}"
                for name in _KEPT.get(tag, ())
                if name in given
            )
            align = given.get("align") or given.get("class", "")
            aligned = (align.removeprefix("uitlijning-"),) if tag in ("td", "th") else ()
            self.lines.append((f"<{_SAME.get(tag, tag)}>", *kept, *aligned))
        self._code += tag == "pre"

    def _is_in(self, tag: str) -> bool:
        """Whether what comes stands right in such an element: GitHub writes strong once."""
        return bool(self._open) and self._open[-1][0] == tag

    def _close_link(self) -> None:
        """What a browser does with a link that is still open when the next one begins."""
        for at, (tag, is_skipped) in enumerate(self._open):
            if tag == "a" and not is_skipped:
                self._open[at] = (tag, True)
                self.lines.append(("</a>",))

    def _add_box(self, is_ticked: bool) -> None:
        """A task box; whether its paragraph or heading starts before it makes no difference."""
        box = ("box", "x" if is_ticked else "")
        at = len(self.lines) - (self.lines[-1:] in ([("<p>",)], [("<h2>",)]))
        self.lines.insert(at, box)

    def handle_endtag(self, tag: str) -> None:
        self._code -= tag == "pre"
        if tag in _ALONE or self._open.pop()[1]:
            return
        self.lines.append((f"</{_SAME.get(tag, tag)}>",))

    def handle_data(self, data: str) -> None:
        if data in ("☐", "☑"):
            return
        if self._code:
            self.lines.append(("code", data))
        elif self.lines and self.lines[-1][0] == "words":
            self.lines[-1] = ("words", self.lines[-1][1] + data)
        elif not data.isspace():
            self.lines.append(("words", data))


def structure(html: str) -> list[Line]:
    """The elements and words of a piece of HTML, in order."""
    lines = _Structure(html).lines
    return [("words", " ".join(one[1].split())) if one[0] == "words" else one for one in lines]


def without_bare_links(lines: Sequence[Line]) -> list[Line]:
    """The same with links that show their own address as the words they are in CommonMark."""
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        tag, *rest = lines[at]
        words = lines[at + 1][1] if tag == "<a>" and lines[at + 1][0] == "words" else ""
        is_bare = (
            bool(words)
            and rest[0] in (f"href={words}", f"href=http://{words}")
            and lines[at + 2] == ("</a>",)
        )
        said = words if is_bare else rest[0] if tag == "words" else ""
        if said and kept and kept[-1][0] == "words":
            kept[-1] = ("words", f"{kept[-1][1]} {said}")
        else:
            kept.append(("words", said) if said else lines[at])
        at += 3 if is_bare else 1
    return kept
