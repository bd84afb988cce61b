"""Marketing to the United States or Canada without an opt-out."""

import re
from collections.abc import Iterator

from rules.bilingual import Bilingual
from rules.finding import Breach
from rules.level import Level
from rules.message import Message
from rules.page import Page
from rules.profile import Profile
from rules.route import Channel, Kind, MessageType, Scope
from rules.rule import Rule

# must match: +1  +1 202-555-0123  0012025550123  12025550123        must not match: +44  13800138000  1
_NORTH_AMERICA = re.compile(r"(?:\+|00)1|1(?=[2-9]\d{2}[2-9]\d{6}$)")


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """Destinations under +1, with or without the plus."""
    if _NORTH_AMERICA.match(re.sub(r"[\s()-]", "", message.destination)) and not message.opt_outs:
        yield Breach(None)


RULE = Rule(
    page=Page(
        code="INT001",
        name="marketing-abroad-without-opt-out",
        title=Bilingual(
            "北美营销短信缺少退订",
            "Marketing abroad without opt-out",
        ),
        why=Bilingual(
            "美国等地管控严格，发送前需测试内容；营销短信应写明发送者和 STOP 之类的退订方式。",
            "The United States control messages strictly, so contents are tested before sending; marketing names its sender and an opt-out such as STOP.",
        ),
        reason=Bilingual(
            "发往北美的营销短信没有退订方式。",
            "Marketing to North America has no opt-out.",
        ),
        advice=Bilingual(
            "结尾加上“Reply STOP to opt out”，开头写明品牌。",
            "End with “Reply STOP to opt out” and start with your brand.",
        ),
        sources=(
            "253 云通讯 Q&A V1.0, 五 国际短信: 发送内容可发送有哪些",
            "https://docs.aws.amazon.com/sms-voice/latest/userguide/keywords-required.html",
        ),
    ),
    level=Level.REVIEW,
    check=check,
    scope=Scope(
        channels=frozenset({Channel.INTL_SMS}),
        kinds=frozenset({Kind.MESSAGE, Kind.TEMPLATE}),
        types=frozenset({MessageType.MARKETING}),
    ),
)
