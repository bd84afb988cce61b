"""An e-mail address written so that a machine does not see it."""

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
    """A plain address is an ordinary contact."""
    for contact in message.contacts:
        if contact.disguised and contact.kind is ContactKind.EMAIL:
            yield Breach(contact.span)


RULE = Rule(
    page=Page(
        code="CON007",
        name="disguised-email",
        title=Bilingual(
            "变形的邮箱",
            "Disguised e-mail address",
        ),
        why=Bilingual(
            "把邮箱写成“qq点com”“艾特”“#”，是为了躲过审核；关键信息使用变形字符本身就不允许。",
            "Spelling out the @ or the dot of an address serves to slip past the checks, and altered characters in key information are forbidden as such.",
        ),
        reason=Bilingual(
            "“{found}”是变形的邮箱。",
            "{found} is a disguised e-mail address.",
        ),
        advice=Bilingual(
            "按平常写法书写邮箱，如 name@example.com，或删去它。",
            "Write the address plainly, as name@example.com, or remove it.",
        ),
        sources=(
            "https://help.aliyun.com/document_detail/463270.htm",
            "https://developer.qiniu.com/sms/5814/template-specification",
        ),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(
        channels=frozenset({Channel.SMS, Channel.MMS, Channel.VOICE, Channel.INTL_SMS}),
        kinds=frozenset({Kind.MESSAGE, Kind.TEMPLATE}),
    ),
    needs=Part.CONTACT,
)
