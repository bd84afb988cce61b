"""One code point to one code point, so that a span stays where it is."""

import sys

import pytest

from rules.errors import UnevenFolding
from rules.folding import Folding
from rules.policy import Policy

PLAIN = Folding.build({})


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        ("ＶＸ：１２３！", "vx:123!"),
        ("ABC", "abc"),
        ("ÀÉ АБВ ΑΒΓ", "àé абв αβγ"),
        ("　", " "),
        ("～｛｝＃＄", "~{}#$"),
        ("【创蓝】，。", "【创蓝】,。"),
        ("😀e\u0301\u200b\u0000\r\n", "😀e\u0301\u200b\u0000\r\n"),
        ("\ud800\udfff", "\ud800\udfff"),
    ],
)
def test_width_and_case_fold_to_the_plain_form(text: str, folded: str) -> None:
    assert PLAIN.fold(text) == folded


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("貸款", "贷款"),
        ("代開發票", "代开发票"),
        ("退訂", "退订"),
        ("驗證碼", "验证码"),
        ("二維碼", "二维码"),
        ("创蓝", "创蓝"),
    ],
)
def test_traditional_characters_fold_to_simplified_ones(text: str, folded: str, policy: Policy) -> None:
    assert policy.reader.folding.fold(text) == folded


def test_a_character_whose_lower_case_is_longer_stays() -> None:
    assert PLAIN.fold("İ") == "İ"


def test_every_code_point_folds_to_one_and_is_plain_afterwards() -> None:
    """All of Unicode at once, surrogates and unassigned points included: also the last capital letter has its place."""
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    folded = PLAIN.fold(everything)
    assert len(folded) == len(everything)
    assert PLAIN.fold(folded) == folded
    assert [letter for letter in folded if len(letter.lower()) == 1 and letter.lower() != letter] == []


def test_folding_with_the_shipped_table_is_stable(policy: Policy) -> None:
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    folded = policy.reader.folding.fold(everything)
    assert len(folded) == len(everything)
    assert policy.reader.folding.fold(folded) == folded


@pytest.mark.parametrize(("traditional", "plain"), [("貸款", "贷"), ("貸", "贷款"), ("", "贷"), ("貸", "")])
def test_an_entry_that_is_not_one_to_one_is_refused(traditional: str, plain: str) -> None:
    with pytest.raises(UnevenFolding):
        Folding.build({traditional: plain})
