"""A case: something that waits for a person, with everything that person needs."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from reviewer.decision import Decision
from reviewer.json_value import JsonObject

# 253 云通讯 Q&A V1.0, chapter 8: "预计 15 分钟以内审核完成", 7*24.
REVIEW_DEADLINE = timedelta(minutes=15)


class CaseState(StrEnum):
    """Where a case stands in its current round, at the moment it is read."""

    # Nobody holds it: it was never claimed, was given back, or its last claim has run out.
    WAITING = "waiting"
    # One reviewer holds it until `claimed_until`; nobody else is offered it before that.
    CLAIMED = "claimed"
    # Somebody decided it; the decision stands and cannot be made again in this round.
    DECIDED = "decided"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCase:
    """What is known of a case before it is opened.

    `message` is the message as submitted and `verdict` the verdict it got, both as JSON (design, §12); `policy` is
    the digest of the policy that gave it. A higher `priority` goes first; `deadline` counts from the opening.
    """

    message: JsonObject
    verdict: JsonObject
    policy: str
    profile: str
    channel: str
    kind: str
    message_type: str
    account: str | None = None
    client_ref: str | None = None
    priority: int = 0
    deadline: timedelta = REVIEW_DEADLINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case as it stood when it was read. All times are aware and in UTC.

    `round` counts from 1. `claimed_by` and `claimed_until` are set while a claim runs and only then: a claim that
    has run out reads as `waiting`. `decision` is the current round's.
    """

    id: str
    created_at: datetime
    due_at: datetime
    state: CaseState
    round: int
    channel: str
    kind: str
    message_type: str
    account: str | None
    client_ref: str | None
    profile: str
    policy: str
    group_key: str
    priority: int
    message: JsonObject
    verdict: JsonObject
    claimed_by: str | None
    claimed_until: datetime | None
    decision: Decision | None


@dataclass(frozen=True, slots=True)
class CasePage:
    """Some cases, and the id to continue after; None when these were the last."""

    cases: tuple[Case, ...]
    next_after: str | None
