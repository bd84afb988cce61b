"""A fault in the middle of an operation leaves nothing of it behind."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from reviewer.case import CaseState, NewCase
from reviewer.decision import Outcome
from reviewer.identifier import new_id
from reviewer.store import Store, open_store

MakeCase = Callable[..., NewCase]

KILLED = Path(__file__).with_name("die_while_deciding.py")
REPOSITORY = Path(__file__).parents[2]


class PowerCutError(Exception):
    """What the tests raise where no fault is expected."""


def cut_at_event(prefix: str, at: datetime) -> str:
    """Ids for cases; none for events, which are made when the decision is already written."""
    if prefix == "event":
        raise PowerCutError
    return new_id(prefix, at)


def test_a_fault_between_decision_and_event_undoes_the_decision(path: Path, new_case: MakeCase) -> None:
    with open_store(path, new_id=cut_at_event) as store:
        case = store.open_case(new_case())
        claim = store.claim(case.id, "li")
        with pytest.raises(PowerCutError):
            store.decide(case.id, claim.token, Outcome.REJECT, "suspected-fraud")
        assert_still_claimed(store, case.id)
    with open_store(path) as store:
        assert store.decide(case.id, claim.token, Outcome.APPROVE).outcome is Outcome.APPROVE


def test_a_fault_in_the_second_of_two_cases_opens_neither(path: Path, new_case: MakeCase) -> None:
    ids = iter(["case_1"])

    def run_out(_prefix: str, _at: datetime) -> str:
        try:
            return next(ids)
        except StopIteration:
            raise PowerCutError from None

    with open_store(path, new_id=run_out) as store:
        with pytest.raises(PowerCutError):
            store.open_cases([new_case(), new_case()])
        assert (store.list_cases().cases, store.list_audit()) == ((), ())


def test_two_cases_of_one_id_open_neither(path: Path, new_case: MakeCase) -> None:
    with open_store(path, new_id=lambda prefix, _: prefix) as store:
        with pytest.raises(Exception, match="UNIQUE"):
            store.open_cases([new_case(), new_case()])
        assert (store.list_cases().cases, store.list_audit()) == ((), ())


def test_a_clock_that_fails_changes_nothing_and_blocks_nobody(path: Path, store: Store, new_case: MakeCase) -> None:
    case = store.open_case(new_case())
    token = store.claim(case.id, "li").token

    def fail() -> datetime:
        raise PowerCutError

    with open_store(path, clock=fail) as failing:
        attempts: tuple[Callable[[], object], ...] = (
            lambda: failing.open_case(new_case()),
            lambda: failing.claim_next("wang"),
            lambda: failing.extend(case.id, token),
            lambda: failing.release(case.id, token),
            lambda: failing.decide(case.id, token, Outcome.APPROVE),
        )
        for attempt in attempts:
            with pytest.raises(PowerCutError):
                attempt()
    assert_still_claimed(store, case.id)
    assert store.decide(case.id, token, Outcome.APPROVE).reviewer == "li"


def test_a_process_killed_while_deciding_leaves_the_case_to_be_decided(path: Path, new_case: MakeCase) -> None:
    with open_store(path) as store:
        case = store.open_case(new_case())
        token = store.claim(case.id, "li").token
        killed = subprocess.run(  # noqa: S603 - our own script
            [sys.executable, str(KILLED), str(path), case.id, token],
            env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
            check=False,
            timeout=60,
        )
        assert killed.returncode == -signal.SIGKILL
        assert_still_claimed(store, case.id)
        assert store.decide(case.id, token, Outcome.APPROVE).reviewer == "li"


def assert_still_claimed(store: Store, case_id: str) -> None:
    case = store.find_case(case_id)
    assert (case.state, case.claimed_by, case.decision) == (CaseState.CLAIMED, "li", None)
    assert store.list_events() == ()
    assert [row.action for row in store.list_audit()] == ["case.opened", "case.claimed"]
    assert store.verify_audit().intact
