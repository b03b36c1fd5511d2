"""The words of a block: emphasis, links, pictures, code, breaks, sources and footnotes.

CommonMark's own way of reading: signs that may open something are remembered, and looked up
when one comes by that may close it. Every sign is looked at a fixed number of times, so that a
text of nothing but signs takes no longer than its length.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from inkoopkring.markup import links
from inkoopkring.markup.autolinks import CANDIDATE, POINTED, POINTED_MAIL, bare_address
from inkoopkring.markup.emphasis import Node, Row, Run, Runs, flanking
from inkoopkring.markup.nodes import Content, Inline

MAX_DEPTH = 30
"""How many layers words may have: emphasis in a link in emphasis is three."""
_SIGN = re.compile(r"[`\\!\[\]<&*_~]| \n")
_TICKS = re.compile("`+")
_ATTRIBUTE = r"\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s\"'=<>`]+|'[^']*'|\"[^\"]*\"))?"
_HTML = re.compile(
    rf"<(?:[A-Za-z][A-Za-z0-9-]*(?:{_ATTRIBUTE})*\s*/?>|/[A-Za-z][A-Za-z0-9-]*\s*>"
    r"|!---?>|![A-Za-z][^>]*>)"
)
_LONG_HTML = (("<!--", "-->"), ("<?", "?>"))
_SOURCE = re.compile(r"bron\s([^\[\]]*)", re.DOTALL)


@dataclass(slots=True, eq=False)
class _Bracket:
    """A `[` or `![` that may turn out to open a link or a picture."""

    node: Node
    at: int
    """Where its words start."""
    is_image: bool
    before: "_Bracket | None"
    runs: Run | None
    """The last emphasis sign before it."""
    is_active: bool = True
    has_bracket_after: bool = False


class Inlines:
    """Reads the words of one block."""

    def __init__(
        self,
        content: Content,
        definitions: Mapping[str, tuple[links.Target, int]],
        footnotes: Iterable[str],
    ) -> None:
        self._content = content
        self._text = content.text
        self._definitions = definitions
        self._footnotes = footnotes
        self._row = Row()
        self._runs = Runs(self._row, MAX_DEPTH)
        self._ticks: dict[int, list[int]] | None = None
        self._last_closing: dict[str, int] | None = None
        self._bracket: _Bracket | None = None
        self._at = 0
        self.used: set[str] = set()
        """The names of the links written apart that were used."""

    def read(self) -> list[Inline]:
        """Everything in the block, in order."""
        text, size = self._text, len(self._text)
        candidates = _addresses(text)
        while self._at < size:
            match = _SIGN.search(text, self._at)
            stop = match.start() if match else size
            if candidates:
                number = bisect_left(candidates, self._at)
                if number < len(candidates) and candidates[number] < stop:
                    self._take_address(candidates[number])
                    continue
            if stop > self._at:
                self._add_text(text[self._at : stop], self._at)
                self._at = stop
            if match:
                _READ[match.group()](self)
        self._runs.process(None)
        return self._row.all()

    @property
    def is_too_deep(self) -> bool:
        """Whether signs were left as text since they went too many layers deep."""
        return self._runs.is_too_deep

    def _add(self, one: Inline) -> Node:
        return self._row.append(one)

    def _add_text(self, text: str, at: int) -> Node:
        return self._add(Inline("text", self._content.offset(at), text))

    def _take_address(self, at: int) -> None:
        """A bare address, or else plain text up to where the next sign can be."""
        if at > self._at:
            self._add_text(self._text[self._at : at], self._at)
        found = None if self._bracket else bare_address(self._text, at)
        if found is None:
            self._add_text(self._text[at], at)
            self._at = at + 1
            return
        shown, target = found
        link = Inline("link", self._content.offset(at), "", target, depth=2)
        link.children.append(Inline("text", link.offset, shown))
        self._add(link)
        self._at = at + len(shown)

    def _take_newline(self) -> None:
        """A space at the end of a line: two or more of them make a break."""
        last = self._row.last
        self._at += 1
        is_break = False
        if last and last.one.kind == "text":
            is_break = last.one.text.endswith(" ")
            last.one.text = last.one.text.rstrip(" ")
        if is_break:
            self._add(Inline("break", self._content.offset(self._at)))
            self._at += 1

    def _take_ticks(self) -> None:
        match = _TICKS.match(self._text, self._at)
        width = len(match.group()) if match else 1
        closing = self._closing_ticks().get(width, [])
        number = bisect_left(closing, self._at + width)
        if number == len(closing):
            self._add_text("`" * width, self._at)
            self._at += width
            return
        start, end = self._at + width, closing[number]
        code = self._text[start:end].replace("\n", " ")
        if code[:1] == code[-1:] == " " and code.strip(" "):
            code = code[1:-1]
        offset = self._content.offset(self._at)
        self._at = end + width
        self._add(Inline("code", offset, code, end=self._content.offset(self._at - 1) + 1))

    def _closing_ticks(self) -> dict[int, list[int]]:
        """Where every run of backticks stands, by its length; looked up once."""
        if self._ticks is None:
            self._ticks = defaultdict(list)
            for match in _TICKS.finditer(self._text):
                self._ticks[len(match.group())].append(match.start())
        return self._ticks

    def _take_backslash(self) -> None:
        following = self._text[self._at + 1 : self._at + 2]
        if following == "\n":
            self._add(Inline("break", self._content.offset(self._at)))
            self._at += 2
        elif links.ESCAPE.match(self._text, self._at):
            self._add_text(following, self._at + 1)
            self._at += 2
        else:
            self._add_text("\\", self._at)
            self._at += 1

    def _take_entity(self) -> None:
        match = links.ENTITY.match(self._text, self._at)
        char = links.entity(match.group()) if match else "&"
        self._add_text(char, self._at)
        self._at += len(match.group()) if match else 1

    def _take_pointed(self) -> None:
        """`<https://…>` is a link; any other `<` is a sign like another."""
        match = POINTED.match(self._text, self._at)
        found = match or POINTED_MAIL.match(self._text, self._at)
        if found is None:
            self._take_html()
            return
        offset = self._content.offset(self._at)
        target = found[1] if match else f"mailto:{found[1]}"
        link = Inline("link", offset, "", target, depth=2)
        link.children.append(Inline("text", offset + 1, found[1]))
        self._add(link)
        self._at = found.end()

    def _take_html(self) -> None:
        """A tag or comment: it stays as it is, and what looks like a sign in it is none."""
        end = self._end_of_html()
        if not end:
            self._add_text("<", self._at)
            self._at += 1
            return
        self._add(Inline("html", self._content.offset(self._at), self._text[self._at : end]))
        self._at = end

    def _end_of_html(self) -> int:
        """Where the tag or comment ends that starts here; 0 when there is none."""
        text, at = self._text, self._at
        if self._last_closing is None:
            self._last_closing = {sign: text.rfind(sign) for sign in (">", "-->", "?>")}
        if at > self._last_closing[">"]:
            return 0
        if match := _HTML.match(text, at):
            return match.end()
        for opening, closing in _LONG_HTML:
            if text.startswith(opening, at) and at < self._last_closing[closing]:
                return text.find(closing, at + len(opening)) + len(closing)
        return 0

    def _take_run(self) -> None:
        """Signs of emphasis: whether they open or close something shows later."""
        sign, start = self._text[self._at], self._at
        while self._at < len(self._text) and self._text[self._at] == sign:
            self._at += 1
        node = self._add_text(self._text[start : self._at], start)
        opens, closes = flanking(self._text, start, self._at)
        self._runs.add(node, sign, self._at - start, opens, closes)

    def _take_open(self) -> None:
        self._open_bracket("[")

    def _take_exclamation(self) -> None:
        if self._text[self._at + 1 : self._at + 2] == "[":
            self._open_bracket("![")
        else:
            self._add_text("!", self._at)
            self._at += 1

    def _open_bracket(self, sign: str) -> None:
        node = self._add_text(sign, self._at)
        if self._bracket:
            self._bracket.has_bracket_after = True
        self._at += len(sign)
        self._bracket = _Bracket(node, self._at, sign == "![", self._bracket, self._runs.last)

    def _take_close(self) -> None:
        opened, close = self._bracket, self._at
        self._at += 1
        if opened is None:
            self._add_text("]", close)
            return
        target = self._target(opened, close) if opened.is_active else None
        if target is not None:
            self._make_link(opened, target)
            return
        self._bracket = opened.before
        self._at = close + 1
        if not self._make_mark(opened, close):
            self._add_text("]", close)

    def _target(self, opened: _Bracket, close: int) -> links.Target | None:
        """Where the words between two brackets lead, if they are a link."""
        found = links.inline_target(self._text, self._at)
        if found:
            target, self._at = found
            return target
        label = links.LABEL.match(self._text, self._at)
        name = ""
        if label and label[1]:
            name = label[1]
        elif not opened.has_bracket_after:
            name = self._text[opened.at : close]
        key = links.label_key(name) if len(name) < links.MAX_LABEL else ""
        if key not in self._definitions:
            return None
        if label:
            self._at = label.end()
        self.used.add(key)
        return self._definitions[key][0]

    def _make_link(self, opened: _Bracket, target: links.Target) -> None:
        self._runs.process(opened.runs)
        self._bracket = opened.before
        children = self._row.cut(opened.node, None)
        depth = 1 + max((child.depth for child in children), default=0)
        if depth > MAX_DEPTH:
            self._runs.is_too_deep = True
            for child in children:
                self._row.append(child)
            return
        made = opened.node.one
        made.kind = "image" if opened.is_image else "link"
        made.text, made.target, made.title = "", target.address, target.title
        made.children, made.depth = children, depth
        before = None if opened.is_image else opened.before
        while before and (before.is_image or before.is_active):
            before.is_active = before.is_image and before.is_active
            before = before.before

    def _make_mark(self, opened: _Bracket, close: int) -> bool:
        """`[bron 1]` or `[^1]`: whether the words between two brackets were such a mark."""
        if opened.has_bracket_after:
            return False
        words = self._text[opened.at : close]
        source = _SOURCE.fullmatch(words)
        is_note = words[:1] == "^" and words[1:].casefold() in self._footnotes
        if not source and not is_note:
            return False
        self._runs.drop_after(opened.runs)
        self._row.cut(opened.node, None)
        self._row.remove(opened.node)
        if opened.is_image:
            self._add_text("!", opened.at - 2)
        mark = Inline("source" if source else "note", self._content.offset(opened.at - 1))
        mark.text = f"[{words}]"
        mark.target = source[1] if source else words[1:].casefold()
        self._add(mark)
        return True


def _addresses(text: str) -> list[int]:
    """Where a bare address may start."""
    if "://" not in text and "www." not in text.lower():
        return []
    return [match.start() for match in CANDIDATE.finditer(text)]


_READ = {
    " \n": Inlines._take_newline,
    "`": Inlines._take_ticks,
    "\\": Inlines._take_backslash,
    "!": Inlines._take_exclamation,
    "[": Inlines._take_open,
    "]": Inlines._take_close,
    "<": Inlines._take_pointed,
    "&": Inlines._take_entity,
    "*": Inlines._take_run,
    "_": Inlines._take_run,
    "~": Inlines._take_run,
}
