"""A signature that stands anywhere but at the start."""

from collections.abc import Iterator

from rules.bilingual import Bilingual
from rules.finding import Breach, Fix, Replacement
from rules.level import Level
from rules.message import Message, Part
from rules.page import Page
from rules.profile import Profile
from rules.route import Channel, Kind, Scope
from rules.rule import Rule
from rules.span import Span


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """The last signature is pointed at; only one at the very end can be moved safely."""
    abroad = message.route.channel is Channel.INTL_SMS and not message.is_to_mainland
    if message.leading or abroad:
        return
    last = message.signatures[-1]
    move = Fix((Replacement(Span(0, 0), f"【{last.name}】"), Replacement(last.span, "")))
    yield Breach(last.span, fix=move if last == message.trailing and len(message.signatures) == 1 else None)


RULE = Rule(
    page=Page(
        code="SIG002",
        name="signature-not-at-start",
        title=Bilingual("签名不在开头", "Signature not at the start"),
        why=Bilingual(
            "签名必须加在短信的开头；放在中间或结尾，运营商不认作签名。",
            "The signature belongs in front; carriers do not recognise one in the middle or at the end.",
        ),
        reason=Bilingual("签名“{found}”不在短信开头。", "The signature {found} does not stand at the start."),
        advice=Bilingual("把签名移到短信最前面。", "Move the signature to the very start."),
        sources=("253 云通讯 Q&A V1.0, 三 短信服务: 什么是短信签名",),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(channels=frozenset({Channel.SMS, Channel.INTL_SMS}), kinds=frozenset({Kind.MESSAGE})),
    needs=Part.SIGNATURE,
)
