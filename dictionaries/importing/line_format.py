"""What a line of a word list says: a word, or a word and its category."""

import csv
import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple


class ListFormat(StrEnum):
    """How the lines of a file are read."""

    AUTO = (
        "auto"  # a tab or a bar always ends the word; a comma or wide space where more than half of the lines have it
    )
    WORDS = "words"  # the whole line is the word
    WORD_CATEGORY = "word-category"  # a tab, a bar, a comma or two spaces end the word


class Fields(NamedTuple):
    """`surplus` is what stands behind word and category and is no number."""

    word: str
    category: str
    surplus: tuple[str, ...]


_ALWAYS = ("\t", "|")
_BY_MAJORITY = (",", "  ")
_TRAILING = ",;|，；、\t"
# White space, and what nobody sees: a mark of byte order in the middle of joined files, zero-width spaces and joiners.
_EDGES = "".join(
    map(chr, [*range(0x09, 0x0E), *range(0x1C, 0x21), 0x85, 0xA0, 0xAD, 0x1680, *range(0x2000, 0x2010)])
) + "".join(map(chr, [*range(0x2028, 0x2030), *range(0x205F, 0x2065), 0x3000, 0xFEFF]))
_WIDE_SPACE = re.compile(" {2,}")  # two or more: 甲乙  水果; one belongs to the word: apple pie
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")  # a weight or a count: 1, 0.5; not 7天
_HEADINGS = frozenset(
    {"word", "words", "keyword", "keywords", "term", "词", "词语", "词汇", "关键词", "关键字", "敏感词"}
)


def trim(text: str) -> str:
    """Without white space and invisible characters at its ends."""
    return text.strip(_EDGES)


def choose_separators(lines: Sequence[str], wanted: ListFormat) -> tuple[str, ...]:
    """What ends the word in these lines, in the order of precedence."""
    if wanted is ListFormat.WORDS:
        return ()
    if wanted is ListFormat.WORD_CATEGORY:
        return (*_ALWAYS, *_BY_MAJORITY)
    usual = (mark for mark in _BY_MAJORITY if sum(len(_split(line, (mark,))) > 1 for line in lines) * 2 > len(lines))
    return (*_ALWAYS, *usual)


def read_fields(line: str, separators: tuple[str, ...]) -> Fields:
    """The word, and the first thing behind it that is no number: 甲乙|1|水果 is 甲乙 in 水果. The word may be empty."""
    fields = _split(line, separators)
    if not fields:
        return Fields("", "", ())
    said = [field for field in fields[1:] if field and not _NUMBER.fullmatch(field)]
    return Fields(_clean_word(fields[0]), said[0] if said else "", tuple(said[1:]))


def is_heading(fields: Fields) -> bool:
    """Whether the first line of a table names its columns."""
    return bool(fields.category) and fields.word.lower() in _HEADINGS


def may_be_divided(word: str) -> bool:
    """Whether a word holds what ends the word in other files."""
    return any(mark in word for mark in _BY_MAJORITY)


def _split(line: str, separators: tuple[str, ...]) -> list[str]:
    """The fields of a line; empty ones at its end are none."""
    separator = next((each for each in separators if each in line), None)
    fields = [trim(field) for field in _divide(line, separator)]
    while fields and not fields[-1]:
        fields.pop()
    return fields


def _divide(line: str, separator: str | None) -> list[str]:
    if separator is None:
        return [line]
    if separator not in _ALWAYS and separator != ",":
        return _WIDE_SPACE.split(line)
    if '"' in line:
        try:
            return next(csv.reader([line], delimiter=separator, strict=True))
        except csv.Error:  # a quotation mark that is part of a word: 5"屏,数码
            pass
    return line.split(separator)


def _clean_word(word: str) -> str:
    word = trim(word.rstrip(_TRAILING + _EDGES))
    if len(word) > 2 and word.startswith('"') and word.endswith('"'):
        word = trim(word[1:-1].replace('""', '"'))
    return word
