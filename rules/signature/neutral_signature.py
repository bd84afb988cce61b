"""A signature that names nobody."""

import re
from collections.abc import Iterator

from rules.bilingual import Bilingual
from rules.finding import Breach
from rules.level import Level
from rules.message import Message, Part
from rules.page import Page
from rules.profile import Profile
from rules.route import Channel, Kind, Scope
from rules.rule import Rule

# must match: 通知  系统通知  温馨提示  客户您好  客服中心  短信验证码  会员服务中心  重要消息
# and alone: 公司  平台
# must not match: 顺丰通知  安全中国  中心书店  创蓝文化
_NEUTRAL = re.compile(
    r"(?:系统|官方|重要|温馨|安全|紧急|活动|会员|用户|客户|顾客|平台|本?公司|订单|物流|快递|账户|账号|最新|手机|网站|商家|注册|登录|身份"
    r"|通知|提示|提醒|公告|客服|消息|短信|[您你]好|服务|中心|验证码?|校验码|信息|小?助手)++"
)
_LAST = (
    "通知",
    "提示",
    "提醒",
    "公告",
    "客服",
    "消息",
    "短信",
    "您好",
    "你好",
    "服务",
    "中心",
    "验证",
    "码",
    "信息",
    "助手",
)
_ALONE = frozenset({"公司", "本公司", "平台", "网站", "商家", "会员", "用户", "客户", "顾客"})


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """The whole name is put together from words that any sender could use, in simplified or traditional characters."""
    signed = message.signed
    if signed is None:
        return
    name = signed.folded
    if name in _ALONE or (name.endswith(_LAST) and _NEUTRAL.fullmatch(name)):
        yield Breach(signed.span, field=signed.field)


RULE = Rule(
    page=Page(
        code="SIG009",
        name="neutral-signature",
        title=Bilingual("中性签名", "Neutral signature"),
        why=Bilingual(
            "签名应为公司或品牌名称；“通知”“客服中心”这样的中性签名看不出是谁发的，各平台都驳回。",
            "A signature is the name of a company or a brand. A neutral one such as 通知 or 客服中心 does not say who sends, "
            "and every platform refuses it.",
        ),
        reason=Bilingual(
            "签名“{found}”没有指明公司或品牌。",
            "The signature {found} names no company or brand.",
        ),
        advice=Bilingual(
            "改用公司名、品牌名或产品名。",
            "Use the name of the company, the brand or the product.",
        ),
        sources=(
            "253 云通讯 Q&A V1.0, 八 审核: 短信签名要求是什么",
            "https://www.kancloud.cn/wangjikeji/wangjiapi/1299686",
        ),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(channels=frozenset({Channel.SMS, Channel.MMS}), kinds=frozenset({Kind.MESSAGE, Kind.SIGNATURE})),
    needs=Part.NAME,
)
