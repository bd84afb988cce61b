"""All words of all dictionaries in one scan, and what of it stands.

Words and texts are folded by the same table, so a span in the folded text is the span in the submitted one. Every
overlapping occurrence is taken; exceptions and warnings are resolved here and not in the automaton (pyahocorasick's own
`iter_long` loses matches).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import ahocorasick

from rules.dictionary import Combination, Dictionary, Term, WarningSetting
from rules.errors import EmptyWord
from rules.folding import Folding
from rules.span import Span


@dataclass(slots=True)
class _Entry:
    """Everything that one folded word is used for."""

    length: int
    terms: list[tuple[int, Term]] = field(default_factory=list)
    groups: list[tuple[int, int]] = field(default_factory=list)
    lifts: list[int] = field(default_factory=list)
    is_exception: bool = False
    is_warning: bool = False


@dataclass(frozen=True, slots=True)
class TermHit:
    """A term where it stands, with the index of its dictionary. `warned` lies in a warning setting."""

    span: Span
    dictionary: int
    term: Term
    warned: bool


@dataclass(frozen=True, slots=True)
class CombinationHit:
    """The shortest stretch in which a combination holds and nothing lifts it."""

    span: Span
    dictionary: int
    combination: Combination
    words: tuple[Span, ...]
    warned: bool


@dataclass(frozen=True, slots=True)
class Matches:
    """What one scan found, before a profile or a route is looked at."""

    terms: tuple[TermHit, ...] = ()
    combinations: tuple[CombinationHit, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.terms or self.combinations)


_NOTHING = Matches()
_SENTENCE_ENDS = "。！？!?\n"


class _Vocabulary:
    """Collects what every word of every dictionary is used for."""

    __slots__ = ("_folding", "combinations", "entries")

    def __init__(self, folding: Folding) -> None:
        self._folding = folding
        self.entries: dict[str, _Entry] = {}
        self.combinations: list[tuple[int, Combination]] = []

    def entry(self, word: str) -> _Entry:
        """The entry of a word's folded form; raises EmptyWord."""
        folded = self._folding.fold(word)
        if not folded.strip():
            raise EmptyWord(word)
        return self.entries.setdefault(folded, _Entry(len(folded)))

    def learn(self, index: int, dictionary: Dictionary) -> None:
        """Take in a dictionary that stands at an index."""
        for term in dictionary.terms:
            self.entry(term.word).terms.append((index, term))
        for phrase in dictionary.exceptions:
            self.entry(phrase).is_exception = True
        for combination in dictionary.combinations:
            number = len(self.combinations)
            self.combinations.append((index, combination))
            for group, words in enumerate(combination.groups):
                for word in words:
                    self.entry(word).groups.append((number, group))
            for word in combination.unless:
                self.entry(word).lifts.append(number)


class Matcher:
    """The automaton over one set of dictionaries. Immutable after it is built; safe to share between threads."""

    __slots__ = ("_automaton", "_combinations", "_reach")

    def __init__(self, dictionaries: Sequence[Dictionary], warnings: WarningSetting, folding: Folding) -> None:
        """Raises EmptyWord for a word that folds to nothing."""
        vocabulary = _Vocabulary(folding)
        for index, dictionary in enumerate(dictionaries):
            vocabulary.learn(index, dictionary)
        for word in warnings.words:
            vocabulary.entry(word).is_warning = True
        self._reach = warnings.reach
        self._combinations = tuple(vocabulary.combinations)
        self._automaton = ahocorasick.Automaton()
        for folded, entry in vocabulary.entries.items():
            self._automaton.add_word(folded, entry)
        self._automaton.make_automaton()

    def scan(self, folded: str) -> Matches:
        """Everything that stands in a folded text, in the order of the text."""
        if not len(self._automaton):
            return _NOTHING
        occurrences = [(Span(last - entry.length + 1, last + 1), entry) for last, entry in self._automaton.iter(folded)]
        if not occurrences:
            return _NOTHING
        occurrences.sort(key=lambda occurrence: (occurrence[0].start, -occurrence[0].end))
        protected = _Cover([span for span, entry in occurrences if entry.is_exception])
        standing = [(span, entry) for span, entry in occurrences if not protected.holds(span)]
        warnings = _Warnings(folded, [span for span, entry in occurrences if entry.is_warning], self._reach)
        return Matches(
            tuple(
                TermHit(span, dictionary, term, warnings.reach(span))
                for span, entry in standing
                for dictionary, term in entry.terms
            ),
            tuple(self._combine(folded, standing, warnings)),
        )

    def _combine(
        self, folded: str, standing: list[tuple[Span, _Entry]], warnings: "_Warnings"
    ) -> Iterator[CombinationHit]:
        """The combinations of which every group is there, each at its shortest place."""
        places: dict[int, list[tuple[Span, int]]] = {}
        lifts: dict[int, list[Span]] = {}
        for span, entry in standing:
            for number, group in entry.groups:
                places.setdefault(number, []).append((span, group))
            for number in entry.lifts:
                lifts.setdefault(number, []).append(span)
        line_ends = [place for place, character in enumerate(folded) if character == "\n"] if places else []
        for number in sorted(places):
            dictionary, combination = self._combinations[number]
            lifted = lifts.get(number, [])
            words = min(
                (
                    words
                    for words in _find_windows(places[number], len(combination.groups), line_ends)
                    if _width(words) <= combination.within and not any(_stretch(words).covers(span) for span in lifted)
                ),
                key=_width,
                default=None,
            )
            if words:
                span = _stretch(words)
                yield CombinationHit(span, dictionary, combination, words, warnings.reach(span))


class _Cover:
    """Answers whether a span lies inside one of the given spans, in logarithmic time."""

    __slots__ = ("_furthest", "_starts")

    def __init__(self, spans: list[Span]) -> None:
        """The spans come in order of their start."""
        self._starts = [span.start for span in spans]
        self._furthest: list[int] = []
        furthest = 0
        for span in spans:
            furthest = max(furthest, span.end)
            self._furthest.append(furthest)

    def holds(self, span: Span) -> bool:
        """Whether one of them covers it. An exception protects itself as a term, too."""
        before = bisect_right(self._starts, span.start)
        return before > 0 and self._furthest[before - 1] >= span.end


class _Warnings:
    """Answers whether a warning word stands near a span, in the same sentence."""

    __slots__ = ("_ends", "_folded", "_reach", "_starts")

    def __init__(self, folded: str, spans: list[Span], reach: int) -> None:
        self._folded = folded
        self._reach = reach
        self._starts = [span.start for span in spans]
        self._ends = sorted(span.end for span in spans)

    def reach(self, span: Span) -> bool:
        """Whether a warning stands inside, or the nearest before or behind within reach and in the same sentence."""
        if not self._starts:
            return False
        inside = bisect_left(self._starts, span.start)
        if inside < len(self._starts) and self._starts[inside] < span.end:
            return True
        before = bisect_right(self._ends, span.start)
        if before and self._joins(self._ends[before - 1], span.start):
            return True
        behind = bisect_left(self._starts, span.end)
        return behind < len(self._starts) and self._joins(span.end, self._starts[behind])

    def _joins(self, start: int, end: int) -> bool:
        return end - start <= self._reach and not any(mark in self._folded[start:end] for mark in _SENTENCE_ENDS)


def _find_windows(places: list[tuple[Span, int]], groups: int, line_ends: list[int]) -> Iterator[tuple[Span, ...]]:
    """One word of each group in one line, for every word that completes a set.

    `places` come in order. One pass: at each word, the latest word of every other group is the nearest partner.
    """
    latest: dict[int, Span] = {}
    line = 0
    for span, group in places:
        if (here := bisect_left(line_ends, span.start)) != line:
            line = here
            latest.clear()
        latest[group] = span
        if len(latest) == groups:
            yield tuple(latest.values())


def _stretch(words: tuple[Span, ...]) -> Span:
    """From the first start to the last end."""
    return Span(min(word.start for word in words), max(word.end for word in words))


def _width(words: tuple[Span, ...]) -> int:
    start, end = _stretch(words)
    return end - start
