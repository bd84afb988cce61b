"""A signature of nothing but letters."""

from collections.abc import Iterator

import regex

from rules.bilingual import Bilingual
from rules.finding import Breach
from rules.level import Level
from rules.message import Message, Part
from rules.page import Page
from rules.profile import Profile
from rules.route import Channel, Kind, Scope
from rules.rule import Rule

# must match: ABC  Ａｂｃ  Café  АБВ  𝐀𝐁𝐂        must not match: ABC科技  A1  253
_LETTERS = regex.compile(r"(?:[\p{Latin}\p{Greek}\p{Cyrillic}\U0001D400-\U0001D7CB]\p{M}*)+")


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """Latin, Greek and Cyrillic letters in any width, whatever accents they carry; Han characters are no letters here."""
    signed = message.signed
    if signed and _LETTERS.fullmatch(signed.name):
        yield Breach(signed.span, field=signed.field)


RULE = Rule(
    page=Page(
        code="SIG006",
        name="letters-only-signature",
        title=Bilingual("签名为纯字母", "Signature of letters only"),
        why=Bilingual(
            "签名不能是纯字母：只有字母，收件人认不出是哪家公司。",
            "A signature may not be letters alone: a recipient cannot tell the company from them.",
        ),
        reason=Bilingual(
            "签名“{found}”全是字母。",
            "The signature {found} is letters only.",
        ),
        advice=Bilingual(
            "加上中文的公司或品牌名，例如“ABC科技”。",
            "Add the Chinese company or brand name, such as ABC科技.",
        ),
        sources=("253 云通讯 Q&A V1.0, 八 审核: 短信签名要求是什么",),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(channels=frozenset({Channel.SMS, Channel.MMS}), kinds=frozenset({Kind.MESSAGE, Kind.SIGNATURE})),
    needs=Part.NAME_WITHOUT_HAN,
)
