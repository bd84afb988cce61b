"""What every word of every dictionary is used for, before the automaton is built over them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice, product

from rules.dictionary import Combination, Dictionary, Term, Variants
from rules.disguise import stand_ins
from rules.errors import EmptyWord
from rules.folding import Folding
from rules.skeleton import strip_noise

_SHORTEST_VARIED = 3  # characters; in shorter words a variant mostly makes another ordinary word (货款 for 贷款)
_SHORTEST_BARE = 5  # characters; of "加:" nothing would be left that means anything
_MOST_SPELLINGS = 64  # of one word


@dataclass(slots=True)
class Entry:
    """Everything that one spelling is used for; `True` beside a use marks it as a variant of the word."""

    length: int
    terms: list[tuple[int, Term, bool]] = field(default_factory=list)
    groups: list[tuple[int, int, bool]] = field(default_factory=list)
    lifts: list[int] = field(default_factory=list)
    is_exception: bool = False
    is_warning: bool = False


class Vocabulary:
    """Collects the words. They are folded by the same tables as the texts."""

    __slots__ = ("_folding", "_variants", "combinations", "entries")

    def __init__(self, folding: Folding, variants: Variants) -> None:
        self._folding = folding
        self._variants = variants
        self.entries: dict[str, Entry] = {}
        self.combinations: list[tuple[int, Combination]] = []

    def entry(self, word: str) -> Entry:
        """The entry of a word's plain spelling; raises EmptyWord."""
        return self._enter(self._spell(word))

    def learn(self, index: int, dictionary: Dictionary) -> None:
        """Take in a dictionary that stands at an index."""
        for term in dictionary.terms:
            for spelling, is_variant in self._spellings(term.word):
                self._enter(spelling).terms.append((index, term, is_variant))
        for phrase in dictionary.exceptions:
            self.entry(phrase).is_exception = True
        for combination in dictionary.combinations:
            number = len(self.combinations)
            self.combinations.append((index, combination))
            for group, words in enumerate(combination.groups):
                for word in words:
                    for spelling, is_variant in self._spellings(word):
                        self._enter(spelling).groups.append((number, group, is_variant))
            for word in combination.unless:
                self.entry(word).lifts.append(number)

    def _enter(self, spelling: str) -> Entry:
        return self.entries.setdefault(spelling, Entry(len(spelling)))

    def _spell(self, word: str) -> str:
        spelling = self._folding.fold(word).translate(stand_ins())
        if not spelling.strip():
            raise EmptyWord(word)
        return spelling

    def _spellings(self, word: str) -> Iterator[tuple[str, bool]]:
        """The plain spelling, the same without its noise (onlinecasino), then its variants, each once."""
        plain = self._spell(word)
        yield plain, False
        if plain != (bare := strip_noise(plain).text) and len(bare) >= _SHORTEST_BARE:
            yield bare, False
        varied = dict.fromkeys(islice(self._vary(plain), _MOST_SPELLINGS))
        varied.pop(plain, None)
        yield from ((spelling, True) for spelling in varied)

    def _vary(self, plain: str) -> Iterator[str]:
        for standard, variants in self._variants.words.items():
            if standard in plain:
                yield from (plain.replace(standard, variant) for variant in variants)
        if len(plain) >= _SHORTEST_VARIED:
            choices = [(character, *self._variants.characters.get(character, ())) for character in plain]
            yield from map("".join, product(*choices))


def fold_variants(variants: Mapping[str, tuple[str, ...]], folding: Folding) -> dict[str, tuple[str, ...]]:
    """The same table in folded spelling, without variants that fold to what they stand for."""
    return {
        folding.fold(standard): tuple(
            spelling for variant in listed if (spelling := folding.fold(variant)) != folding.fold(standard)
        )
        for standard, listed in variants.items()
    }
