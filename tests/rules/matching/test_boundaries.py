"""A term counts where it is a word of its own: Latin words, numbers, and Han characters by the lexicon."""

import pytest

from dictionaries.lexicon_table import load_lexicon
from tests.small_policy import ban, compile_lists, find, write_list

WORDS = ("av", "sm", "receipt", "69", "加v", "贷款a", "大麻", "系统一")
OUTSIDE = compile_lists(write_list("TST001", terms=ban(*WORDS)), lexicon=load_lexicon())
INSIDE = compile_lists(write_list("TST001", terms=ban(*WORDS, inside=True)), lexicon=load_lexicon())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("看av片", ["av"]),
        ("AV", ["AV"]),
        ("av2024", ["av"]),
        ("2024av", ["av"]),
        ("a-v", ["a-v"]),
        ("sm.", ["sm"]),
        ("two receipts", ["receipt"]),
        ("receipt", ["receipt"]),
        ("receiptes", ["receipt"]),
        ("第69号", ["69"]),
        ("69av", ["69", "av"]),
        ("加v：abc", ["加v"]),
        ("我加v-abc", ["加v"]),
        ("卖大麻的", ["大麻"]),
    ],
)
def test_a_term_that_is_a_word_of_its_own_is_found(text: str, found: list[str]) -> None:
    assert [each for _, _, each in find(text, OUTSIDE)] == found


IN_LONGER_WORDS = [
    # letters go on, at either end, in another script or style too
    ("have", "av"),
    ("avenue", "av"),
    ("ｈａｖｅ", "ａｖ"),
    ("ⓗav", "av"),
    ("avе", "av"),
    # so they do behind the same noise as inside
    ("h-a-v-e", "a-v"),
    # a plural, but of a word of two letters another word
    ("sms", "sm"),
    ("receiptsx", "receipt"),
    # digits go on
    ("1698", "69"),
    ("690", "69"),
    ("加vx", "加v"),
    ("贷款ab", "贷款a"),
    # words of Han characters
    ("大麻烦", "大麻"),
]


@pytest.mark.parametrize("text", [text for text, _ in IN_LONGER_WORDS])
def test_a_term_inside_a_longer_word_is_none(text: str) -> None:
    assert find(text, OUTSIDE) == []


@pytest.mark.parametrize(("text", "term"), IN_LONGER_WORDS)
def test_a_term_that_says_so_counts_inside_longer_words(text: str, term: str) -> None:
    assert find(text, INSIDE) == [("TST001", "reject", term)]


def test_a_term_of_three_characters_across_words_is_a_review() -> None:
    assert find("请联系统一客服", OUTSIDE) == [("TST001", "review", "系统一")]
    assert find("请联系统一客服", INSIDE) == [("TST001", "reject", "系统一")]
    assert find("系统一", OUTSIDE) == [("TST001", "reject", "系统一")]
