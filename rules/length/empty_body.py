"""A message that says nothing."""

from collections.abc import Iterator

import regex

from rules.bilingual import Bilingual
from rules.finding import Breach
from rules.level import Level
from rules.message import Message, Part
from rules.page import Page
from rules.profile import Profile
from rules.route import Channel, Kind, Scope
from rules.rule import Rule

# must match: 您好  5  😀  {code}        must not match: a space  U+200B  U+3000  U+3164  a full stop alone  ~
_VISIBLE = regex.compile(r"(?![~～^`|\u115F\u1160\u2800\u3164\uFFA0])[\p{L}\p{N}\p{S}{#]")


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """At least one letter, digit, Han character or symbol must be visible. MMS may be a picture alone."""
    start, end = message.body_span
    if not _VISIBLE.search(message.text, start, end):
        yield Breach(None)


RULE = Rule(
    page=Page(
        code="LEN002",
        name="empty-body",
        title=Bilingual(
            "没有正文",
            "Empty body",
        ),
        why=Bilingual(
            "除签名外没有任何可见文字的短信没有意义，运营商按异常处理。",
            "Without a visible word beside its signature a message has no purpose, and carriers treat it as abnormal.",
        ),
        reason=Bilingual(
            "除签名外没有可见的正文。",
            "There is no visible text beside the signature.",
        ),
        advice=Bilingual(
            "写上正文。",
            "Write the text.",
        ),
        sources=("https://cloud.tencent.com/document/product/382/39023",),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(
        channels=frozenset({Channel.SMS, Channel.INTL_SMS, Channel.VOICE, Channel.EMAIL}),
        kinds=frozenset({Kind.MESSAGE, Kind.TEMPLATE}),
    ),
    needs=Part.ODD_START,
)
