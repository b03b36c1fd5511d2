"""Which signs of emphasis belong together: `*`, `_` and `~`, as CommonMark and GitHub pair them."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inkoopkring.markup.nodes import Inline

_MAX_STRIKE = 2
_KINDS = {("*", 1): "em", ("*", 2): "strong", ("_", 1): "em", ("_", 2): "strong"}


class Node:
    """An inline while its block is read: it knows its neighbours, so that it can be moved."""

    __slots__ = ("after", "before", "one")

    def __init__(self, one: Inline) -> None:
        self.one = one
        self.before: Node | None = None
        self.after: Node | None = None


class Row:
    """The inlines of a block, in order, while it is read."""

    __slots__ = ("first", "last")

    def __init__(self) -> None:
        self.first: Node | None = None
        self.last: Node | None = None

    def append(self, one: Inline) -> Node:
        """Put an inline at the end."""
        return self.insert(self.last, one)

    def insert(self, before: Node | None, one: Inline) -> Node:
        """Put an inline right after another; at the start when there is none."""
        node = Node(one)
        node.before, node.after = before, before.after if before else self.first
        if before:
            before.after = node
        else:
            self.first = node
        if node.after:
            node.after.before = node
        else:
            self.last = node
        return node

    def remove(self, node: Node) -> None:
        """Take an inline out."""
        if node.before:
            node.before.after = node.after
        else:
            self.first = node.after
        if node.after:
            node.after.before = node.before
        else:
            self.last = node.before

    def cut(self, start: Node, stop: Node | None) -> list[Inline]:
        """Take out what stands between two nodes; all that follows when there is no second."""
        found, node = [], start.after
        while node and node is not stop:
            found.append(node.one)
            node = node.after
        start.after = stop
        if stop:
            stop.before = start
        else:
            self.last = start
        return joined(found)

    def all(self) -> list[Inline]:
        """Everything in the row."""
        return joined(node.one for node in self._nodes())

    def _nodes(self) -> Iterator[Node]:
        node = self.first
        while node:
            yield node
            node = node.after


def joined(inlines: Iterable[Inline]) -> list[Inline]:
    """The same inlines; texts that touch become one, empty ones go."""
    found: list[Inline] = []
    texts: list[str] = []
    for one in inlines:
        if one.kind != "text":
            if texts:
                found[-1].text = "".join(texts)
                texts = []
            found.append(one)
        elif one.text:
            if not texts:
                found.append(one)
            texts.append(one.text)
    if texts:
        found[-1].text = "".join(texts)
    return found


@dataclass(slots=True, eq=False)
class Run:
    """A run of the same sign: how many are left, and what they can do."""

    node: Node
    sign: str
    count: int
    width: int
    """How many signs there were at first."""
    opens: bool
    closes: bool
    before: "Run | None" = None
    after: "Run | None" = None


class Runs:
    """The runs that still wait for their other half."""

    def __init__(self, row: Row, max_depth: int) -> None:
        self._row = row
        self._max_depth = max_depth
        self.last: Run | None = None
        self.is_too_deep = False

    def add(self, node: Node, sign: str, width: int, opens: bool, closes: bool) -> None:
        """Remember a run that can open or close something."""
        if not (opens or closes) or (sign == "~" and width > _MAX_STRIKE):
            return
        run = Run(node, sign, width, width, opens, closes, self.last)
        if self.last:
            self.last.after = run
        self.last = run

    def process(self, bottom: Run | None) -> None:
        """Pair every run after `bottom`; what is left over is text."""
        lowest: dict[tuple[str, bool, int], Run | None] = {}
        closer = self._first_after(bottom)
        while closer:
            if not closer.closes:
                closer = closer.after
                continue
            key = (closer.sign, closer.opens and closer.sign != "~", closer.width % 3)
            opener = self._opener(closer, bottom, lowest.get(key, bottom))
            if opener and closer.sign == "~" and opener.width != closer.width:
                closer = self._given_up(opener, closer)
                continue
            if opener:
                closer = self._paired(opener, closer)
                continue
            lowest[key] = closer.before
            following = closer.after
            if not closer.opens:
                self._remove(closer)
            closer = following
        self.drop_after(bottom)

    def drop_after(self, bottom: Run | None) -> None:
        """Forget every run after `bottom`."""
        self.last = bottom
        if bottom:
            bottom.after = None

    def _first_after(self, bottom: Run | None) -> Run | None:
        if bottom:
            return bottom.after
        run = self.last
        while run and run.before:
            run = run.before
        return run

    @staticmethod
    def _opener(closer: Run, bottom: Run | None, lowest: Run | None) -> Run | None:
        opener = closer.before
        while opener and opener is not bottom and opener is not lowest:
            if opener.sign == closer.sign and opener.opens and _fit(opener, closer):
                return opener
            opener = opener.before
        return None

    def _paired(self, opener: Run, closer: Run) -> Run | None:
        """Wrap what stands between two runs; which run comes next."""
        used = closer.count if closer.sign == "~" else min(opener.count, closer.count, 2)
        opener.after, closer.before = closer, opener
        children = self._row.cut(opener.node, closer.node)
        depth = 1 + max((child.depth for child in children), default=0)
        if depth > self._max_depth:
            self.is_too_deep = True
            for child in reversed(children):
                self._row.insert(opener.node, child)
            opener.count = closer.count = used
        else:
            kind = _KINDS.get((closer.sign, used), "del")
            wrapped = Inline(kind, opener.node.one.offset, children=children, depth=depth)
            self._row.insert(opener.node, wrapped)
            for run in (opener, closer):
                run.node.one.text = run.node.one.text[used:]
        opener.count -= used
        closer.count -= used
        if not opener.count:
            self._remove(opener)
        if closer.count:
            return closer
        following = closer.after
        self._remove(closer)
        return following

    def _given_up(self, opener: Run, closer: Run) -> Run | None:
        """Two strikes of another width stay text, and what stands between them waits no longer."""
        opener.after, closer.before = closer, opener
        following = closer.after
        self._remove(closer)
        self._remove(opener)
        return following

    def _remove(self, run: Run) -> None:
        if run.before:
            run.before.after = run.after
        if run.after:
            run.after.before = run.before
        else:
            self.last = run.before


def _fit(opener: Run, closer: Run) -> bool:
    """Whether two runs of the same sign may belong together."""
    if not (closer.opens or opener.closes) or closer.width % 3 == 0:
        return True
    return (opener.width + closer.width) % 3 != 0


def flanking(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether the run of signs from `start` to `end` can open emphasis, and whether close it.

    As GitHub does it, `*` and `_` look past strikes for the character next to them.
    """
    sign = text[start]
    while sign != "~" and start and text[start - 1] == "~":
        start -= 1
    while sign != "~" and end < len(text) and text[end] == "~":
        end += 1
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    space_before, space_after = before.isspace(), after.isspace()
    sign_before, sign_after = _is_sign(before), _is_sign(after)
    left = not space_after and (not sign_after or space_before or sign_before)
    right = not space_before and (not sign_before or space_after or sign_after)
    if sign != "_":
        return left, right
    return left and (not right or sign_before), right and (not left or sign_after)


def _is_sign(char: str) -> bool:
    """Whether a character is punctuation or a symbol."""
    return unicodedata.category(char)[0] in "PS"
