"""One SQLite file, opened so that what is committed stays: transactions, durability, and faults by name."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from reviewer.errors import (
    StoreAddressUnreadable,
    StoreBusy,
    StoreFailed,
    StoreInMemory,
    StoreKindUnsupported,
    StoreWithoutLog,
)
from reviewer.schema import prepare_schema
from reviewer.turnstile import Turnstile

BUSY_SECONDS = 10.0
BUSY_PAUSE_SECONDS = 0.02

# Primary result codes: the low byte of SQLite's extended code.
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_UNUSABLE = {
    sqlite3.SQLITE_NOTADB: "not a database",
    sqlite3.SQLITE_CORRUPT: "the database is damaged",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened; is it a file, and does its folder exist?",
    sqlite3.SQLITE_READONLY: "cannot be written",
    sqlite3.SQLITE_PERM: "access is denied",
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_IOERR: "reading or writing failed",
}


class Database:
    """Transactions on one file, from any thread and beside other processes."""

    def __init__(self, engine: Engine, place: str) -> None:
        self._readers = engine
        self._writers = engine.execution_options(begin="BEGIN IMMEDIATE")
        self._place = place
        # SQLite makes waiting writers poll and starves some; within one process they queue here instead.
        self._writing = Turnstile()

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that is the only writer from its start; committed, and on disk, when the block ends."""
        with self._writing, _name_faults(self._place), self._writers.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A consistent view of what is committed; it blocks nobody."""
        with _name_faults(self._place), self._readers.begin() as connection:
            yield connection

    @contextmanager
    def settings(self) -> Iterator[Connection]:
        """A connection outside any transaction, for what SQLite changes only there."""
        with _name_faults(self._place), self._readers.execution_options(begin=None).connect() as connection:
            yield connection

    def close(self) -> None:
        """Close all connections that are not in use."""
        self._readers.dispose()


def open_database(url_or_path: str | Path, busy_seconds: float = BUSY_SECONDS) -> Database:
    """Open, or create with its tables, the file at a path or a `sqlite:///` URL. Raises StoreUnusable, StoreBusy."""
    url = _locate(url_or_path)
    place = str(url.database)
    engine = create_engine(
        url,
        poolclass=QueuePool,
        max_overflow=-1,
        connect_args={"timeout": busy_seconds, "check_same_thread": False},
        # An error must not carry a message's text to wherever errors are logged.
        hide_parameters=True,
    )
    event.listen(engine, "connect", _prepare_connection)
    event.listen(engine, "begin", _begin)
    database = Database(engine, place)
    try:
        with database.write() as connection:
            prepare_schema(connection, place)
        # Only after the schema was accepted: a stranger's file is left as it is.
        _keep_log(database, place, monotonic() + busy_seconds)
    except BaseException:
        database.close()
        raise
    return database


def _keep_log(database: Database, place: str, give_up_at: float) -> None:
    """Write ahead from now on; the file remembers. SQLite does not wait here when another process does the same."""
    while True:
        try:
            with database.settings() as connection:
                mode = connection.exec_driver_sql("PRAGMA journal_mode = WAL").scalar_one()
        except StoreBusy:
            if monotonic() > give_up_at:
                raise
            sleep(BUSY_PAUSE_SECONDS)
            continue
        if mode != "wal":
            raise StoreWithoutLog(place, mode)
        return


def _locate(url_or_path: str | Path) -> URL:
    if isinstance(url_or_path, Path) or "://" not in url_or_path:
        url = URL.create("sqlite", database=str(url_or_path))
    else:
        try:
            url = make_url(url_or_path)
        except ArgumentError as error:
            raise StoreAddressUnreadable from error
    if url.get_backend_name() != "sqlite":
        raise StoreKindUnsupported(url.render_as_string(hide_password=True))
    if url.database in (None, "", ":memory:"):
        raise StoreInMemory
    return url


def _prepare_connection(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    # The driver must not begin transactions by itself: `_begin` does.
    connection.isolation_level = None
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin(connection: Connection) -> None:
    begin = connection.get_execution_options().get("begin", "BEGIN")
    if begin is not None:
        connection.exec_driver_sql(begin)


@contextmanager
def _name_faults(place: str) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise _name(error, place) from error
    except DBAPIError as error:
        raise _name(error.orig, place, otherwise=error) from error


def _name(error: BaseException | None, place: str, otherwise: Exception | None = None) -> BaseException:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _BUSY:
        return StoreBusy(place)
    if code in _UNUSABLE:
        return StoreFailed(place, _UNUSABLE[code])
    return otherwise or StoreFailed(place, type(error).__name__)
