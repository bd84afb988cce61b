"""The number or name of a messaging account."""

from collections.abc import Iterator

from rules.bilingual import Bilingual
from rules.finding import Breach
from rules.level import Level
from rules.message import Message, Part
from rules.page import Page
from rules.profile import Profile
from rules.reading.contact import ContactKind
from rules.route import Channel, Kind, Scope
from rules.rule import Rule


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """The name of the messenger with what follows it; the words 加微信 alone are the dictionary's matter."""
    for contact in message.contacts:
        if contact.kind is ContactKind.MESSAGING:
            yield Breach(contact.span)


RULE = Rule(
    page=Page(
        code="CON005",
        name="messaging-account",
        title=Bilingual(
            "微信号或 QQ 号",
            "Messaging account",
        ),
        why=Bilingual(
            "各平台都不允许在短信里留微信号、QQ 号或群号：它把收件人引到平台之外，是诈骗常用的手法。",
            "No platform allows WeChat or QQ accounts or groups in a message: they lead people away, as frauds do.",
        ),
        reason=Bilingual(
            "“{found}”是微信号、QQ 号或群号。",
            "{found} is a WeChat or QQ account or group.",
        ),
        advice=Bilingual(
            "改用固话、400 或 95 开头的客服号码。",
            "Use a landline, 400 or 95 service number.",
        ),
        sources=(
            "https://help.aliyun.com/document_detail/463270.htm",
            "https://cloud.tencent.com/document/product/382/39023",
        ),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(
        channels=frozenset({Channel.SMS, Channel.MMS, Channel.VOICE}), kinds=frozenset({Kind.MESSAGE, Kind.TEMPLATE})
    ),
    needs=Part.CONTACT,
)
