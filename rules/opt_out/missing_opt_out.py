"""A marketing message without an opt-out."""

from collections.abc import Iterator

from rules.bilingual import Bilingual
from rules.finding import Breach, Fix, Replacement
from rules.level import Level
from rules.message import Message
from rules.page import Page
from rules.profile import Profile
from rules.route import Channel, Kind, MessageType, Scope
from rules.rule import Rule
from rules.span import Span


def check(message: Message, profile: Profile) -> Iterator[Breach]:
    """The fix puts the profile's own wording at the end."""
    if not message.opt_outs:
        end = len(message.text.rstrip())
        wording = profile.opt_out_wording
        stop = "" if not end or message.text[end - 1] in "。！？!?.…~～；;，,、：:" else "，"
        yield Breach(None, {"wording": wording}, fix=Fix((Replacement(Span(end, end), stop + wording),)))


RULE = Rule(
    page=Page(
        code="UNS001",
        name="missing-opt-out",
        title=Bilingual(
            "缺少退订方式",
            "Missing opt-out",
        ),
        why=Bilingual(
            "凡是营销类短信，都要在结尾写明退订方式，法规也要求如此；“请登录官网退订”之类不能直接回复的方式不算。",
            "Every marketing message ends with an opt-out, by the platform and by law. A way that is not a simple reply, such as logging in to a website, does not count.",
        ),
        reason=Bilingual(
            "营销短信没有退订方式。",
            "The marketing message has no opt-out.",
        ),
        advice=Bilingual(
            "在结尾加上“{wording}”。",
            "End it with {wording}.",
        ),
        sources=(
            "253 云通讯 Q&A V1.0, 三 短信服务: 行业短信和营销短信有什么区别",
            "通信短信息服务管理规定 (2015), http://ijiuguang.com/news/show.php?itemid=6206",
        ),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(
        channels=frozenset({Channel.SMS}),
        kinds=frozenset({Kind.MESSAGE, Kind.TEMPLATE}),
        types=frozenset({MessageType.MARKETING}),
    ),
)
