"""What a scan found, before a profile or a route is looked at."""

from enum import StrEnum
from typing import NamedTuple

from rules.dictionary import Combination, Pattern, Term
from rules.evidence import NO_EVIDENCE, Evidence
from rules.layer import Layer
from rules.span import Span


class Match(NamedTuple):
    """A term where it stands, with the index of its dictionary.

    `text` is what was submitted there, `folded` what was recognised in it. `layers` is what had to be undone; `doubtful` is a
    match through one mark that may end a sentence; `unaligned` cuts through words; `warned` lies in a warning setting.
    """

    span: Span
    dictionary: int
    term: Term
    text: str
    folded: str
    layers: tuple[Layer, ...] = ()
    doubtful: bool = False
    unaligned: bool = False
    warned: bool = False


class CombinationMatch(NamedTuple):
    """The shortest stretch in which a combination holds and nothing lifts it."""

    span: Span
    dictionary: int
    combination: Combination
    words: tuple[Span, ...]
    layers: tuple[Layer, ...]
    doubtful: bool
    warned: bool


class PatternMatch(NamedTuple):
    """A place where an expression matches; without a place it ran out of its time budget."""

    span: Span | None
    dictionary: int
    pattern: Pattern
    warned: bool


class Excuse(StrEnum):
    """Why an occurrence of a term is no match."""

    EXCEPTION = "exception"  # it lies inside a phrase that protects it
    LONGER_WORD = "longer-word"  # it is a part of another word, or lies across the border of two
    SENTENCE = "sentence"  # the mark inside a word of two characters ends a sentence


class SetAside(NamedTuple):
    """An occurrence that does not count, for those who ask why. `exception` is where the phrase that protects it stands."""

    span: Span
    dictionary: int
    term: Term
    excuse: Excuse
    exception: Span | None = None


class Matches(NamedTuple):
    """Everything one scan has to say of a text, each in the order of the text."""

    terms: tuple[Match, ...] = ()
    combinations: tuple[CombinationMatch, ...] = ()
    patterns: tuple[PatternMatch, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    evidence: Evidence = NO_EVIDENCE

    def __bool__(self) -> bool:
        return bool(self.terms or self.combinations or self.patterns)
