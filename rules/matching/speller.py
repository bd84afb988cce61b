"""In how many ways a word is written: plainly, without its own symbols, with variants, other numerals or split characters."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice, product
from typing import NamedTuple

from rules.dictionary import Variants
from rules.errors import EmptyWord
from rules.folding import Folding
from rules.layer import Layer
from rules.matching.skeleton import Reduction

_SHORTEST_VARIED = 3  # characters; in shorter words a variant mostly makes another ordinary word (货款 for 贷款)
_SHORTEST_BARE = 5  # characters; of "加:" nothing would be left that means anything
_MOST_SPELLINGS = 64  # of one word
_TO_NUMERALS = str.maketrans("0123456789", "零一二三四五六七八九")
_TO_DIGITS = str.maketrans("零一二三四五六七八九", "0123456789") | {ord("十"): "10"}
_TEN = re.compile(r"(?<!\d)10(?!\d)")


class Symbols(NamedTuple):
    """The noise that belongs to a word, as in +微信, 100%治愈 and free spins.

    `before` and `behind` count the code points of it at either end, `folded` is the word with it. `breaks` are the places in the
    reduced word with noise in front of them. `needed` where the word means nothing without.
    """

    before: int
    behind: int
    folded: str
    breaks: frozenset[int]
    needed: bool


class Spelling(NamedTuple):
    """One way to write a word, reduced; `layer` is what had to be done to it, `symbols` what was left out."""

    text: str
    layer: Layer | None = None
    symbols: Symbols | None = None


class Speller:
    """Spells words by the same tables that texts are reduced by."""

    __slots__ = ("_folding", "_reduction", "_split", "_varied_characters", "_varied_words")

    def __init__(self, folding: Folding, reduction: Reduction, variants: Variants) -> None:
        self._folding = folding
        self._reduction = reduction
        self._varied_words = self._reduce_all(variants.words)
        self._varied_characters = self._reduce_all(variants.characters)
        self._split = self._reduce_all(variants.split)

    def spell(self, word: str) -> Spelling:
        """The plain spelling; raises EmptyWord for a word that is nothing but noise."""
        bare = self._reduction.apply(word)
        if not bare.strip():
            raise EmptyWord(word)
        folded = self._folding.fold(word)
        origins = self._reduction.trace(word, bare)
        kept = set(origins)
        if len(kept) == len(word):
            return Spelling(bare)
        breaks = frozenset(place for place in range(1, len(bare)) if origins[place] - origins[place - 1] > 1)
        behind = len(word) - origins[-1] - 1
        return Spelling(bare, symbols=Symbols(origins[0], behind, folded, breaks, needed=len(bare) < _SHORTEST_BARE))

    def spell_variously(self, word: str, *, lossy: bool = False) -> Iterator[Spelling]:
        """The plain spelling, then the others, each once; split characters only where `lossy`. Raises EmptyWord."""
        plain = self.spell(word)
        yield plain
        if plain.symbols:
            return
        seen = {plain.text}
        found = [*self._vary(plain.text), *_renumber(plain.text), *(self._take_apart(plain.text) if lossy else ())]
        for spelling in islice(found, _MOST_SPELLINGS):
            if spelling.text not in seen:
                seen.add(spelling.text)
                yield spelling

    def _vary(self, plain: str) -> Iterator[Spelling]:
        """With words in their variants, and with characters in theirs on top of that."""
        bases = [plain]
        for standard, variants in self._varied_words.items():
            if standard in plain:
                bases += [plain.replace(standard, variant) for variant in variants]
        for base in bases:
            choices = [(character, *self._varied_characters.get(character, ())) for character in base]
            several = product(*choices) if len(plain) >= _SHORTEST_VARIED else [base]
            for characters in islice(several, _MOST_SPELLINGS // len(bases)):
                yield Spelling("".join(characters), Layer.VARIANT)

    def _take_apart(self, plain: str) -> Iterator[Spelling]:
        """One character in pieces, at each place, then all of them: 代贝款, 贷士示欠."""
        for place, character in enumerate(plain):
            for pieces in self._split.get(character, ()):
                yield Spelling(plain[:place] + pieces + plain[place + 1 :], Layer.SPLIT)
        whole = "".join(self._split.get(character, (character,))[0] for character in plain)
        yield Spelling(whole, Layer.SPLIT)

    def _reduce_all(self, table: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        """The same table in reduced spelling, without what reduces to what it stands for."""
        reduce = self._reduction.apply
        return {
            reduce(standard): tuple(
                dict.fromkeys(
                    spelling for variant in listed if (spelling := reduce(variant)) not in ("", reduce(standard))
                )
            )
            for standard, listed in table.items()
        }


def _renumber(plain: str) -> Iterator[Spelling]:
    """Its numerals as digits, its digits as numerals: 下3滥, 十送一 and 10送1. A word of digits alone stays as it is."""
    digits = plain.translate(_TO_DIGITS)
    if not digits.isdigit():
        yield Spelling(digits, Layer.NUMERAL)
        yield Spelling(_TEN.sub("十", plain).translate(_TO_NUMERALS), Layer.NUMERAL)
