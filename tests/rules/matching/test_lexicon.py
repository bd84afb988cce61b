"""Whether a text reads better as other words: with the table that the product has, and with small ones."""

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dictionaries.lexicon_table import load_lexicon
from rules.matching.lexicon import NO_LEXICON, Lexicon

LEXICON = load_lexicon()
# the term between bars, with what stands beside it
APART = [
    *("路|口交|通", "交叉路|口交|叉", "|大麻|烦", "找|大麻|烦", "|大麻|袋", "|考研|究生", "基督|教会|", "知|情人|士"),
    # a term in a word that is more than its parts
    *("|人民|币", "人民|法院|", "市人民|法院|已", "房|地产|税", "|信用|卡", "知|情人|"),
    *("联|系统|一", "高|利贷|款", "中|共产|品", "美|国产|品", "客|户口|头", "入|股市|场", "是|非法|律"),
]
WHOLE = [
    # a term that is a part of a longer word
    *("国家|法院|", "|赌博|罪", "反|赌博|宣", "人|民币|", "|佛教|协会", "|培训|班", "|房产|证", "|信用卡|"),
    # one that stands beside other words
    *("|大麻|", "吸食|大麻|后", "|发票|", "电子|发票|已", "拒绝|毒品|", "个人|贷款|", "|贷款|利率", "房屋|贷款|办"),
    # a term of two words, and one that the dictionary does not know
    *("|开发票|", "请|开发票|", "代|开发票|", "|微信|号", "加|微信|号", "三|黄片|"),
    # one that reads a little worse, within the margin
    *("带|上你|的", "本|地主|叫", "|推广|告", "移|动力|强"),
]


@pytest.mark.parametrize("marked", APART)
def test_a_term_across_the_borders_of_words_is_split(marked: str) -> None:
    left, word, right = marked.split("|")
    assert LEXICON.splits(left, word, right)


@pytest.mark.parametrize("marked", WHOLE)
def test_a_term_that_is_a_word_is_not_split(marked: str) -> None:
    left, word, right = marked.split("|")
    assert not LEXICON.splits(left, word, right)


@pytest.mark.parametrize("marked", APART)
def test_without_a_lexicon_nothing_is_split(marked: str) -> None:
    left, word, right = marked.split("|")
    assert not NO_LEXICON.splits(left, word, right)


def test_a_word_that_must_not_be_used_splits_nothing() -> None:
    assert not LEXICON.splits_without("路", "口交", "通", frozenset({"交通"}))


# Costs that one can add in the head; an unknown character is 180.
SMALL = Lexicon(
    {"路": 80, "口": 80, "交": 80, "通": 80, "路口": 90, "交通": 90, "口交": 100, "法院": 90, "人民法院": 95}
)


@pytest.mark.parametrize(
    ("text", "cost"),
    [("", 0), ("路", 80), ("路口", 90), ("路口交通", 180), ("贷", 180), ("贷路口款", 450), ("人民法院", 95)],
)
def test_a_text_costs_what_its_cheapest_words_cost(text: str, cost: int) -> None:
    assert SMALL.read(text) == cost


def read_naively(text: str, costs: dict[str, int]) -> int:
    if not text:
        return 0
    return min(
        costs.get(text[:length], 180 if length == 1 else 1 << 20) + read_naively(text[length:], costs)
        for length in range(1, min(4, len(text)) + 1)
    )


@settings(deadline=None)
@given(
    st.text("路口交通法院贷", max_size=8),
    st.dictionaries(st.text("路口交通", min_size=1, max_size=4), st.integers(0, 255)),
)
def test_the_cheapest_reading_is_the_cheapest_of_all(text: str, costs: dict[str, int]) -> None:
    assert Lexicon(costs).read(text) == read_naively(text, costs)


@pytest.mark.parametrize(
    ("text", "covered"),
    [("携带宽带", "携带宽带"), ("口袋款式", "口袋款式"), ("办理袋款", "办理"), ("现金贷宽", "现金"), ("贷", "")],
)
def test_a_character_is_covered_by_a_word_of_several(text: str, covered: str) -> None:
    assert "".join(each for place, each in enumerate(text) if LEXICON.covers(text, place)) == covered


def test_without_a_lexicon_no_character_is_covered() -> None:
    assert not any(NO_LEXICON.covers("携带宽带", place) for place in range(4))


def test_a_pickled_lexicon_reads_alike() -> None:
    copy = pickle.loads(pickle.dumps(LEXICON))  # noqa: S301 - our own
    assert copy.words == LEXICON.words
    assert copy.splits("路", "口交", "通")
