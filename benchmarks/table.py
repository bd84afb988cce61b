"""Tables on a terminal, in which a Han character is two columns wide."""

import unicodedata
from collections.abc import Sequence


def show(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows under their heads; the first column to the left, the others to the right."""
    widths = [max(measure(row[column]) for row in [heads, *rows]) for column in range(len(heads))]
    for row in [heads, *rows]:
        first, *others = zip(row, widths, strict=True)
        cells = [first[0] + " " * (first[1] - measure(first[0]))]
        cells += [" " * (width - measure(cell)) + cell for cell, width in others]
        print("  ".join(cells).rstrip())
    print()


def measure(text: str) -> int:
    """Its width in columns."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def bar(value: float, largest: float, width: int = 40) -> str:
    """A bar as long as a value is of the largest."""
    return "█" * max(1, round(width * value / largest))
