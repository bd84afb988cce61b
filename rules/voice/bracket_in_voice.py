"""【】 in a text that is read aloud."""

from collections.abc import Iterator

from rules.bilingual import Bilingual
from rules.finding import Breach, Fix, Replacement
from rules.level import Level
from rules.message import Message
from rules.page import Page
from rules.profile import Profile
from rules.route import Channel, Kind, Scope
from rules.rule import Rule
from rules.span import Span


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """Each bracket is pointed at; the pair of a leading signature goes with its name."""
    leading = message.leading
    if leading:
        yield Breach(leading.span, fix=Fix((Replacement(leading.span, ""),)))
    for place in range(message.body_span.start, len(message.text)):
        if message.text[place] in "【】":
            span = Span(place, place + 1)
            yield Breach(span, fix=Fix((Replacement(span, ""),)))


RULE = Rule(
    page=Page(
        code="VOI001",
        name="bracket-in-voice",
        title=Bilingual(
            "语音内容含【】",
            "【】 in a voice text",
        ),
        why=Bilingual(
            "语音通知没有签名，因为语音模板是固定的；【】也无法朗读。",
            "A voice notification has no signature, because its template is fixed; and 【】 cannot be read aloud.",
        ),
        reason=Bilingual(
            "语音内容里出现了“{found}”。",
            "The voice text holds {found}.",
        ),
        advice=Bilingual(
            "删去【】；需要说明身份时直接写进正文。",
            "Take it out; to say who calls, write it as a sentence.",
        ),
        sources=(
            "253 云通讯 Q&A V1.0, 四 语音产品: 语音通知没有签名吗",
            "https://help.aliyun.com/document_detail/414170.html",
        ),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(channels=frozenset({Channel.VOICE}), kinds=frozenset({Kind.MESSAGE, Kind.TEMPLATE})),
)
