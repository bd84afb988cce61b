"""Any sequence of operations on a real store gives what a model of twenty lines says."""

import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from reviewer.case import CaseState, NewCase
from reviewer.claim import Claim
from reviewer.decision import Decision, Outcome
from reviewer.errors import (
    CaseAlreadyClaimed,
    CaseNotOpen,
    ClaimExpired,
    ClaimTokenMismatch,
    DecisionConflict,
    ReviewerError,
)
from reviewer.store import Store, open_store

REVIEWERS = st.sampled_from(["li", "wang", "zhao"])
LEASES = st.sampled_from([timedelta(minutes=1), timedelta(minutes=5), timedelta(hours=1)])
BODIES = st.sampled_from([(Outcome.APPROVE, None), (Outcome.REJECT, "other"), (Outcome.REJECT, "missing-proof")])
PICK = st.integers(min_value=0, max_value=10_000)


@dataclass
class Known:
    """What the model knows of one case."""

    order: tuple[int, datetime, str]
    holder: str | None = None
    until: datetime | None = None
    token: str | None = None
    decided_with: str | None = None
    decision: Decision | None = None

    def stands(self, now: datetime) -> CaseState:
        if self.decision is not None:
            return CaseState.DECIDED
        return CaseState.CLAIMED if self.until is not None and self.until > now else CaseState.WAITING

    def why_not_held(self, token: str, now: datetime) -> type[ReviewerError] | None:
        if self.decision is not None:
            return CaseNotOpen
        if self.token != token:
            return ClaimTokenMismatch
        return None if self.stands(now) is CaseState.CLAIMED else ClaimExpired


class CaseLife(RuleBasedStateMachine):
    """Drives the store and the model side by side."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.now = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
        self.store: Store = open_store(Path(self.folder.name) / "review.db", clock=lambda: self.now)
        self.known: dict[str, Known] = {}
        self.tokens: list[tuple[str, str]] = []
        self.changes = 0

    @initialize(priorities=st.lists(st.integers(0, 2), min_size=1, max_size=3))
    def begin(self, priorities: list[int]) -> None:
        for priority in priorities:
            self.open_one(priority)

    @rule(priority=st.integers(0, 2))
    def open_one(self, priority: int) -> None:
        case = self.store.open_case(
            NewCase(
                message={"text": "【某某】您好"},
                verdict={},
                policy="p",
                profile="253",
                channel="sms",
                kind="message",
                message_type="notification",
                priority=priority,
            )
        )
        self.known[case.id] = Known((-priority, case.due_at, case.id))
        self.changes += 1

    @rule(minutes=st.sampled_from([1, 5, 30]))
    def wait(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule(reviewer=REVIEWERS, lease=LEASES)
    def claim_next(self, reviewer: str, lease: timedelta) -> None:
        held = [each for each in self.known.values() if each.stands(self.now) is CaseState.CLAIMED]
        own = [each.order for each in held if each.holder == reviewer]
        waiting = [each.order for each in self.known.values() if each.stands(self.now) is CaseState.WAITING]
        expected = min(own or waiting, default=None)
        claim = self.store.claim_next(reviewer, lease)
        assert (claim and claim.case_id) == (expected and expected[2])
        if claim is not None:
            self.note_claim(claim)

    @rule(pick=PICK, reviewer=REVIEWERS, lease=LEASES)
    def claim(self, pick: int, reviewer: str, lease: timedelta) -> None:
        case_id = list(self.known)[pick % len(self.known)]
        known = self.known[case_id]
        state = known.stands(self.now)
        if state is CaseState.DECIDED:
            with pytest.raises(CaseNotOpen):
                self.store.claim(case_id, reviewer, lease)
        elif state is CaseState.CLAIMED and known.holder != reviewer:
            with pytest.raises(CaseAlreadyClaimed):
                self.store.claim(case_id, reviewer, lease)
        else:
            self.note_claim(self.store.claim(case_id, reviewer, lease))

    @precondition(lambda self: self.tokens)
    @rule(pick=PICK, lease=LEASES)
    def extend(self, pick: int, lease: timedelta) -> None:
        case_id, token = self.pick_token(pick)
        error = self.known[case_id].why_not_held(token, self.now)
        if error is None:
            claim = self.store.extend(case_id, token, lease)
            self.known[case_id].until = self.now + lease
            assert claim.expires_at == self.now + lease
            self.changes += 1
        else:
            with pytest.raises(error):
                self.store.extend(case_id, token, lease)

    @precondition(lambda self: self.tokens)
    @rule(pick=PICK)
    def release(self, pick: int) -> None:
        case_id, token = self.pick_token(pick)
        known = self.known[case_id]
        error = known.why_not_held(token, self.now)
        if error is None:
            self.store.release(case_id, token)
            known.holder = known.until = known.token = None
            self.changes += 1
        else:
            with pytest.raises(error):
                self.store.release(case_id, token)

    @precondition(lambda self: self.tokens)
    @rule(pick=PICK, body=BODIES)
    def decide(self, pick: int, body: tuple[Outcome, str | None]) -> None:
        case_id, token = self.pick_token(pick)
        known = self.known[case_id]
        outcome, reason = body
        error = known.why_not_held(token, self.now)
        if known.decision is not None and known.decided_with == token:
            same = (known.decision.outcome, known.decision.reason) == body
            error = None if same else DecisionConflict
        if error is not None:
            with pytest.raises(error):
                self.store.decide(case_id, token, outcome, reason, "见附注")
            return
        decision = self.store.decide(case_id, token, outcome, reason, "见附注")
        if known.decision is None:
            assert decision == Decision(case_id, 1, outcome, reason, "见附注", known.holder or "", self.now)
            known.decision, known.decided_with, known.token = decision, token, None
            self.changes += 1
        assert decision == known.decision

    @invariant()
    def every_case_is_there_and_stands_as_the_model_says(self) -> None:
        cases = {case.id: case for case in self.store.list_cases(limit=200).cases}
        assert cases.keys() == self.known.keys()
        for case_id, known in self.known.items():
            state = known.stands(self.now)
            assert cases[case_id].state is state
            assert cases[case_id].decision == known.decision
            assert cases[case_id].claimed_by == (known.holder if state is CaseState.CLAIMED else None)

    @invariant()
    def every_change_left_one_row_and_every_decision_one_event(self) -> None:
        report = self.store.verify_audit()
        assert report.intact
        assert report.rows == self.changes
        decided = [case_id for case_id, known in self.known.items() if known.decision]
        assert sorted(event.case_id for event in self.store.list_events(limit=200)) == sorted(decided)

    def pick_token(self, pick: int) -> tuple[str, str]:
        """Any token ever given, the youngest most often."""
        return self.tokens[-1 - min(pick % 5, pick % len(self.tokens))]

    def note_claim(self, claim: Claim) -> None:
        known = self.known[claim.case_id]
        known.holder, known.until, known.token = claim.reviewer, claim.expires_at, claim.token
        self.tokens.append((claim.case_id, claim.token))
        self.changes += 1

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()


TestCaseLife = CaseLife.TestCase
TestCaseLife.settings = settings(
    max_examples=25, stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
