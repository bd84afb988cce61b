"""A domain that is made to be taken for another one."""

from collections.abc import Iterator

from rules.bilingual import Bilingual
from rules.finding import Breach
from rules.level import Level
from rules.message import Message, Part
from rules.page import Page
from rules.profile import Profile
from rules.reading.imitation import find_imitated
from rules.route import Channel, Kind, Scope
from rules.rule import Rule


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """Letters of two scripts, digits for letters, a brand's name on a foreign domain; a brand's own domain is fine."""
    for link in message.links:
        imitated = find_imitated(link.domain)
        if imitated:
            yield Breach(link.span, {"domain": link.domain, "imitated": imitated})


RULE = Rule(
    page=Page(
        code="LNK004",
        name="look-alike-domain",
        title=Bilingual(
            "仿冒的域名",
            "Look-alike domain",
        ),
        why=Bilingual(
            "域名里混用相似字母（аlipay、taoba0），或把知名品牌放进别人的域名（taobao-login），是钓鱼网站的常用手法。",
            "Look-alike letters in a domain, or a known brand inside somebody else's domain (taobao-login), are how phishing sites deceive.",
        ),
        reason=Bilingual(
            "域名“{domain}”容易被当成“{imitated}”。",
            "The domain {domain} can be taken for {imitated}.",
        ),
        advice=Bilingual(
            "使用品牌自己的域名。",
            "Use the brand's own domain.",
        ),
        sources=(
            "https://www.unicode.org/reports/tr39/",
            "https://cloud.tencent.com/document/product/382/39023",
        ),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(
        channels=frozenset({Channel.SMS, Channel.MMS, Channel.VOICE, Channel.INTL_SMS, Channel.EMAIL}),
        kinds=frozenset({Kind.MESSAGE, Kind.TEMPLATE}),
    ),
    needs=Part.LINK,
)
