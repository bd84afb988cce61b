"""A lossy hit that a plain one of the same list confirms nearby counts as the plain term."""

import pytest

from dictionaries.pinyin_table import load_syllables
from rules.dictionary import Combination, Variants
from rules.level import Level
from rules.route import EVERYWHERE
from tests.small_policy import ban, compile_lists, find, write_list

OFFER = Combination((("下款",), ("当天",)), 20, (), Level.REVIEW, EVERYWHERE, "")
LOANS = write_list(
    "TST001",
    terms=[*ban("贷款", lossy=True), *ban("微信", lossy=True), *ban("秒批到账", level=Level.NOTE)],
    combinations=[OFFER],
)
OTHERS = write_list("TST002", terms=ban("彩金", level=Level.NOTE))
POLICY = compile_lists(LOANS, OTHERS, variants=Variants(split={"贷": ("代贝",)}), syllables=load_syllables())
FAR = "一" * 31


@pytest.mark.parametrize(
    ("text", "level"),
    [
        # alone it is a guess
        ("低息dai款", "review"),
        ("低息代贝款", "review"),
        # a plain term of the same list nearby, before or behind
        ("低息dai款，秒批到账", "reject"),
        ("秒批到账，低息dai款", "reject"),
        ("低息代贝款，秒批到账", "reject"),
        # a disguised one needs no guess either
        ("低息dai款，秒-批-到-账", "reject"),
        # a combination of the same list
        ("低息dai款，当天下款", "reject"),
        # too far away
        ("低息dai款" + FAR + "秒批到账", "review"),
        ("秒批到账" + FAR + "低息dai款", "review"),
        ("低息dai款" + FAR[1:] + "秒批到账", "reject"),
        # of another list
        ("低息dai款，送彩金", "review"),
        # another guess, or one mark that may end a sentence
        ("低息dai款，加wei信", "review"),
        ("低息dai款，秒批，到账", "review"),
    ],
)
def test_a_guess_counts_in_full_where_something_certain_stands_nearby(text: str, level: str) -> None:
    levels = {found: each for _, each, found in find(text, POLICY)}
    assert levels.get("dai款", levels.get("代贝款")) == level
