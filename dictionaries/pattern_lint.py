"""What is wrong with a regular expression before it ever meets a text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import regex

# one item of an expression, must match whole: \d  \p{Han}  [^]a-z]  (?R)  (?1)  (?:  (?<name>  (  )  {2,5}  *?  +  |  .  a
_ITEM = re.compile(
    r"(?P<escape>\\(?:[pP]\{[^}]*\}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|N\{[^}]*\}|.))"
    r"|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])"
    r"|(?P<call>\(\?(?:R|[+-]?\d+|&\w+|P>\w+)\))"
    r"|(?P<open>\((?:\?(?:P?<[A-Za-z_]\w*>|<?[=!]|[:>|]|[aiLmsuxbefprwV01-]*:))?)"
    r"|(?P<close>\))"
    r"|(?P<repeat>(?:\*|\+|\?|\{\d*,?\d*\})[?+]?)"
    r"|(?P<other>.)",
    re.DOTALL,
)
_ENDLESS = 20  # repetitions: from here on a repetition inside a repetition is as bad as one without end


class _Group(NamedTuple):
    """An open group: whether something in it repeats for long, and whether it keeps what it matched."""

    repeats: bool
    is_atomic: bool


def find_pattern_mistakes(expression: str) -> Iterator[str]:
    """Each in a few words: what cannot be compiled, what calls itself, what matches the empty text, what may take exponential time."""
    try:
        compiled = regex.compile(expression)
    except (regex.error, ValueError, OverflowError) as error:
        yield f"cannot be compiled: {error}"
        return
    if any(item.lastgroup == "call" for item in _ITEM.finditer(expression)):
        yield "calls itself or a group of its own: some texts would take all memory"
        return
    if compiled.fullmatch("", timeout=1):
        yield "matches the empty text, so it would match everywhere"
    if _nests_repetitions(expression):
        yield "a repetition without end stands inside another: some texts would take exponential time"


def _nests_repetitions(expression: str) -> bool:
    """(a+)+, (a*b?)*, (?:x{2,}|y)+. A possessive or atomic inner part is safe: (?>a+)+, (a++)+."""
    stack = [_Group(repeats=False, is_atomic=False)]
    last_repeats = False  # whether the item that was just read holds an endless repetition
    for item in _ITEM.finditer(expression):
        kind, text = item.lastgroup, item[0]
        if kind == "open":
            stack.append(_Group(repeats=False, is_atomic=text == "(?>"))
            last_repeats = False
        elif kind == "close" and len(stack) > 1:
            group = stack.pop()
            last_repeats = group.repeats and not group.is_atomic
            stack[-1] = stack[-1]._replace(repeats=stack[-1].repeats or last_repeats)
        elif kind == "repeat" and last_repeats and _repeats_often(text):
            return True
        elif kind == "repeat" and _is_endless(text):
            last_repeats = not text.endswith("+") or len(text) == 1
            stack[-1] = stack[-1]._replace(repeats=stack[-1].repeats or last_repeats)
        elif kind != "repeat":
            last_repeats = False
    return False


def _repeats_often(repeat: str) -> bool:
    """Also {20}: by itself it leaves no choice, around a repetition it does."""
    exact = re.fullmatch(r"\{(\d+)\}[?+]?", repeat)
    return int(exact[1]) >= _ENDLESS if exact else _is_endless(repeat)


def _is_endless(repeat: str) -> bool:
    if repeat[0] in "*+":
        return True
    if repeat[0] == "?":
        return False
    _, comma, most = repeat.rstrip("?+").strip("{}").partition(",")
    return bool(comma) and (not most or int(most) >= _ENDLESS)
