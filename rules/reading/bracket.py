"""Signatures and other bracketed names: 【创蓝文化】 and what looks like it."""

import re
from typing import NamedTuple

from rules.span import Span

BRACKETS = frozenset("【】[]［］〔〕〖〗「」『』〘〙〚〛()（）{}｛｝<>《》〈〉＜＞")
_OPENING = re.escape("[［〔〖「『〘〚")
_CLOSING = re.escape("]］〕〗」』〙〛")

# must match: 【创蓝文化】  【】  【 创蓝 】         must not match: 【创蓝\n  】【
_SIGNATURE = re.compile(r"【([^【】\n]*)】")
# at the very start, must match: [创蓝文化]  〖工-商-银-行〗  ［创蓝】      must not match: (创蓝)  [链接]点开 in mid-text
_LOOK_ALIKE = re.compile(
    rf"\s*([{_OPENING}][^{_OPENING}{_CLOSING}【】\n]{{0,40}}[{_CLOSING}】]|【[^{_OPENING}{_CLOSING}【】\n]{{0,40}}[{_CLOSING}])"
)


class Bracketed(NamedTuple):
    """A bracketed stretch; `span` includes the brackets, `name` does not."""

    span: Span
    name: str

    @property
    def name_span(self) -> Span:
        """The stretch between the brackets."""
        return Span(self.span.start + 1, self.span.end - 1)


def find_signatures(text: str) -> tuple[Bracketed, ...]:
    """Every 【…】 of the text, in order."""
    return tuple([Bracketed(Span(*found.span()), found[1]) for found in _SIGNATURE.finditer(text)])


def find_ends(text: str, signatures: tuple[Bracketed, ...]) -> tuple[Bracketed | None, Bracketed | None]:
    """The signature at the very start, white space aside, and the one at the very end, a full stop aside."""
    if not signatures:
        return None, None
    first, last = signatures[0], signatures[-1]
    leads = not text[: first.span.start].strip()
    trails = not text[last.span.end :].strip(" \t\r\n。.!！")
    return first if leads else None, last if trails else None


def find_look_alike(text: str) -> Bracketed | None:
    """A name in other brackets at the very start, where a signature belongs."""
    found = _LOOK_ALIKE.match(text)
    if found is None:
        return None
    span = Span(*found.span(1))
    return Bracketed(span, text[span.start + 1 : span.end - 1])
