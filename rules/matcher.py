"""All words of all dictionaries in one scan.

A text is reduced to its skeleton by one table, and the skeleton is searched once; words are spelled by the same table. Most
texts hold nothing that could become a finding and are left at that; the others get a closer look (`rules.matching.look`).
"""

from collections.abc import Container, Mapping, Sequence

from rules.dictionary import Dictionary, Variants, WarningSetting
from rules.evidence import Evidence, EvidencePlace, EvidenceWord
from rules.folding import Folding
from rules.matching.automaton import Engine, build_automaton
from rules.matching.completeness import Completeness
from rules.matching.lexicon import NO_LEXICON, Lexicon
from rules.matching.look import look
from rules.matching.match import Matches
from rules.matching.pattern import Patterns
from rules.matching.reading import Reading
from rules.matching.sight import Known, Sight
from rules.matching.skeleton import Reduction
from rules.matching.sound import Sounds
from rules.matching.speller import Speller
from rules.matching.vocabulary import Vocabulary
from rules.route import MessageType, Route

_NOTHING = Matches()


class Matcher:
    """One set of dictionaries, compiled. Immutable; safe to share between threads; can be pickled."""

    __slots__ = ("_automaton", "_bits", "_classes", "_completeness", "_known", "_sounds", "_weights")

    def __init__(
        self,
        dictionaries: Sequence[Dictionary],
        warnings: WarningSetting,
        folding: Folding,
        variants: Variants | None = None,
        *,
        evidence: Sequence[EvidenceWord] = (),
        benign: Sequence[str] = (),
        lexicon: Lexicon = NO_LEXICON,
        syllables: Mapping[str, str] | None = None,
        engine: Engine | None = None,
    ) -> None:
        """`benign` are ordinary words that hold a term by accident; `syllables` gives the sound of each character.

        Raises EmptyWord for a word that folds to nothing.
        """
        variants = variants or Variants()
        reduction = Reduction(folding, variants.symbols)
        vocabulary = Vocabulary(Speller(folding, reduction, variants))
        for index, dictionary in enumerate(dictionaries):
            vocabulary.learn(index, dictionary)
        vocabulary.learn_exceptions(benign)
        vocabulary.learn_warnings(warnings.words)
        vocabulary.learn_evidence(evidence)
        self._sounds = Sounds(vocabulary.sounding, syllables or {}, engine)
        self._known = Known(
            entries=vocabulary.list_entries(),
            combinations=tuple(vocabulary.list_combinations()),
            patterns=Patterns(
                vocabulary.patterns,
                [vocabulary.find_bit(index, pattern.scope) for index, pattern in vocabulary.patterns],
            ),
            sounding=self._sounds.terms,
            reduction=reduction,
            folding=folding,
            lexicon=lexicon,
            reach=warnings.reach,
        )
        self._classes = vocabulary.classes
        self._completeness = Completeness(
            [len(combination.groups) for _, combination in vocabulary.combinations], len(vocabulary.classes)
        )
        self._bits = tuple(self._weigh())
        self._weights = tuple(_pack(entry.evidence) for entry in self._known.entries)
        self._automaton = build_automaton(vocabulary.spellings, engine)

    def _weigh(self) -> list[int]:
        """For each entry the bits of all that it is used for."""
        known = self._known
        weights = []
        for entry in known.entries:
            bits = 0
            for term in entry.terms:
                bits |= term.bit
            for pattern in entry.patterns:
                bits |= known.patterns.bits[pattern]
            weights.append(bits)
        for number, use in enumerate(known.combinations):
            for entry_number, groups in use.words.items():
                for group in groups:
                    weights[entry_number] |= self._completeness.group(number, group.group)
        return weights

    def choose(self, dictionaries: Container[int], route: Route) -> int:
        """What counts on a route if these dictionaries do, by index: for `scan`. Several are joined with `|`."""
        wanted = 0
        for (dictionary, scope), bit in self._classes.items():
            if dictionary in dictionaries and scope.covers(route):
                wanted |= bit
        for number, use in enumerate(self._known.combinations):
            if use.dictionary in dictionaries and use.combination.scope.covers(route):
                wanted |= self._completeness.combination(number)
        return wanted

    def scan(self, text: str, wanted: int | None = None) -> Matches:
        """What stands in a text, in its order: all of it, or what `choose` has said counts."""
        known = self._known
        parted = _part_signature(text) if "】" in text else text
        skeleton = parted.translate(known.reduction)
        found = self._automaton.find(skeleton)
        heard = self._sounds.find(skeleton) if self._sounds.terms else ()
        if not found and not heard and not known.patterns.unprompted:
            return _NOTHING
        completeness = self._completeness
        if wanted is None:
            wanted = completeness.everything
        all_bits, weights = self._bits, self._weights
        bits = packed = 0
        for _, _, number in found:
            bits |= all_bits[number]
            packed += weights[number]
        there = completeness.find(bits, wanted)
        if not there and not heard and not known.patterns.unprompted:
            return Matches(evidence=_unpack(packed)) if packed else _NOTHING
        reading = Reading(text, skeleton, known.reduction.trace(parted, skeleton), known.reduction)
        sight = Sight(known, reading, found)
        return look(sight, heard, completeness.name(there), wanted, _unpack(packed))

    def find_evidence(self, text: str) -> list[EvidencePlace]:
        """Every word that speaks for a type, with its place in the text, in order: what `scan` sums."""
        reduction = self._known.reduction
        parted = _part_signature(text)
        skeleton = parted.translate(reduction)
        origins = reduction.trace(parted, skeleton)
        return sorted(
            EvidencePlace(origins[start], origins[end - 1] + 1, word)
            for start, end, number in self._automaton.find(skeleton)
            if (word := self._known.entries[number].evidence)
        )


_FIELD = 40  # bits, more than any text can fill: three sums in one number cost one addition a word


def _pack(word: EvidenceWord | None) -> int:
    return 0 if word is None else word.weight << _FIELD * tuple(MessageType).index(word.type)


def _unpack(packed: int) -> Evidence:
    mask = (1 << _FIELD) - 1
    return Evidence(packed & mask, packed >> _FIELD & mask, packed >> 2 * _FIELD & mask)


def _part_signature(text: str) -> str:
    """The end of a leading 【signature】 parts words as a line break does: 【某某投资】稳赚 is no 投资稳赚."""
    end = text.find("】")
    if end < 0 or not text.lstrip().startswith("【"):
        return text
    return f"{text[:end]}\n{text[end + 1 :]}"
