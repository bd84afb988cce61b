"""What an explanation tells, against what the check said."""

import json
from pathlib import Path

import pytest

from api.explanation import explain
from api.message_json import MessageRow
from rules.level import Level
from rules.matching.match import Excuse
from rules.message import Submission
from rules.message_type.mismatched_type import DOUBTFUL
from rules.pipeline import check
from rules.policy import Policy
from rules.route import Channel, Kind

CORPUS = Path(__file__).parents[2] / "fixtures" / "corpus"


def test_every_finding_of_a_list_in_the_corpus_has_a_basis_and_every_conclusion_about_the_type_agrees(
    policy: Policy,
) -> None:
    codes = {dictionary.code for dictionary in policy.dictionaries}
    for path in sorted(CORPUS.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            message = MessageRow.model_validate({**json.loads(line), "profiles": []})
            submission = message.submit()
            verdict = check(submission, policy, message.profile)
            told = explain(submission, verdict, policy)
            expected = [number for number, finding in enumerate(verdict.findings, 1) if finding.code in codes]
            assert [listed.number for listed in told.listed] == expected
            comparison = told.type.comparison
            is_reported = any(finding.code == "TYP002" for finding in verdict.findings)
            assert is_reported == (comparison is not None and comparison.lead >= DOUBTFUL)


@pytest.mark.parametrize("channel", Channel)
@pytest.mark.parametrize("kind", Kind)
def test_the_same_fields_are_searched_as_by_the_check(policy: Policy, channel: Channel, kind: Kind) -> None:
    said = "黄片，三黄片"
    submission = Submission(text=said, subject=said, signature=said, channel=channel, kind=kind)
    verdict = check(submission, policy, "law")
    counted = [finding.field for finding in verdict.findings if finding.code == "LAW001"]
    assert counted
    assert [spared.field for spared in explain(submission, verdict, policy).spared] == counted


def test_what_lies_in_a_counted_term_of_the_same_list_is_not_told(policy: Policy) -> None:
    submission = Submission(text="【某某】代开发票据")
    assert policy.matcher.scan(submission.text).set_aside
    assert explain(submission, check(submission, policy, "253"), policy).spared == ()


def test_two_words_with_a_mark_between_would_be_review_at_most(policy: Policy) -> None:
    """As in the check, where a longer term with such a mark counts as review."""
    submission = Submission(text="【某某】服务，薇，信。")
    (spared,) = explain(submission, check(submission, policy, "253"), policy).spared
    assert (spared.text, spared.excuse, spared.level) == ("薇，信", Excuse.SENTENCE, Level.REVIEW)


def test_words_across_the_end_of_a_signature_speak_for_no_type(policy: Policy) -> None:
    """As in the scan: the end of a signature parts words."""
    text = "【周年】庆大促"
    found = policy.matcher.find_evidence(text)
    assert [text[place.start : place.end] for place in found] == ["大促"]


def test_the_sum_of_many_words_does_not_run_into_another_type(policy: Policy) -> None:
    assert policy.matcher.scan("航班" * 50_000).evidence == (0, 150_000, 0)
