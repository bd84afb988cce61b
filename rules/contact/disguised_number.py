"""A phone number written so that a machine does not see it."""

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

_NUMBERS = frozenset({ContactKind.MOBILE, ContactKind.SERVICE, ContactKind.LANDLINE})


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """Mobile, 400 and landline. A mobile number that is written plainly is personal-mobile-number's matter."""
    for contact in message.contacts:
        if contact.disguised and contact.kind in _NUMBERS:
            yield Breach(contact.span)


RULE = Rule(
    page=Page(
        code="CON006",
        name="disguised-number",
        title=Bilingual(
            "变形的电话号码",
            "Disguised phone number",
        ),
        why=Bilingual(
            "用空格、点、带圈数字、字母或汉字改写号码，是为了躲过审核；关键信息使用变形字符本身就不允许，由人工判断。",
            "Dots, spaces, enclosed digits, letters or Chinese numerals in a phone number serve to slip past the checks. Altered characters in key information are forbidden as such; a person judges.",
        ),
        reason=Bilingual(
            "“{found}”像是变形的电话号码。",
            "{found} looks like a disguised phone number.",
        ),
        advice=Bilingual(
            "改用固话、400 或 95 开头的客服号码，按平常写法书写。",
            "Use a landline, 400 or 95 service number, written plainly.",
        ),
        sources=(
            "https://help.aliyun.com/document_detail/463270.htm",
            "https://developer.qiniu.com/sms/5814/template-specification",
        ),
    ),
    level=Level.REVIEW,
    check=check,
    scope=Scope(
        channels=frozenset({Channel.SMS, Channel.MMS}),
        kinds=frozenset({Kind.MESSAGE, Kind.TEMPLATE}),
    ),
    needs=Part.CONTACT,
)
