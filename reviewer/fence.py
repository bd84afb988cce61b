"""The fence: what a token must prove, inside the statement that changes the case."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from reviewer.case import CaseState
from reviewer.claim import hash_token
from reviewer.errors import (
    CaseAlreadyClaimed,
    CaseNotFound,
    CaseNotOpen,
    ClaimExpired,
    ClaimTokenMismatch,
    ReviewerError,
)
from reviewer.schema import cases
from reviewer.standing import stands


def is_held(case_id: str, token: str, now: datetime) -> ColumnElement[bool]:
    """The case is claimed with this token, and the claim runs."""
    return and_(
        cases.c.id == case_id,
        cases.c.state == CaseState.CLAIMED,
        cases.c.token_hash == hash_token(token),
        cases.c.claimed_until > now,
    )


def is_free(case_id: str, reviewer: str, now: datetime) -> ColumnElement[bool]:
    """The case waits, or this reviewer holds it already."""
    own = and_(cases.c.state == CaseState.CLAIMED, cases.c.claimed_by == reviewer)
    return and_(cases.c.id == case_id, or_(own, *stands(CaseState.WAITING, now)))


def why_not_held(connection: Connection, case_id: str, token: str) -> ReviewerError:
    """The error that says why `is_held` found nothing."""
    query = select(cases.c.state, cases.c.token_hash, cases.c.claimed_until).where(cases.c.id == case_id)
    row = connection.execute(query).one_or_none()
    if row is None:
        return CaseNotFound(case_id)
    if row.state == CaseState.DECIDED:
        return CaseNotOpen(case_id)
    if row.token_hash != hash_token(token):
        return ClaimTokenMismatch(case_id)
    return ClaimExpired(case_id, row.claimed_until)


def why_not_free(connection: Connection, case_id: str) -> ReviewerError:
    """The error that says why `is_free` found nothing."""
    query = select(cases.c.state, cases.c.claimed_until).where(cases.c.id == case_id)
    row = connection.execute(query).one_or_none()
    if row is None:
        return CaseNotFound(case_id)
    if row.state == CaseState.DECIDED:
        return CaseNotOpen(case_id)
    return CaseAlreadyClaimed(case_id, row.claimed_until)
