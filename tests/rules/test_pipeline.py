"""Fail safe: whatever breaks inside a check, the answer is review and never a silent pass."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from rules.catalogue import RULES
from rules.errors import UnknownProfile
from rules.finding import Breach
from rules.folding import Folding
from rules.level import Level
from rules.message import Message, Submission
from rules.pipeline import check, check_profiles
from rules.policy import Policy
from rules.profile import Profile
from rules.reader import Reader
from rules.rule import Rule
from rules.verdict import Outcome

HONEST = Submission(text="【创蓝文化】您的订单已发货，请注意查收。")
CODE = "482913"


def fail(message: Message, _profile: Profile) -> Iterator[Breach]:
    yield Breach(None)
    raise ValueError(message.text)


def breaking_rule(policy: Policy, rule: Rule) -> Policy:
    """The same policy with one more rule on every route."""
    prepared = {
        key: replace(prepared, rules=(*prepared.rules, (rule, Level.NOTE, 0)))
        for key, prepared in policy.prepared.items()
    }
    return replace(policy, prepared=prepared)


def test_a_rule_that_raises_becomes_a_review_finding_and_keeps_what_it_found(policy: Policy) -> None:
    rule = replace(RULES[0], check=fail)
    verdict = check(HONEST, breaking_rule(policy, rule), "253")
    assert verdict.outcome is Outcome.REVIEW
    assert [finding.code for finding in verdict.findings] == ["ENG001", "SIG001"]
    assert "SIG001" in verdict.findings[0].reason.zh
    assert verdict.faults[0].rule == "SIG001"


def test_a_fault_names_class_and_place_and_never_the_content(policy: Policy) -> None:
    submission = replace(HONEST, text=f"【创蓝文化】您的验证码是{CODE}。")
    verdict = check(submission, breaking_rule(policy, replace(RULES[0], check=fail)), "253")
    assert verdict.faults[0].error.startswith("ValueError at fail:")
    assert CODE not in repr(verdict.faults)


class BrokenFolding(Folding):
    """Cannot fold: stands for any fault while a message is read."""

    def fold(self, text: str) -> str:
        raise RecursionError(text)


def test_a_fault_while_reading_is_review_for_every_profile(policy: Policy) -> None:
    broken = replace(policy, reader=Reader(BrokenFolding({}), frozenset()))
    verdicts = check_profiles(HONEST, broken, ("253", "law"))
    assert [verdict.outcome for verdict in verdicts] == [Outcome.REVIEW, Outcome.REVIEW]
    assert [finding.code for finding in verdicts[0].findings] == ["ENG001"]


def test_one_reading_serves_several_profiles(policy: Policy) -> None:
    submission = Submission(text="【创蓝文化传播有限公司上海】您好，订单已发货。")
    by_profile = {verdict.profile: verdict for verdict in check_profiles(submission, policy, ("253", "common", "law"))}
    assert [finding.code for finding in by_profile["253"].findings] == ["SIG004"]
    assert by_profile["law"].outcome is Outcome.PASS


def test_an_unknown_profile_is_an_error_and_no_verdict(policy: Policy) -> None:
    with pytest.raises(UnknownProfile, match="unknown profile 'acme'; known: 253, common, law"):
        check(HONEST, policy, "acme")
