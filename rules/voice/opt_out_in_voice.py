"""A reply opt-out in a text that is read aloud."""

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
    """Every opt-out."""
    for opt_out in message.opt_outs:
        yield Breach(opt_out.span)


RULE = Rule(
    page=Page(
        code="VOI002",
        name="opt-out-in-voice",
        title=Bilingual(
            "语音内容含退订方式",
            "Opt-out in a voice text",
        ),
        why=Bilingual(
            "接听电话的人无法回复退订代码；它也可能说明这是不允许的营销语音，由人工判断。",
            "Nobody can reply a code to a call, and it may mean that this is a marketing call, which is not allowed; a person decides.",
        ),
        reason=Bilingual(
            "语音内容里的“{found}”没有意义。",
            "{found} has no meaning in a call.",
        ),
        advice=Bilingual(
            "删去退订方式。",
            "Take the opt-out out.",
        ),
        sources=("253 云通讯 Q&A V1.0, 四 语音产品: 是否可以发催收、催贷或者营销类型语音通知",),
    ),
    level=Level.REVIEW,
    check=check,
    scope=Scope(channels=frozenset({Channel.VOICE}), kinds=frozenset({Kind.MESSAGE, Kind.TEMPLATE})),
    needs=Part.OPT_OUT,
)
