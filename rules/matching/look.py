"""A closer look at one text in which something was found: which of it stands, and as what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from rules.dictionary import Combination, Term
from rules.evidence import Evidence
from rules.folding import Folding
from rules.layer import Layer
from rules.matching.lexicon import Lexicon
from rules.matching.match import CombinationMatch, Excuse, Match, Matches, PatternMatch, SetAside
from rules.matching.nearness import Protection, WarningReach, find_windows
from rules.matching.pattern import Patterns
from rules.matching.reading import Reading, Unity
from rules.matching.skeleton import Reduction
from rules.matching.speller import Symbols
from rules.matching.vocabulary import Entry, GroupUse, Mark, TermUse
from rules.span import Span

_NO_BREAKS = frozenset[int]()
_SHORT = 2  # characters: so short a term is dropped where a longer one is doubtful; 迁移,民生 is not 移民
_FIRST_HAN = "一"


@dataclass(frozen=True, slots=True)
class Known:
    """What all texts are looked at with. Entries, and terms by their sound, come by the number that the automaton tells."""

    entries: tuple[Entry, ...]
    combinations: tuple[tuple[int, Combination], ...]
    patterns: Patterns
    sounding: tuple[list[tuple[int, Term, str]], ...]
    reduction: Reduction
    folding: Folding
    lexicon: Lexicon
    reach: int


class _Found(NamedTuple):
    """An entry at a stretch of the skeleton."""

    place: Span
    entry: Entry


class _Word(NamedTuple):
    """A word of a combination at a stretch of the skeleton."""

    place: Span
    use: GroupUse
    unity: Unity


class Look:
    """One text with what was found in it. Used once."""

    def __init__(
        self, known: Known, reading: Reading, found: Sequence[tuple[int, int, int]], complete: Sequence[int]
    ) -> None:
        """`found` is what the automaton tells of the skeleton, `complete` the combinations with all their groups in it."""
        self._known = known
        self._reading = reading
        self._complete = complete
        entries = known.entries
        self._found = [
            _Found(Span(start, end), entry)
            for start, end, number in found
            if not (entry := entries[number]).is_minor or complete
        ]
        self._found.sort(key=_place)
        self._protected = Protection(
            [
                (place, mark.number)
                for place, entry in self._found
                for mark in entry.exceptions
                if self._has_mark(place, mark)
            ]
        )
        self._set_aside: list[SetAside] = []

    def gather(self, heard: Sequence[tuple[int, int, int]], evidence: Evidence) -> Matches:
        """Everything that stands; `heard` is what the sound of the skeleton tells. `evidence` is passed on."""
        matches = [*self._judge_terms(), *self._judge_sounds(heard)]
        matches.sort(key=lambda match: (match.span.start, -match.span.end))
        combinations, patterns = tuple(self._combine()), tuple(self._search_patterns())
        return Matches(tuple(matches), combinations, patterns, tuple(self._set_aside), evidence)

    @cached_property
    def _folded(self) -> str:
        return self._known.folding.fold(self._reading.text)

    @cached_property
    def _warnings(self) -> WarningReach:
        spans = [
            self._reading.locate(*place)
            for place, entry in self._found
            if any(self._has_mark(place, mark) for mark in entry.warnings)
        ]
        return WarningReach(self._reading.text, spans, self._known.reach)

    def _has_mark(self, place: Span, mark: Mark) -> bool:
        """Whether a word that only marks its place stands there as it is."""
        return self._fits(place, mark.symbols) and self._judge(place, mark.symbols) is Unity.WHOLE

    def _fits(self, place: Span, symbols: Symbols | None) -> bool:
        return symbols is None or not symbols.needed or self._reading.has_symbols(*place, symbols, self._folded)

    def _judge(self, place: Span, symbols: Symbols | None) -> Unity:
        return self._reading.judge(*place, _breaks(symbols))

    def _judge_terms(self) -> Iterator[Match]:
        for place, entry in self._found:
            if not entry.terms:
                continue
            for use in entry.terms:
                if not self._fits(place, use.symbols):
                    continue
                unity = self._judge(place, use.symbols)
                if unity is Unity.APART:
                    continue
                if self._protected.holds(place, use.dictionary):
                    self._excuse(place, use, Excuse.EXCEPTION)
                    continue
                match = self._judge_term(place, use, unity)
                if match:
                    yield match

    def _judge_term(self, place: Span, use: TermUse, unity: Unity) -> Match | None:
        """What a term in one word, as far as one can tell, is to its surroundings."""
        reading = self._reading
        short = place.end - place.start <= _SHORT
        unaligned = not use.term.inside and self._splits_words(place)
        if unity is Unity.DOUBTFUL and short:
            self._excuse(place, use, Excuse.SENTENCE)
            return None
        if not use.term.inside and (reading.runs_on(*place, _breaks(use.symbols)) or (unaligned and short)):
            self._excuse(place, use, Excuse.LONGER_WORD)
            return None
        span = reading.locate(*place)
        return Match(
            span,
            use.dictionary,
            use.term,
            text=reading.text[span.start : span.end],
            folded=reading.skeleton[place.start : place.end],
            layers=reading.name_layers(*place, _breaks(use.symbols), use.layer),
            doubtful=unity is Unity.DOUBTFUL,
            unaligned=unaligned,
            warned=self._warnings.covers(span),
        )

    def _splits_words(self, place: Span) -> bool:
        """Whether the text reads clearly better across the borders of a term."""
        left, right = self._reading.context(*place)
        word = self._reading.skeleton[place.start : place.end]
        if word[0] < _FIRST_HAN:
            left = ""
        if word[-1] < _FIRST_HAN:
            right = ""
        return bool(left or right) and self._known.lexicon.splits(left, word, right)

    def _judge_sounds(self, heard: Sequence[tuple[int, int, int]]) -> Iterator[Match]:
        """Terms that are written otherwise and sound alike. Those written plainly have been found already."""
        reading = self._reading
        for start, end, number in heard:
            place = Span(start, end)
            written = reading.skeleton[start:end]
            unity = None
            for dictionary, term, spelling in self._known.sounding[number]:
                if written == spelling:
                    continue
                if unity is None:
                    unity = reading.judge(*place, spaced=not written.isalnum() or written.isascii())
                if unity is Unity.APART:
                    break
                if not self._protected.holds(place, dictionary) and not self._is_ordinary(place, written, spelling):
                    match = self._judge_term(place, TermUse(dictionary, term, Layer.SOUND, None), unity)
                    if match:
                        yield match

    def _is_ordinary(self, place: Span, written: str, spelling: str) -> bool:
        """Whether a character that stands for another is part of an ordinary word: 携带|宽带 is not 贷款."""
        left, right = self._reading.context(*place)
        around = left + written + right
        return any(
            character >= _FIRST_HAN and character not in spelling and self._known.lexicon.covers(around, len(left) + at)
            for at, character in enumerate(written)
        )

    def _excuse(self, place: Span, use: TermUse, excuse: Excuse) -> None:
        self._set_aside.append(SetAside(self._reading.locate(*place), use.dictionary, use.term, excuse))

    def _combine(self) -> Iterator[CombinationMatch]:
        """The combinations of which every group is there, each at its shortest place."""
        if not self._complete:
            return
        words, lifts = self._sort_words(frozenset(self._complete))
        line_ends = [place for place, character in enumerate(self._reading.skeleton) if character == "\n"]
        for number in self._complete:
            dictionary, combination = self._known.combinations[number]
            best = _choose(combination, words[number], lifts[number], line_ends)
            if best:
                yield self._name_combination(dictionary, combination, best)

    def _sort_words(self, numbers: frozenset[int]) -> tuple[dict[int, list[_Word]], dict[int, list[Span]]]:
        """The words of some combinations that stand, and the places that lift them."""
        words: dict[int, list[_Word]] = {number: [] for number in numbers}
        lifts: dict[int, list[Span]] = {number: [] for number in numbers}
        for place, entry in self._found:
            if not (entry.groups or entry.lifts):
                continue
            for use in entry.groups:
                if use.combination not in numbers or not self._fits(place, use.symbols):
                    continue
                unity = self._judge(place, use.symbols)
                short = place.end - place.start <= _SHORT
                dictionary, _ = self._known.combinations[use.combination]
                if unity is Unity.APART or (unity is Unity.DOUBTFUL and short):
                    continue
                if not self._protected.holds(place, dictionary):
                    words[use.combination].append(_Word(place, use, unity))
            for mark in entry.lifts:
                if mark.number in numbers and self._fits(place, mark.symbols):
                    lifts[mark.number].append(place)
        return words, lifts

    def _name_combination(self, dictionary: int, combination: Combination, words: Sequence[_Word]) -> CombinationMatch:
        reading = self._reading
        span = reading.locate(min(word.place.start for word in words), max(word.place.end for word in words))
        layers = {
            layer
            for word in words
            for layer in reading.name_layers(*word.place, _breaks(word.use.symbols), word.use.layer)
        }
        return CombinationMatch(
            span,
            dictionary,
            combination,
            tuple(reading.locate(*word.place) for word in words),
            tuple(layer for layer in Layer if layer in layers),
            any(word.unity is Unity.DOUBTFUL for word in words),
            self._warnings.covers(span),
        )

    def _search_patterns(self) -> Iterator[PatternMatch]:
        patterns = self._known.patterns
        numbers = {number for _, entry in self._found for number in entry.patterns} | set(patterns.unprompted)
        if not numbers:
            return
        for number, span in patterns.search(sorted(numbers), self._folded):
            dictionary, pattern = patterns.patterns[number]
            if span is None or not self._protected.holds(self._reading.reduce(span), dictionary):
                yield PatternMatch(span, dictionary, pattern, warned=span is not None and self._warnings.covers(span))


def _place(found: _Found) -> tuple[int, int]:
    """In the order of the text, the longer of two first."""
    return found.place.start, -found.place.end


def _breaks(symbols: Symbols | None) -> frozenset[int]:
    return _NO_BREAKS if symbols is None else symbols.breaks


def _choose(
    combination: Combination, words: Sequence[_Word], lifts: Sequence[Span], line_ends: list[int]
) -> list[_Word] | None:
    """The words of the shortest window that is short enough, noise aside, and that no lifting word lies in."""
    best: list[_Word] | None = None
    width = combination.within + 1
    places = [(word.place, word.use.group) for word in words]
    for window in find_windows(places, len(combination.groups), line_ends):
        start = min(places[index][0].start for index in window)
        end = max(places[index][0].end for index in window)
        if end - start < width and not any(start <= lift.start and lift.end <= end for lift in lifts):
            best, width = [words[index] for index in window], end - start
    return best
