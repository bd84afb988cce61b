"""A link that is spelled out or punctuated so that a machine does not see it."""

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
    """Confirmed or not: nobody with an honest address writes it so."""
    for link in message.links:
        if link.disguised:
            yield Breach(link.span, {"domain": link.domain})


RULE = Rule(
    page=Page(
        code="LNK003",
        name="disguised-link",
        title=Bilingual(
            "变形的网址",
            "Disguised link",
        ),
        why=Bilingual(
            "把网址写成“点com”、换标点、拆开或用相似字符，是为了躲过审核；关键信息使用变形字符本身就不允许。",
            "Spelling a domain out, changing its dots, spacing it or using look-alike characters serves to slip past the checks, and altered characters in key information are forbidden as such.",
        ),
        reason=Bilingual(
            "“{found}”是变形的网址，实际指向“{domain}”。",
            "{found} is a disguised link to {domain}.",
        ),
        advice=Bilingual(
            "写完整、规范的网址，如 https://…，或删去它。",
            "Write the whole address plainly (https://…), or remove it.",
        ),
        sources=(
            "https://help.aliyun.com/document_detail/463270.htm",
            "https://developer.qiniu.com/sms/5814/template-specification",
            "https://support.huaweicloud.com/productdesc-msgsms/sms_templates.html",
        ),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(
        channels=frozenset({Channel.SMS, Channel.MMS, Channel.VOICE, Channel.INTL_SMS}),
        kinds=frozenset({Kind.MESSAGE, Kind.TEMPLATE}),
    ),
    needs=Part.LINK,
)
