"""More than one 【…】 in a message."""

from collections.abc import Iterator

from rules.bilingual import Bilingual
from rules.finding import Breach, Fix, Replacement
from rules.level import Level
from rules.message import Message, Part
from rules.page import Page
from rules.profile import Profile
from rules.reading.bracket import Bracketed
from rules.route import Channel, Kind, Scope
from rules.rule import Rule
from rules.span import Span


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """Every 【…】 behind the first one: the same name again at an end is deleted, any other loses its brackets."""
    first, *others = message.signatures
    for other in others:
        yield Breach(
            other.span, fix=_fix(first, other, is_apart=other == message.trailing or other.span.start == first.span.end)
        )


def _fix(first: Bracketed, other: Bracketed, *, is_apart: bool) -> Fix:
    if other.name == first.name and is_apart:
        return Fix((Replacement(other.span, ""),))
    start, end = other.span
    return Fix((Replacement(Span(start, start + 1), "“"), Replacement(Span(end - 1, end), "”")))


RULE = Rule(
    page=Page(
        code="SIG003",
        name="repeated-signature",
        title=Bilingual("签名重复", "Repeated signature"),
        why=Bilingual(
            "【】只用来标记签名，一条短信只能有一个签名；首尾都加、连续两个、正文里再用【】都会被当作重复签名。",
            "【】 marks the signature and nothing else, and a message has one: at both ends, two in a row, or 【】 "
            "inside the text all count as a second signature.",
        ),
        reason=Bilingual("除签名外又出现了“{found}”。", "{found} is a second pair of 【】 beside the signature."),
        advice=Bilingual(
            "只保留开头的签名；正文里要强调的内容改用引号。",
            "Keep the signature at the start; use quotation marks for emphasis in the text.",
        ),
        sources=(
            "253 云通讯 Q&A V1.0, 八 审核: 短信签名要求是什么",
            "253 云通讯 Q&A V1.0, 八 审核: 为什么不能加入【】符号",
        ),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(channels=frozenset({Channel.SMS, Channel.MMS}), kinds=frozenset({Kind.MESSAGE})),
    needs=Part.SECOND_SIGNATURE,
)
