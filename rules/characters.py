"""What a person calls one character.

A rule that says "2 to 10 characters" means what the reader sees: 王 is one, é is one although it may be written as a letter
and a combining accent, and 👨‍👩‍👧 is one although it is five code points. These are Unicode's extended grapheme clusters.
"""

import re

import regex

_CLUSTER = regex.compile(r"\X")
# must match whole: 创蓝文化  abc 123，。        must not match: é (with a combining accent)  👍  a CR LF
_SINGLE = re.compile(r"[\u4e00-\u9fff\u3000-\u3029 -~，。！？：；（）]*")


def split_characters(text: str) -> list[str]:
    """The user-perceived characters in order."""
    return _CLUSTER.findall(text)


def count_characters(text: str) -> int:
    """How many user-perceived characters there are."""
    return len(text) if _SINGLE.fullmatch(text) else len(split_characters(text))
