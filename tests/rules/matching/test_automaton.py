"""Both engines against each other and against a naive search that is the definition of correct."""

import pickle
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rules.matching.automaton import Engine, Occurrence, best_engine, build_automaton

REPOSITORY = Path(__file__).parents[3]
# Few different characters, so that words overlap and repeat; of one, two, three and four bytes in UTF-8.
ALPHABET = "abé代开\U00020bb7😀\n"
WORDS = st.lists(st.text(ALPHABET, min_size=1, max_size=5), max_size=12, unique=True)
TEXTS = st.text(ALPHABET, max_size=40)
WITHOUT_THE_EXTRA = """
import sys
sys.modules["daachorse"] = None  # import says that it is not there
from rules.errors import MissingEngine
from rules.matching.automaton import Engine, best_engine, build_automaton
assert best_engine() is Engine.STANDARD
assert build_automaton(["b"]).find("abb") == [(1, 2, 0), (2, 3, 0)]
try:
    build_automaton(["b"], Engine.FAST)
except MissingEngine as error:
    print(error)
"""


def search_naively(words: Sequence[str], text: str) -> Counter[Occurrence]:
    return Counter(
        Occurrence(start, start + len(word), number)
        for number, word in enumerate(words)
        for start in range(len(text))
        if text.startswith(word, start)
    )


def search(words: Sequence[str], text: str, engine: Engine) -> Counter[Occurrence]:
    return Counter(Occurrence(*found) for found in build_automaton(words, engine).find(text))


@pytest.mark.parametrize("engine", Engine)
@settings(deadline=None)
@given(words=WORDS, text=TEXTS)
@example(words=["aa", "a", "aaa"], text="aaaa")
@example(words=["\U00020bb7", "😀a"], text="a\U00020bb7😀a\U00020bb7")
def test_an_engine_finds_every_occurrence_once_and_nothing_else(words: list[str], text: str, engine: Engine) -> None:
    assert search(words, text, engine) == search_naively(words, text)


@settings(deadline=None)
@given(
    words=st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=4), max_size=6, unique=True),
    data=st.data(),
)
def test_both_engines_find_the_same_in_all_of_unicode(words: list[str], data: st.DataObject) -> None:
    pieces = st.one_of(st.sampled_from([*words, "a"]), st.characters(exclude_categories=["Cs"]))
    text = data.draw(st.lists(pieces, max_size=12).map("".join))
    found = {engine: search(words, text, engine) for engine in Engine}
    assert found[Engine.FAST] == found[Engine.STANDARD] == search_naively(words, text)


@pytest.mark.parametrize("engine", Engine)
def test_no_words_are_found_nowhere(engine: Engine) -> None:
    automaton = build_automaton([], engine)
    assert list(automaton.find("代开发票")) == []
    assert list(pickle.loads(pickle.dumps(automaton)).find("代开发票")) == []  # noqa: S301 - our own


@pytest.mark.parametrize("engine", Engine)
def test_a_pickled_engine_finds_what_it_found(engine: Engine) -> None:
    words = ["代开", "开发票", "发票", "\U00020bb7😀"]
    text = "代开发票\U00020bb7😀"
    automaton = build_automaton(words, engine)
    copy = pickle.loads(pickle.dumps(automaton))  # noqa: S301 - our own
    assert type(copy) is type(automaton)
    assert Counter(map(tuple, copy.find(text))) == Counter(map(tuple, search_naively(words, text)))


def test_the_fast_engine_is_taken_where_it_is_installed() -> None:
    assert best_engine() is Engine.FAST
    assert type(build_automaton(["a"])) is type(build_automaton(["a"], Engine.FAST))


def test_a_missing_engine_is_one_clear_error_and_the_other_serves() -> None:
    told = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", WITHOUT_THE_EXTRA], cwd=REPOSITORY, check=True, capture_output=True, text=True
    )
    assert told.stdout == "the engine 'daachorse' is not installed: pip install '.[fast]'\n"
