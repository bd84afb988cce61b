"""Deciding: once, with a reason, and with everything that belongs to it."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from reviewer.audit import AuditAction
from reviewer.case import CaseState, NewCase
from reviewer.decision import Decision, Outcome
from reviewer.errors import (
    CaseNotFound,
    CaseNotOpen,
    DecisionConflict,
    NoteMissing,
    ReasonMissing,
    ReasonUnknown,
    ReviewerError,
)
from reviewer.reasons import REASONS, Reason
from reviewer.store import Store

MakeCase = Callable[..., NewCase]


def test_a_decision_stands_in_case_trail_and_outbox(store: Store, new_case: MakeCase, times: list[datetime]) -> None:
    case = store.open_case(new_case())
    claim = store.claim(case.id, "li")
    times[0] += timedelta(minutes=2)
    decision = store.decide(case.id, claim.token, Outcome.REJECT, "private-contact", "请勿留微信号")

    assert decision == Decision(case.id, 1, Outcome.REJECT, "private-contact", "请勿留微信号", "li", times[0])
    decided = store.find_case(case.id)
    assert (decided.state, decided.decision, decided.claimed_by) == (CaseState.DECIDED, decision, None)
    trail = store.list_audit(case_id=case.id)
    assert [row.action for row in trail] == [
        AuditAction.CASE_OPENED,
        AuditAction.CASE_CLAIMED,
        AuditAction.CASE_DECIDED,
    ]
    assert trail[-1].actor == "li"
    (event,) = store.list_events()
    assert event.payload == {
        "type": "case.decided",
        "timestamp": "2026-11-23T08:02:00+00:00",
        "data": {
            "case_id": case.id,
            "round": 1,
            "outcome": "reject",
            "reason": "private-contact",
            "account": "acme",
            "client_ref": "order-7",
            "decided_at": "2026-11-23T08:02:00+00:00",
        },
    }


def test_a_repeated_decide_returns_the_stored_decision(store: Store, new_case: MakeCase, times: list[datetime]) -> None:
    case = store.open_case(new_case())
    claim = store.claim(case.id, "li")
    decision = store.decide(case.id, claim.token, Outcome.REJECT, "suspected-fraud", "见附注")
    times[0] += timedelta(days=3)
    assert store.decide(case.id, claim.token, Outcome.REJECT, "suspected-fraud", "见附注") == decision
    assert len(store.list_events()) == 1
    assert len(store.list_audit(case_id=case.id)) == 3


@pytest.mark.parametrize(
    ("outcome", "reason", "note"),
    [
        (Outcome.APPROVE, None, ""),
        (Outcome.REJECT, "unclear-purpose", "见附注"),
        (Outcome.REJECT, "suspected-fraud", ""),
    ],
)
def test_a_repeated_decide_with_another_body_is_a_conflict(
    store: Store, new_case: MakeCase, outcome: Outcome, reason: str | None, note: str
) -> None:
    case = store.open_case(new_case())
    claim = store.claim(case.id, "li")
    decision = store.decide(case.id, claim.token, Outcome.REJECT, "suspected-fraud", "见附注")
    with pytest.raises(DecisionConflict) as caught:
        store.decide(case.id, claim.token, outcome, reason, note)
    assert caught.value.decided_at == decision.decided_at
    assert "见附注" not in str(caught.value)
    assert store.find_case(case.id).decision == decision


def test_only_the_token_that_decided_can_repeat(store: Store, new_case: MakeCase, times: list[datetime]) -> None:
    case = store.open_case(new_case())
    lost = store.claim(case.id, "li")
    times[0] = lost.expires_at
    claim = store.claim(case.id, "wang")
    store.decide(case.id, claim.token, Outcome.APPROVE)
    with pytest.raises(CaseNotOpen):
        store.decide(case.id, lost.token, Outcome.APPROVE)


def test_an_unknown_case_cannot_be_decided(store: Store) -> None:
    with pytest.raises(CaseNotFound):
        store.decide("case_00", "token", Outcome.APPROVE)


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ((Outcome.REJECT, None, "不行"), ReasonMissing),
        ((Outcome.REJECT, "no-such-reason", ""), ReasonUnknown),
        ((Outcome.REJECT, "harmless-in-context", ""), ReasonUnknown),
        ((Outcome.APPROVE, "suspected-fraud", ""), ReasonUnknown),
        ((Outcome.REJECT, "other", " "), NoteMissing),
    ],
)
def test_a_decision_without_a_proper_reason_is_refused(
    store: Store, new_case: MakeCase, body: tuple[Outcome, str | None, str], error: type[ReviewerError]
) -> None:
    case = store.open_case(new_case())
    claim = store.claim(case.id, "li")
    with pytest.raises(error):
        store.decide(case.id, claim.token, *body)
    assert store.find_case(case.id).state is CaseState.CLAIMED


@pytest.mark.parametrize("reason", REASONS, ids=lambda reason: reason.code)
def test_every_reason_of_the_catalogue_decides(store: Store, new_case: MakeCase, reason: Reason) -> None:
    case = store.open_case(new_case())
    claim = store.claim(case.id, "li")
    assert store.decide(case.id, claim.token, reason.outcome, reason.code, "说明").reason == reason.code


def test_the_catalogue_has_each_code_once_and_speaks_both_languages() -> None:
    codes = [reason.code for reason in REASONS]
    assert len(codes) == len(set(codes))
    for reason in REASONS:
        for wording in (reason.title, reason.advice):
            assert any("一" <= character <= "鿿" for character in wording.zh)
            assert wording.en.isascii()
