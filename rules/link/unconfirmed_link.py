"""A link whose domain nobody has confirmed."""

from collections.abc import Iterator

from rules.bilingual import Bilingual
from rules.finding import Breach
from rules.level import Level
from rules.message import Message, Part
from rules.page import Page
from rules.profile import Profile
from rules.route import Channel, Kind, Scope
from rules.rule import Rule


def check(message: Message, profile: Profile) -> Iterator[Breach]:
    """A domain is confirmed with all below it. A disguised link is another rule's."""
    for link in message.links:
        if link.disguised:
            continue
        labels = link.domain.split(".")
        parents = {".".join(labels[index:]) for index in range(len(labels))}
        if not parents & profile.confirmed_domains:
            yield Breach(link.span, {"domain": link.domain})


RULE = Rule(
    page=Page(
        code="LNK001",
        name="unconfirmed-link",
        title=Bilingual(
            "链接未经确认",
            "Unconfirmed link",
        ),
        why=Bilingual(
            "网址要写在短信或模板里便于审核核实：域名须已备案、与签名和内容相符。没有人确认过的域名交人工核实。",
            "Links stand in the text so that they can be verified: the domain must be registered (ICP) and belong to signature and content. A domain that nobody has confirmed goes to a person.",
        ),
        reason=Bilingual(
            "链接的域名“{domain}”尚未确认。",
            "Nobody has confirmed the link's domain {domain}.",
        ),
        advice=Bilingual(
            "使用已备案并已确认的域名，或等待人工核实。",
            "Use a registered, confirmed domain, or wait for a person to verify it.",
        ),
        sources=(
            "253 云通讯 Q&A V1.0, 八 审核: 插入超链接是什么",
            "https://cloud.tencent.com/document/product/382/39023",
        ),
    ),
    level=Level.REVIEW,
    check=check,
    scope=Scope(channels=frozenset({Channel.SMS, Channel.VOICE}), kinds=frozenset({Kind.MESSAGE, Kind.TEMPLATE})),
    needs=Part.LINK,
)
