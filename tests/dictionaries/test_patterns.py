"""Regular expressions of a word list, from the file to the verdict."""

import pickle
import re
import tomllib

import pytest
from pydantic import ValidationError

from dictionaries.dictionary_file import DictionaryFile
from rules.dictionary import Dictionary
from rules.policy import Policy
from rules.route import MessageType
from rules.verdict import Outcome
from tests.small_policy import compile_lists, find, judge

HEAD = """
code = "TST001"
name = "numbered-offers"
category = "words"
title = { zh = "标题", en = "title" }
reason = { zh = "理由", en = "reason" }
advice = { zh = "建议", en = "advice" }
why = { zh = "原因", en = "why" }
sources = ["a test"]
"""
RATE = """
[[patterns]]
name = "rate"
level = "reject"
expression = '利率[0-9]+(?:\\.[0-9]+)?%'
needs = ["利率"]
basis = "a test"
"""
# Two ways to read each pair: the lint does not see it, and the time doubles with every other character.
SLOW = """
[[patterns]]
name = "laughter"
level = "reject"
expression = '(?:哈|哈哈)+$'
needs = ["哈哈"]
basis = "a test"
"""
ENDLESS_LAUGHTER = "哈" * 200 + "！"


def read(text: str) -> Dictionary:
    return DictionaryFile.model_validate(tomllib.loads(HEAD + text)).read()


def compile_patterns(text: str, *warnings: str) -> Policy:
    return compile_lists(read(text), warnings=warnings)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("年利率3.5%起", ["利率3.5%"]),
        ("利率3%，利率12%", ["利率3%", "利率12%"]),
        # the text is folded: full width, traditional
        ("年利率３．５％起", ["利率３．５％"]),
        ("年利率", []),
        ("年率3.5%", []),
    ],
)
def test_an_expression_is_found_in_the_folded_text(text: str, found: list[str]) -> None:
    assert find(text, compile_patterns(RATE)) == [("TST001", "reject", each) for each in found]


def test_an_expression_with_needs_is_searched_only_where_one_of_them_stands() -> None:
    policy = compile_patterns(RATE.replace('["利率"]', '["贷款", "借款"]'))
    assert find("利率3%", policy) == []
    assert find("借款利率3%", policy) == [("TST001", "reject", "利率3%")]
    assert find("利率3%，贷-款", policy) == [("TST001", "reject", "利率3%")]


def test_what_else_was_found_prompts_no_expression() -> None:
    term = '[[terms]]\nlevel = "note"\nwords = ["年化"]\nbasis = "a test"\n'
    policy = compile_patterns(RATE.replace('["利率"]', '["贷款"]') + term)
    assert find("年化利率3%", policy) == [("TST001", "note", "年化")]


def test_an_expression_without_needs_is_always_searched() -> None:
    policy = compile_patterns(RATE.replace('needs = ["利率"]', ""))
    assert find("利率3%", policy) == [("TST001", "reject", "利率3%")]


def test_an_expression_counts_on_the_routes_of_its_scope() -> None:
    policy = compile_patterns(RATE + 'types = ["marketing"]\n')
    assert judge("利率3%", policy, MessageType.MARKETING).outcome is Outcome.REJECT
    assert judge("利率3%", policy, MessageType.NOTIFICATION).findings == ()


def test_a_warning_makes_it_a_matter_for_a_person() -> None:
    policy = compile_patterns(RATE, "谨防")
    assert find("谨防利率3%", policy) == [("TST001", "review", "利率3%")]
    assert find("谨防诈骗。利率3%", policy) == [("TST001", "reject", "利率3%")]


def test_an_exception_protects_what_lies_inside_it() -> None:
    policy = compile_patterns(RATE + '[[exceptions]]\nwords = ["基准利率3%"]\nbasis = "a test"\n')
    assert find("基准利率3%", policy) == []
    assert find("基准利率3%，利率3%", policy) == [("TST001", "reject", "利率3%")]
    assert find("基准利率3.5%", policy) == [("TST001", "reject", "利率3.5%")]


def test_an_exception_protects_symbols_between_its_characters_and_none_beside_it() -> None:
    policy = compile_patterns(
        RATE.replace(r"利率[0-9]+(?:\.[0-9]+)?%", "[★]+") + '[[exceptions]]\nwords = ["利率★三星"]\nbasis = "a test"\n'
    )
    assert find("利率★三星", policy) == []
    assert find("利率★三星★", policy) == [("TST001", "reject", "★")]
    assert find("★利率★三星", policy) == [("TST001", "reject", "★")]


def test_an_expression_out_of_time_is_one_review_and_never_a_pass() -> None:
    verdict = judge(ENDLESS_LAUGHTER, compile_patterns(SLOW))
    assert [(finding.code, finding.level, finding.span) for finding in verdict.findings] == [("ENG001", "review", None)]
    assert verdict.outcome is Outcome.REVIEW
    assert "numbered-offers/laughter" in verdict.findings[0].reason.zh
    assert judge("哈哈哈", compile_patterns(SLOW)).outcome is Outcome.REJECT


def test_what_else_was_found_stands_beside_an_expression_out_of_time() -> None:
    found = find("利率3%" + ENDLESS_LAUGHTER, compile_patterns(SLOW + RATE))
    assert found == [("ENG001", "review", ""), ("TST001", "reject", "利率3%")]


def test_an_expression_out_of_time_is_nothing_on_a_route_where_it_does_not_count() -> None:
    policy = compile_patterns(SLOW + 'types = ["marketing"]\n')
    assert judge(ENDLESS_LAUGHTER, policy).outcome is Outcome.PASS
    assert judge(ENDLESS_LAUGHTER, policy, MessageType.MARKETING).outcome is Outcome.REVIEW


def test_what_matches_nothing_at_a_place_is_no_finding() -> None:
    assert find("利率", compile_patterns(RATE.replace(r"利率[0-9]+(?:\.[0-9]+)?%", r"\b|(?=率)"))) == []


def test_a_pickled_policy_searches_alike() -> None:
    copy: Policy = pickle.loads(pickle.dumps(compile_patterns(RATE)))  # noqa: S301 - our own
    assert find("年利率3.5%起", copy) == [("TST001", "reject", "利率3.5%")]


@pytest.mark.parametrize(
    ("old", "new"),
    [('name = "rate"', 'name = "Rate!"'), ("expression", "regex"), ('"reject"', '"ban"'), ('["利率"]', '[" "]')],
)
def test_a_malformed_entry_is_refused(old: str, new: str) -> None:
    assert old in RATE
    with pytest.raises(ValidationError, match=re.escape("patterns.0")):
        read(RATE.replace(old, new))
