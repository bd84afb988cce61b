"""Other ways to write a digit: enclosed, as a letter, in Chinese."""

# By value from 0 to 9. The texts are folded: Ⅰ is ⅰ, and full-width digits are plain ones.
HAN = ("零〇", "一幺壹", "二贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
LETTERS = ("oоο○", "liӏ", "", "", "", "", "", "", "", "")
ENCLOSED = (
    "⓪⓿⁰₀🄋🄌",
    "①⑴⒈➀❶➊⓵¹₁ⅰ㊀㈠",
    "②⑵⒉➁❷➋⓶²₂ⅱ㊁㈡",
    "③⑶⒊➂❸➌⓷³₃ⅲ㊂㈢",
    "④⑷⒋➃❹➍⓸⁴₄ⅳ㊃㈣",
    "⑤⑸⒌➄❺➎⓹⁵₅ⅴ㊄㈤",
    "⑥⑹⒍➅❻➏⓺⁶₆ⅵ㊅㈥",
    "⑦⑺⒎➆❼➐⓻⁷₇ⅶ㊆㈦",
    "⑧⑻⒏➇❽➑⓼⁸₈ⅷ㊇㈧",
    "⑨⑼⒐➈❾➒⓽⁹₉ⅸ㊈㈨",
)
HAN_DIGITS = "".join(HAN)
LETTER_DIGITS = "".join(LETTERS)
ENCLOSED_DIGITS = "".join(ENCLOSED)
DECIMALS = "0123456789"

_VALUES = str.maketrans(
    {character: str(value) for rows in (HAN, LETTERS, ENCLOSED) for value, row in enumerate(rows) for character in row}
)


def write_plainly(digits: str) -> str:
    """一三⑧ as 138, l38 as 138; other characters stay."""
    return digits.translate(_VALUES)


def one_of(values: str) -> str:
    """A character class of every way to write one of these digits: one_of("13") matches 1, 3, ①, 叁, l …"""
    return "[" + values + "".join(rows[int(value)] for value in values for rows in (HAN, LETTERS, ENCLOSED)) + "]"
