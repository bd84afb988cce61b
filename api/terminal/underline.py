"""A text with marks beneath: Chinese is two columns wide, lines wrap, marks overlap."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.text import Text

from api.terminal.visible import show_character
from rules.span import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """What is to be underlined, in code points of the text, and what stands behind the line."""

    span: Span
    label: str
    style: str


@dataclass(frozen=True, slots=True)
class _Line:
    """One line on the terminal: the code points from `start`, each as it is shown, and the column it begins in."""

    start: int
    shown: tuple[str, ...]
    columns: tuple[int, ...]
    is_last: bool

    @property
    def end(self) -> int:
        return self.start + len(self.shown)

    def place(self, span: Span) -> tuple[int, int] | None:
        """The columns of a span's part in this line; something empty or invisible still takes one."""
        if span.start == span.end:
            inside = self.start <= span.start < self.end or (self.is_last and span.start == self.end)
        else:
            inside = span.start < self.end and self.start < span.end
        if not inside:
            return None
        first = self.columns[max(span.start, self.start) - self.start]
        return first, max(first + 1, self.columns[min(span.end, self.end) - self.start])


def underline(text: str, marks: Sequence[Mark], width: int) -> Iterator[Text]:
    """The text in lines of at most `width` columns, each followed by as many lines of marks as do not collide.

    Where marks overlap, the text takes the style of the last.
    """
    for line in _break_lines(text, width):
        placed = [(place, mark) for mark in marks if (place := line.place(mark.span))]
        yield _colour(line, [mark for _, mark in placed])
        yield from _stack(placed)


def _colour(line: _Line, marks: list[Mark]) -> Text:
    styles = [""] * len(line.shown)
    for mark in marks:
        first, last = max(mark.span.start, line.start) - line.start, min(mark.span.end, line.end) - line.start
        styles[first:last] = [mark.style] * (last - first)
    shown = Text.assemble(*zip(line.shown, styles, strict=True))
    shown.rstrip()
    return shown


def _break_lines(text: str, width: int) -> Iterator[_Line]:
    start, shown, columns = 0, list[str](), [0]
    for place, character in enumerate(text):
        part = "\n" if character == "\n" else show_character(character)
        cells = 1 if part == "\n" else cell_len(part)
        if shown and part != "\n" and columns[-1] + cells > width:
            yield _Line(start, tuple(shown), tuple(columns), is_last=False)
            start, shown, columns = place, [], [0]
        shown.append(part)
        columns.append(columns[-1] + cells)
        if part == "\n":
            yield _Line(start, tuple(shown), tuple(columns), is_last=False)
            start, shown, columns = place + 1, [], [0]
    yield _Line(start, tuple(shown), tuple(columns), is_last=True)


def _stack(placed: list[tuple[tuple[int, int], Mark]]) -> Iterator[Text]:
    """Each mark in the first row that is free at its columns."""
    rows: list[Text] = []
    for (first, last), mark in sorted(placed, key=lambda each: each[0]):
        row = next((row for row in rows if row.cell_len == 0 or row.cell_len < first), None)
        if row is None:
            row = Text()
            rows.append(row)
        row.append(" " * (first - row.cell_len))
        row.append("^" * (last - first), style=mark.style)
        row.append(f" {mark.label}", style=mark.style)
    return iter(rows)
