"""Brackets of any kind inside a signature."""

from collections.abc import Iterator

from rules.bilingual import Bilingual
from rules.finding import Breach, Fix, Replacement
from rules.level import Level
from rules.message import Message, Part
from rules.page import Page
from rules.profile import Profile
from rules.reading.bracket import BRACKETS
from rules.route import Channel, Kind, Scope
from rules.rule import Rule
from rules.span import Span


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """Each bracket is pointed at; taking it out is safe."""
    signed = message.signed
    if signed is None:
        return
    for place, character in enumerate(signed.name):
        if character in BRACKETS:
            span = Span(place, place + 1).moved(signed.span.start)
            yield Breach(span, field=signed.field, fix=Fix((Replacement(span, ""),)))


RULE = Rule(
    page=Page(
        code="SIG005",
        name="bracket-in-signature",
        title=Bilingual("签名内有括号", "Bracket in the signature"),
        why=Bilingual(
            "签名内容首尾不用添加【】，短信发送自带【】符号；其他括号也是特殊符号。",
            "The platform puts 【】 around the signature itself; any other bracket is a special symbol.",
        ),
        reason=Bilingual(
            "签名里出现了括号“{found}”。",
            "The signature holds the bracket {found}.",
        ),
        advice=Bilingual(
            "去掉括号，只提交名称。",
            "Submit the name alone, without brackets.",
        ),
        sources=("253 云通讯 Q&A V1.0, 八 审核: 短信签名要求是什么",),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(channels=frozenset({Channel.SMS, Channel.MMS}), kinds=frozenset({Kind.MESSAGE, Kind.SIGNATURE})),
    needs=Part.ODD_NAME,
)
