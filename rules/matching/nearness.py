"""Spans beside spans: inside one of many, near one of many, together with others. Each in logarithmic or linear time."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from rules.span import Span

EVERYWHERE = -1  # instead of a dictionary's number: all of them
_SENTENCE_ENDS = "。！？!?\n"


class Cover:
    """Answers in which of the given spans another lies."""

    __slots__ = ("_furthest", "_starts")

    def __init__(self, spans: list[Span]) -> None:
        """The spans come in order of their start."""
        self._starts = [span.start for span in spans]
        self._furthest: list[Span] = []
        for span in spans:
            furthest = self._furthest[-1] if self._furthest else span
            self._furthest.append(span if span.end > furthest.end else furthest)

    def find(self, span: Span) -> Span | None:
        """Of those that begin in front of it the one that reaches furthest, where that covers it."""
        before = bisect_right(self._starts, span.start)
        if before and (furthest := self._furthest[before - 1]).end >= span.end:
            return furthest
        return None


class Vicinity:
    """Answers whether one of the given spans lies near another, on either side or across it."""

    __slots__ = ("_cover", "_reach")

    def __init__(self, spans: list[Span], reach: int) -> None:
        """The spans come in any order; `reach` is the largest gap, in code points."""
        self._cover = Cover(sorted(spans))
        self._reach = reach

    def holds(self, span: Span) -> bool:
        """Whether one begins before the reach behind the span ends, and ends after the reach in front of it begins."""
        return self._cover.find(Span(span.end + self._reach, span.start - self._reach)) is not None


class Protection:
    """Answers in which exception of a dictionary, or of all dictionaries, a span lies."""

    __slots__ = ("_covers",)

    def __init__(self, exceptions: Sequence[tuple[Span, int]]) -> None:
        """Each with the number of its dictionary, in the order of their starts."""
        spans: dict[int, list[Span]] = {}
        for span, dictionary in exceptions:
            spans.setdefault(dictionary, []).append(span)
        self._covers = {dictionary: Cover(listed) for dictionary, listed in spans.items()}

    def find(self, span: Span, dictionary: int) -> Span | None:
        """The exception for which nothing of the dictionary counts in the span."""
        for each in (dictionary, EVERYWHERE):
            cover = self._covers.get(each)
            if cover is not None and (exception := cover.find(span)) is not None:
                return exception
        return None

    def holds(self, span: Span, dictionary: int) -> bool:
        """Whether there is one."""
        return self.find(span, dictionary) is not None


class WarningReach:
    """Answers whether a warning word stands near a span, in the same sentence."""

    __slots__ = ("_ends", "_folded", "_reach", "_starts")

    def __init__(self, folded: str, spans: list[Span], reach: int) -> None:
        """The spans come in order of their start."""
        self._folded = folded
        self._reach = reach
        self._starts = [span.start for span in spans]
        self._ends = sorted(span.end for span in spans)

    def covers(self, span: Span) -> bool:
        """Whether a warning stands inside, or the nearest before or behind within reach and in the same sentence."""
        if not self._starts:
            return False
        inside = bisect_left(self._starts, span.start)
        if inside < len(self._starts) and self._starts[inside] < span.end:
            return True
        before = bisect_right(self._ends, span.start)
        if before and self._joins(self._ends[before - 1], span.start):
            return True
        behind = bisect_left(self._starts, span.end)
        return behind < len(self._starts) and self._joins(span.end, self._starts[behind])

    def _joins(self, start: int, end: int) -> bool:
        return end - start <= self._reach and not any(mark in self._folded[start:end] for mark in _SENTENCE_ENDS)


def find_windows(places: Sequence[tuple[Span, int]], groups: int, line_ends: list[int]) -> Iterator[tuple[int, ...]]:
    """Indexes of one place of each group in one line, for every place that completes a set.

    `places` come in order, each with its group. One pass: at each, the latest of every other group is the nearest.
    """
    latest: dict[int, int] = {}
    line = 0
    for index, (span, group) in enumerate(places):
        if (here := bisect_left(line_ends, span.start)) != line:
            line = here
            latest.clear()
        latest[group] = index
        if len(latest) == groups:
            yield tuple(latest.values())
