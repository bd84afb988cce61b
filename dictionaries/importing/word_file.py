"""A word list of somebody else as it was read, every line accounted for."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from dictionaries.importing.encoding import read_lines
from dictionaries.importing.line_format import (
    ListFormat,
    choose_separators,
    is_heading,
    may_be_divided,
    read_fields,
    trim,
)


class Entry(NamedTuple):
    """A word as it stands in the file, with its line from 1; without a category that is empty."""

    line: int
    word: str
    category: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WordFile:
    """Its lines are the entries, those without a word, those that cannot be read, blank ones, comments and headings."""

    name: str
    encoding: str
    entries: tuple[Entry, ...]
    unreadable: tuple[int, ...] = ()
    """Lines whose bytes the encoding does not allow."""
    blank: int = 0
    comments: int = 0
    headings: int = 0
    surplus: tuple[int, ...] = ()
    """Lines with more behind the category, which nobody can interpret."""
    undivided: tuple[int, ...] = ()
    """Lines with a comma or wide space in the word, because too few lines have one for it to be told apart by itself."""

    @property
    def lines(self) -> int:
        """How many lines the file has."""
        return len(self.entries) + len(self.unreadable) + self.blank + self.comments + self.headings

    @property
    def words(self) -> int:
        """How many of them should be a word."""
        return len(self.entries) + len(self.unreadable)

    @property
    def categories(self) -> dict[str, int]:
        """Each category of the file and how many words it has, in their order."""
        counts: dict[str, int] = {}
        for entry in self.entries:
            if entry.category:
                counts[entry.category] = counts.get(entry.category, 0) + 1
        return counts


def read_word_file(path: Path, wanted: ListFormat = ListFormat.AUTO) -> WordFile:
    """Read one list. Raises UnreadableFile and NotAWordList."""
    read = read_lines(path)
    trimmed = [(number, text if text is None else trim(text)) for number, text in enumerate(read.texts, 1)]
    said = [(number, text) for number, text in trimmed if text and not text.startswith("#")]
    separators = choose_separators([text for _, text in said], wanted)
    entries: list[Entry] = []
    surplus: list[int] = []
    headings = 0
    for number, text in said:
        fields = read_fields(text, separators)
        if not entries and not headings and is_heading(fields):
            headings = 1
            continue
        entries.append(Entry(number, fields.word, fields.category))
        if fields.surplus:
            surplus.append(number)
    return WordFile(
        name=_show_name(path),
        encoding=read.encoding,
        entries=tuple(entries),
        unreadable=tuple(number for number, text in trimmed if text is None),
        blank=sum(text == "" for _, text in trimmed),
        comments=sum(text is not None and text.startswith("#") for _, text in trimmed),
        headings=headings,
        surplus=tuple(surplus),
        undivided=tuple(entry.line for entry in entries if wanted is ListFormat.AUTO and may_be_divided(entry.word)),
    )


def _show_name(path: Path) -> str:
    """Without its folders, which say where the author lives; bytes that are no text become marks."""
    return path.name.encode(errors="replace").decode()
