"""An opt-out with a code on which the source contradicts itself."""

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
    """See docs/decisions/0005."""
    for opt_out in message.opt_outs:
        if opt_out.code in profile.disputed_opt_out_codes:
            wording = profile.opt_out_wording
            yield Breach(
                opt_out.span, {"code": opt_out.code, "wording": wording}, fix=Fix((Replacement(opt_out.span, wording),))
            )


RULE = Rule(
    page=Page(
        code="UNS003",
        name="disputed-opt-out-code",
        title=Bilingual(
            "退订代码有争议",
            "Disputed opt-out code",
        ),
        why=Bilingual(
            "Q&A 第三章要求营销短信添加“退订回复 D”，第八章却只支持 T 或 TD；来源自相矛盾，由人工判断。",
            "Chapter 3 of the Q&A demands 退订回复 D, chapter 8 supports only T and TD. The source contradicts itself, so a person decides.",
        ),
        reason=Bilingual(
            "退订代码“{code}”在平台规则中前后矛盾。",
            "The platform's rules contradict themselves on the opt-out code {code}.",
        ),
        advice=Bilingual(
            "改为“{wording}”可免去人工审核。",
            "Write {wording} and no review is needed.",
        ),
        sources=(
            "253 云通讯 Q&A V1.0, 三 短信服务: 行业短信和营销短信有什么区别",
            "253 云通讯 Q&A V1.0, 八 审核: 短信自定义模板要求是什么",
        ),
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
