"""A variable whose closing brace is missing."""

from collections.abc import Iterator

from rules.bilingual import Bilingual
from rules.finding import Breach, Fix, Replacement
from rules.level import Level
from rules.message import Message, Part
from rules.page import Page
from rules.profile import Profile
from rules.route import Kind, Scope
from rules.rule import Rule
from rules.span import Span


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """Adding the brace is safe where the variable has a plain name; behind Han characters it may be the text itself."""
    for variable in message.variables:
        if not variable.closed:
            end = variable.span.end
            fix = (
                Fix((Replacement(Span(end, end), "}"),))
                if variable.name.isascii() and variable.name.isalnum()
                else None
            )
            yield Breach(variable.span, fix=fix)


RULE = Rule(
    page=Page(
        code="VAR004",
        name="unclosed-variable",
        title=Bilingual(
            "变量没有闭合",
            "Unclosed variable",
        ),
        why=Bilingual(
            "少了右括号的变量不会被替换，用户会收到原样的代码。",
            "Without its closing brace a variable is not filled in, and the recipient reads the raw code.",
        ),
        reason=Bilingual(
            "变量“{found}”缺少右括号“}}”。",
            "The variable {found} lacks its closing brace.",
        ),
        advice=Bilingual(
            "补上右括号。",
            "Add the closing brace.",
        ),
        sources=("253 云通讯 Q&A V1.0, 八 审核: 短信自定义模板要求是什么",),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(kinds=frozenset({Kind.TEMPLATE})),
    needs=Part.VARIABLE,
)
