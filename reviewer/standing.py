"""How a case stands at a given time, as SQL: a claim that has run out is nobody's."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_

from reviewer.case import CaseState
from reviewer.schema import cases


def stands(state: CaseState, now: datetime) -> tuple[ColumnElement[bool], ...]:
    """The conditions, any of which a case in this state fulfils. Each fixes the stored state, so that each can read
    its rows in the order of an index."""
    match state:
        case CaseState.WAITING:
            return cases.c.state == CaseState.WAITING, claim_has_expired(now)
        case CaseState.CLAIMED:
            return (and_(cases.c.state == CaseState.CLAIMED, cases.c.claimed_until > now),)
        case CaseState.DECIDED:
            return (cases.c.state == CaseState.DECIDED,)


def claim_has_expired(now: datetime) -> ColumnElement[bool]:
    """Claimed, and no longer: a claim's last moment is the one before `claimed_until`."""
    return and_(cases.c.state == CaseState.CLAIMED, cases.c.claimed_until <= now)
