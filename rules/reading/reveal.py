"""A folded text as its reader sees it: without invisible characters, with styled letters as plain ones."""

import re
import unicodedata
from typing import NamedTuple

from rules.span import Span

# Soft hyphen, joiners, direction marks, fillers, variation selectors, combining and enclosing marks.
_INVISIBLE = (
    "\u00ad\u0300-\u036f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0"
)
_SMALL_PARENTHESIZED = range(0x249C, 0x24B6)  # ⒜ to ⒵, whose plain form has its parentheses
_NEGATIVE = (range(0x1F150, 0x1F16A), range(0x1F170, 0x1F18A))  # 🅐 to 🅩, 🅰 to 🆉, which have no plain form
_STYLED = (
    _SMALL_PARENTHESIZED,
    range(0x24D0, 0x24EA),  # ⓐ to ⓩ; the capitals are folded
    range(0x1D400, 0x1D800),  # the mathematical styles, digits too
    range(0x1F110, 0x1F12A),
    range(0x1F130, 0x1F14A),
    range(0x2102, 0x213A),  # ℂ, ℊ, ℯ …
)


def _read_style(point: int) -> str:
    """The plain letter or digit in lower case; empty where there is none."""
    plain = unicodedata.normalize("NFKC", chr(point)).lower().strip("()")
    return plain if len(plain) == 1 and plain.isascii() and plain.isalnum() else ""


_PLAIN = {point: plain for points in _STYLED for point in points if (plain := _read_style(point))}
_PLAIN |= {point: chr(ord("a") + index) for points in _NEGATIVE for index, point in enumerate(points)}
_STYLES = "".join(f"{chr(points[0])}-{chr(points[-1])}" for points in (*_STYLED, *_NEGATIVE))
# must match: V\u200bX  ⓥⓧ  1\ufe0f\u20e3        must not match: vx  ①  ℃
_HIDING = re.compile(f"[{_INVISIBLE}{_STYLES}]")
# Anything that is neither Chinese nor usual among it: faster to search, because its ranges are few and need no look beyond them.
_UNUSUAL = re.compile(
    "[^\u0000-\u00ac\u00ae-\u02ff\u0370-\u0619\u061d-\u10ff\u2010-\u2027\u2030-\u205f\u2070-\u20cf\u2160-\u249b\u24ea-\u3163"
    "\u3165-\ufdff\ufe10-\ufefe\uff00-\uff9f\uffa1-\uffff]"
)
_VISIBLE = re.compile(f"[^{_INVISIBLE}]")


class Revealed(NamedTuple):
    """What is seen, and the place of each of its characters in the folded text."""

    text: str
    places: list[int]

    def pick(self, other: str) -> str:
        """The same characters of a text that is as long as the folded one."""
        return "".join([other[place] for place in self.places])

    def locate(self, span: Span) -> Span:
        """A stretch of what is seen, as it stands in the folded text."""
        return Span(self.places[span.start], self.places[span.end - 1] + 1)


def reveal(folded: str) -> Revealed | None:
    """None where nothing is hidden, which is so in most texts."""
    unusual = _UNUSUAL.search(folded)
    if unusual is None or _HIDING.search(folded, unusual.start()) is None:
        return None
    places = [found.start() for found in _VISIBLE.finditer(folded)]
    return Revealed("".join([folded[place] for place in places]).translate(_PLAIN), places)
