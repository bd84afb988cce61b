"""What is left of a text when disguises are taken off it, and the way back to the submitted text.

One table does it all: full width, case, traditional and styled characters become their plain form, what only stands between
goes. ｂａｎｋ，①２ becomes bank12, ⑩ becomes 10, 代-开\\u200b发★票 becomes 代开发票.
"""

import re
from collections.abc import Mapping
from itertools import compress

from rules.disguise import NOISE, expand
from rules.folding import Folding

_NOISE = re.compile(NOISE)
_LINE_ENDS = {0x0A: 0x0A, 0x0D: 0x0A}  # they stay, so that no match reaches over one
_MOST_KEPT = 100_000  # code points; all that there are would take 100 MB, and no honest traffic holds so many


class Reduction(dict[int, int | str | None]):
    """From a code point to what is left of it: another one, several letters, or None for nothing.

    A table that fills itself: each code point is worked out when it is first seen, and kept while there is room.
    """

    def __init__(self, folding: Folding, symbols: Mapping[str, str]) -> None:
        """`symbols` are read as words: ➕ as 加."""
        super().__init__(_LINE_ENDS)
        self._folding = folding.table
        self.symbols = dict(symbols)

    def __missing__(self, point: int) -> int | str | None:
        reduced = self._reduce(point)
        if len(self) < _MOST_KEPT:
            self[point] = reduced
        return reduced

    def __reduce__(self) -> tuple[object, ...]:
        """Pickled without what it has worked out."""
        return _restore, (self._folding, self.symbols)

    def _reduce(self, point: int) -> int | str | None:
        if symbol := self.symbols.get(chr(point)):
            return symbol
        plain = expand(chr(self._folding.get(point, point)))
        kept = "".join(chr(self._folding.get(ord(each), ord(each))) for each in plain if not _NOISE.match(each))
        return (ord(kept) if len(kept) == 1 else kept) if kept else None

    def apply(self, text: str) -> str:
        """The skeleton of a text."""
        return text.translate(self)

    def trace(self, text: str, skeleton: str) -> list[int]:
        """For each place of the skeleton, the place of the text that it came from."""
        origins = list(compress(range(len(text)), map(self.__getitem__, map(ord, text))))
        if len(origins) == len(skeleton):
            return origins
        return [
            place
            for place, character in enumerate(text)
            if (left := self[ord(character)]) is not None
            for _ in range(len(left) if isinstance(left, str) else 1)
        ]


def _restore(table: Mapping[int, int], symbols: Mapping[str, str]) -> Reduction:
    return Reduction(Folding(table), symbols)
