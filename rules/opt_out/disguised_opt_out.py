"""An opt-out broken up by symbols."""

from collections.abc import Iterator

from rules.bilingual import Bilingual
from rules.finding import Breach, Fix, Replacement
from rules.level import Level
from rules.message import Message, Part
from rules.page import Page
from rules.profile import Profile
from rules.route import Channel, Kind, MessageType, Scope
from rules.rule import Rule


def check(message: Message, profile: Profile) -> Iterator[Breach]:
    """The fix writes the profile's own wording in its place."""
    for opt_out in message.opt_outs:
        if opt_out.disguised:
            wording = profile.opt_out_wording
            yield Breach(opt_out.span, {"wording": wording}, fix=Fix((Replacement(opt_out.span, wording),)))


RULE = Rule(
    page=Page(
        code="UNS007",
        name="disguised-opt-out",
        title=Bilingual(
            "退订方式被拆开",
            "Disguised opt-out",
        ),
        why=Bilingual(
            "用符号拆开的退订方式，用户和手机都可能认不出来。",
            "Broken up by symbols, an opt-out may be recognised by neither people nor phones.",
        ),
        reason=Bilingual(
            "“{found}”是被符号拆开的退订方式。",
            "{found} is an opt-out broken up by symbols.",
        ),
        advice=Bilingual(
            "改为“{wording}”。",
            "Write {wording}.",
        ),
        sources=("通信短信息服务管理规定 (2015), http://www3.tyhnk.com/pttjwkyz/4100.html",),
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
