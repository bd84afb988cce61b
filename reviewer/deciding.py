"""Deciding a case: the case, the decision, the audit row and the event, all or none."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from reviewer.audit import AuditAction, AuditEntry, append_audit
from reviewer.case import CaseState
from reviewer.claim import hash_token
from reviewer.decision import Decision, Outcome
from reviewer.errors import DecisionConflict
from reviewer.fence import is_held, why_not_held
from reviewer.identifier import NewId
from reviewer.json_value import JsonObject
from reviewer.outbox import record_decided
from reviewer.schema import cases, decisions


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a reviewer says when deciding: the body that a repeated decide must have again."""

    outcome: Outcome
    reason: str | None
    note: str


def decide_case(
    connection: Connection, now: datetime, case_id: str, token: str, ruling: Ruling, *, new_id: NewId
) -> Decision:
    """Raises what `why_not_held` finds; DecisionConflict when this token has decided otherwise before."""
    statement = (
        update(cases)
        .where(is_held(case_id, token, now))
        .values(state=CaseState.DECIDED, claimed_until=None, token_hash=None)
        .returning(cases.c.round, cases.c.claimed_by, cases.c.claimed_at, cases.c.account, cases.c.client_ref)
    )
    held = connection.execute(statement).one_or_none()
    if held is None:
        return _repeat(connection, case_id, token, ruling)
    decision = Decision(case_id, held.round, ruling.outcome, ruling.reason, ruling.note, held.claimed_by, now)
    _store(connection, decision, hash_token(token), held.claimed_at)
    record_decided(connection, new_id("event", now), decision, held.account, held.client_ref)
    detail: JsonObject = {"round": decision.round, "outcome": decision.outcome, "reason": decision.reason}
    append_audit(connection, now, [AuditEntry(decision.reviewer, AuditAction.CASE_DECIDED, case_id, detail)])
    return decision


def _store(connection: Connection, decision: Decision, token_hash: str, claimed_at: datetime) -> None:
    connection.execute(
        insert(decisions).values(
            case_id=decision.case_id,
            round=decision.round,
            outcome=decision.outcome,
            reason=decision.reason,
            note=decision.note,
            reviewer=decision.reviewer,
            claimed_at=claimed_at,
            decided_at=decision.decided_at,
            token_hash=token_hash,
        )
    )


def _repeat(connection: Connection, case_id: str, token: str, ruling: Ruling) -> Decision:
    """The decision that this token made before, whatever became of the case since."""
    query = select(decisions).where(decisions.c.case_id == case_id, decisions.c.token_hash == hash_token(token))
    stored = connection.execute(query).one_or_none()
    if stored is None:
        raise why_not_held(connection, case_id, token)
    if Ruling(Outcome(stored.outcome), stored.reason, stored.note) != ruling:
        raise DecisionConflict(case_id, stored.round, stored.decided_at)
    return _read(stored)


def _read(row: Row[Any]) -> Decision:
    return Decision(row.case_id, row.round, Outcome(row.outcome), row.reason, row.note, row.reviewer, row.decided_at)
