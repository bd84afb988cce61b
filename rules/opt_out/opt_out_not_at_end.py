"""An opt-out that does not stand at the end."""

import re
from collections.abc import Iterator

from rules.bilingual import Bilingual
from rules.finding import Breach, Fix, Replacement
from rules.level import Level
from rules.message import Message, Part
from rules.page import Page
from rules.profile import Profile
from rules.route import Channel, Kind, MessageType, Scope
from rules.rule import Rule
from rules.span import Span

# must match: any letter, digit or Han character, and 【        must not match: 。  )  ”  ~~
_CONTENT = re.compile(r"[^\W_]|【")


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """Only the last opt-out is looked at; closing brackets and punctuation may follow it, a signature may not."""
    last = message.opt_outs[-1]
    if _CONTENT.search(message.text, last.span.end):
        words = message.text[last.span.start : last.span.end].strip()
        end = len(message.text.rstrip())
        stop = "" if message.text[end - 1] in "。！？!?.…~～；;，,、：:" else "，"
        move = (Replacement(last.span, ""), Replacement(Span(end, end), stop + words))
        yield Breach(last.span, fix=Fix(move) if len(message.opt_outs) == 1 and not message.trailing else None)


RULE = Rule(
    page=Page(
        code="UNS004",
        name="opt-out-not-at-end",
        title=Bilingual(
            "退订方式不在结尾",
            "Opt-out not at the end",
        ),
        why=Bilingual(
            "退订方式要写在短信最后，用户才找得到；后面只能有标点。",
            "The opt-out closes the message so that people find it; nothing but punctuation may follow.",
        ),
        reason=Bilingual(
            "“{found}”后面还有正文。",
            "Text follows the opt-out {found}.",
        ),
        advice=Bilingual(
            "把退订方式移到结尾。",
            "Move the opt-out to the end.",
        ),
        sources=(
            "253 云通讯 Q&A V1.0, 三 短信服务: 行业短信和营销短信有什么区别",
            "https://cloud.tencent.com/document/product/382/39023",
        ),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(
        channels=frozenset({Channel.SMS}),
        kinds=frozenset({Kind.MESSAGE, Kind.TEMPLATE}),
        types=frozenset({MessageType.MARKETING}),
    ),
    needs=Part.OPT_OUT,
)
