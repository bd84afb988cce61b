"""A template that says nothing beside its variables."""

import re
from collections.abc import Iterator

from rules.bilingual import Bilingual
from rules.finding import Breach
from rules.level import Level
from rules.message import Message, Part
from rules.page import Page
from rules.profile import Profile
from rules.route import Kind, Scope
from rules.rule import Rule
from rules.span import Span

# the text is folded. must match wholly: 你好:  尊敬的 ,您好!  亲爱的用户  dear        must not match: 您的验证码  订单已发货
_GREETING = re.compile(
    r"你好|您好|大家好|尊敬的?|亲爱的?|先生|女士|用户|客户|会员|同学|家长|朋友|温馨提[示醒]|通知|提[示醒]|hi|hello|dear|[\W_]+"
)
# beside greetings, must match wholly: 请尽快处理  请查收:  内容如下        must not match: 请尽快缴纳水费  您的快递
_FILLER = re.compile(
    r"请|尽快|及时|注意|处理|查收|查看|知悉|了解|关注|点击|回复|如下|内容|详情|信息|消息|您的?|有|新的?|已|了|一条|收到|谢谢"
)


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """What is left after variables, punctuation, the opt-out and greetings are taken away must say something.

    Where only words are left that fit any business, a person decides.
    """
    taken = [variable.span for variable in message.variables] + [opt_out.span for opt_out in message.opt_outs]
    rest = list(message.folded)
    for start, end in taken:
        rest[start:end] = " " * (end - start)
    words = _GREETING.sub("", "".join(rest))
    if not _FILLER.sub("", words):
        yield Breach(Span(0, len(message.text)), level=Level.REVIEW if words else None)


RULE = Rule(
    page=Page(
        code="VAR001",
        name="only-variables",
        title=Bilingual(
            "模板只有变量",
            "Nothing but variables",
        ),
        why=Bilingual(
            "全变量模板，或只有变量加问候语的模板，看不出要发什么，各平台都驳回。",
            "A template of variables alone, or of variables and a greeting, does not show what will be sent; every platform refuses it.",
        ),
        reason=Bilingual(
            "除变量、问候语和套话外没有固定内容。",
            "There is no fixed text beside variables, a greeting and words that fit any business.",
        ),
        advice=Bilingual(
            "写出业务场景的固定文字，只把会变的部分做成变量。",
            "Write the fixed text of your business and make only what changes a variable.",
        ),
        sources=(
            "https://help.aliyun.com/document_detail/44357.html",
            "https://cloud.tencent.com/document/product/382/39023",
        ),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(kinds=frozenset({Kind.TEMPLATE})),
    needs=Part.VARIABLE,
)
