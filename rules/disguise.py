"""Characters that stand for others, and characters that only stand between: what the eye overlooks and a scan must too."""

import unicodedata
from functools import cache

import regex

from rules.layer import Layer
from rules.look_alike import CLOSE, ROUGH

_LOOK_ALIKES = CLOSE | ROUGH
# Blocks whose characters are another one in a circle, a box, a bracket or a typeface.
_STYLED_BLOCKS = (
    range(0xB2, 0xBA),  # ² ³ ¹
    range(0x2070, 0x20A0),  # superscripts and subscripts
    range(0x2100, 0x2190),  # letter-like symbols, Roman numerals
    range(0x2460, 0x2500),  # enclosed letters and digits
    range(0x2776, 0x2794),  # dingbat digits
    range(0x2E80, 0x2FE0),  # radicals
    range(0x3200, 0x3400),  # enclosed CJK
    range(0xF900, 0xFB00),  # compatibility ideographs
    range(0x1D400, 0x1D800),  # mathematical letters
    range(0x1F100, 0x1F200),  # enclosed letters
)

# What only stands between: everything that is no letter or digit but for line breaks, which end a match; and the letters that
# say nothing: _, kana among Han characters, the strokes 丶 丨 丿, fillers that are blank.
NOISE = r"[^\w\r\n]|[_\u3040-\u30ff丶丨丿\u115f\u1160\u3164\uffa0]"
_INVISIBLE = regex.compile(r"[\p{Cf}\p{Cc}\p{Mn}\p{Me}\p{Cs}\u115f\u1160\u3164\uffa0]")


@cache
def stand_ins() -> dict[int, int]:
    """From a styled or look-alike character to the one it stands for, in lower case; about 2,300 entries."""
    table = {ord(character): ord(plain) for character, plain in _LOOK_ALIKES.items()}
    for block in _STYLED_BLOCKS:
        for point in block:
            plain = _strip_style(chr(point))
            if len(plain) == 1 and ord(plain) != point:
                table[point] = ord(plain)
    return table


def _strip_style(character: str) -> str:
    """⒈ and ⑴ are written as a digit with a mark, 🅥 has no decomposition: the first letter or digit of name or form."""
    plain = unicodedata.normalize("NFKC", character).lower()
    if plain == character and (digit := unicodedata.digit(character, None)) is not None:
        return str(digit)
    name = unicodedata.name(character, "")
    if plain == character and "CAPITAL LETTER " in name and name[-2] == " ":
        return name[-1].lower()
    kept = [each for each in plain if each.isalnum()]
    return kept[0] if len(kept) == 1 else plain


def name_layer(character: str, plain: str) -> Layer:
    """How a character differs from the plain one that it was folded to."""
    if ord(character) in stand_ins() or ord(character.lower()[0]) in stand_ins():
        return Layer.LOOK_ALIKE if character.lower()[0] in _LOOK_ALIKES else Layer.STYLED
    if unicodedata.east_asian_width(character) == "F":
        return Layer.WIDTH
    return Layer.CASE if character.lower() == plain else Layer.TRADITIONAL


def name_noise(character: str) -> Layer:
    """Whether what stands between is seen."""
    return Layer.INVISIBLE if _INVISIBLE.match(character) else Layer.SEPARATOR
