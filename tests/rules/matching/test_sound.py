"""Terms that are written otherwise and sound alike."""

import pytest

from dictionaries.lexicon_table import load_lexicon
from dictionaries.pinyin_table import load_syllables
from rules.policy import Policy
from tests.small_policy import ban, compile_lists, find, judge, write_list

WORDS = ("贷款", "微信", "代开发票", "现金贷", "微商vip", "出售增值税票")


def compile_words(*, lossy: bool) -> Policy:
    words = write_list("TST001", terms=ban(*WORDS, lossy=lossy))
    return compile_lists(words, lexicon=load_lexicon(), syllables=load_syllables())


LOSSY = compile_words(lossy=True)
EXACT = compile_words(lossy=False)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # in letters, one or all
        ("低息贷kuan", "贷kuan"),
        ("低息dai款", "dai款"),
        ("加wei信", "wei信"),
        ("加weixin号", "weixin"),
        ("加ＷｅｉＸｉｎ", "ＷｅｉＸｉｎ"),
        ("代开fa票", "代开fa票"),
        ("办daikaifapiao", "daikaifapiao"),
        ("xian金贷", "xian金贷"),
        ("微shangvip", "微shangvip"),
        # with white space or symbols between the letters
        ("低息dai kuan", "dai kuan"),
        ("低息dai-kuan", "dai-kuan"),
        ("dai kai fa piao", "dai kai fa piao"),
        # in other characters, where the term has three and more
        ("办戴凯发票", "戴凯发票"),
        ("戴楷乏漂", "戴楷乏漂"),
        ("线进贷", "线进贷"),
        # a long term in all of one or all of the other
        ("chushouzengzhishuipiao", "chushouzengzhishuipiao"),
        ("初售憎植睡漂", "初售憎植睡漂"),
    ],
)
def test_a_lossy_term_is_found_by_its_sound_and_weighs_a_review(text: str, found: str) -> None:
    (finding,) = judge(text, LOSSY).findings
    assert (finding.text, finding.level, finding.disguise[-1]) == (found, "review", "sound")
    assert find(text, EXACT) == []


@pytest.mark.parametrize(
    "text",
    [
        # two characters that only sound like a term are mostly another word
        *("低息袋款", "微心", "围心"),
        # parts of ordinary words
        *("请携带宽带账单", "先进代表大会", "口袋款式新"),
        # inside longer Latin words
        *("weixinyu", "aweixin", "daikuanx", "xdai kuan"),
        # over a line end
        *("dai\nkuan", "贷\nkuan"),
        # not the sound
        *("dakuan", "wai信", "kuandai"),
        # a known miss: a long term in a mixture
        "出售zengzhi税票",
    ],
)
def test_what_only_resembles_a_sound_stays_silent(text: str) -> None:
    assert find(text, LOSSY) == []


def test_a_term_that_stands_plainly_is_found_once_and_as_it_is() -> None:
    assert find("微信", LOSSY) == find("微信", EXACT) == [("TST001", "reject", "微信")]


def test_an_exception_protects_from_the_sound_too() -> None:
    words = write_list("TST001", terms=ban("贷款", lossy=True), exceptions=["daikuan平台"])
    policy = compile_lists(words, syllables=load_syllables())
    assert find("daikuan平台", policy) == []
    assert find("daikuan", policy) == [("TST001", "review", "daikuan")]


def test_without_syllables_nothing_is_heard() -> None:
    policy = compile_lists(write_list("TST001", terms=ban("贷款", lossy=True)))
    assert find("dai款", policy) == []
