"""The libraries that stand beside our matcher, each under the same two verbs: build over words, find in a text.

They are imported when they are built, and one that is not installed is told as such. Each finds what it finds: only those
marked `overlapping` report all occurrences.
"""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, NamedTuple

from dictionaries.benign_words import find_benign_words
from dictionaries.folding_table import load_folding
from dictionaries.lexicon_table import load_lexicon
from rules.bilingual import Bilingual
from rules.dictionary import Dictionary, Term, WarningSetting
from rules.level import Level
from rules.matcher import Matcher
from rules.matching.automaton import Engine
from rules.page import Page
from rules.route import EVERYWHERE

Find = Callable[[str], Any]
_NOTHING = Bilingual("", "")
_MOST_WITH_BENIGN = 50_000  # words; beyond, they are no real list, and half of jieba's words would hold one


class Peer(NamedTuple):
    """`build` makes what is kept, `bind` gives the call that searches a text with it."""

    name: str
    build: Callable[[Sequence[str]], Any]
    bind: Callable[[Any], Find]
    pickles: bool = True
    slow: bool = False
    """Leave it out where there are very many words."""


def build_dictionary(words: Sequence[str]) -> Dictionary:
    """Words that all reject, everywhere."""
    page = Page(code="TST001", name="words", title=_NOTHING, why=_NOTHING, reason=_NOTHING, advice=_NOTHING, sources=())
    terms = tuple(Term(word, Level.REJECT, EVERYWHERE, "") for word in words)
    return Dictionary(page=page, category="words", terms=terms, exceptions=(), combinations=())


def _build_matcher(words: Sequence[str], engine: Engine) -> Matcher:
    dictionary = build_dictionary(words)
    folding, lexicon = load_folding(), load_lexicon()
    benign = find_benign_words([dictionary], folding, lexicon, engine) if len(words) <= _MOST_WITH_BENIGN else ()
    return Matcher([dictionary], WarningSetting((), 1), folding, benign=benign, lexicon=lexicon, engine=engine)


def _build_fast_matcher(words: Sequence[str]) -> Matcher:
    return _build_matcher(words, Engine.FAST)


def _build_standard_matcher(words: Sequence[str]) -> Matcher:
    return _build_matcher(words, Engine.STANDARD)


def _bind_scan(matcher: Matcher) -> Find:
    return matcher.scan


def _build_pyahocorasick(words: Sequence[str]) -> Any:
    automaton = import_module("ahocorasick").Automaton()
    for number, word in enumerate(words):
        automaton.add_word(word, number)
    automaton.make_automaton()
    return automaton


def _bind_pyahocorasick(automaton: Any) -> Find:
    return lambda text: list(automaton.iter(text))


def _build_daachorse(words: Sequence[str]) -> Any:
    return import_module("daachorse").CharwiseDoubleArrayAhoCorasick(list(words))


def _bind_daachorse(automaton: Any) -> Find:
    found: Find = automaton.find_overlapping
    return found


def _build_ahocorasick_rs(words: Sequence[str]) -> Any:
    return import_module("ahocorasick_rs").AhoCorasick(list(words))


def _bind_ahocorasick_rs(automaton: Any) -> Find:
    return lambda text: automaton.find_matches_as_indexes(text, overlapping=True)


def _build_cyac(words: Sequence[str]) -> Any:
    return import_module("cyac").AC.build(list(words))


def _bind_cyac(automaton: Any) -> Find:
    return lambda text: list(automaton.match(text))


def _build_ahocorapy(words: Sequence[str]) -> Any:
    tree = import_module("ahocorapy.keywordtree").KeywordTree()
    for word in words:
        tree.add(word)
    tree.finalize()
    return tree


def _bind_ahocorapy(tree: Any) -> Find:
    return lambda text: list(tree.search_all(text))


def _build_flashtext(words: Sequence[str]) -> Any:
    processor = import_module("flashtext").KeywordProcessor()
    processor.add_keywords_from_list(list(words))
    return processor


def _bind_flashtext(processor: Any) -> Find:
    return lambda text: processor.extract_keywords(text, span_info=True)


PEERS = (
    Peer("pyahocorasick, iter", _build_pyahocorasick, _bind_pyahocorasick),
    Peer("Guoshen on daachorse", _build_fast_matcher, _bind_scan),
    Peer("Guoshen on pyahocorasick", _build_standard_matcher, _bind_scan),
    Peer("daachorse, charwise", _build_daachorse, _bind_daachorse),
    Peer("ahocorasick_rs", _build_ahocorasick_rs, _bind_ahocorasick_rs, pickles=False),
    Peer("cyac", _build_cyac, _bind_cyac),
    Peer("ahocorapy (pure Python)", _build_ahocorapy, _bind_ahocorapy, slow=True),
    Peer("flashtext (pure Python)", _build_flashtext, _bind_flashtext),
)
