"""Phone numbers that are written so that a machine does not see them: mobile, 400 and landline."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rules.reading.digit import (
    DECIMALS,
    ENCLOSED,
    ENCLOSED_DIGITS,
    HAN_DIGITS,
    one_of,
    write_plainly,
)
from rules.span import Span

_DIGIT = one_of(DECIMALS)
_ZERO = one_of("0")
_SEPARATOR = r"[ .,()*_/~·•丶—–-]"
_GAP = _SEPARATOR + "{0,3}"
_GAP_AND_DIGIT = f"(?:{_GAP}{_DIGIT})"

# mobile must match: 1 3 8 0 0 1 3 8 0 0 0  138.0013.8000  137⑥13⑻953⑧  l38oo138ooo  一三八零零一三八零零零  幺三八-零零一三-八零零零
#   must not match: 13800138000  138-0013-8000  2013800138000  6222 1380 0138 0012 34  13.8元  sf1234567890123  13800138000元
# service must match: 4⓪⓪-123-4567  4oo1234567  四零零-一二三-四五六七  四百一二三四五六七  4 0 0 1 2 3 4 5 6 7
#   must not match: 400-123-4567  400*600*1200  4001  四百元
# landline must match: o57i-8212 3456  ⓪⑤⑦①-82123456  零五七一八二一二三四五六  0 5 7 1 8 2 1 2 3 4 5 6  0571*82123456
#   must not match: 0571-82123456  01 05 07 18 21 23
_NUMBER = re.compile(
    rf"(?<![a-z0-9{HAN_DIGITS}{ENCLOSED_DIGITS}=@#$¥￥/百千万亿十])(?<![0-9][ .,*_/~:-])"
    rf"(?:(?:86{_SEPARATOR}?)?(?P<mobile>{one_of('1')}{_GAP}{one_of('3456789')}{_GAP_AND_DIGIT}{{9}})"
    rf"|(?P<service>{one_of('48')}(?:{_GAP}{_ZERO}{_GAP}{_ZERO}|百){_GAP_AND_DIGIT}{{7}})"
    rf"|(?P<landline>\(?{_ZERO}{_GAP_AND_DIGIT}{{9,11}}))"
    rf"(?![a-z0-9{HAN_DIGITS}{ENCLOSED_DIGITS}%元万亿年月日号个次件条点十百千]|[.,*_/:~-][0-9])"
)
# Seven digits of some writing in a row, which every number has: 四百一二三四五六七 has no more.
_STRETCH = re.compile(f"{_DIGIT}{_GAP_AND_DIGIT}{{6,}}")
# Such a stretch is none in disguise. must match: 13800138000  2024-05-01 12  48,215.37  400-123-4567  010-82123456
#   must not match: 138-0013-8000-1  1 3 8 0 0 1 3 8 0 0 0
_ORDINARY = re.compile(
    r"[0-9]+|[235679][0-9]*(?:[ .,*_/~-][0-9]+)+|[0-9](?:[ .,*_/~-]?[0-9]){6,8}|400-[0-9]{3}-[0-9]{4}|0[0-9]{2,3}-[0-9]{7,8}"
)
_BEFORE, _BEHIND = 2, 3  # 四百 in front of a stretch or a parenthesis, and what must not stand behind it
_LANDLINE = re.compile(r"0(?:10|2[0-9]|[3-9][0-9]{2})[2-8][0-9]{6,7}")
_GROUP_ENDS = re.compile(f"{_SEPARATOR}+")
# The lengths of the groups in which people write a number; others are lists, amounts, dates and codes.
_UNBROKEN = 1
_GROUPINGS = {
    "mobile": frozenset(
        {
            (11,),
            (3, 4, 4),
            (4, 3, 4),
            (4, 4, 3),
            (3, 3, 5),
            (3, 4, 2, 2),
            (3, 2, 2, 2, 2),
            (2, 2, 2, 2, 2, 1),
            (3, 2, 3, 3),
        }
    ),
    "service": frozenset({(10,), (3, 7), (3, 3, 4), (3, 4, 3), (4, 3, 3), (3, 2, 5), (3, 5, 2), (5, 5)}),
    "landline": frozenset(
        {(10,), (11,), (12,), (3, 8), (4, 7), (4, 8), (3, 4, 4), (4, 3, 4), (4, 4, 4)}
        | {(area, *(1,) * local) for area in (3, 4) for local in (7, 8)}
    ),
}
_FEWEST_DECIMALS_AMONG_LETTERS = 4
_FEWEST_HAN = 6
_FEWEST_HAN_UNBROKEN = 2
# the ordinary ways, which find_contacts reads, must match: 13800138000  138-0013-8000  400-123-4567  (0571)8212 3456  400.123.4567
_PLAIN = {
    "mobile": re.compile(r"\d{3}[- ]?\d{4}[- ]?\d{4}"),
    "service": re.compile(r"\(?\d{3}\)?[ .—–-]?\d{2,7}(?:[ .—–-]\d{2,5})?"),
    "landline": re.compile(r"\(?0\d{2,3}\)?[ —–-]?\d{3,4}[ —–-]?\d{4}"),
}
_SIZE = re.compile(r"[*/,]")  # 400*600*1200 and 1390*1234*567 are sizes, 400/600/1200 and 400,600,1200 are choices
# in front, must match: 订单号:  卡号  验证码是  身份证号  腾讯会议:        must not match: 手机号  电话号码
_CODE_BEFORE = re.compile(
    r"(?:单号?|编号|卡号|账号|流水号?|证号|款号|型号|(?<!号)码|额|版本|ip|会议(?:号|id)?)[:是为\s]{0,3}\Z"
)


class DisguisedNumber(NamedTuple):
    """Where it stands, and what it is: mobile, service or landline."""

    span: Span
    kind: str


def find_disguised_numbers(folded: str) -> Sequence[DisguisedNumber]:
    """Every disguised number of a folded text, in order; one that is written plainly is not among them."""
    first = _STRETCH.search(folded)
    if first is None:
        return ()
    stretches = [
        found.span() for found in _STRETCH.finditer(folded, first.start()) if not _ORDINARY.fullmatch(found[0])
    ]
    return [number for stretch in stretches for number in _search(folded, *stretch)]


def search_disguised_numbers(folded: str) -> Iterator[DisguisedNumber]:
    """The same without looking first where there can be one."""
    return _search(folded, 0, len(folded))


def _search(folded: str, start: int, end: int) -> Iterator[DisguisedNumber]:
    for found in _NUMBER.finditer(folded, max(0, start - _BEFORE), end + _BEHIND):
        kind = found.lastgroup or ""
        before = folded[max(0, found.start() - 10) : found.start()]
        after = folded[found.end() : found.end() + 2]
        if _is_disguised(found[kind], kind, after) and not _CODE_BEFORE.search(before):
            yield DisguisedNumber(Span(*found.span(kind)), kind)


def _is_disguised(number: str, kind: str, after: str) -> bool:
    """Whether digits in some writing are a phone number, judged by that writing and by their groups."""
    grouping = tuple(map(len, filter(None, _GROUP_ENDS.split(number))))
    digits = sum(grouping)
    if kind == "landline" and not _LANDLINE.fullmatch(_GROUP_ENDS.sub("", write_plainly(number))):
        return False
    han = sum(character in HAN_DIGITS for character in number)
    if han:
        return han >= (_FEWEST_HAN_UNBROKEN if len(grouping) == _UNBROKEN else _FEWEST_HAN)
    enclosed = [character for character in number if character in ENCLOSED_DIGITS]
    if enclosed:
        return not _are_list_marks(enclosed, digits) and (len(enclosed) > 1 or grouping in _GROUPINGS[kind])
    if sum(character in DECIMALS for character in number) < _FEWEST_DECIMALS_AMONG_LETTERS:
        return False
    if len(grouping) == digits:
        return after[:1] != " " or not after[1:].isdigit()
    return grouping in _GROUPINGS[kind] and not _PLAIN[kind].fullmatch(number) and not _is_size(number, kind, grouping)


def _is_size(number: str, kind: str, grouping: tuple[int, ...]) -> bool:
    """Three groups between signs of multiplication; 138*0013*8000 is a number nevertheless."""
    return len(grouping) == 3 and (kind, grouping) != ("mobile", (3, 4, 4)) and _SIZE.search(number) is not None


def _are_list_marks(enclosed: list[str], digits: int) -> bool:
    """①98②128③198: marks that count from one, with plain digits among them."""
    rows = [next((value for value, row in enumerate(ENCLOSED) if character in row), 0) for character in enclosed]
    return len(enclosed) < digits and rows == list(range(1, len(rows) + 1)) and len(rows) > 1
