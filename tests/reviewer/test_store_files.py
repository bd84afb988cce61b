"""Which files are opened, how, and what is said about the others."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import datetime
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy.sql.selectable import SelectBase

from reviewer.case import NewCase
from reviewer.claiming import find_offer, find_own_claim
from reviewer.database import open_database
from reviewer.errors import StoreBusy, StoreUnusable, StoreVersionDiffers
from reviewer.schema import SCHEMA_VERSION
from reviewer.store import Store, open_store

MakeCase = Callable[..., NewCase]


def test_a_file_that_is_not_a_database_is_named(path: Path) -> None:
    path.write_bytes(b"this is not a database, " * 100)
    with pytest.raises(StoreUnusable, match=r"review\.db: not a database"):
        open_store(path)
    assert path.read_bytes() == b"this is not a database, " * 100


def test_a_schema_of_a_newer_version_is_refused_and_left_alone(path: Path) -> None:
    open_store(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = path.read_bytes()
    with pytest.raises(StoreVersionDiffers, match=r"review\.db: its schema is version 2, .* version 1; install"):
        open_store(path)
    assert path.read_bytes() == before


def test_a_database_of_another_program_is_refused_and_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")
    before = path.read_bytes()
    with pytest.raises(StoreUnusable, match=r"review\.db: .* belongs to another program"):
        open_store(path)
    assert path.read_bytes() == before


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreUnusable, match="cannot be opened"):
        open_store(tmp_path)


def test_a_file_in_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreUnusable, match=r"missing/review\.db: cannot be opened"):
        open_store(tmp_path / "missing" / "review.db")


def test_a_file_that_cannot_be_written_is_refused(path: Path) -> None:
    open_store(path).close()
    with pytest.raises(StoreUnusable, match="cannot be written"):
        open_store(f"sqlite:///file:{path}?mode=ro&uri=true")


@pytest.mark.parametrize("address", ["", ":memory:", "sqlite://", "sqlite:///:memory:"])
def test_a_store_in_memory_is_refused(address: str) -> None:
    with pytest.raises(StoreUnusable, match="must be a file"):
        open_store(address)


def test_another_kind_of_database_is_refused_without_its_password() -> None:
    with pytest.raises(StoreUnusable, match="only SQLite") as caught:
        open_store("postgresql://guoshen:hunter2@db/review")
    assert "hunter2" not in str(caught.value)


def test_an_address_that_is_none_is_refused_without_being_repeated() -> None:
    with pytest.raises(StoreUnusable, match="URL cannot be read") as caught:
        open_store("://hunter2")
    assert "hunter2" not in str(caught.value)


def test_an_empty_file_becomes_a_store(path: Path, new_case: MakeCase) -> None:
    path.touch()
    with open_store(path) as store:
        opened = store.open_case(new_case())
        assert store.find_case(opened.id) == opened


def test_what_is_committed_is_on_disk(path: Path) -> None:
    open_store(path).close()
    database = open_database(path)
    with database.write() as connection:
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    database.close()
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 10_000}


def test_a_store_locked_by_another_process_is_busy_and_unchanged(path: Path, new_case: MakeCase) -> None:
    with open_store(path, busy_seconds=0.05) as store:
        store.open_case(new_case())
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreBusy, match=r"review\.db"):
                store.claim_next("li")
            assert len(store.list_cases().cases) == 1
            other.execute("ROLLBACK")
        assert store.claim_next("li") is not None


def test_a_damaged_store_says_so(path: Path, new_case: MakeCase) -> None:
    with open_store(path) as store:
        store.open_cases([new_case() for _ in range(200)])
    stored = bytearray(path.read_bytes())
    stored[4096:] = b"\xff" * (len(stored) - 4096)
    path.write_bytes(stored)
    with pytest.raises(StoreUnusable, match=r"review\.db: the database is damaged"), open_store(path) as damaged:
        damaged.list_cases()


def test_a_full_store_takes_nothing_and_says_so(path: Path, new_case: MakeCase) -> None:
    database = open_database(path)
    store = Store(database, lambda: datetime.fromisoformat("2026-11-23T08:00+00:00"), str, lambda kind, _: kind)
    with database.settings() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreUnusable, match="the disk is full"):
        store.open_case(new_case(text="长" * 50_000))
    assert store.list_cases().cases == ()
    store.close()


def test_no_error_repeats_the_text_of_a_message(path: Path, new_case: MakeCase) -> None:
    with open_store(path) as store:
        with closing(sqlite3.connect(path)) as other:
            other.execute("DROP TABLE case_bodies")
        with pytest.raises(Exception, match="no such table") as caught:
            store.open_case(new_case(text="classified"))
    assert "INSERT INTO case_bodies" in str(caught.value)
    assert "classified" not in str(caught.value)


def test_many_who_open_a_new_file_at_once_share_it(tmp_path: Path) -> None:
    start = Barrier(8)

    def work(path: Path) -> None:
        start.wait()
        open_store(path).close()

    with ThreadPoolExecutor(8) as threads:
        for number in range(6):
            assert list(threads.map(work, [tmp_path / f"{number}.db"] * 8)) == [None] * 8


@pytest.mark.parametrize("which", ["offer", "own claim"])
def test_the_next_case_is_read_off_the_index_without_a_sort(
    path: Path, new_case: MakeCase, times: list[datetime], which: str
) -> None:
    with open_store(path, clock=lambda: times[0]) as store:
        store.open_cases([new_case(priority=number % 3) for number in range(300)])
        store.claim_next("li")
    query: SelectBase = find_offer(times[0]) if which == "offer" else find_own_claim("li", times[0])
    database = open_database(path)
    with database.write() as connection:
        connection.exec_driver_sql("ANALYZE")
    with database.read() as connection:
        compiled = query.compile(connection.engine)
        values = tuple(0 for _ in compiled.params)
        steps = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}", values)]
    database.close()
    searches = [step for step in steps if "cases" in step]
    assert len(searches) == (2 if which == "offer" else 1)
    assert all("INDEX cases_by_offer (state=?)" in step for step in searches)
    assert not [step for step in steps if "TEMP B-TREE" in step]
