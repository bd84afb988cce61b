"""Two variables with nothing between them."""

from collections.abc import Iterator

import regex

from rules.bilingual import Bilingual
from rules.finding import Breach
from rules.level import Level
from rules.message import Message, Part
from rules.page import Page
from rules.profile import Profile
from rules.route import Kind, Scope
from rules.rule import Rule
from rules.span import Span

# what can be seen between two variables. must match: ，  和  a combining mark        must not match: a space  U+200B  U+3164
_VISIBLE = regex.compile(r"[^\s\p{C}\u115F\u1160\u3164\uFFA0]")


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """White space and invisible characters between them does not part them. A longer run is one breach."""
    start, end = message.variables[0].span
    touching = False
    for variable in message.variables[1:]:
        if not _VISIBLE.search(message.text, end, variable.span.start):
            touching = True
        else:
            if touching:
                yield Breach(Span(start, end))
            touching = False
            start = variable.span.start
        end = variable.span.end
    if touching:
        yield Breach(Span(start, end))


RULE = Rule(
    page=Page(
        code="VAR002",
        name="adjacent-variables",
        title=Bilingual(
            "变量相连",
            "Adjacent variables",
        ),
        why=Bilingual(
            "两个变量直接相连时，审核员看不出各是什么，发送时也分不清哪里是界线；各平台要求变量之间有固定文字。",
            "Side by side, nobody can tell what each variable is, nor where one ends; platforms demand fixed text between them.",
        ),
        reason=Bilingual(
            "变量“{found}”直接相连。",
            "The variables {found} touch.",
        ),
        advice=Bilingual(
            "在两个变量之间加上固定文字，或合并成一个变量。",
            "Put fixed text between the two, or make them one.",
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
