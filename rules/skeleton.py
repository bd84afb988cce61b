"""A text without what only stands between, and the way back to the submitted text."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from rules.disguise import NOISE
from rules.span import Span

_RUNS = re.compile(rf"(?:{NOISE})+")
# One of these at one place may be the end of a sentence and not a disguise.
_SENTENCE_MARKS = frozenset(",，.。;；!！?？:：、…")
_LONGEST_GAP = 4  # code points; a wider gap parts two words


@dataclass(frozen=True, slots=True)
class Skeleton:
    """`text` in pieces: the piece that begins at `starts[i]` stood at `origins[i]`."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def is_whole(self, first: int, last: int) -> bool:
        """Whether no noise was taken out between two places of the skeleton."""
        return first == last or bisect_right(self.starts, first) == bisect_right(self.starts, last)

    def locate(self, start: int, end: int) -> tuple[Span, tuple[Span, ...]]:
        """Where a stretch of the skeleton stood, and the gaps inside it, in order."""
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end - 1) - 1
        gaps = tuple(
            Span(self.origins[piece] + self.starts[piece + 1] - self.starts[piece], self.origins[piece + 1])
            for piece in range(first, last)
        )
        origin = self.origins[first] + start - self.starts[first]
        return Span(origin, self.origins[last] + end - self.starts[last]), gaps

    def measure(self, span: Span) -> int:
        """How many code points of a stretch of the submitted text are left without noise."""
        return self._count(span.end) - self._count(span.start)

    def _count(self, place: int) -> int:
        piece = bisect_right(self.origins, place) - 1
        if piece < 0:
            return 0
        length = (self.starts[piece + 1] if piece + 1 < len(self.starts) else len(self.text)) - self.starts[piece]
        return self.starts[piece] + min(place - self.origins[piece], length)


def strip_noise(text: str) -> Skeleton:
    """Take the noise out. Line breaks stay, so that no match reaches over one."""
    kept: list[str] = []
    starts = [0]
    origins = [0]
    length = end = 0
    for run in _RUNS.finditer(text):
        kept.append(text[end : run.start()])
        length += run.start() - end
        end = run.end()
        if starts[-1] == length:
            origins[-1] = end
        else:
            starts.append(length)
            origins.append(end)
    kept.append(text[end:])
    return Skeleton("".join(kept), tuple(starts), tuple(origins))


def is_one_word(text: str, gaps: tuple[Span, ...]) -> bool:
    """Whether the gaps can lie inside a word: none too wide, and no mere white space between Latin letters or digits."""
    return all(
        gap.end - gap.start <= _LONGEST_GAP
        and not (text[gap.start : gap.end].isspace() and text[gap.start - 1].isascii() and text[gap.end].isascii())
        for gap in gaps
    )


def may_be_punctuation(text: str, gaps: tuple[Span, ...]) -> bool:
    """Whether the only thing between is one mark that also ends sentences: …加微，信… is doubtful, 代。。开 is not."""
    if len(gaps) != 1:
        return False
    start, end = gaps[0]
    return text[start:end].strip() in _SENTENCE_MARKS
