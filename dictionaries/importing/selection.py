"""Which words of the files go into the dictionary, and why each of the others does not."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from dictionaries.dictionary_file import LONGEST_WORD
from dictionaries.importing.word_file import Entry, WordFile
from rules.folding import Folding
from rules.matching.skeleton import Reduction


class Reason(StrEnum):
    """Why a word is left out. Of several the first in this order is told."""

    UNREADABLE = "unreadable"  # bytes that the file's encoding does not allow
    NO_WORD = "no-word"  # only separators in the line
    OTHER_CATEGORY = "other-category"  # not one of those that the author asked for
    TOO_LONG = "too-long"
    ONLY_SYMBOLS = "only-symbols"  # nothing is left of it: no letter or digit, or nothing but kana
    ONE_CHARACTER = "one-character"
    ALLOWED = "allowed"  # another list protects just this phrase, so it could never be found
    LISTED = "listed"  # a term of another list
    DUPLICATE = "duplicate"  # as it folds: ＡＢ發 and ab发 are one word
    HARMFUL = "harmful"  # flags too many honest texts


class Kept(NamedTuple):
    """A word of the dictionary and where it comes from."""

    file: int
    line: int
    word: str
    category: str


class LeftOut(NamedTuple):
    """A line that gives no word. `file` is an index into the files."""

    file: int
    line: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class KnownWords:
    """What the other lists have, folded."""

    terms: Collection[str] = frozenset()
    exceptions: Collection[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Selection:
    """Every word that was read is in one of the two, in the order of files and lines."""

    kept: tuple[Kept, ...]
    left_out: tuple[LeftOut, ...]

    def drop(self, words: Collection[str]) -> "Selection":
        """Without words that turned out to be harmful."""
        dropped = (LeftOut(kept.file, kept.line, Reason.HARMFUL) for kept in self.kept if kept.word in words)
        return Selection(
            tuple(kept for kept in self.kept if kept.word not in words), tuple(sorted((*self.left_out, *dropped)))
        )


def select_words(
    files: Sequence[WordFile], known: KnownWords, folding: Folding, only: Collection[str] = ()
) -> Selection:
    """Judge every entry; `only` names the categories that are wanted, none means all."""
    kept: list[Kept] = []
    left_out = list(_unreadable(files))
    reduction = Reduction(folding, {})
    seen: set[str] = set()
    for index, file in enumerate(files):
        for entry in file.entries:
            folded = folding.fold(entry.word)
            reason = _judge(entry, folded, reduction, known, only) or (Reason.DUPLICATE if folded in seen else None)
            if reason is None:
                seen.add(folded)
                kept.append(Kept(index, *entry))
            else:
                left_out.append(LeftOut(index, entry.line, reason))
    return Selection(tuple(kept), tuple(sorted(left_out)))


def _unreadable(files: Iterable[WordFile]) -> Iterator[LeftOut]:
    for index, file in enumerate(files):
        for line in file.unreadable:
            yield LeftOut(index, line, Reason.UNREADABLE)


def _judge(entry: Entry, folded: str, reduction: Reduction, known: KnownWords, only: Collection[str]) -> Reason | None:
    """All reasons but being there twice, each with whether it holds."""
    if not folded:
        return Reason.NO_WORD
    if only and entry.category not in only:
        return Reason.OTHER_CATEGORY
    if len(folded) > LONGEST_WORD:
        return Reason.TOO_LONG
    left = reduction.apply(folded).strip()
    holds = {
        Reason.ONLY_SYMBOLS: not left,
        Reason.ONE_CHARACTER: len(left) == 1,
        Reason.ALLOWED: folded in known.exceptions,
        Reason.LISTED: folded in known.terms,
    }
    return next((reason for reason, does_hold in holds.items() if does_hold), None)
