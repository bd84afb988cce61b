"""A text that reads as another type than it was declared."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from rules.bilingual import Bilingual
from rules.finding import Breach
from rules.level import Level
from rules.message import Message, Part
from rules.page import Page
from rules.profile import Profile
from rules.route import Channel, Kind, MessageType, Scope
from rules.rule import Rule

OPT_OUT = 2  # what an opt-out weighs for marketing, which alone needs one; it is told by itself too (UNS006)
CLEAR = 8  # by how much another type must lead to be a clear contradiction; the figures of decision 0013
DOUBTFUL = 4
_NOT_CODES = (MessageType.NOTIFICATION, MessageType.MARKETING)


class Comparison(NamedTuple):
    """What the text weighs for the types that are compared, and the one that weighs most."""

    weights: Mapping[MessageType, int]
    read: MessageType
    lead: int
    """Of that type over the declared one; 0 where it is the same."""


def compare(message: Message) -> Comparison:
    """Words, and an opt-out for marketing. A notification may hold a code, so verification is compared only where declared."""
    declared = message.route.message_type
    compared = [type_ for type_ in MessageType if declared is MessageType.VERIFICATION or type_ in _NOT_CODES]
    weights = {type_: message.evidence.of(type_) for type_ in compared}
    if message.opt_outs:
        weights[MessageType.MARKETING] += OPT_OUT
    read = max(compared, key=lambda type_: weights[type_])
    return Comparison(weights, read, weights[read] - weights[declared])


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """A type other than the declared one leads."""
    declared = message.route.message_type
    weights, read, lead = compare(message)
    if lead < DOUBTFUL:
        return
    yield Breach(
        None,
        {"declared": declared.label, "read": read.label, "weight": weights[read], "other": weights[declared]},
        level=None if lead >= CLEAR else Level.REVIEW,
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
