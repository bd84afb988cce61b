"""Cases, claims and decisions as JSON."""

from datetime import datetime
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field

from reviewer.case import Case, CasePage, CaseState
from reviewer.claim import Claim
from reviewer.decision import Decision, Outcome


class AnswerJson(BaseModel):
    """What the service sends: every key is always there."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class DecisionJson(AnswerJson):
    """What was decided in one round of a case."""

    case_id: str
    round: int
    outcome: Outcome
    reason: str | None
    note: str
    reviewer: str
    decided_at: datetime

    @classmethod
    def read(cls, decision: Decision) -> Self:
        """From the store's value."""
        return cls(
            case_id=decision.case_id,
            round=decision.round,
            outcome=decision.outcome,
            reason=decision.reason,
            note=decision.note,
            reviewer=decision.reviewer,
            decided_at=decision.decided_at,
        )


class CaseJson(AnswerJson):
    """A case as it stands now, with the message and the verdict that it was opened with."""

    id: str
    state: CaseState
    created_at: datetime
    due_at: datetime
    round: int
    channel: str
    kind: str
    message_type: str
    account: str | None
    client_ref: str | None
    profile: str
    policy: str
    priority: int
    claimed_by: str | None
    claimed_until: datetime | None
    decision: DecisionJson | None
    message: dict[str, Any]
    verdict: dict[str, Any] = Field(description="As answered to the check, in Chinese.")

    @classmethod
    def read(cls, case: Case) -> Self:
        """From the store's value."""
        return cls(
            id=case.id,
            state=case.state,
            created_at=case.created_at,
            due_at=case.due_at,
            round=case.round,
            channel=case.channel,
            kind=case.kind,
            message_type=case.message_type,
            account=case.account,
            client_ref=case.client_ref,
            profile=case.profile,
            policy=case.policy,
            priority=case.priority,
            claimed_by=case.claimed_by,
            claimed_until=case.claimed_until,
            decision=None if case.decision is None else DecisionJson.read(case.decision),
            message=dict(case.message),
            verdict=dict(case.verdict),
        )


class CasePageJson(AnswerJson):
    """Cases in the order of opening; `next_after` is null on the last page."""

    cases: list[CaseJson]
    next_after: str | None

    @classmethod
    def read(cls, page: CasePage) -> Self:
        """From the store's value."""
        return cls(cases=[CaseJson.read(case) for case in page.cases], next_after=page.next_after)


class LeaseJson(AnswerJson):
    """Until when a claim holds its case."""

    case_id: str
    reviewer: str
    claimed_at: datetime
    expires_at: datetime

    @classmethod
    def read(cls, claim: Claim) -> Self:
        """From the store's value; the token is left out, because its holder has it."""
        return cls(
            case_id=claim.case_id, reviewer=claim.reviewer, claimed_at=claim.claimed_at, expires_at=claim.expires_at
        )


class ClaimJson(LeaseJson):
    """A new claim. This answer is the only place where its token is ever shown."""

    token: str

    @classmethod
    def read(cls, claim: Claim) -> Self:
        """From the store's value."""
        return cls(
            case_id=claim.case_id,
            reviewer=claim.reviewer,
            claimed_at=claim.claimed_at,
            expires_at=claim.expires_at,
            token=claim.token,
        )
