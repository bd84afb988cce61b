"""One code point to one code point: full width, upper case and traditional characters to their plain form.

Because nothing changes its place, a span in the folded text is the same span in the submitted one.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from rules.errors import UnevenFolding

_FULL_WIDTH = range(0xFF01, 0xFF5F)  # ！ to ～, the wide twins of ! to ~
_WIDTH_STEP = 0xFEE0
_IDEOGRAPHIC_SPACE = 0x3000
_LAST_CASED = 0x1E944  # nothing behind the Adlam capitals has another case
# What messages mostly hold. Told by name that it stays as it is, it is looked up in half the time of a miss.
_COMMON = (
    range(0x20, 0x7F),
    range(0x2010, 0x2030),
    range(0x3000, 0x3040),
    range(0x4E00, 0xA000),
    range(0xFF00, 0xFFF0),
)


def _plain_letters() -> dict[int, int]:
    """Width and case of every character whose plain form is one character too."""
    table = {_IDEOGRAPHIC_SPACE: 0x20}
    for point in range(0x41, _LAST_CASED):
        narrow = point - _WIDTH_STEP if point in _FULL_WIDTH else point
        plain = chr(narrow).lower()
        if len(plain) == 1 and ord(plain) != point:
            table[point] = ord(plain)
    return table


def _follow(table: Mapping[int, int], point: int) -> int:
    """To the end of a chain such as 薴 to 苧 to 苎, so that what is folded folds no further."""
    seen = {point}
    while (target := table.get(point, point)) not in seen:
        seen.add(target)
        point = target
    return point


@dataclass(frozen=True, slots=True)
class Folding:
    """A table from code point to code point."""

    table: Mapping[int, int]

    @staticmethod
    def build(simplified: Mapping[str, str]) -> "Folding":
        """Width and case from Unicode, traditional to simplified characters from the given map.

        Raises UnevenFolding for an entry that is not one character to one character.
        """
        table = _plain_letters()
        for traditional, plain in simplified.items():
            if len(traditional) != 1 or len(plain) != 1:
                raise UnevenFolding(traditional, plain)
            table[ord(traditional)] = ord(plain)
        unchanged = {point: point for block in _COMMON for point in block}
        return Folding(unchanged | {point: _follow(table, point) for point in table})

    def fold(self, text: str) -> str:
        """The plain form, exactly as long as the text."""
        return text.translate(self.table)
