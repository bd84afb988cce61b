"""Opening cases: stored whole, with their audit rows, before anybody is answered."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, insert

from reviewer.audit import AuditAction, AuditEntry, append_audit
from reviewer.case import Case, CaseState, NewCase
from reviewer.group_key import group_key
from reviewer.identifier import NewId
from reviewer.json_value import read_json, write_json
from reviewer.schema import case_bodies, cases

ACTOR = "system:check"

_STORED = tuple(column.name for column in cases.c if column.name in Case.__slots__)


def open_cases(connection: Connection, now: datetime, new_cases: Sequence[NewCase], new_id: NewId) -> tuple[Case, ...]:
    """Store all of them, in the order given (their ids sort in that order too)."""
    if not new_cases:
        return ()
    # Sorted, because ids of one millisecond are in no order, and the first submitted is to be the first offered.
    ids = sorted(new_id("case", now) for _ in new_cases)
    opened = tuple(_begin(case_id, now, new) for case_id, new in zip(ids, new_cases, strict=True))
    connection.execute(insert(cases), [{name: getattr(case, name) for name in _STORED} for case in opened])
    connection.execute(insert(case_bodies), [_body(case) for case in opened])
    append_audit(connection, now, [_entry(case) for case in opened])
    return opened


def _begin(case_id: str, now: datetime, new: NewCase) -> Case:
    return Case(
        id=case_id,
        created_at=now,
        due_at=now + new.deadline,
        state=CaseState.WAITING,
        round=1,
        channel=new.channel,
        kind=new.kind,
        message_type=new.message_type,
        account=new.account,
        client_ref=new.client_ref,
        profile=new.profile,
        policy=new.policy,
        group_key=group_key(new.message),
        priority=new.priority,
        # Through text and back: exactly what is stored, and nobody else's to change.
        message=read_json(write_json(new.message)),
        verdict=read_json(write_json(new.verdict)),
        claimed_by=None,
        claimed_until=None,
        decision=None,
    )


def _body(case: Case) -> dict[str, str]:
    return {"case_id": case.id, "message": write_json(case.message), "verdict": write_json(case.verdict)}


def _entry(case: Case) -> AuditEntry:
    return AuditEntry(
        ACTOR,
        AuditAction.CASE_OPENED,
        case.id,
        {
            "account": case.account,
            "channel": case.channel,
            "due_at": case.due_at.isoformat(),
            "kind": case.kind,
            "message_type": case.message_type,
            "policy": case.policy,
            "priority": case.priority,
            "profile": case.profile,
        },
    )
