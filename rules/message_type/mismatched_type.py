"""A text that reads as another type than it was declared."""

from collections.abc import Iterator

from rules.bilingual import Bilingual
from rules.finding import Breach
from rules.level import Level
from rules.message import Message, Part
from rules.page import Page
from rules.profile import Profile
from rules.route import Channel, Kind, MessageType, Scope
from rules.rule import Rule

_OPT_OUT = 2  # what an opt-out weighs for marketing, which alone needs one; it is told by itself too (UNS006)
_CLEAR = 8  # by how much another type must lead to be a clear contradiction; the figures of decision 0013
_DOUBTFUL = 4
_NOT_CODES = (MessageType.NOTIFICATION, MessageType.MARKETING)
_NAMES = {
    MessageType.VERIFICATION: Bilingual("验证码", "verification"),
    MessageType.NOTIFICATION: Bilingual("通知", "notification"),
    MessageType.MARKETING: Bilingual("营销", "marketing"),
}


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """Compare what the words weigh for each type. A notification may hold a code, so it may read as verification."""
    declared = message.route.message_type
    others = [type_ for type_ in MessageType if declared is MessageType.VERIFICATION or type_ in _NOT_CODES]
    weights = {type_: message.evidence.of(type_) for type_ in others}
    if message.opt_outs:
        weights[MessageType.MARKETING] += _OPT_OUT
    read = max(others, key=lambda type_: weights[type_])
    lead = weights[read] - weights[declared]
    if lead < _DOUBTFUL:
        return
    yield Breach(
        None,
        {
            "declared": _NAMES[declared],
            "read": _NAMES[read],
            "weight": weights[read],
            "other": weights[declared],
        },
        level=None if lead >= _CLEAR else Level.REVIEW,
    )


RULE = Rule(
    page=Page(
        code="TYP002",
        name="mismatched-type",
        title=Bilingual("内容与类型不符", "Mismatched message type"),
        why=Bilingual(
            "类型要与内容相符：营销按通知提交是最常见的驳回原因，验证码短信不能夹带通知。判断依据是正文里的用语及其权重，见 guoshen check --explain。",
            "The type must fit the content: marketing filed as a notification is the classic rejection, and a verification message carries "
            "no notices. The judgement weighs the words of the text; guoshen check --explain shows them.",
        ),
        reason=Bilingual(
            "提交为{declared}，读起来像{read}（用语权重 {weight} 比 {other}）。",
            "Declared as {declared}, it reads as {read} (its words weigh {weight} to {other}).",
        ),
        advice=Bilingual(
            "改选相符的类型，或删去不属于该类型的内容。",
            "Choose the type that fits, or take out what does not belong to it.",
        ),
        sources=(
            "253 云通讯 Q&A V1.0, 三 短信服务: 行业短信和营销短信有什么区别",
            "https://tencentcloud.com/document/product/382/42834",
            "https://support.huaweicloud.com/msgsms_faq/sms_faq_0076.html",
        ),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(
        channels=frozenset({Channel.SMS, Channel.MMS}),
        kinds=frozenset({Kind.MESSAGE, Kind.TEMPLATE}),
        types=frozenset({MessageType.VERIFICATION, MessageType.NOTIFICATION}),
    ),
    needs=Part.EVIDENCE,
)
