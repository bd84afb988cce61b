"""E-mail addresses written so that a machine does not see them: name at qq dot com, 12345@qq点com."""

import re
from collections.abc import Iterator

from rules.span import Span

_OPEN, _CLOSE = r"\s?[(\[{【<]\s?", r"\s?[)\]}】>]\s?"
_POINT = rf"(?:\s?[.。｡,·丶*]\s?|\s?[点奌]\s?|\sdot\s|{_OPEN}(?:\.|点|dot){_CLOSE})"
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?"
_TOP = rf"(?:c[o0]m|cn|net|org|hk|cc)(?:{_POINT}cn)?(?![a-z0-9-])"

# A sign that is @ or says so. must match: @  (at)  【at】  艾特        must not match: ＠ of @张三, behind which no domain stands
# One that may say something else. must match: # of 12345#qq.com,  at         must not match: c#
_AT = re.compile(rf"(?P<sure>\s?@\s?|{_OPEN}(?:at|@|艾特){_CLOSE}|\s?艾特\s?)|#|\sat\s")
# must match: qq点com  sina点com点cn  qq . com  qq.c0m        must not match: 所有人  qq
_DOMAIN = re.compile(rf"{_LABEL}(?:{_POINT}{_LABEL}){{0,3}}?{_POINT}{_TOP}")
# behind a sign that may say something else, must match: qq.com  163点com        must not match: booking.com
_MAIL_DOMAIN = re.compile(
    rf"(?:(?:qq|163|126|139|189|sina|sohu|foxmail|gmail|outlook|hotmail|yahoo|aliyun|yeah|icloud){_POINT}{_TOP}"
    rf"|{_LABEL}(?:\sdot\s{_LABEL}){{0,3}}?\sdot\s{_TOP})"
)
_TOP_HINT = re.compile("c[o0]m|cn|net|org|hk|cc")  # the beginnings of _TOP
_NAME = re.compile(r"[a-z0-9](?:[a-z0-9._%+-]{0,62}[a-z0-9_])?\Z")
_LONGEST_NAME = 64
_PLAIN = re.compile(r"@[a-z0-9.-]+\.[a-z]{2,}")


def find_disguised_emails(folded: str) -> tuple[Span, ...]:
    """Every disguised address of a folded text, in order; one that is written plainly is not among them."""
    if ("@" in folded or "at" in folded or "#" in folded or "艾特" in folded) and _TOP_HINT.search(folded):
        return tuple(search_disguised_emails(folded))
    return ()


def search_disguised_emails(folded: str) -> Iterator[Span]:
    """The same without looking first whether there can be one."""
    for at in _AT.finditer(folded):
        domain = (_DOMAIN if at["sure"] else _MAIL_DOMAIN).match(folded, at.end())
        if domain is None or _PLAIN.fullmatch(folded, at.start(), domain.end()):
            continue
        name = _NAME.search(folded, max(0, at.start() - _LONGEST_NAME), at.start())
        if name:
            yield Span(name.start(), domain.end())
