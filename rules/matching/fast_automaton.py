"""The fast engine: daachorse, a double array in Rust. Installed with the extra `fast`."""

from collections.abc import Sequence

from daachorse import CharwiseDoubleArrayAhoCorasick


class FastAutomaton:
    """Aho-Corasick in a compact double array, character by character."""

    __slots__ = ("_automaton", "find")

    def __init__(self, words: Sequence[str]) -> None:
        self._hold(CharwiseDoubleArrayAhoCorasick(list(words)))

    def _hold(self, automaton: CharwiseDoubleArrayAhoCorasick) -> None:
        self._automaton = automaton
        self.find = automaton.find_overlapping  # the library's own method: a wrapper would cost a fifth of the scan

    def __getstate__(self) -> CharwiseDoubleArrayAhoCorasick:
        return self._automaton

    def __setstate__(self, automaton: CharwiseDoubleArrayAhoCorasick) -> None:
        self._hold(automaton)
