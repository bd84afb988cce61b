"""An opt-out with a code that the platform does not take."""

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
    """Codes are compared in upper case and half width. No code at all is as useless as a wrong one."""
    known = profile.opt_out_codes | profile.disputed_opt_out_codes
    for opt_out in message.opt_outs:
        if opt_out.code not in known:
            wording = profile.opt_out_wording
            yield Breach(
                opt_out.span, {"code": opt_out.code, "wording": wording}, fix=Fix((Replacement(opt_out.span, wording),))
            )


RULE = Rule(
    page=Page(
        code="UNS002",
        name="unsupported-opt-out-code",
        title=Bilingual(
            "退订代码不支持",
            "Unsupported opt-out code",
        ),
        why=Bilingual(
            "支持 T 或者 TD 进行短信退订回复，其他参数不支持：用户回复了也不会进入黑名单。",
            "T and TD are taken as opt-out replies and nothing else: with another code the answer is not acted on.",
        ),
        reason=Bilingual(
            "退订代码“{code}”不受支持。",
            "The opt-out code {code} is not supported.",
        ),
        advice=Bilingual(
            "改为“{wording}”。",
            "Write {wording}.",
        ),
        sources=("253 云通讯 Q&A V1.0, 八 审核: 短信自定义模板要求是什么",),
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
