"""Mobile numbers that are written so that a machine does not see them."""

import re
from collections.abc import Iterator

from rules.span import Span

# Other ways to write a digit, by its value. The text is folded: Ⅰ is ⅰ, and full-width digits are plain ones.
_HAN = ("零〇", "一幺壹", "二贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
_LETTERS = ("oоο○", "liӏ")
_ENCLOSED = (
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
_STYLED_DIGITS = "".join(chr(point) for point in range(0x1D7CE, 0x1D800))  # five mathematical styles of 0 to 9
_HAN_DIGITS = "".join(_HAN)
_LETTER_DIGITS = "".join(_LETTERS)
_ENCLOSED_DIGITS = "".join(_ENCLOSED) + _STYLED_DIGITS
_DIGIT = f"[0-9{_HAN_DIGITS}{_LETTER_DIGITS}{_ENCLOSED_DIGITS}]"
_ONE = f"[1{_HAN[1]}{_LETTERS[1]}{_ENCLOSED[1]}{_STYLED_DIGITS[1::10]}]"
_NOT_LOW = "".join(sum((_HAN[3:], _ENCLOSED[3:]), ())) + "".join(_STYLED_DIGITS[value::10] for value in range(3, 10))
_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff\ufe0f\u20e3"
_SEPARATOR = rf"[ .,()*_/~·•丶—–{_INVISIBLE}-]"

# must match: 1 3 8 0 0 1 3 8 0 0 0  138.0013.8000  137⑥13⑻953⑧  l38oo138ooo  一三八零零一三八零零零  幺三八-零零一三-八零零零
# must not match: 13800138000  138-0013-8000  2013800138000  6222 1380 0138 0012 34  13.8元  sf1234567890123  13800138000元
_NUMBER = re.compile(
    rf"(?<![a-z0-9{_HAN_DIGITS}{_ENCLOSED_DIGITS}=@#$¥￥/百千万亿十])(?<![0-9][ .,*_/~:-])"
    rf"(?:86{_SEPARATOR}?)?(?P<number>{_ONE}{_SEPARATOR}{{0,3}}[3-9{_NOT_LOW}](?:{_SEPARATOR}{{0,3}}{_DIGIT}){{9}})"
    rf"(?![a-z0-9{_HAN_DIGITS}{_ENCLOSED_DIGITS}%元万亿年月日号个次件条点十百千]|[.,*_/:~-]\d)"
)
_GROUP_ENDS = re.compile(rf"{_SEPARATOR}+")
_INVISIBLES = re.compile(f"[{_INVISIBLE}]+")
# The lengths of the groups in which people write a number; others are lists, amounts, dates and codes.
_SINGLES = (1,) * 11
_UNBROKEN = (11,)
_GROUPINGS = frozenset(
    {_UNBROKEN, (3, 4, 4), (4, 3, 4), (4, 4, 3), (3, 3, 5), (3, 4, 2, 2), (3, 2, 2, 2, 2), (3, 2, 3, 3)}
)
_DECIMALS = "0123456789"
_FEWEST_DECIMALS_AMONG_LETTERS = 4
_FEWEST_HAN = 6
_FEWEST_HAN_UNBROKEN = 2
# the ordinary way, which find_contacts reads, must match: 13800138000  138-0013-8000  138 0013 8000
_PLAIN = re.compile(r"\d{3}[- ]?\d{4}[- ]?\d{4}")
# in front, must match: 订单号:  卡号  验证码是  身份证号  腾讯会议:        must not match: 手机号  电话号码
_CODE_BEFORE = re.compile(
    r"(?:单号?|编号|卡号|账号|流水号?|证号|款号|型号|(?<!号)码|额|版本|ip|会议(?:号|id)?)[:是为\s]{0,3}\Z"
)


def find_disguised_mobiles(folded: str) -> Iterator[Span]:
    """Every disguised mobile number of a folded text, in order; one that is written plainly is not among them."""
    for found in _NUMBER.finditer(folded):
        before = folded[max(0, found.start() - 10) : found.start()]
        if _is_disguised(found["number"], folded[found.end() : found.end() + 2]) and not _CODE_BEFORE.search(before):
            yield Span(*found.span("number"))


def _is_disguised(number: str, after: str) -> bool:
    """Whether eleven digits in some writing are a mobile number, judged by that writing and by their groups."""
    visible = _INVISIBLES.sub("", number)
    grouping = tuple(len(group) for group in _GROUP_ENDS.split(visible))
    han = sum(character in _HAN_DIGITS for character in visible)
    if han:
        return han >= (_FEWEST_HAN_UNBROKEN if grouping == _UNBROKEN else _FEWEST_HAN)
    enclosed = [character for character in visible if character in _ENCLOSED_DIGITS]
    if enclosed:
        return not _are_list_marks(enclosed, visible) and (len(enclosed) > 1 or grouping in _GROUPINGS)
    if sum(character in _DECIMALS for character in visible) < _FEWEST_DECIMALS_AMONG_LETTERS:
        return False
    if grouping == _SINGLES:
        return after[:1] != " " or not after[1:].isdigit()
    return grouping in _GROUPINGS and not _PLAIN.fullmatch(number)


def _are_list_marks(enclosed: list[str], visible: str) -> bool:
    """①98②128③198: marks that count from one, with plain digits among them."""
    rows = [next((value for value, row in enumerate(_ENCLOSED) if character in row), 0) for character in enclosed]
    return len(enclosed) < len(visible) and rows == list(range(1, len(rows) + 1)) and len(rows) > 1
