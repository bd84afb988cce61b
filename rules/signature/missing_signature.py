"""A text message without its 【signature】."""

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
    """Abroad only messages to the mainland need one. A name in other brackets is pointed at, with its fix."""
    abroad = message.route.channel is Channel.INTL_SMS and not message.is_to_mainland
    if message.signatures or abroad:
        return
    if message.look_alike:
        span = message.look_alike.span
        brackets = (
            Replacement(Span(span.start, span.start + 1), "【"),
            Replacement(Span(span.end - 1, span.end), "】"),
        )
        yield Breach(span, fix=Fix(brackets))
    elif (name := message.signature.strip("【】 ")) and not set(name) & set("【】\n"):
        yield Breach(None, fix=Fix((Replacement(Span(0, 0), f"【{name}】"),)))
    else:
        yield Breach(None)


RULE = Rule(
    page=Page(
        code="SIG001",
        name="missing-signature",
        title=Bilingual("缺少签名", "Missing signature"),
        why=Bilingual(
            "根据电信基础运营商的规定，每条短信前必须附加短信签名，否则将无法正常发送。通过国际接口发往中国大陆（+86）时同样如此。",
            "Carriers demand a signature in front of every text message; without it the message is not delivered. "
            "The same holds for messages to mainland China (+86) through the international interface.",
        ),
        reason=Bilingual("短信开头没有【签名】。", "The message does not start with a 【signature】."),
        advice=Bilingual(
            "在正文最前面加上【公司或品牌名】，必须用实心方头括号【】。",
            "Put 【company or brand name】 in front of the text, in exactly these brackets.",
        ),
        sources=(
            "253 云通讯 Q&A V1.0, 三 短信服务: 什么是短信签名",
            "253 云通讯 Q&A V1.0, 五 国际短信: 国际接口如何提交国内的手机号",
        ),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(channels=frozenset({Channel.SMS, Channel.INTL_SMS}), kinds=frozenset({Kind.MESSAGE})),
)
