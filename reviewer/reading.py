"""Reading cases: one, a page, or how many."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, func, select

from reviewer.case import Case, CasePage, CaseState
from reviewer.decision import Decision, Outcome
from reviewer.errors import CaseNotFound
from reviewer.json_value import read_json
from reviewer.schema import case_bodies, cases, decisions
from reviewer.standing import stands


def find_case(connection: Connection, now: datetime, case_id: str) -> Case:
    """Raises CaseNotFound."""
    found = _fetch_cases(connection, now, [case_id])
    if not found:
        raise CaseNotFound(case_id)
    return found[0]


def list_cases(
    connection: Connection,
    now: datetime,
    *,
    state: CaseState | None,
    account: str | None,
    limit: int,
    after: str | None,
    newest_first: bool,
) -> CasePage:
    """In the order of their ids, which is the order of opening, beginning beyond the id `after`."""
    # One more than asked tells whether there is a next page.
    queries = _id_queries(now, state, account, after, newest_first)
    listed = [case_id for query in queries for case_id in connection.scalars(query.limit(limit + 1))]
    listed.sort(reverse=newest_first)
    page = listed[:limit]
    return CasePage(_fetch_cases(connection, now, page), page[-1] if len(listed) > limit else None)


def count_cases(connection: Connection, now: datetime) -> dict[CaseState, int]:
    """How many cases stand in each state now; every state is there."""
    return {
        state: sum(
            connection.scalar(select(func.count()).select_from(cases).where(condition)) or 0
            for condition in stands(state, now)
        )
        for state in CaseState
    }


def _id_queries(
    now: datetime, state: CaseState | None, account: str | None, after: str | None, newest_first: bool
) -> list[Select[str]]:
    query = select(cases.c.id).order_by(cases.c.id.desc() if newest_first else cases.c.id)
    if account is not None:
        query = query.where(cases.c.account == account)
    if after is not None:
        query = query.where(cases.c.id < after if newest_first else cases.c.id > after)
    # Each condition by itself is read off an index in order; together they would be sorted.
    return [query] if state is None else [query.where(condition) for condition in stands(state, now)]


def _fetch_cases(connection: Connection, now: datetime, case_ids: Sequence[str]) -> tuple[Case, ...]:
    """In the order of the ids; those that do not exist are left out."""
    query = (
        select(
            cases,
            case_bodies.c.message,
            case_bodies.c.verdict,
            decisions.c.outcome,
            decisions.c.reason,
            decisions.c.note,
            decisions.c.reviewer,
            decisions.c.decided_at,
        )
        .join(case_bodies, case_bodies.c.case_id == cases.c.id)
        .outerjoin(decisions, and_(decisions.c.case_id == cases.c.id, decisions.c.round == cases.c.round))
        .where(cases.c.id.in_(case_ids))
    )
    found = {row.id: _read_case(row, now) for row in connection.execute(query)}
    return tuple(found[case_id] for case_id in case_ids if case_id in found)


def _read_case(row: Row[Any], now: datetime) -> Case:
    runs = row.claimed_until is not None and row.claimed_until > now
    expired = row.state == CaseState.CLAIMED and not runs
    return Case(
        id=row.id,
        created_at=row.created_at,
        due_at=row.due_at,
        state=CaseState.WAITING if expired else CaseState(row.state),
        round=row.round,
        channel=row.channel,
        kind=row.kind,
        message_type=row.message_type,
        account=row.account,
        client_ref=row.client_ref,
        profile=row.profile,
        policy=row.policy,
        group_key=row.group_key,
        priority=row.priority,
        message=read_json(row.message),
        verdict=read_json(row.verdict),
        claimed_by=row.claimed_by if runs else None,
        claimed_until=row.claimed_until if runs else None,
        decision=_read_decision(row),
    )


def _read_decision(row: Row[Any]) -> Decision | None:
    if row.outcome is None:
        return None
    return Decision(row.id, row.round, Outcome(row.outcome), row.reason, row.note, row.reviewer, row.decided_at)
