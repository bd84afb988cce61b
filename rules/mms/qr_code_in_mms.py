"""A QR code that somebody has to look at."""

import re
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

# must match: 二维码  扫码  扫描图中二维码  扫一扫        must not match: 扫描仪  扫除
_SCAN = re.compile(r"(?:扫描?[^,。\n]{0,6}?)?(?:[二2]维码|qr ?code)|扫码|扫一扫")


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """Where the text asks to scan something."""
    for found in _SCAN.finditer(message.folded):
        yield Breach(Span(*found.span()))


RULE = Rule(
    page=Page(
        code="MMS002",
        name="qr-code-in-mms",
        title=Bilingual(
            "彩信含二维码",
            "QR code in an MMS",
        ),
        why=Bilingual(
            "正规内容的二维码可以发送，但图片要由人看过；个人微信二维码不行。",
            "A QR code of proper content may be sent, but a person must see the picture; a personal WeChat code may not.",
        ),
        reason=Bilingual(
            "提到了二维码：“{found}”。",
            "It speaks of a QR code: {found}.",
        ),
        advice=Bilingual(
            "等待人工查看图片。",
            "Wait for a person to look at the picture.",
        ),
        sources=(
            "253 云通讯 Q&A V1.0, 七 彩信服务: 彩信支持发送有哪些内容",
            "https://help.aliyun.com/document_detail/64205.html",
        ),
    ),
    level=Level.REVIEW,
    check=check,
    scope=Scope(channels=frozenset({Channel.MMS}), kinds=frozenset({Kind.MESSAGE, Kind.TEMPLATE})),
)
