"""A special symbol, a space, an emoji or an invisible character in a signature."""

from collections.abc import Iterator

import regex

from rules.bilingual import Bilingual
from rules.characters import split_characters
from rules.finding import Breach, Fix, Replacement
from rules.level import Level
from rules.message import Message, Part
from rules.page import Page
from rules.profile import Profile
from rules.reading.bracket import BRACKETS
from rules.route import Channel, Kind, Scope
from rules.rule import Rule
from rules.span import Span

# must match: 创  A  é (with a combining accent)  5  ５        must not match: @  、  ①  😀  U+200B  U+3164  a keycap (5 U+FE0F U+20E3)
_NAME = regex.compile(
    r"(?![\u115F\u1160\u3164\uFFA0])[\p{L}\p{Nd}][\p{Mn}\p{Mc}--[\u034F\u180B-\u180F\uFE00-\uFE0F\U000E0100-\U000E01EF]]*\Z",
    regex.V1,
)
# What clings to a letter and is not seen: joiners, variation selectors. They go, the letter stays.
_CLINGING = regex.compile(
    r"(?<=\A[\p{L}\p{Nd}]\p{M}*)[\u034F\u180B-\u180F\u200C\u200D\uFE00-\uFE0F\U000E0100-\U000E01EF]+\Z"
)


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """User-perceived characters that start with neither a letter nor a digit; brackets have a rule of their own."""
    signed = message.signed
    if signed is None:
        return
    start = signed.span.start
    for character in split_characters(signed.name):
        end = start + len(character)
        if not _NAME.match(character) and character not in BRACKETS:
            clinging = _CLINGING.search(character)
            span = Span(start + (clinging.start() if clinging else 0), end)
            yield Breach(
                span,
                {"symbol": _show(clinging[0] if clinging else character)},
                field=signed.field,
                fix=Fix((Replacement(span, ""),)),
            )
        start = end


def _show(character: str) -> str:
    """The symbol itself where one can see it, else its code points."""
    if character.isprintable() and not character.isspace():
        return f"“{character}”"
    return " ".join(f"U+{ord(point):04X}" for point in character)


RULE = Rule(
    page=Page(
        code="SIG008",
        name="symbol-in-signature",
        title=Bilingual("签名含特殊符号", "Symbol in the signature"),
        why=Bilingual(
            "签名不能有特殊符号：标点、空格、表情、零宽字符都算。",
            "A signature holds no special symbols: punctuation, spaces, emoji and invisible characters all count.",
        ),
        reason=Bilingual(
            "签名里出现了特殊符号 {symbol}。",
            "The signature holds the symbol {symbol}.",
        ),
        advice=Bilingual(
            "去掉符号，只用汉字、字母和数字。",
            "Take it out; use Han characters, letters and digits only.",
        ),
        sources=("253 云通讯 Q&A V1.0, 八 审核: 短信签名要求是什么",),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(channels=frozenset({Channel.SMS, Channel.MMS}), kinds=frozenset({Kind.MESSAGE, Kind.SIGNATURE})),
    needs=Part.ODD_NAME,
)
