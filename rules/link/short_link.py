"""A short link, whose target nobody sees."""

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
    """Only domains of public forwarding services; a sender's own short domain is a matter of confirmation."""
    for link in message.links:
        if link.is_short:
            yield Breach(link.span, {"domain": link.domain})


RULE = Rule(
    page=Page(
        code="LNK005",
        name="short-link",
        title=Bilingual(
            "短链接",
            "Short link",
        ),
        why=Bilingual(
            "短链接看不出最终网址，发出后还能改指别处；华为云和七牛不接受，其他平台交人工核实。",
            "A short link hides its target, which can change after sending. Huawei Cloud and Qiniu do not accept any; elsewhere a person verifies it.",
        ),
        reason=Bilingual(
            "“{domain}”是短链接服务，看不到最终网址。",
            "{domain} is a forwarding service: the final address is not seen.",
        ),
        advice=Bilingual(
            "写出完整的最终网址。",
            "Write the whole final address.",
        ),
        sources=(
            "https://support.huaweicloud.com/productdesc-msgsms/sms_templates.html",
            "https://developer.qiniu.com/sms/5814/template-specification",
        ),
    ),
    level=Level.REVIEW,
    check=check,
    scope=Scope(
        channels=frozenset({Channel.SMS, Channel.MMS, Channel.VOICE, Channel.INTL_SMS}),
        kinds=frozenset({Kind.MESSAGE, Kind.TEMPLATE}),
    ),
    needs=Part.LINK,
)
