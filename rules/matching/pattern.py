"""Regular expressions of a dictionary, each with a time budget."""

from collections.abc import Iterable, Iterator, Sequence

import regex

from rules.dictionary import Pattern
from rules.span import Span

BUDGET = 0.02  # seconds for one expression on one text; an ordinary one takes some microseconds


class Patterns:
    """Compiled expressions by number."""

    __slots__ = ("_compiled", "bits", "patterns", "unprompted")

    def __init__(self, patterns: Sequence[tuple[int, Pattern]], bits: Sequence[int]) -> None:
        """`patterns` come with the index of their dictionary, `bits` are those of their classes.

        Raises regex.error: the loader has checked them before.
        """
        self.__setstate__((tuple(patterns), tuple(bits)))

    def __getstate__(self) -> tuple[tuple[tuple[int, Pattern], ...], tuple[int, ...]]:
        return self.patterns, self.bits

    def __setstate__(self, state: tuple[tuple[tuple[int, Pattern], ...], tuple[int, ...]]) -> None:
        self.patterns, self.bits = state
        patterns = self.patterns
        self.unprompted = tuple(number for number, (_, pattern) in enumerate(patterns) if not pattern.needs)
        self._compiled = tuple(regex.compile(pattern.expression) for _, pattern in patterns)

    def search(self, numbers: Iterable[int], folded: str) -> Iterator[tuple[int, Span | None]]:
        """Every place where one of the numbered expressions matches; None for one that ran out of its budget."""
        for number in numbers:
            try:
                for found in self._compiled[number].finditer(folded, timeout=BUDGET):
                    if found.end() > found.start():
                        yield number, Span(*found.span())
            except TimeoutError:
                yield number, None
