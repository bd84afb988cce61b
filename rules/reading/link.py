"""Links: with a scheme, with www, or a bare domain under a real top-level domain."""

import re
from collections.abc import Container
from dataclasses import dataclass

from rules.span import Span

# The text is folded: half width and lower case.
# must match: https://zz.253.com/  http://1.2.3.4/x  www.example.com  t.cn/A6xYz12  example.com.cn
# must not match: 56.49元  v2.3.1  user@example.com  1.jpg  a.b
_LINK = re.compile(
    r"(?P<scheme>https?://)(?P<host>[^\s/?#\\，。；！？、：“”‘’（）《》【】<>\"',;!()\u4e00-\u9fff]{1,253})(?P<path>[/?#][!-~]{0,1900})?"
    r"|(?<![a-z0-9@._-])(?P<bare>(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}(?P<top>[a-z]{2,24}))"
    r"(?![a-z0-9_@-])(?P<bare_path>(?::\d{1,5})?[/?#][!-~]{0,1900})?"
)
_CLOSING_PUNCTUATION = ".,;:!?)]}'\">"
_OPENING_BRACKETS = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True, slots=True)
class Link:
    """One link; `domain` is its host in lower case, without port."""

    span: Span
    domain: str
    has_scheme: bool


def find_links(folded: str, top_level_domains: Container[str]) -> tuple[Link, ...]:
    """Every link of a folded text in order. A bare domain counts only under a top-level domain that exists."""
    if "." not in folded and "://" not in folded:
        return ()
    return tuple(
        _read(found) for found in _LINK.finditer(folded) if found["scheme"] or found["top"] in top_level_domains
    )


def _read(found: re.Match[str]) -> Link:
    text = _without_closing_punctuation(found[0])
    host = (found["host"] or found["bare"]).rpartition("@")[2].partition(":")[0].rstrip(_CLOSING_PUNCTUATION)
    return Link(Span(found.start(), found.start() + len(text)), host, has_scheme=bool(found["scheme"]))


def _without_closing_punctuation(text: str) -> str:
    """A bracket that was opened inside stays: https://253.com/${id} ends with its brace."""
    while text[-1:] in _CLOSING_PUNCTUATION:
        opening = _OPENING_BRACKETS.get(text[-1])
        if opening and text.count(opening) >= text.count(text[-1]):
            break
        text = text[:-1]
    return text
