"""Characters that stand for others, and characters that only stand between: what the eye overlooks and a scan must too."""

import unicodedata

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


def expand(character: str) -> str:
    """The plain form of a folded character: letters or digits where it is one of them in style, else the character itself."""
    if character in _LOOK_ALIKES:
        return _LOOK_ALIKES[character]
    if any(ord(character) in block for block in _STYLED_BLOCKS):
        # a styled letter may look like another one in turn: the mathematical chi is an x
        return "".join(_LOOK_ALIKES.get(each, each) for each in _strip_style(character))
    return character


def _strip_style(character: str) -> str:
    """⒈ and ⑴ are written as a digit with a mark, 🅥 has no decomposition: the letters and digits of form or name."""
    plain = unicodedata.normalize("NFKC", character).lower()
    if plain == character and (digit := unicodedata.digit(character, None)) is not None:
        return str(digit)
    name = unicodedata.name(character, "")
    if plain == character and "CAPITAL LETTER " in name and name[-2] == " ":
        return name[-1].lower()
    return "".join(each for each in plain if each.isalnum()) or character


def name_layer(character: str, plain: str) -> Layer:
    """How a character differs from what is left of it."""
    narrow = character.lower()[0]
    if narrow in _LOOK_ALIKES:
        return Layer.LOOK_ALIKE
    if any(ord(each) in block for each in (character, narrow) for block in _STYLED_BLOCKS):
        return Layer.STYLED
    if unicodedata.east_asian_width(character) == "F":
        return Layer.WIDTH
    return Layer.CASE if narrow == plain else Layer.TRADITIONAL


def name_noise(character: str) -> Layer:
    """Whether what stands between is seen."""
    return Layer.INVISIBLE if _INVISIBLE.match(character) else Layer.SEPARATOR
