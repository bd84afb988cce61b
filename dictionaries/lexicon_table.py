"""Ordinary words and their cost, out of the dictionary that jieba carries. jieba itself is not imported: its file is read."""

import math
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from rules.matching.lexicon import LONGEST_WORD, Lexicon

_FEWEST = 4  # occurrences in jieba's corpus; 3 is what it gives to words that it did not count


def find_jieba_words() -> Path:
    """Where the file stands: a word, its count and its class in each line. Raises ModuleNotFoundError."""
    found = find_spec("jieba")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("jieba")
    return Path(found.origin).parent / "dict.txt"


@cache
def read_jieba_words() -> dict[str, int]:
    """Every word with its count; about 0.3 s the first time, the same table afterwards."""
    words = {}
    for line in find_jieba_words().read_text(encoding="utf-8").splitlines():
        word, count, *_ = line.split(" ")
        words[word] = int(count)
    return words


@cache
def load_lexicon() -> Lexicon:
    """The lexicon of the product, about 150,000 words."""
    words = read_jieba_words()
    whole = math.log(sum(words.values()))
    return Lexicon(
        {
            word: round(10 * (whole - math.log(count)))
            for word, count in words.items()
            if len(word) <= LONGEST_WORD and count >= _FEWEST
        }
    )
