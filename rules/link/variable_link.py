"""A link that is a variable, or a variable that decides where a link leads."""

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

# before a variable, must match: https://  http://m.  www.  https://shop.        must not match: https://a.cn/  详见
_HOST_BEFORE = re.compile(r"(?:https?://|www\.)[a-z0-9.-]{0,80}\Z")
# behind a variable, must match: .com  .example.cn/x        must not match: .  。  元
_HOST_AFTER = re.compile(r"\.(?:[a-z0-9-]{1,63}\.){0,4}(?:com|cn|net|org|top|xyz|vip|cc|io|info|shop|site)\b")
# in a name, must match: url  link  shortlink  网址  链接
_NAME = re.compile(r"url|link|网址|链接|域名")
# before a variable, must match: https://a.cn/  t.cn/x?id=        must not match: 1/
_PATH_BEFORE = re.compile(r"(?:https?://[^\s/]{1,200}|[a-z0-9-]{1,63}\.[a-z]{2,12})/[!-~]{0,200}\Z")
# before a variable, must match: 请点击  详情点击:  打开链接        must not match: 点击领取,验证码
_CALL_BEFORE = re.compile(r"(?:点击|点开|打开|访问|戳|链接|网址)(?:链接|网址)?[::\s]{0,2}\Z")
_REACH = 300  # code points on each side; without it a long template of many variables takes minutes


def check(message: Message, _profile: Profile) -> Iterator[Breach]:
    """Reject where the domain or a variable named like a link is one; review for a path and for 点击###."""
    for variable in message.variables:
        start, end = variable.span
        before, after = message.folded[max(0, start - _REACH) : start], message.folded[end : end + _REACH]
        if _HOST_BEFORE.search(before) or _HOST_AFTER.match(after) or _NAME.search(variable.name.lower()):
            yield Breach(variable.span)
        elif _PATH_BEFORE.search(before) or _CALL_BEFORE.search(before):
            yield Breach(variable.span, level=Level.REVIEW)


RULE = Rule(
    page=Page(
        code="LNK002",
        name="variable-link",
        title=Bilingual(
            "链接由变量给出",
            "Link through a variable",
        ),
        why=Bilingual(
            "网址要写在模板里便于审核核实；整个链接或域名做成变量，审核时看不到会发出什么。路径里的参数由人工判断。",
            "Links are written into the template so that they can be verified. With the whole link or its domain in a variable nobody sees what will be sent. A parameter in the path is for a person to judge.",
        ),
        reason=Bilingual(
            "“{found}”让链接由变量决定。",
            "{found} lets a variable decide where the link leads.",
        ),
        advice=Bilingual(
            "把完整的网址写进模板。",
            "Write the whole address into the template.",
        ),
        sources=(
            "253 云通讯 Q&A V1.0, 八 审核: 插入超链接是什么",
            "https://cloud.tencent.com/document/product/382/39023",
        ),
    ),
    level=Level.REJECT,
    check=check,
    scope=Scope(kinds=frozenset({Kind.TEMPLATE})),
    needs=Part.VARIABLE,
)
