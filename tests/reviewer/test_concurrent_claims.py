"""Reviewers who claim at the same time: no case twice, no case lost."""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

from reviewer.case import CaseState, NewCase
from reviewer.decision import Outcome
from reviewer.errors import CaseAlreadyClaimed
from reviewer.store import Store, open_store

MakeCase = Callable[..., NewCase]

CASES = 120
WORKER = Path(__file__).with_name("claim_until_empty.py")
REPOSITORY = Path(__file__).parents[2]


def claim_all(store: Store, name: str) -> list[str]:
    """Claim as ever new reviewers, so that nothing is resumed, until nothing is offered."""
    claimed: list[str] = []
    while claim := store.claim_next(f"{name}-{len(claimed)}"):
        claimed.append(claim.case_id)
    return claimed


def assert_each_once(opened: list[str], claimed: list[list[str]], store: Store) -> None:
    assert Counter(case_id for each in claimed for case_id in each) == Counter(opened)
    assert store.count_cases()[CaseState.CLAIMED] == len(opened)
    assert store.verify_audit().rows == 2 * len(opened)
    assert store.verify_audit().intact


def test_two_threads_never_get_the_same_case(store: Store, new_case: MakeCase) -> None:
    opened = [case.id for case in store.open_cases([new_case() for _ in range(CASES)])]
    start = Barrier(2)

    def work(name: str) -> list[str]:
        start.wait()
        return claim_all(store, name)

    with ThreadPoolExecutor(2) as threads:
        claimed = list(threads.map(work, ["a", "b"]))
    assert_each_once(opened, claimed, store)


def test_two_stores_on_one_file_never_give_the_same_case(path: Path, new_case: MakeCase) -> None:
    with open_store(path) as first, open_store(path) as second, ThreadPoolExecutor(2) as threads:
        opened = [case.id for case in first.open_cases([new_case() for _ in range(CASES)])]
        claimed = list(threads.map(claim_all, [first, second], ["a", "b"]))
        assert_each_once(opened, claimed, first)


def test_two_processes_never_get_the_same_case(path: Path, new_case: MakeCase) -> None:
    with open_store(path) as store:
        opened = [case.id for case in store.open_cases([new_case() for _ in range(CASES)])]
        workers = [start_worker(path, name) for name in ("a", "b")]
        # Both have opened the store and wait for the word, so that they really run at the same time.
        for worker in workers:
            assert worker.stdout is not None
            assert worker.stdout.readline() == "ready\n"
        for worker in workers:
            assert worker.stdin is not None
            worker.stdin.write("go\n")
            worker.stdin.flush()
        claimed = [worker.communicate(timeout=60)[0].split() for worker in workers]
        assert [worker.returncode for worker in workers] == [0, 0]
        assert_each_once(opened, claimed, store)
        assert all(claimed), "one process claimed everything: nothing was tested"


def start_worker(path: Path, name: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(  # noqa: S603 - our own script
        [sys.executable, str(WORKER), str(path), name],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
    )


def test_of_many_who_want_one_case_one_gets_it(store: Store, new_case: MakeCase) -> None:
    case = store.open_case(new_case())
    start = Barrier(8)

    def work(name: str) -> bool:
        start.wait()
        try:
            store.claim(case.id, name)
        except CaseAlreadyClaimed:
            return False
        return True

    with ThreadPoolExecutor(8) as threads:
        assert sum(threads.map(work, "abcdefgh")) == 1


def test_a_decision_sent_twice_at_once_is_made_once(store: Store, new_case: MakeCase) -> None:
    case = store.open_case(new_case())
    token = store.claim(case.id, "li").token
    start = Barrier(8)

    def work(_: int) -> object:
        start.wait()
        return store.decide(case.id, token, Outcome.APPROVE)

    with ThreadPoolExecutor(8) as threads:
        assert len(set(threads.map(work, range(8)))) == 1
    assert len(store.list_events()) == 1


def test_processes_that_open_a_new_file_together_share_it(path: Path, new_case: MakeCase) -> None:
    workers = [start_worker(path, name) for name in ("a", "b", "c")]
    for worker in workers:
        assert worker.communicate("go\n", timeout=60)[0] == "ready\n"
    with open_store(path) as store:
        opened = store.open_case(new_case())
        assert store.find_case(opened.id) == opened
