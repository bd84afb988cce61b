"""A personal mobile number as a contact."""

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
    """Masked numbers (138****0000) are none; a disguised one is another rule's."""
    for contact in message.contacts:
        if contact.kind is ContactKind.MOBILE and not contact.disguised:
            yield Breach(contact.span)


RULE = Rule(
    page=Page(
        code="CON003",
        name="personal-mobile-number",
        title=Bilingual(
            "个人手机号",
            "Personal mobile number",
        ),
        why=Bilingual(
            "多数平台不允许在短信里留个人手机号，只接受固话、400 或 95 号码；253 没有禁止，只提醒。",
            "Most platforms allow landline, 400 and 95 numbers only, no personal mobile. 253 does not forbid it, so it is only pointed out there.",
        ),
        reason=Bilingual(
            "“{found}”是个人手机号。",
            "{found} is a personal mobile number.",
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
    scope=Scope(channels=frozenset({Channel.SMS, Channel.MMS}), kinds=frozenset({Kind.MESSAGE, Kind.TEMPLATE})),
    needs=Part.CONTACT,
)
