"""More than one opt-out."""

from collections.abc import Iterator

from rules.bilingual import Bilingual
from rules.finding import Breach
from rules.level import Level
from rules.message import Message, Part
from rules.page import Page
from rules.profile import Profile
from rules.route import Channel, Kind, MessageType, Scope
from rules.rule import Rule


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """Every opt-out before the last one is too many."""
    for opt_out in message.opt_outs[:-1]:
        yield Breach(opt_out.span)


RULE = Rule(
    page=Page(
        code="UNS005",
        name="repeated-opt-out",
        title=Bilingual(
            "退订方式重复",
            "Repeated opt-out",
        ),
        why=Bilingual(
            "写了两个退订方式，用户不知道该回复哪一个；没有来源说明如何处理，由人工判断。",
            "With two opt-outs people do not know which to use. No source says what becomes of it, so a person decides.",
        ),
        reason=Bilingual(
            "又一个退订方式“{found}”。",
            "A second opt-out, {found}.",
        ),
        advice=Bilingual(
            "只在结尾保留一个退订方式。",
            "Keep one, at the end.",
        ),
        sources=("253 云通讯 Q&A V1.0, 三 短信服务: 行业短信和营销短信有什么区别",),
    ),
    level=Level.REVIEW,
    check=check,
    scope=Scope(
        channels=frozenset({Channel.SMS}),
        kinds=frozenset({Kind.MESSAGE, Kind.TEMPLATE}),
        types=frozenset({MessageType.MARKETING}),
    ),
    needs=Part.OPT_OUT,
)
