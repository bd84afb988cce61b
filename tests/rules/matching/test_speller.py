"""In how many ways a word is looked for."""

import pytest

from rules.dictionary import Variants
from rules.errors import EmptyWord
from rules.folding import Folding
from rules.layer import Layer
from rules.matching.skeleton import Reduction
from rules.matching.speller import Speller, Spelling, Symbols

FOLDING = Folding.build({"貸": "贷", "發": "发"})
VARIANTS = Variants(
    words={"发票": ("發嘌", "发瞟")},
    characters={"票": ("漂",), "代": ("袋", "黛")},
    split={"贷": ("代贝", "弋贝"), "款": ("士示欠",)},
    symbols={"➕": "加"},
)


def make(variants: Variants) -> Speller:
    return Speller(FOLDING, Reduction(FOLDING, variants.symbols), variants)


SPELLER = make(VARIANTS)


def spell(word: str, *, lossy: bool = False) -> dict[str, Layer | None]:
    spellings = list(SPELLER.spell_variously(word, lossy=lossy))
    assert len({spelling.text for spelling in spellings}) == len(spellings)  # each once
    return {spelling.text: spelling.layer for spelling in spellings}


@pytest.mark.parametrize(
    ("word", "plain"), [("貸款", "贷款"), ("ＶＸ", "vx"), ("➕微信", "加微信"), ("Sex", "sex"), ("⑩元", "10元")]
)
def test_a_word_is_reduced_as_a_text_is(word: str, plain: str) -> None:
    assert SPELLER.spell(word) == Spelling(plain)


@pytest.mark.parametrize(
    ("word", "plain", "symbols"),
    [
        ("+微信", "微信", Symbols(1, 0, "+微信", frozenset(), needed=True)),
        ("加：", "加", Symbols(0, 1, "加:", frozenset(), needed=True)),
        ("A-B", "ab", Symbols(0, 0, "a-b", frozenset({1}), needed=True)),
        # so much is left of a longer word that it means the same without them
        ("100%治愈", "100治愈", Symbols(0, 0, "100%治愈", frozenset({3}), needed=False)),
        ("free spins", "freespins", Symbols(0, 0, "free spins", frozenset({4}), needed=False)),
        ("《代-开 发票》", "代开发票", Symbols(1, 1, "《代-开 发票》", frozenset({1, 2}), needed=True)),
    ],
)
def test_symbols_in_a_word_are_left_out_and_remembered(word: str, plain: str, symbols: Symbols) -> None:
    assert list(SPELLER.spell_variously(word, lossy=True)) == [Spelling(plain, symbols=symbols)]


def test_variants_of_words_and_of_characters_are_stacked() -> None:
    assert spell("代开发票") == {"代开发票": None} | dict.fromkeys(
        [
            *("代开发漂", "袋开发票", "袋开发漂", "黛开发票", "黛开发漂"),
            *("代开发嘌", "袋开发嘌", "黛开发嘌", "代开发瞟", "袋开发瞟", "黛开发瞟"),
        ],
        Layer.VARIANT,
    )


def test_characters_of_a_short_word_are_not_varied_and_a_whole_word_is() -> None:
    assert list(spell("车票")) == ["车票"]
    assert list(spell("发票")) == ["发票", "发嘌", "发瞟"]
    assert list(spell("火车票")) == ["火车票", "火车漂"]


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("下三滥", ["下3滥"]),
        ("买一送一", ["买1送1"]),
        ("满10送1", ["满十送一"]),
        ("十送一", ["10送1"]),
        ("满100送", ["满一零零送"]),
        ("10086", []),
        ("三十", []),
    ],
)
def test_numerals_and_digits_stand_for_each_other(word: str, others: list[str]) -> None:
    assert spell(word) == {word: None} | dict.fromkeys(others, Layer.NUMERAL)


def test_characters_are_taken_apart_only_in_lossy_words() -> None:
    assert spell("贷款") == {"贷款": None}
    assert spell("贷款", lossy=True) == {"贷款": None} | dict.fromkeys(
        ["代贝款", "弋贝款", "贷士示欠", "代贝士示欠"], Layer.SPLIT
    )


def test_a_variant_that_reduces_to_its_word_says_nothing_new() -> None:
    speller = make(Variants(words={"发票": ("發票", "发-票")}, characters={"贷": ("貸", "-")}))
    assert list(speller.spell_variously("发票贷")) == [Spelling("发票贷")]


def test_a_word_of_many_variants_is_not_spelled_without_end() -> None:
    many = tuple(chr(0x4E00 + number) for number in range(20))
    speller = make(Variants(characters={"票": many}))
    assert len(list(speller.spell_variously("票票票票票票"))) <= 65


@pytest.mark.parametrize("word", ["", " ", "\u3000", "+", "，。", "_", "\u200b", "\ud800", "\n", "★😀"])
def test_a_word_that_is_only_noise_is_refused(word: str) -> None:
    with pytest.raises(EmptyWord):
        SPELLER.spell(word)
    with pytest.raises(EmptyWord):
        list(SPELLER.spell_variously(word))
