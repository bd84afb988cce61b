"""The audit trail: who did what to which case, append-only and hash-chained."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, Connection, Row, Select, insert, select, type_coerce, update

from reviewer.json_value import JsonObject, read_json, write_json
from reviewer.schema import GENESIS_HASH, audit, audit_head, microseconds


class AuditAction(StrEnum):
    """What the trail records."""

    # A check was ambiguous and a case was stored.
    CASE_OPENED = "case.opened"
    # A reviewer took the case, or took their own claim up again with a fresh token.
    CASE_CLAIMED = "case.claimed"
    # The holder asked for more time.
    CLAIM_EXTENDED = "claim.extended"
    # The holder gave the case back undecided.
    CLAIM_RELEASED = "claim.released"
    # The holder decided.
    CASE_DECIDED = "case.decided"


class AuditFault(StrEnum):
    """How a chain can be broken."""

    # The row's own hash does not fit its values: it was changed, or moved.
    ROW_CHANGED = "row changed"
    # The row does not continue the one before it.
    CHAIN_BROKEN = "chain broken"
    # The sequence has a hole, or ends too early.
    ROW_MISSING = "row missing"
    # Every row fits the next, but they do not lead to the recorded end: a tail was rewritten or added.
    HEAD_DIFFERS = "head differs"


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """What is to be recorded. `detail` holds ids, codes and times: never message text, a note or a token."""

    actor: str
    action: AuditAction
    case_id: str | None
    detail: JsonObject


@dataclass(frozen=True, slots=True)
class AuditRow:
    """What was recorded. `sequence` counts from 1 without holes."""

    sequence: int
    at: datetime
    actor: str
    action: AuditAction
    case_id: str | None
    detail: JsonObject
    previous_hash: str
    hash: str


@dataclass(frozen=True, slots=True)
class AuditReport:
    """The end of a walk along the chain: how many rows hold, the last good hash, and the first that does not."""

    rows: int
    head: str
    broken_at: int | None
    fault: AuditFault | None

    @property
    def intact(self) -> bool:
        """True when every row is there and unchanged."""
        return self.fault is None


def append_audit(connection: Connection, at: datetime, entries: Iterable[AuditEntry]) -> None:
    """Add the entries, in their order, to the end of the chain. For a writing transaction."""
    sequence, head = connection.execute(select(audit_head.c.sequence, audit_head.c.hash)).one()
    rows: list[dict[str, object]] = []
    for entry in entries:
        sequence += 1
        detail = write_json(entry.detail)
        digest = _digest(sequence, microseconds(at), entry.actor, entry.action, entry.case_id, detail, head)
        rows.append(
            {
                "sequence": sequence,
                "at": at,
                "actor": entry.actor,
                "action": entry.action,
                "case_id": entry.case_id,
                "detail": detail,
                "previous_hash": head,
                "hash": digest,
            }
        )
        head = digest
    connection.execute(insert(audit), rows)
    connection.execute(update(audit_head).values(sequence=sequence, hash=head))


def list_audit(connection: Connection, case_id: str | None, after: int, limit: int) -> tuple[AuditRow, ...]:
    """Rows of one case, or of all, oldest first, with a sequence above `after`."""
    query = select(audit).where(audit.c.sequence > after).order_by(audit.c.sequence).limit(limit)
    if case_id is not None:
        query = query.where(audit.c.case_id == case_id)
    return tuple(
        AuditRow(
            row.sequence,
            row.at,
            row.actor,
            AuditAction(row.action),
            row.case_id,
            read_json(row.detail),
            row.previous_hash,
            row.hash,
        )
        for row in connection.execute(query)
    )


def verify_audit(connection: Connection) -> AuditReport:
    """Walk the chain from its first row and stop at the first that is changed, missing or out of place."""
    sequence, head = 0, GENESIS_HASH
    for row in connection.execute(_stored_rows().execution_options(yield_per=1000)):
        fault = _find_fault(row, sequence + 1, head)
        if fault is not None:
            return AuditReport(sequence, head, sequence + 1, fault)
        sequence, head = row.sequence, row.hash
    recorded = connection.execute(select(audit_head.c.sequence, audit_head.c.hash)).one_or_none()
    if recorded is not None and recorded.sequence > sequence:
        return AuditReport(sequence, head, sequence + 1, AuditFault.ROW_MISSING)
    if recorded is None or recorded.hash != head:
        return AuditReport(sequence, head, sequence, AuditFault.HEAD_DIFFERS)
    return AuditReport(sequence, head, None, None)


def _stored_rows() -> Select[Any]:
    # `at` unconverted: a changed row can hold anything there, and must be reported, not stumbled over.
    columns = [type_coerce(column, BigInteger) if column.name == "at" else column for column in audit.c]
    return select(*columns).order_by(audit.c.sequence)


def _find_fault(row: Row[Any], sequence: int, head: str) -> AuditFault | None:
    if row.sequence != sequence:
        return AuditFault.ROW_MISSING
    digest = _digest(row.sequence, row.at, row.actor, row.action, row.case_id, row.detail, row.previous_hash)
    if row.hash != digest:
        return AuditFault.ROW_CHANGED
    return AuditFault.CHAIN_BROKEN if row.previous_hash != head else None


def _digest(*values: object) -> str:
    # `default=repr` only meets what the program never writes, such as a BLOB put in by hand.
    text = json.dumps(values, separators=(",", ":"), default=repr)
    return hashlib.sha256(text.encode("ascii")).hexdigest()
