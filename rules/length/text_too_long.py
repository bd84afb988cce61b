"""A text longer than the platform takes."""

from collections.abc import Iterator

from rules.bilingual import Bilingual
from rules.finding import Breach
from rules.level import Level
from rules.message import Message
from rules.page import Page
from rules.profile import Profile
from rules.route import Channel, Kind, Scope
from rules.rule import Rule
from rules.span import Span


def check(message: Message, profile: Profile) -> Iterator[Breach]:
    """Code points are counted, as billing does; a template is counted with the signature that is put in front of it."""
    signature = f"【{message.signature}】" if message.signature and message.route.kind is Kind.TEMPLATE else ""
    count = len(signature) + len(message.text)
    if count > profile.text_length:
        start = max(0, profile.text_length - len(signature))
        yield Breach(Span(start, len(message.text)), {"count": count, "most": profile.text_length})


RULE = Rule(
    page=Page(
        code="LEN001",
        name="text-too-long",
        title=Bilingual(
            "内容过长",
            "Text too long",
        ),
        why=Bilingual(
            "单条短信连同签名和变量最多 500 字，超过即被拒收。",
            "One message, signature and variables included, has at most 500 characters; more is refused.",
        ),
        reason=Bilingual(
            "连同签名共 {count} 字，最多 {most} 字。",
            "It has {count} characters with its signature; {most} are allowed.",
        ),
        advice=Bilingual(
            "缩短内容，或分成几条发送。",
            "Shorten it, or send several messages.",
        ),
        sources=(
            "https://help.aliyun.com/document_detail/44335.htm",
            "https://cloud.tencent.com/document/product/382/39023",
        ),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(channels=frozenset({Channel.SMS}), kinds=frozenset({Kind.MESSAGE, Kind.TEMPLATE})),
)
