"""A marketing call."""

from collections.abc import Iterator

from rules.bilingual import Bilingual
from rules.finding import Breach
from rules.level import Level
from rules.message import Message
from rules.page import Page
from rules.profile import Profile
from rules.route import Channel, Kind, MessageType, Scope
from rules.rule import Rule


def check(_message: Message, _profile: Profile) -> Iterator[Breach]:
    """By its declared type; marketing words in a notification are the dictionary's matter."""
    yield Breach(None)


RULE = Rule(
    page=Page(
        code="VOI003",
        name="marketing-voice",
        title=Bilingual(
            "营销语音",
            "Marketing voice",
        ),
        why=Bilingual(
            "不允许发催收、催贷或者营销类型的语音通知。",
            "Collection, loan and marketing calls are not allowed.",
        ),
        reason=Bilingual(
            "语音渠道不接受营销类型。",
            "The voice channel takes no marketing.",
        ),
        advice=Bilingual(
            "改用营销短信，或只发送验证码和通知语音。",
            "Send it as a marketing text message; use voice for codes and notifications only.",
        ),
        sources=("253 云通讯 Q&A V1.0, 四 语音产品: 是否可以发催收、催贷或者营销类型语音通知",),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(
        channels=frozenset({Channel.VOICE}),
        kinds=frozenset({Kind.MESSAGE, Kind.TEMPLATE}),
        types=frozenset({MessageType.MARKETING}),
    ),
)
