"""All words of all dictionaries in one scan, and what of it stands.

The text is folded place by place, look-alikes are replaced, and it is read twice: as it stands, and without its noise. Words
are spelled by the same tables. Every overlapping occurrence is taken; exceptions and warnings are resolved here and not in
the automaton (pyahocorasick's own `iter_long` loses matches). What had to be undone is told from the submitted text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import ahocorasick

from rules.dictionary import Combination, Dictionary, Term, Variants, WarningSetting
from rules.disguise import name_layer, name_noise, stand_ins
from rules.folding import Folding
from rules.layer import Layer
from rules.nearness import Cover, WarningReach, find_windows, stretch
from rules.skeleton import Skeleton, is_one_word, may_be_punctuation, strip_noise
from rules.span import Span
from rules.vocabulary import Entry, Vocabulary


@dataclass(frozen=True, slots=True)
class TermHit:
    """A term where it stands, with the index of its dictionary.

    `layers` is what had to be undone; `doubtful` is a match through one mark that may end a sentence; `warned` lies in a
    warning setting.
    """

    span: Span
    dictionary: int
    term: Term
    layers: tuple[Layer, ...]
    doubtful: bool
    warned: bool


@dataclass(frozen=True, slots=True)
class CombinationHit:
    """The shortest stretch in which a combination holds and nothing lifts it."""

    span: Span
    dictionary: int
    combination: Combination
    words: tuple[Span, ...]
    layers: tuple[Layer, ...]
    doubtful: bool
    warned: bool


@dataclass(frozen=True, slots=True)
class Matches:
    """What one scan found, before a profile or a route is looked at."""

    terms: tuple[TermHit, ...] = ()
    combinations: tuple[CombinationHit, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.terms or self.combinations)


class _Occurrence(NamedTuple):
    span: Span
    entry: Entry
    gaps: tuple[Span, ...]
    doubtful: bool


_NOTHING = Matches()
_SHORTEST_DOUBTFUL = 2  # characters; 迁移,民生 is not 移民


class Matcher:
    """The automaton over one set of dictionaries. Immutable after it is built; safe to share between threads."""

    __slots__ = ("_automaton", "_combinations", "_complete", "_folding", "_reach", "_stand_ins")

    def __init__(
        self,
        dictionaries: Sequence[Dictionary],
        warnings: WarningSetting,
        folding: Folding,
        variants: Variants | None = None,
    ) -> None:
        """Raises EmptyWord for a word that folds to nothing."""
        vocabulary = Vocabulary(folding, variants or Variants())
        for index, dictionary in enumerate(dictionaries):
            vocabulary.learn(index, dictionary)
        for word in warnings.words:
            vocabulary.entry(word).is_warning = True
        self._folding = folding
        self._reach = warnings.reach
        self._combinations = tuple(vocabulary.combinations)
        self._complete = tuple((1 << len(combination.groups)) - 1 for _, combination in self._combinations)
        self._stand_ins = stand_ins()
        self._automaton = ahocorasick.Automaton()
        for spelling, entry in vocabulary.entries.items():
            self._automaton.add_word(spelling, entry)
        self._automaton.make_automaton()

    def scan(self, text: str, folded: str | None = None) -> Matches:
        """Everything that stands in a text, in its order; `folded` is the folded text where the caller has it."""
        if not len(self._automaton):
            return _NOTHING
        plain = self._folding.fold(text) if folded is None else folded
        plain = _part_signature(plain.translate(self._stand_ins))
        skeleton = strip_noise(plain)
        occurrences = sorted(self._find(plain, skeleton), key=lambda found: (found.span.start, -found.span.end))
        if not occurrences:
            return _NOTHING
        protected = Cover([found.span for found in occurrences if found.entry.is_exception and not found.gaps])
        standing = [found for found in occurrences if not protected.holds(found.span)]
        warning_spans = [found.span for found in occurrences if found.entry.is_warning and not found.gaps]
        warnings = WarningReach(plain, warning_spans, self._reach)
        return Matches(
            tuple(self._name_terms(text, plain, standing, warnings)),
            tuple(self._combine(text, plain, skeleton, standing, warnings)),
        )

    def _find(self, plain: str, skeleton: Skeleton) -> Iterator[_Occurrence]:
        """Every spelling in the text as it stands, and every one in its skeleton whose gaps can lie inside a word."""
        for last, entry in self._automaton.iter(plain):
            yield _Occurrence(Span(last - entry.length + 1, last + 1), entry, (), doubtful=False)
        if len(skeleton.starts) == 1:
            return
        for last, entry in self._automaton.iter(skeleton.text):
            first = last - entry.length + 1
            if skeleton.is_whole(first, last):
                continue  # found already as it stands
            span, gaps = skeleton.locate(first, last + 1)
            if is_one_word(plain, gaps):
                doubtful = may_be_punctuation(plain, gaps)
                if entry.length > _SHORTEST_DOUBTFUL or not doubtful:
                    yield _Occurrence(span, entry, gaps, doubtful)

    def _name_terms(
        self, text: str, plain: str, standing: list[_Occurrence], warnings: WarningReach
    ) -> Iterator[TermHit]:
        for found in standing:
            for dictionary, term, is_variant in found.entry.terms:
                layers = _name_layers(text, plain, found, is_variant=is_variant)
                yield TermHit(found.span, dictionary, term, layers, found.doubtful, warnings.covers(found.span))

    def _combine(
        self, text: str, plain: str, skeleton: Skeleton, standing: list[_Occurrence], warnings: WarningReach
    ) -> Iterator[CombinationHit]:
        """The combinations of which every group is there, each at its shortest place."""
        places: dict[int, list[tuple[_Occurrence, int, bool]]] = {}
        groups: dict[int, int] = {}  # by combination, a bit for each group that is there
        lifts: dict[int, list[Span]] = {}
        for found in standing:
            for number, group, is_variant in found.entry.groups:
                places.setdefault(number, []).append((found, group, is_variant))
                groups[number] = groups.get(number, 0) | 1 << group
            for number in found.entry.lifts:
                lifts.setdefault(number, []).append(found.span)
        complete = [number for number in sorted(groups) if groups[number] == self._complete[number]]
        line_ends = [place for place, character in enumerate(plain) if character == "\n"] if complete else []
        for number in complete:
            dictionary, combination = self._combinations[number]
            listed = places[number]
            best = _choose(
                combination,
                [(found.span, group) for found, group, _ in listed],
                lifts.get(number, []),
                line_ends,
                skeleton,
            )
            if best:
                words = [listed[index] for index in best]
                span = stretch([found.span for found, _, _ in words])
                layers = [_name_layers(text, plain, found, is_variant=varied) for found, _, varied in words]
                yield CombinationHit(
                    span,
                    dictionary,
                    combination,
                    tuple(found.span for found, _, _ in words),
                    tuple(layer for layer in Layer if any(layer in each for each in layers)),
                    any(found.doubtful for found, _, _ in words),
                    warnings.covers(span),
                )


def _part_signature(plain: str) -> str:
    """The end of a leading 【signature】 parts words as a line break does: 【某某投资】稳赚 is no 投资稳赚."""
    end = plain.find("】")
    if end < 0 or not plain.lstrip().startswith("【"):
        return plain
    return f"{plain[:end]}\n{plain[end + 1 :]}"


def _choose(
    combination: Combination,
    places: list[tuple[Span, int]],
    lifts: list[Span],
    line_ends: list[int],
    skeleton: Skeleton,
) -> tuple[int, ...] | None:
    """The places of the shortest window that is short enough, noise aside, and that no lifting word lies in."""
    best: tuple[int, ...] | None = None
    width = combination.within + 1
    for window in find_windows(places, len(combination.groups), line_ends):
        span = stretch([places[index][0] for index in window])
        length = skeleton.measure(span)
        if length < width and not any(span.covers(lift) for lift in lifts):
            best, width = window, length
    return best


def _name_layers(text: str, plain: str, found: _Occurrence, *, is_variant: bool) -> tuple[Layer, ...]:
    """What had to be undone, each layer once, from harmless to lossy."""
    start, end = found.span
    between = {place for gap in found.gaps for place in range(*gap)}
    layers = {
        name_noise(text[place]) if place in between else name_layer(text[place], plain[place])
        for place in range(start, end)
        if place in between or text[place] != plain[place]
    }
    if is_variant:
        layers.add(Layer.VARIANT)
    return tuple(layer for layer in Layer if layer in layers) if layers else ()
