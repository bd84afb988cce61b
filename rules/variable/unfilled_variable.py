"""A variable that was never filled in, in a text that is sent as it is."""

from collections.abc import Iterator

from rules.bilingual import Bilingual
from rules.finding import Breach
from rules.level import Level
from rules.message import Message, Part
from rules.page import Page
from rules.profile import Profile
from rules.reading.variable import Syntax
from rules.route import Kind, Scope
from rules.rule import Rule


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """Only what has a closed form and a name, or is ###."""
    for variable in message.variables:
        if variable.closed and (variable.name or variable.syntax is Syntax.HASHES):
            yield Breach(variable.span)


RULE = Rule(
    page=Page(
        code="VAR006",
        name="unfilled-variable",
        title=Bilingual(
            "变量未替换",
            "Unfilled variable",
        ),
        why=Bilingual(
            "按原文发送的短信里还留着变量，多半是程序忘了替换；Q&A 的示例也这样写，所以只提醒。",
            "A variable left in a text that is sent as it is mostly means that a program forgot to fill it in. The Q&A writes its samples like this, so it is only pointed out.",
        ),
        reason=Bilingual(
            "“{found}”看起来是没有替换的变量。",
            "{found} looks like a variable that was not filled in.",
        ),
        advice=Bilingual(
            "发送前把变量换成实际内容；如果是模板，请按模板提交。",
            "Fill it in before sending; if this is a template, submit it as one.",
        ),
        sources=("253 云通讯 Q&A V1.0, 八 审核: 短信签名审核规范",),
    ),
    level=Level.NOTE,
    check=check,
    scope=Scope(kinds=frozenset({Kind.MESSAGE})),
    needs=Part.VARIABLE,
)
