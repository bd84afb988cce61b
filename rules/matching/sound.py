"""Terms by their sound: 无柢押, 贷kuan and daikuan for what they stand for.

A skeleton is read a second time with each Han character replaced by a sign for its syllable, without tone. A term is
looked for with each of its characters as that sign or as Latin letters.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import product

from rules.matching.automaton import Automaton, Engine, build_automaton
from rules.matching.vocabulary import TermUse

_FIRST_SIGN = 0xE000  # private use: noise, so no skeleton holds one
_LETTER = re.compile("[a-z]")
_SHORT = 2  # characters
_LONGEST_MIXED = 5  # characters; of a longer term every other mixture would have to be listed


class Sounds:
    """Two automata over the sounds of some terms: one for all in Han characters, one for those with letters among them.

    The second is by far the larger, and most texts hold no letter.
    """

    __slots__ = ("_first_lettered", "_lettered", "_spoken", "_table", "terms")

    def __init__(
        self, terms: Sequence[tuple[TermUse, str]], syllables: Mapping[str, str], engine: Engine | None
    ) -> None:
        """`terms` come with their reduced spelling; `syllables` gives each character's syllable."""
        signs: dict[str, str] = {}
        patterns: dict[str, list[tuple[TermUse, str]]] = {}
        for use, spelling in terms:
            heard = [syllables.get(character, character) for character in spelling]
            if heard == list(spelling):
                continue
            for pattern in _write(spelling, heard, signs):
                patterns.setdefault(pattern, []).append((use, spelling))
        self._table = {point: point for point in range(0x20, 0x7F)} | {
            ord(character): ord(signs.get(syllable, character)) for character, syllable in syllables.items()
        }
        spoken = [pattern for pattern in patterns if not _LETTER.search(pattern)]
        lettered = [pattern for pattern in patterns if _LETTER.search(pattern)]
        self.terms = tuple(patterns[pattern] for pattern in (*spoken, *lettered))
        self._first_lettered = len(spoken)
        self._spoken: Automaton = build_automaton(spoken, engine)
        self._lettered: Automaton = build_automaton(lettered, engine)

    def find(self, skeleton: str) -> Sequence[tuple[int, int, int]]:
        """Every occurrence as start, end and an index of `terms`; those written plainly are among them."""
        text = skeleton.translate(self._table)
        found = self._spoken.find(text)
        if _LETTER.search(skeleton):
            first = self._first_lettered
            found = [*found, *((start, end, first + number) for start, end, number in self._lettered.find(text))]
        return found


def _write(spelling: str, heard: list[str], signs: dict[str, str]) -> list[str]:
    """Each character as its sign or in letters; of a long term only all of one and all of the other.

    Two characters that only sound like a term are mostly another word (工费, 殷水): of so short a term one is in letters.
    """
    choices = [
        (character,) if character == syllable else (signs.setdefault(syllable, chr(_FIRST_SIGN + len(signs))), syllable)
        for character, syllable in zip(spelling, heard, strict=True)
    ]
    if len(spelling) <= _LONGEST_MIXED:
        patterns = ["".join(pattern) for pattern in product(*choices)]
        return patterns if len(spelling) > _SHORT else patterns[1:]
    return ["".join(choice[0] for choice in choices), "".join(choice[-1] for choice in choices)]
