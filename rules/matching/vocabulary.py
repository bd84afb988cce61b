"""What every word of every dictionary is used for, before the automaton is built over them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from rules.dictionary import Combination, Dictionary, Pattern, Term
from rules.evidence import EvidenceWord
from rules.layer import Layer
from rules.matching.nearness import EVERYWHERE
from rules.matching.speller import Speller, Spelling, Symbols
from rules.route import Scope


class TermUse(NamedTuple):
    """A spelling of a term; `layer` is what was done to it, `bit` that of its class."""

    dictionary: int
    term: Term
    layer: Layer | None
    symbols: Symbols | None
    bit: int


class GroupUse(NamedTuple):
    """A spelling of a word in one group of a combination."""

    combination: int
    group: int
    layer: Layer | None
    symbols: Symbols | None


class Mark(NamedTuple):
    """A word that only marks its place: an exception of a dictionary, a warning, what lifts a combination.

    `number` is that of the dictionary or the combination; EVERYWHERE is an exception from all dictionaries.
    """

    symbols: Symbols | None
    number: int


@dataclass(frozen=True, slots=True)
class CombinationUse:
    """A combination of a dictionary with its words, and what lifts it, by the number of their entry."""

    dictionary: int
    combination: Combination
    words: dict[int, list[GroupUse]]
    lifts: dict[int, list[Mark]]


class Entry(NamedTuple):
    """Everything that one spelling is used for, but for combinations. There are as many as words, so it is small.

    `is_minor` where it matters for nothing but combinations and the type.
    """

    terms: tuple[TermUse, ...]
    exceptions: tuple[Mark, ...]
    warnings: tuple[Mark, ...]
    patterns: tuple[int, ...]
    evidence: EvidenceWord | None
    is_minor: bool


@dataclass(slots=True)
class _Draft:
    """An entry while the words are collected."""

    terms: list[TermUse] = field(default_factory=list)
    groups: list[GroupUse] = field(default_factory=list)
    lifts: list[Mark] = field(default_factory=list)
    exceptions: list[Mark] = field(default_factory=list)
    warnings: list[Mark] = field(default_factory=list)
    patterns: list[int] = field(default_factory=list)
    evidence: EvidenceWord | None = None

    def settle(self) -> Entry:
        """Where a spelling is a term of a dictionary as it stands, it is not another term's variant."""
        plain = {use.dictionary for use in self.terms if use.layer is None}
        return Entry(
            tuple(use for use in self.terms if use.layer is None or use.dictionary not in plain),
            tuple(self.exceptions),
            tuple(self.warnings),
            tuple(self.patterns),
            self.evidence,
            not (self.terms or self.exceptions or self.warnings or self.patterns),
        )


class Vocabulary:
    """Collects the words. They are reduced by the same table as the texts."""

    __slots__ = ("_drafts", "_speller", "classes", "combinations", "patterns", "sounding")

    def __init__(self, speller: Speller) -> None:
        self._speller = speller
        self._drafts: dict[str, _Draft] = {}
        self.combinations: list[tuple[int, Combination]] = []
        self.patterns: list[tuple[int, Pattern]] = []
        self.classes: dict[tuple[int, Scope], int] = {}
        """What counts on the same routes: dictionary and scope, each with its bit."""
        self.sounding: list[tuple[TermUse, str]] = []
        """Terms that are looked for by sound too, with their reduced spelling."""

    def learn(self, index: int, dictionary: Dictionary) -> None:
        """Take in a dictionary that stands at an index. Raises EmptyWord."""
        for term in dictionary.terms:
            for spelling in self._speller.spell_variously(term.word, lossy=term.lossy):
                use = TermUse(index, term, spelling.layer, spelling.symbols, self.find_bit(index, term.scope))
                self._enter(spelling).terms.append(use)
            if term.lossy:
                use = TermUse(index, term, Layer.SOUND, None, self.find_bit(index, term.scope))
                self.sounding.append((use, self._speller.spell(term.word).text))
        self.learn_exceptions(dictionary.exceptions, index)
        for combination in dictionary.combinations:
            self._learn_combination(index, combination)
        for pattern in dictionary.patterns:
            for word in pattern.needs:
                self._enter(self._speller.spell(word)).patterns.append(len(self.patterns))
            self.patterns.append((index, pattern))

    def find_bit(self, index: int, scope: Scope) -> int:
        """The bit of the class of what counts in a scope of a dictionary."""
        return self.classes.setdefault((index, scope), 1 << len(self.classes))

    def learn_exceptions(self, phrases: Iterable[str], dictionary: int = EVERYWHERE) -> None:
        """Phrases inside which nothing of a dictionary counts. Raises EmptyWord."""
        for phrase in phrases:
            spelling = self._speller.spell(phrase)
            self._enter(spelling).exceptions.append(Mark(spelling.symbols, dictionary))

    def learn_warnings(self, words: Iterable[str]) -> None:
        """Words that open a warning setting. Raises EmptyWord."""
        for word in words:
            spelling = self._speller.spell(word)
            self._enter(spelling).warnings.append(Mark(spelling.symbols, EVERYWHERE))

    def learn_evidence(self, words: Iterable[EvidenceWord]) -> None:
        """Words that speak for a type. Raises EmptyWord."""
        for word in words:
            self._enter(self._speller.spell(word.word)).evidence = word

    @property
    def spellings(self) -> tuple[str, ...]:
        """What is looked for, in the order of the entries."""
        return tuple(self._drafts)

    def list_entries(self) -> tuple[Entry, ...]:
        """What each spelling is used for."""
        return tuple(draft.settle() for draft in self._drafts.values())

    def list_combinations(self) -> list[CombinationUse]:
        """Every combination, with the entries that it needs."""
        uses = [CombinationUse(dictionary, combination, {}, {}) for dictionary, combination in self.combinations]
        for number, draft in enumerate(self._drafts.values()):
            for group in draft.groups:
                uses[group.combination].words.setdefault(number, []).append(group)
            for mark in draft.lifts:
                uses[mark.number].lifts.setdefault(number, []).append(mark)
        return uses

    def _learn_combination(self, index: int, combination: Combination) -> None:
        number = len(self.combinations)
        self.combinations.append((index, combination))
        for group, words in enumerate(combination.groups):
            for word in words:
                for spelling in self._speller.spell_variously(word):
                    self._enter(spelling).groups.append(GroupUse(number, group, spelling.layer, spelling.symbols))
        for word in combination.unless:
            spelling = self._speller.spell(word)
            self._enter(spelling).lifts.append(Mark(spelling.symbols, number))

    def _enter(self, spelling: Spelling) -> _Draft:
        return self._drafts.setdefault(spelling.text, _Draft())
