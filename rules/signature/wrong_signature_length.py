"""A signature that is too short or too long."""

from collections.abc import Iterator

from rules.bilingual import Bilingual
from rules.characters import count_characters
from rules.finding import Breach
from rules.level import Level
from rules.message import Message, Part
from rules.page import Page
from rules.profile import Profile
from rules.route import Channel, Kind, Scope
from rules.rule import Rule


def check(message: Message, profile: Profile) -> Iterator[Breach]:
    """User-perceived characters, against the profile's least and most."""
    signed = message.signed
    if signed is None:
        return
    least, most = profile.signature_length
    count = count_characters(signed.name)
    if not least <= count <= most:
        values: dict[str, object] = {"count": count, "least": least, "most": most}
        yield Breach(signed.span if count else None, values, field=signed.field)


RULE = Rule(
    page=Page(
        code="SIG004",
        name="wrong-signature-length",
        title=Bilingual("签名字数不符", "Wrong signature length"),
        why=Bilingual(
            "签名是公司或品牌名称，平台规定了字数范围。按人眼看到的字符计算：一个汉字、一个字母、一个带音标的字母、一个表情都是 1。",
            "A signature is a company or brand name within the platform's limits. User-perceived characters count: a Han "
            "character, a letter, a letter with its accents and an emoji are 1 each.",
        ),
        reason=Bilingual(
            "签名有 {count} 个字符，应为 {least}-{most} 个。",
            "The signature has {count} characters; {least} to {most} are allowed.",
        ),
        advice=Bilingual(
            "改用 {least}-{most} 个字符的公司或品牌简称。",
            "Use a company or brand name of {least} to {most} characters.",
        ),
        sources=("253 云通讯 Q&A V1.0, 八 审核: 短信签名要求是什么",),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(channels=frozenset({Channel.SMS, Channel.MMS}), kinds=frozenset({Kind.MESSAGE, Kind.SIGNATURE})),
    needs=Part.NAME,
)
