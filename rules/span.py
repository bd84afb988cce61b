"""A place in the submitted text."""

from typing import NamedTuple


class Span(NamedTuple):
    """`[start, end)` in code points of the submitted text, never of a folded copy."""

    start: int
    end: int

    def covers(self, other: "Span") -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def moved(self, by: int) -> "Span":
        """The same stretch, further on."""
        return Span(self.start + by, self.end + by)
