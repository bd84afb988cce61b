"""The tables of the review queue, and the version that says which program may use them.

Two things are kept apart because they live apart: `case_bodies` holds what may be erased one day and never changes
until then, so that claiming a case rewrites a short row; `decisions` has one row per round, so that a case can be
decided again without losing what was decided before. States are plain text: a new one needs no new schema.
"""

from datetime import UTC, datetime, timedelta

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Connection,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    insert,
)
from sqlalchemy.types import TypeDecorator

from reviewer.errors import StoreNotOurs, StoreVersionDiffers

SCHEMA_VERSION = 1
# "GSRV" in ASCII: tells a Guoshen review store from any other SQLite file.
APPLICATION_ID = 0x47535256
GENESIS_HASH = "0" * 64

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def microseconds(at: datetime) -> int:
    """Since 1970, exact. A naive datetime raises TypeError."""
    return (at - _EPOCH) // timedelta(microseconds=1)


class Instant(TypeDecorator[datetime]):
    """An aware datetime, stored as whole microseconds since 1970 in UTC: exact, and compared as a number."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> int | None:
        """To the database. A naive datetime raises TypeError."""
        return None if value is None else microseconds(value)

    def process_result_value(self, value: int | None, _dialect: Dialect) -> datetime | None:
        """From the database, in UTC."""
        return None if value is None else _EPOCH + timedelta(microseconds=value)


metadata = MetaData()

cases = Table(
    "cases",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("state", Text, nullable=False),
    Column("round", Integer, nullable=False),
    Column("channel", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("message_type", Text, nullable=False),
    Column("account", Text),
    Column("client_ref", Text),
    Column("profile", Text, nullable=False),
    Column("policy", Text, nullable=False),
    Column("group_key", Text, nullable=False),
    Column("priority", Integer, nullable=False),
    # Who claimed last and when; a claim runs only while the two columns after them are set.
    Column("claimed_by", Text),
    Column("claimed_at", Instant),
    Column("claimed_until", Instant),
    Column("token_hash", Text),
    CheckConstraint("(token_hash IS NULL) = (claimed_until IS NULL)", name="a_claim_is_whole"),
)

# The order in which cases are offered: with the state fixed, SQLite reads it off the index and never sorts.
Index("cases_by_offer", cases.c.state, cases.c.priority.desc(), cases.c.due_at, cases.c.id)
Index("cases_by_state", cases.c.state, cases.c.id)
Index("cases_by_account", cases.c.account, cases.c.id)

case_bodies = Table(
    "case_bodies",
    metadata,
    Column("case_id", Text, ForeignKey("cases.id"), primary_key=True, nullable=False),
    Column("message", Text, nullable=False),
    Column("verdict", Text, nullable=False),
)

decisions = Table(
    "decisions",
    metadata,
    Column("case_id", Text, ForeignKey("cases.id"), primary_key=True, nullable=False),
    Column("round", Integer, primary_key=True, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("reason", Text),
    Column("note", Text, nullable=False),
    Column("reviewer", Text, nullable=False),
    Column("claimed_at", Instant, nullable=False),
    Column("decided_at", Instant, nullable=False),
    # By this a repeated decide is known again.
    Column("token_hash", Text, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=False, nullable=False),
    Column("at", Instant, nullable=False),
    Column("actor", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("case_id", Text),
    Column("detail", Text, nullable=False),
    Column("previous_hash", Text, nullable=False),
    Column("hash", Text, nullable=False),
)

Index("audit_by_case", audit.c.case_id, audit.c.sequence)

# One row: the end of the chain, so that rows cut off the end are missed too.
audit_head = Table(
    "audit_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("hash", Text, nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=True, nullable=False),
    Column("event_id", Text, nullable=False, unique=True),
    Column("type", Text, nullable=False),
    Column("case_id", Text, ForeignKey("cases.id"), nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("payload", Text, nullable=False),
    # A number once given to an event is never given again, so a cursor stays true for ever.
    sqlite_autoincrement=True,
)

_APPEND_ONLY = (
    """
    CREATE TRIGGER audit_keeps_rows BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END
    """,
    """
    CREATE TRIGGER audit_keeps_values BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END
    """,
    # For INSERT OR REPLACE, which deletes without asking the DELETE trigger.
    """
    CREATE TRIGGER audit_only_grows BEFORE INSERT ON audit
    WHEN EXISTS (SELECT 1 FROM audit WHERE sequence >= NEW.sequence)
    BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END
    """,
)


def prepare_schema(connection: Connection, place: str) -> None:
    """Create the tables in an empty database, accept our own; raises StoreNotOurs, StoreVersionDiffers.

    Must run in a writing transaction, so that of two processes on a new file one creates and the other finds.
    """
    owner = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    entries = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    if (owner, version, entries) == (0, 0, 0):
        _create(connection)
    elif owner != APPLICATION_ID:
        raise StoreNotOurs(place)
    elif version != SCHEMA_VERSION:
        raise StoreVersionDiffers(place, version, SCHEMA_VERSION)
    else:
        # Changes nothing, but fails now and not at the first case if the file cannot be written.
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _create(connection: Connection) -> None:
    metadata.create_all(connection)
    for trigger in _APPEND_ONLY:
        connection.exec_driver_sql(trigger)
    connection.execute(insert(audit_head).values(id=1, sequence=0, hash=GENESIS_HASH))
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
