"""A variable without a name."""

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
    """### needs no name: it is the platform's own nameless variable."""
    for variable in message.variables:
        name = variable.name.removeprefix("$") if variable.syntax is Syntax.BRACED else variable.name
        if not name and variable.closed and variable.syntax is not Syntax.HASHES:
            yield Breach(variable.span)


RULE = Rule(
    page=Page(
        code="VAR005",
        name="empty-variable",
        title=Bilingual(
            "变量没有名称",
            "Empty variable",
        ),
        why=Bilingual(
            "${}、{}、## 这样的空变量无法对应任何值。",
            "An empty ${}, {} or ## stands for no value.",
        ),
        reason=Bilingual(
            "变量“{found}”没有名称。",
            "The variable {found} has no name.",
        ),
        advice=Bilingual(
            "写上变量名，例如 ${{code}}，或用 ### 表示。",
            "Name it, such as ${{code}}, or write ###.",
        ),
        sources=("253 云通讯 Q&A V1.0, 八 审核: 短信自定义模板要求是什么",),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(kinds=frozenset({Kind.TEMPLATE})),
    needs=Part.VARIABLE,
)
