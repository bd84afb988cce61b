"""A signature of nothing but digits."""

from collections.abc import Iterator

from rules.bilingual import Bilingual
from rules.finding import Breach
from rules.level import Level
from rules.message import Message, Part
from rules.page import Page
from rules.profile import Profile
from rules.route import Channel, Kind, Scope
from rules.rule import Rule


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """Digits of any script and style: 253, ２５３, ②⑤③."""
    signed = message.signed
    if signed and signed.name.isdigit():
        yield Breach(signed.span, field=signed.field)


RULE = Rule(
    page=Page(
        code="SIG007",
        name="digits-only-signature",
        title=Bilingual("签名为纯数字", "Signature of digits only"),
        why=Bilingual(
            "签名不能是纯数字：它可能是电话号码或代码，认不出是哪家公司。",
            "A signature may not be digits alone: it could be a phone number or a code and names nobody.",
        ),
        reason=Bilingual(
            "签名“{found}”全是数字。",
            "The signature {found} is digits only.",
        ),
        advice=Bilingual(
            "加上中文的公司或品牌名，例如“253云通讯”。",
            "Add the Chinese company or brand name, such as 253云通讯.",
        ),
        sources=("253 云通讯 Q&A V1.0, 八 审核: 短信签名要求是什么",),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(channels=frozenset({Channel.SMS, Channel.MMS}), kinds=frozenset({Kind.MESSAGE, Kind.SIGNATURE})),
    needs=Part.NAME_WITHOUT_HAN,
)
