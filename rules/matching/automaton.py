"""One scan for many words: what the matcher asks of an engine, and the two that there are."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol

from rules.errors import MissingEngine
from rules.matching.standard_automaton import StandardAutomaton

try:
    from rules.matching.fast_automaton import FastAutomaton
except ImportError:  # daachorse is an optional extra
    FastAutomaton = None  # type: ignore[assignment,misc]


class Occurrence(NamedTuple):
    """`words[number]` stands at `[start, end)` of the searched text."""

    start: int
    end: int
    number: int


class Automaton(Protocol):
    """An immutable search for a fixed list of words, none of them empty. Safe to share between threads; can be pickled."""

    def find(self, text: str) -> Sequence[tuple[int, int, int]]:
        """Every overlapping occurrence as start, end and number of the word, in any order. `text` holds no lone surrogate."""


class Engine(StrEnum):
    """The libraries that can do it. Both find the same."""

    STANDARD = "pyahocorasick"
    FAST = "daachorse"


def best_engine() -> Engine:
    """The fastest engine that is installed."""
    return Engine.STANDARD if FastAutomaton is None else Engine.FAST


def build_automaton(words: Sequence[str], engine: Engine | None = None) -> Automaton:
    """Over the words, each once; without an engine, the fastest that is installed. Raises MissingEngine."""
    engine = engine or best_engine()
    if engine is Engine.STANDARD:
        return StandardAutomaton(words)
    if FastAutomaton is None:
        raise MissingEngine(engine)
    return FastAutomaton(words)
