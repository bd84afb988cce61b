"""Taking a case, keeping it, and giving it back."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, Select, select, union_all, update
from sqlalchemy.sql.selectable import CompoundSelect

from reviewer.audit import AuditAction, AuditEntry, append_audit
from reviewer.case import CaseState
from reviewer.claim import Claim, hash_token
from reviewer.fence import is_free, is_held, why_not_free, why_not_held
from reviewer.schema import cases
from reviewer.standing import stands

_OFFER_ORDER = (cases.c.priority.desc(), cases.c.due_at, cases.c.id)


def find_next(connection: Connection, now: datetime, reviewer: str) -> str | None:
    """The reviewer's own open claim, else the waiting case of highest priority, then earliest deadline; else None."""
    return connection.scalar(find_own_claim(reviewer, now)) or connection.scalar(find_offer(now))


def take_case(connection: Connection, claim: Claim) -> None:
    """Raises CaseNotFound, CaseNotOpen, CaseAlreadyClaimed. One's own claim is taken up again: only the new token
    counts from then on."""
    statement = (
        update(cases)
        .where(is_free(claim.case_id, claim.reviewer, claim.claimed_at))
        .values(
            state=CaseState.CLAIMED,
            claimed_by=claim.reviewer,
            claimed_at=claim.claimed_at,
            claimed_until=claim.expires_at,
            token_hash=hash_token(claim.token),
        )
    )
    if connection.execute(statement).rowcount != 1:
        raise why_not_free(connection, claim.case_id)
    _record(connection, claim.claimed_at, claim, AuditAction.CASE_CLAIMED)


def extend_claim(connection: Connection, now: datetime, case_id: str, token: str, lease: timedelta) -> Claim:
    """The claim then ends `lease` from now. Raises what `why_not_held` finds."""
    statement = (
        update(cases)
        .where(is_held(case_id, token, now))
        .values(claimed_until=now + lease)
        .returning(cases.c.claimed_by, cases.c.claimed_at)
    )
    held = connection.execute(statement).one_or_none()
    if held is None:
        raise why_not_held(connection, case_id, token)
    claim = Claim(case_id, held.claimed_by, token, held.claimed_at, now + lease)
    _record(connection, now, claim, AuditAction.CLAIM_EXTENDED)
    return claim


def release_claim(connection: Connection, now: datetime, case_id: str, token: str) -> None:
    """The case waits again, in its old place. Raises what `why_not_held` finds."""
    statement = (
        update(cases)
        .where(is_held(case_id, token, now))
        .values(state=CaseState.WAITING, claimed_until=None, token_hash=None)
        .returning(cases.c.claimed_by)
    )
    reviewer = connection.scalar(statement)
    if reviewer is None:
        raise why_not_held(connection, case_id, token)
    append_audit(connection, now, [AuditEntry(reviewer, AuditAction.CLAIM_RELEASED, case_id, {})])


def find_own_claim(reviewer: str, now: datetime) -> Select[str]:
    """The id of the first case, in the order of offer, that the reviewer holds."""
    (claimed,) = stands(CaseState.CLAIMED, now)
    return select(cases.c.id).where(claimed, cases.c.claimed_by == reviewer).order_by(*_OFFER_ORDER).limit(1)


def find_offer(now: datetime) -> CompoundSelect[str]:
    """The id of the case that is next. Two lists, waiting and expired, each in index order, merged without a sort."""
    lists = [
        select(cases.c.id, cases.c.priority, cases.c.due_at).where(each) for each in stands(CaseState.WAITING, now)
    ]
    merged = union_all(*lists)
    order = (merged.selected_columns.priority.desc(), merged.selected_columns.due_at, merged.selected_columns.id)
    return merged.order_by(*order).limit(1)


def _record(connection: Connection, now: datetime, claim: Claim, action: AuditAction) -> None:
    detail = {"expires_at": claim.expires_at.isoformat()}
    append_audit(connection, now, [AuditEntry(claim.reviewer, action, claim.case_id, detail)])
