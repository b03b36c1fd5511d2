"""One line while it is read: how far, in characters and in columns, since a tab is several."""

TAB = 4


class Cursor:
    """A line and how far it was read."""

    __slots__ = (
        *("_partial", "at", "column", "indent", "is_blank"),
        *("line", "next", "next_column", "offset"),
    )

    def __init__(self, offset: int, line: str) -> None:
        self.offset = offset
        self.line = line
        self.at = self.column = 0
        self._partial = False
        self.find()

    def find(self) -> None:
        """Look where the next character stands that is no space or tab."""
        line, at, column = self.line, self.at, self.column
        end = len(line)
        while at < end:
            char = line[at]
            if char == " ":
                column += 1
            elif char == "\t":
                column += TAB - column % TAB
            else:
                break
            at += 1
        self.next, self.next_column = at, column
        self.indent = column - self.column
        self.is_blank = at == end

    def advance(self, count: int) -> None:
        """Read so many characters."""
        for _ in range(count):
            if self.at >= len(self.line):
                break
            if self.line[self.at] == "\t":
                self.column += TAB - self.column % TAB
            else:
                self.column += 1
            self.at += 1
        self._partial = False
        self.find()

    def advance_columns(self, count: int) -> None:
        """Read spaces and tabs for so many columns; of a tab that is wider, a part."""
        while count > 0 and self.at < len(self.line):
            width = TAB - self.column % TAB if self.line[self.at] == "\t" else 1
            used = min(width, count)
            self.column += used
            count -= used
            self._partial = used < width
            if not self._partial:
                self.at += 1
        self.find()

    def to_next(self) -> None:
        """Read up to the next character that is no space or tab."""
        self.at, self.column, self._partial = self.next, self.next_column, False
        self.indent = 0

    def state(self) -> tuple[int, int, bool]:
        """How far the line was read, to go back to."""
        return self.at, self.column, self._partial

    def back_to(self, state: tuple[int, int, bool]) -> None:
        """Read again from an earlier point."""
        self.at, self.column, self._partial = state
        self.find()

    @property
    def here(self) -> int:
        """The place in the source of what comes next."""
        return self.offset + self.at

    def rest(self) -> str:
        """What is left of the line; of a tab that was read in part, the rest as spaces."""
        if self._partial:
            return " " * (TAB - self.column % TAB) + self.line[self.at + 1 :]
        return self.line[self.at :]
