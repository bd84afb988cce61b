"""A special symbol in the name of a variable."""

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
    """Letters, digits and Han characters are no symbols. {$var} is the platform's own way of writing {var}."""
    for variable in message.variables:
        name = variable.name.removeprefix("$") if variable.syntax is Syntax.BRACED else variable.name
        symbols = [character for character in name if not character.isalnum()]
        if symbols and variable.closed:
            level = Level.REVIEW if set(symbols) == {"_"} else None
            yield Breach(variable.span, {"name": name, "symbol": symbols[0]}, level)


RULE = Rule(
    page=Page(
        code="VAR003",
        name="symbol-in-variable-name",
        title=Bilingual(
            "变量名含特殊符号",
            "Symbol in a variable name",
        ),
        why=Bilingual(
            "变量名称不能带有任何特殊符号。下划线在其他平台是允许的，Q&A 没有明说，所以交人工判断。",
            "A variable name holds no special symbols. Other platforms allow the underscore and the Q&A does not name it, so a person decides.",
        ),
        reason=Bilingual(
            "变量名“{name}”含有特殊符号“{symbol}”。",
            "The variable name {name} holds the symbol {symbol}.",
        ),
        advice=Bilingual(
            "变量名只用字母、数字或汉字。",
            "Use letters, digits or Han characters only.",
        ),
        sources=(
            "253 云通讯 Q&A V1.0, 八 审核: 短信自定义模板要求是什么",
            "https://help.aliyun.com/document_detail/44357.html",
        ),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(kinds=frozenset({Kind.TEMPLATE})),
    needs=Part.VARIABLE,
)
