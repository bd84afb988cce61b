"""A message signed with another name than the account's."""

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
    """Compared only where the request says which signature the account uses."""
    leading = message.leading
    if leading and message.signature not in ("", leading.name):
        yield Breach(leading.name_span, {"expected": message.signature})


RULE = Rule(
    page=Page(
        code="SIG010",
        name="mismatched-signature",
        title=Bilingual("签名与账号不符", "Mismatched signature"),
        why=Bilingual(
            "签名只能选择审核过的签名；短信里的签名与账号提交的签名必须一字不差，区分大小写。",
            "Only an approved signature may be used; the one in the text must be the account's to the letter, case included.",
        ),
        reason=Bilingual(
            "短信里的签名是“{found}”，提交的签名是“{expected}”。",
            "The text is signed {found}, but the signature submitted is {expected}.",
        ),
        advice=Bilingual(
            "改用已审核的签名“{expected}”，或先申请新签名。",
            "Use the approved signature {expected}, or apply for the new one first.",
        ),
        sources=("253 云通讯 Q&A V1.0, 八 审核: 短信签名要求是什么",),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(channels=frozenset({Channel.SMS, Channel.MMS}), kinds=frozenset({Kind.MESSAGE})),
    needs=Part.SIGNATURE,
)
