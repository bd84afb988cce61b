"""Commercial mail that does not say how to refuse it."""

import re
from collections.abc import Iterator

from rules.bilingual import Bilingual
from rules.finding import Breach
from rules.level import Level
from rules.message import Message
from rules.page import Page
from rules.profile import Profile
from rules.route import Channel, Kind, MessageType, Scope
from rules.rule import Rule

# the text is folded. must match: 退订  取消订阅  拒收  不再接收  unsubscribe  opt out        must not match: 订阅
_REFUSAL = re.compile(r"退[订定]|取消订阅|拒收|拒绝接收|不再接收|不想[再收]|unsubscribe|opt[- ]?out|stop receiving")
# must match: 回复本邮件  请回复“退订”  点击此处  reply to this mail        must not match: 退订回复t
_REPLY = re.compile(r"回[复信](?!\s?[a-z0-9])|点击|reply to|click")


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """A word of refusal and something to use: an address, a link or a reply to the mail."""
    means = message.links or message.contacts or _REPLY.search(message.folded)
    if not (means and _REFUSAL.search(message.folded)):
        yield Breach(None)


RULE = Rule(
    page=Page(
        code="EML002",
        name="missing-mail-opt-out",
        title=Bilingual(
            "营销邮件缺少退订方式",
            "Missing opt-out in mail",
        ),
        why=Bilingual(
            "商业广告邮件必须提供拒绝继续接收的联系方式，如邮件地址，三十日内有效。",
            "Commercial mail gives a contact for refusing further mail, such as an address, valid for thirty days.",
        ),
        reason=Bilingual(
            "营销邮件没有写明如何拒收。",
            "The marketing mail does not say how to refuse it.",
        ),
        advice=Bilingual(
            "在结尾写明退订链接或邮件地址。",
            "Close with a link or an address for unsubscribing.",
        ),
        sources=("互联网电子邮件服务管理办法第十四条, https://yakdoc.com/html/142086.html",),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(
        channels=frozenset({Channel.EMAIL}),
        kinds=frozenset({Kind.MESSAGE, Kind.TEMPLATE}),
        types=frozenset({MessageType.MARKETING}),
    ),
)
