"""The trail can be added to, and nothing else; whoever gets round that is found out."""

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reviewer.audit import AuditFault
from reviewer.case import NewCase
from reviewer.decision import Outcome
from reviewer.json_value import write_json
from reviewer.schema import microseconds
from reviewer.store import Store

MakeCase = Callable[..., NewCase]

CLASSIFIED = "【某某】绝密内容"
NOTE = "引用了绝密内容"


@pytest.fixture
def written(store: Store, new_case: MakeCase) -> Store:
    """Two cases, one of them decided: five rows."""
    first, _ = store.open_cases([new_case(text=CLASSIFIED), new_case(text=CLASSIFIED)])
    claim = store.claim(first.id, "li")
    store.extend(first.id, claim.token)
    store.decide(first.id, claim.token, Outcome.REJECT, "suspected-fraud", NOTE)
    return store


def tamper(path: Path, statement: str) -> None:
    """Do what only someone with the file in hands can do: switch the triggers off first."""
    with closing(sqlite3.connect(path)) as connection:
        for trigger in ("audit_keeps_rows", "audit_keeps_values", "audit_only_grows"):
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.executescript(statement)
        connection.commit()


def test_an_untouched_trail_is_intact(written: Store) -> None:
    report = written.verify_audit()
    assert report.intact
    assert (report.rows, report.broken_at) == (5, None)
    assert report.head == written.list_audit()[-1].hash


def test_an_empty_trail_is_intact(store: Store) -> None:
    assert store.verify_audit().intact


@pytest.mark.parametrize(
    ("statement", "broken_at", "fault"),
    [
        ("UPDATE audit SET actor = 'wang' WHERE sequence = 3", 3, AuditFault.ROW_CHANGED),
        ("UPDATE audit SET detail = '{}' WHERE sequence = 1", 1, AuditFault.ROW_CHANGED),
        ("UPDATE audit SET at = at + 1 WHERE sequence = 5", 5, AuditFault.ROW_CHANGED),
        ("UPDATE audit SET at = 'soon' WHERE sequence = 5", 5, AuditFault.ROW_CHANGED),
        ("UPDATE audit SET detail = x'ff' WHERE sequence = 5", 5, AuditFault.ROW_CHANGED),
        ("UPDATE audit SET case_id = NULL WHERE sequence = 2", 2, AuditFault.ROW_CHANGED),
        ("UPDATE audit SET hash = 'f' WHERE sequence = 2", 2, AuditFault.ROW_CHANGED),
        ("DELETE FROM audit WHERE sequence = 1", 1, AuditFault.ROW_MISSING),
        ("DELETE FROM audit WHERE sequence = 3", 3, AuditFault.ROW_MISSING),
        ("DELETE FROM audit WHERE sequence = 5", 5, AuditFault.ROW_MISSING),
        ("DELETE FROM audit", 1, AuditFault.ROW_MISSING),
        (
            "UPDATE audit SET sequence = 9 WHERE sequence = 3; UPDATE audit SET sequence = 3 WHERE sequence = 4",
            3,
            AuditFault.ROW_CHANGED,
        ),
        ("UPDATE audit_head SET hash = 'f'", 5, AuditFault.HEAD_DIFFERS),
        ("DELETE FROM audit_head", 5, AuditFault.HEAD_DIFFERS),
    ],
)
def test_the_first_broken_row_is_named(
    written: Store, path: Path, statement: str, broken_at: int, fault: AuditFault
) -> None:
    tamper(path, statement)
    report = written.verify_audit()
    assert (report.broken_at, report.fault, report.intact) == (broken_at, fault, False)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET actor = 'wang' WHERE sequence = 3",
        "DELETE FROM audit WHERE sequence = 3",
        "DELETE FROM audit",
        "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE sequence = 3",
        "INSERT INTO audit SELECT 2, at, actor, action, case_id, detail, previous_hash, hash FROM audit LIMIT 1",
    ],
)
def test_the_database_itself_refuses_to_change_the_trail(written: Store, path: Path, statement: str) -> None:
    with (
        closing(sqlite3.connect(path)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="the audit trail is append-only"),
    ):
        connection.execute(statement)
    assert written.verify_audit().rows == 5


def test_a_row_recomputed_by_hand_breaks_the_chain_behind_it(written: Store, path: Path) -> None:
    before = written.list_audit()[2]
    forged = (before.sequence, microseconds(before.at), "wang", before.action, before.case_id)
    detail = write_json(before.detail)
    digest = hashlib.sha256(write_json([*forged, detail, before.previous_hash]).encode()).hexdigest()
    tamper(path, f"UPDATE audit SET actor = 'wang', hash = '{digest}' WHERE sequence = 3")  # noqa: S608 - a digest
    report = written.verify_audit()
    assert (report.broken_at, report.fault) == (4, AuditFault.CHAIN_BROKEN)


def test_trail_and_outbox_hold_no_message_text_and_no_note(written: Store) -> None:
    for kept in (repr(written.list_audit()), repr(written.list_events())):
        assert "绝密" not in kept
        assert "suspected-fraud" in kept


def test_the_trail_can_be_read_from_any_row_on(written: Store) -> None:
    assert [row.sequence for row in written.list_audit(after=2, limit=2)] == [3, 4]
