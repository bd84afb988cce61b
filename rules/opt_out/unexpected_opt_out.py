"""An opt-out in a message that is no marketing."""

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
    """Reject in a verification message, review in a notification."""
    is_verification = message.route.message_type is MessageType.VERIFICATION
    for opt_out in message.opt_outs:
        yield Breach(opt_out.span, level=None if is_verification else Level.REVIEW)


RULE = Rule(
    page=Page(
        code="UNS006",
        name="unexpected-opt-out",
        title=Bilingual(
            "行业短信含退订方式",
            "Opt-out outside marketing",
        ),
        why=Bilingual(
            "验证码短信不能带退订；通知短信带退订，多半是营销内容按通知提交，由人工判断。",
            "A verification message has no opt-out. A notification with one mostly is marketing under another name, so a person decides.",
        ),
        reason=Bilingual(
            "行业短信里出现了退订方式“{found}”。",
            "{found} is an opt-out in a message that is not marketing.",
        ),
        advice=Bilingual(
            "删去退订方式；如果是营销内容，请按营销类型提交。",
            "Take it out; if this is marketing, submit it as marketing.",
        ),
        sources=(
            "https://help.aliyun.com/document_detail/91975.html",
            "https://help.aliyun.com/document_detail/463270.htm",
        ),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(
        channels=frozenset({Channel.SMS}),
        kinds=frozenset({Kind.MESSAGE, Kind.TEMPLATE}),
        types=frozenset({MessageType.VERIFICATION, MessageType.NOTIFICATION}),
    ),
    needs=Part.OPT_OUT,
)
