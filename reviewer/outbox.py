"""The outbox: what others are to be told, written in the transaction that makes it true."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from reviewer.decision import Decision
from reviewer.json_value import JsonObject, read_json, write_json
from reviewer.schema import outbox

CASE_DECIDED = "case.decided"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. `sequence` only grows and can be read after for ever; `id` is for the receiver to
    know a repeated delivery by. The payload has ids and the outcome, never text."""

    sequence: int
    id: str
    type: str
    case_id: str
    created_at: datetime
    payload: JsonObject


def record_decided(
    connection: Connection, event_id: str, decision: Decision, account: str | None, client_ref: str | None
) -> None:
    """Queue `case.decided`. The payload has the shape of Standard Webhooks: type, timestamp, data."""
    payload: JsonObject = {
        "type": CASE_DECIDED,
        "timestamp": decision.decided_at.isoformat(),
        "data": {
            "case_id": decision.case_id,
            "round": decision.round,
            "outcome": decision.outcome,
            "reason": decision.reason,
            "account": account,
            "client_ref": client_ref,
            "decided_at": decision.decided_at.isoformat(),
        },
    }
    connection.execute(
        insert(outbox).values(
            event_id=event_id,
            type=CASE_DECIDED,
            case_id=decision.case_id,
            created_at=decision.decided_at,
            payload=write_json(payload),
        )
    )


def list_events(connection: Connection, after: int, limit: int) -> tuple[Event, ...]:
    """Events with a sequence above `after`, oldest first."""
    query = select(outbox).where(outbox.c.sequence > after).order_by(outbox.c.sequence).limit(limit)
    return tuple(
        Event(row.sequence, row.event_id, row.type, row.case_id, row.created_at, read_json(row.payload))
        for row in connection.execute(query)
    )
