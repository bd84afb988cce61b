"""【】 anywhere in a template."""

from collections.abc import Iterator

from rules.bilingual import Bilingual
from rules.finding import Breach, Fix, Replacement
from rules.level import Level
from rules.message import Message
from rules.page import Page
from rules.profile import Profile
from rules.route import Channel, Kind, Scope
from rules.rule import Rule
from rules.span import Span


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """One breach for each pair and for each bracket without a partner; a leading 【signature】 goes whole, elsewhere the marks alone."""
    paired = {place for bracketed in message.signatures for place in (bracketed.span.start, bracketed.span.end - 1)}
    for bracketed in message.signatures:
        start, end = bracketed.span
        marks = (Replacement(Span(start, start + 1), ""), Replacement(Span(end - 1, end), ""))
        yield Breach(
            bracketed.span, fix=Fix((Replacement(bracketed.span, ""),) if bracketed == message.leading else marks)
        )
    for place, character in enumerate(message.text):
        if character in "【】" and place not in paired:
            span = Span(place, place + 1)
            yield Breach(span, fix=Fix((Replacement(span, ""),)))


RULE = Rule(
    page=Page(
        code="TPL001",
        name="signature-in-template",
        title=Bilingual(
            "模板含【】",
            "【】 in a template",
        ),
        why=Bilingual(
            "【】在模板内容中任何位置都不能使用：平台会把它显示为签名，签名另行申请、发送时自动加上。",
            "【】 may not stand anywhere in a template: the platform shows it as a signature, which is applied for apart and added when the message is sent.",
        ),
        reason=Bilingual(
            "模板里出现了“{found}”。",
            "The template holds {found}.",
        ),
        advice=Bilingual(
            "删去【】；签名在提交时单独选择。",
            "Take the 【】 out; the signature is chosen when the template is submitted.",
        ),
        sources=("253 云通讯 Q&A V1.0, 八 审核: 为什么不能加入【】符号",),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(
        channels=frozenset({Channel.SMS, Channel.INTL_SMS, Channel.MMS, Channel.EMAIL}),
        kinds=frozenset({Kind.TEMPLATE}),
    ),
)
