"""A verification message that does not say so."""

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

# the text is folded. must match: 验证码  校验码  动态密码  短信码  verification code  您的code是
# must not match: 登录口令  登录密码  otp  decode
_CODE_WORD = re.compile(
    r"(?:验证|校验|注册|动态|激活|认证|确认|识别|短信|安全|登录|授权)码|(?:动态|验证|短信)(?:密码|口令)|(?<![a-z])code(?![a-z])"
)


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """In Chinese or English; the name of a variable is no word that anybody receives."""
    text = list(message.folded)
    for variable in message.variables:
        start, end = variable.span
        text[start:end] = " " * (end - start)
    if not _CODE_WORD.search("".join(text)):
        yield Breach(None)


RULE = Rule(
    page=Page(
        code="VER001",
        name="missing-verification-word",
        title=Bilingual(
            "验证码短信缺少关键字",
            "Missing verification word",
        ),
        why=Bilingual(
            "验证码短信应写明验证码、注册码、校验码或动态码，否则看不出用途；多数平台直接驳回，253 没有明说，由人工判断。",
            "A verification message names its code: 验证码, 注册码, 校验码 or 动态码. Most platforms refuse others; 253 does not say, so a person decides.",
        ),
        reason=Bilingual(
            "验证码短信里没有“验证码”等字样。",
            "The verification message does not name a code.",
        ),
        advice=Bilingual(
            "写明“验证码”“校验码”“注册码”或“动态码”。",
            "Name it: 验证码, 校验码, 注册码 or 动态码.",
        ),
        sources=(
            "https://help.aliyun.com/document_detail/91975.html",
            "https://support.huaweicloud.com/productdesc-msgsms/sms_templates.html",
        ),
    ),
    level=Level.REVIEW,
    check=check,
    scope=Scope(
        channels=frozenset({Channel.SMS, Channel.VOICE}),
        kinds=frozenset({Kind.MESSAGE, Kind.TEMPLATE}),
        types=frozenset({MessageType.VERIFICATION}),
    ),
)
