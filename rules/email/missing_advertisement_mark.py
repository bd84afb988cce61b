"""Commercial mail whose subject does not say 广告 or AD."""

import re
from collections.abc import Iterator

from rules.bilingual import Bilingual
from rules.finding import Breach, Field, Fix, Replacement
from rules.level import Level
from rules.message import Message
from rules.page import Page
from rules.profile import Profile
from rules.route import Channel, Kind, MessageType, Scope
from rules.rule import Rule
from rules.span import Span

# must match: 广告：夏季新品  [AD] Summer  【广告】会员日  AD 会员日  ＡＤ        must not match: Address book  会员日（广告）
_MARK = re.compile(r"[\s\[［【〔〖(（<＜《「『{｛]*(?:广告|廣告|(?:AD|ad|Ad|ＡＤ)(?![A-Za-z]))")


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """Brackets and white space may stand before the mark."""
    if not _MARK.match(message.subject):
        yield Breach(None, field=Field.SUBJECT, fix=Fix((Replacement(Span(0, 0), "（广告）"),)))


RULE = Rule(
    page=Page(
        code="EML001",
        name="missing-advertisement-mark",
        title=Bilingual(
            "邮件标题缺少广告标识",
            "Missing advertisement mark",
        ),
        why=Bilingual(
            "发送商业广告邮件，标题前部必须注明“广告”或“AD”。",
            "The front of the subject of commercial mail must say 广告 or AD.",
        ),
        reason=Bilingual(
            "营销邮件的标题没有以“广告”或“AD”开头。",
            "The subject of the marketing mail does not begin with 广告 or AD.",
        ),
        advice=Bilingual(
            "在标题最前面加上“（广告）”或“AD”。",
            "Put （广告） or AD in front of the subject.",
        ),
        sources=("互联网电子邮件服务管理办法第十三条, https://yakdoc.com/html/142086.html",),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(
        channels=frozenset({Channel.EMAIL}),
        kinds=frozenset({Kind.MESSAGE, Kind.TEMPLATE}),
        types=frozenset({MessageType.MARKETING}),
    ),
)
