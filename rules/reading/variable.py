"""Variables of a template in every platform's syntax, and what was meant to be one."""

import re
from enum import StrEnum
from typing import NamedTuple

from rules.span import Span


class Syntax(StrEnum):
    """How a variable is written."""

    HASHES = "###"  # 253: ### has no name
    HASHED = "#name#"  # 253 and UCPaaS: #code#
    DOLLAR = "${name}"  # Aliyun, Huawei: ${code}
    BRACED = "{name}"  # Tencent {1}, 253 {b6} {s20} and {$var}


class Variable(NamedTuple):
    """One variable; `name` is empty for ### and for an empty ${}. `closed` is False where the closing brace is missing."""

    span: Span
    name: str
    syntax: Syntax
    closed: bool = True


# must match: ###  #name#  ##  ${code}  ${}  {1}  {b6}  {$var}  { b 6 }, and unclosed: ${code  {code  {code before 请勿
# must not match: C#  3#楼5#楼  #话题 and text  }  $5
_VARIABLE = re.compile(
    r"(?P<hashes>\#\#\#)"
    r"|(?<![0-9A-Za-z])\#(?P<hashed>[^\W_][\w.@$*%&-]{0,31})\#"
    r"|(?P<empty>\#\#)"
    r"|(?P<dollar>\$?)\{\s{0,8}(?P<braced>[^{}\n【】]{0,64}?)\s{0,8}\}"
    r"|(?P<open_dollar>\$?)\{(?P<unclosed>[A-Za-z0-9]{1,32}(?=[\u4e00-\u9fff])|[^\s{}【】，。；！？,;!?]{0,32})"
)


def find_variables(text: str) -> tuple[Variable, ...]:
    """Every variable in order, and every brace or ## that was meant to be one."""
    return tuple([_read(found) for found in _VARIABLE.finditer(text)])


def _read(found: re.Match[str]) -> Variable:
    span = Span(*found.span())
    if found["hashes"]:
        return Variable(span, "", Syntax.HASHES)
    if found["hashed"] is not None or found["empty"]:
        return Variable(span, found["hashed"] or "", Syntax.HASHED)
    closed = found["unclosed"] is None
    dollar = found["dollar"] if closed else found["open_dollar"]
    name = found["braced"] if closed else found["unclosed"]
    return Variable(span, name, Syntax.DOLLAR if dollar else Syntax.BRACED, closed)
