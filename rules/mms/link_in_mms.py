"""A link in a multimedia message."""

from collections.abc import Iterator

from rules.bilingual import Bilingual
from rules.finding import Breach
from rules.level import Level
from rules.message import Message, Part
from rules.page import Page
from rules.profile import Profile
from rules.route import Channel, Kind, Scope
from rules.rule import Rule


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """Every link, confirmed or not."""
    for link in message.links:
        yield Breach(link.span)


RULE = Rule(
    page=Page(
        code="MMS001",
        name="link-in-mms",
        title=Bilingual(
            "彩信含链接",
            "Link in an MMS",
        ),
        why=Bilingual(
            "彩信不可带超链接。",
            "A multimedia message may not carry a hyperlink.",
        ),
        reason=Bilingual(
            "彩信里出现了链接“{found}”。",
            "The multimedia message holds the link {found}.",
        ),
        advice=Bilingual(
            "删去链接，把信息写进文字或图片。",
            "Take the link out and put what it says into the text or the picture.",
        ),
        sources=("253 云通讯 Q&A V1.0, 七 彩信服务: 彩信支持发送有哪些内容",),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(channels=frozenset({Channel.MMS}), kinds=frozenset({Kind.MESSAGE, Kind.TEMPLATE})),
    needs=Part.LINK,
)
