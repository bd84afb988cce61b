"""One text in which something was found, and what the judgements about it share."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from rules.folding import Folding
from rules.matching.lexicon import Lexicon
from rules.matching.nearness import Protection, WarningReach
from rules.matching.pattern import Patterns
from rules.matching.reading import NO_BREAKS, Reading, Unity
from rules.matching.skeleton import Reduction
from rules.matching.speller import Symbols
from rules.matching.vocabulary import CombinationUse, Entry, Mark, TermUse
from rules.span import Span

SHORT = 2  # characters: so short a term is dropped where a longer one is doubtful; 迁移,民生 is not 移民


@dataclass(frozen=True, slots=True)
class Known:
    """What all texts are looked at with. Entries, and terms by their sound, come by the number that the automaton tells."""

    entries: tuple[Entry, ...]
    combinations: tuple[CombinationUse, ...]
    patterns: Patterns
    sounding: tuple[list[tuple[TermUse, str]], ...]
    reduction: Reduction
    folding: Folding
    lexicon: Lexicon
    reach: int


class Sight:
    """Used for one text. `places` are stretches of the skeleton, spans those of the text."""

    def __init__(self, known: Known, reading: Reading, found: Sequence[tuple[int, int, int]]) -> None:
        """`found` is what the automaton tells of the skeleton."""
        entries = known.entries
        self.known = known
        self.reading = reading
        self.all_found = found
        self.found = sorted((start, -end, number) for start, end, number in found if not entries[number].is_minor)
        """Start, negative end and number of what is more than a word of a combination: in order, the longer first."""
        exceptions = []
        self._warnings: list[tuple[int, int, int]] = []
        for start, negative, number in self.found:
            entry = entries[number]
            if entry.exceptions:
                place = Span(start, -negative)
                exceptions += [(place, mark.number) for mark in entry.exceptions if self._has_mark(*place, mark)]
            if entry.warnings:
                self._warnings.append((start, -negative, number))
        self.protected = Protection(exceptions)

    @cached_property
    def folded(self) -> str:
        """The text in half width, lower case and simplified characters, place by place."""
        return self.known.folding.fold(self.reading.text)

    def is_warned(self, span: Span) -> bool:
        """Whether the text warns near a stretch of it."""
        return bool(self._warnings) and self._reach.covers(span)

    @cached_property
    def _reach(self) -> WarningReach:
        spans = [
            self.reading.locate(start, end)
            for start, end, number in self._warnings
            if any(self._has_mark(start, end, mark) for mark in self.known.entries[number].warnings)
        ]
        return WarningReach(self.reading.text, spans, self.known.reach)

    def judge(self, start: int, end: int, symbols: Symbols | None) -> Unity:
        """Whether a word with its symbols stands there as one word; APART where symbols that it needs are not there."""
        if symbols is None:
            return self.reading.judge(start, end, NO_BREAKS)
        if symbols.needed and not self.reading.has_symbols(start, end, symbols, self.folded):
            return Unity.APART
        return self.reading.judge(start, end, symbols.breaks)

    def _has_mark(self, start: int, end: int, mark: Mark) -> bool:
        """Whether a word that only marks its place stands there as it is."""
        return self.judge(start, end, mark.symbols) is Unity.WHOLE


def is_unsure(start: int, end: int, unity: Unity) -> bool:
    """Whether a word is too short for the mark inside it to be overlooked."""
    return unity is Unity.DOUBTFUL and end - start <= SHORT
