"""Ordinary words that hold a term by accident (大麻袋 holds 大麻, 大学校园 holds 学校), found when a policy is compiled."""

from collections.abc import Iterable, Sequence

from dictionaries.lexicon_table import read_jieba_words
from rules.dictionary import Dictionary
from rules.folding import Folding
from rules.matching.automaton import Engine, build_automaton
from rules.matching.lexicon import Lexicon


def find_benign_words(
    dictionaries: Iterable[Dictionary], folding: Folding, lexicon: Lexicon, engine: Engine | None = None
) -> Sequence[str]:
    """The words of jieba's dictionary in which every term cuts through words, sorted.

    A word that holds a term as one of its parts (赌博罪) is not benign, nor is one that is a term itself.
    """
    terms = sorted(
        {folding.fold(term.word) for dictionary in dictionaries for term in dictionary.terms if not term.inside}
    )
    automaton = build_automaton(terms, engine)
    taken = frozenset(terms)
    return sorted(
        word
        for word in read_jieba_words()
        if word not in taken
        and (found := automaton.find(word))
        and all(
            lexicon.splits_without(word[:start], word[start:end], word[end:], frozenset({word}))
            for start, end, _ in found
        )
    )
