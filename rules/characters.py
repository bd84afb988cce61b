"""What a person calls one character.

A rule that says "2 to 10 characters" means what the reader sees: 王 is one, é is one although it may be written as a letter
and a combining accent, and 👨‍👩‍👧 is one although it is five code points. These are Unicode's extended grapheme clusters.
"""

import regex

_CLUSTER = regex.compile(r"\X")


def split_characters(text: str) -> list[str]:
    """The user-perceived characters in order."""
    return _CLUSTER.findall(text)


def count_characters(text: str) -> int:
    """How many user-perceived characters there are."""
    return len(text) if text.isascii() and "\r" not in text else len(split_characters(text))
