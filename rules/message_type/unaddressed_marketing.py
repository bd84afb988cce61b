"""A marketing message that addresses nobody."""

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

# the text is folded. must match: 亲爱的会员  尊敬的用户  vip  各位家长  您        must not match: 店庆全场8折,欢迎光临
_ADDRESSEE = re.compile(
    r"会员|用户|客户|顾客|贵宾|嘉宾|来宾|您|亲爱的|尊敬的|亲,|家长|业主|车主|学员|同学|玩家|粉丝|读者|投资者|\bvip|\bdear\b"
)


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """Any word for a member or customer will do, and so will 您."""
    if not _ADDRESSEE.search(message.folded, message.body_span.start):
        yield Breach(None)


RULE = Rule(
    page=Page(
        code="MKT001",
        name="unaddressed-marketing",
        title=Bilingual(
            "营销短信没有称呼会员",
            "Unaddressed marketing",
        ),
        why=Bilingual(
            "营销短信是向注册会员下发的会员活动信息；正文看不出是发给谁的，就要由人判断收件人是否订阅过。",
            "Marketing goes to registered members. Where the text does not show whom it addresses, a person decides whether they subscribed.",
        ),
        reason=Bilingual(
            "正文没有称呼会员、用户或客户。",
            "The text addresses no member, user or customer.",
        ),
        advice=Bilingual(
            "以“尊敬的会员”“亲爱的用户”等称呼开头。",
            "Begin with 尊敬的会员, 亲爱的用户 or the like.",
        ),
        sources=(
            "253 云通讯 Q&A V1.0, 三 短信服务: 行业短信和营销短信有什么区别",
            "https://help.aliyun.com/document_detail/91975.html",
        ),
    ),
    level=Level.REVIEW,
    check=check,
    scope=Scope(
        channels=frozenset({Channel.SMS}),
        kinds=frozenset({Kind.MESSAGE, Kind.TEMPLATE}),
        types=frozenset({MessageType.MARKETING}),
    ),
)
