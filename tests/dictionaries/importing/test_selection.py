"""Which words are kept, and why each of the others is not."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dictionaries.folding_table import load_folding
from dictionaries.importing.selection import KnownWords, Reason, Selection, select_words
from dictionaries.importing.word_file import Entry, WordFile

FOLDING = load_folding()
KNOWN = KnownWords({"已有的词"}, {"例外短语"})


def build_file(*words: str, category: str = "", name: str = "words.txt") -> WordFile:
    entries = tuple(Entry(number, word, category) for number, word in enumerate(words, 1))
    return WordFile(name=name, encoding="UTF-8", entries=entries)


def tell(selection: Selection) -> list[tuple[int, int, Reason]]:
    return [(left_out.file, left_out.line, left_out.reason) for left_out in selection.left_out]


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("苹果", None),
        ("apple pie", None),
        (".com", None),
        ("果" * 100, None),
        ("", Reason.NO_WORD),
        ("果" * 101, Reason.TOO_LONG),
        ("x" * 5_000_000, Reason.TOO_LONG),
        ("★★★", Reason.ONLY_SYMBOLS),
        ("。", Reason.ONLY_SYMBOLS),
        ("👍🏽", Reason.ONLY_SYMBOLS),
        ("果", Reason.ONE_CHARACTER),
        ("𠮷", Reason.ONE_CHARACTER),
        ("已有的词", Reason.LISTED),
        ("已有的詞", Reason.LISTED),
        ("例外短语", Reason.ALLOWED),
    ],
)
def test_a_word_is_kept_or_left_out_for_a_reason(word: str, reason: Reason | None) -> None:
    selection = select_words([build_file(word)], KNOWN, FOLDING)
    assert tell(selection) == ([(0, 1, reason)] if reason else [])
    assert len(selection.kept) == (reason is None)


def test_a_word_counts_once_as_it_folds_and_the_first_spelling_stays() -> None:
    files = [build_file("ＡＢ發", "青梅", "ab发"), build_file("青梅", "蜜桃", name="more.txt")]
    selection = select_words(files, KNOWN, FOLDING)
    assert [kept.word for kept in selection.kept] == ["ＡＢ發", "青梅", "蜜桃"]
    assert tell(selection) == [(0, 3, Reason.DUPLICATE), (1, 1, Reason.DUPLICATE)]


def test_only_the_wanted_categories_are_kept() -> None:
    files = [
        build_file("苹果", "★", category="水果"),
        build_file("苹果", "白菜", "★", category="蔬菜"),
        build_file("杂货"),
    ]
    selection = select_words(files, KNOWN, FOLDING, only=["蔬菜"])
    assert [kept.word for kept in selection.kept] == ["苹果", "白菜"]
    assert Counter(left_out.reason for left_out in selection.left_out) == {
        Reason.OTHER_CATEGORY: 3,
        Reason.ONLY_SYMBOLS: 1,
    }


def test_harmful_words_are_left_out_in_their_place() -> None:
    selection = select_words([build_file("苹果", "果", "青梅")], KNOWN, FOLDING).drop({"苹果"})
    assert [kept.word for kept in selection.kept] == ["青梅"]
    assert tell(selection) == [(0, 1, Reason.HARMFUL), (0, 2, Reason.ONE_CHARACTER)]


@given(st.lists(st.lists(st.text(alphabet="果桃ab發发★ ", max_size=3), max_size=8), max_size=3))
def test_every_word_is_kept_or_left_out_and_never_both(lists: list[list[str]]) -> None:
    files = [build_file(*(word.strip() for word in words)) for words in lists]
    selection = select_words(files, KNOWN, FOLDING)
    places = sorted([each[:2] for each in selection.kept] + [each[:2] for each in selection.left_out])
    assert places == [(index, entry.line) for index, file in enumerate(files) for entry in file.entries]
    folded = [FOLDING.fold(kept.word) for kept in selection.kept]
    assert len(set(folded)) == len(folded)
