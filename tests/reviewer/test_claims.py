"""Claiming, extending and releasing."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from reviewer.case import NewCase
from reviewer.decision import Outcome
from reviewer.errors import CaseAlreadyClaimed, ClaimExpired, ClaimTokenMismatch, LeaseOutOfBounds
from reviewer.store import Store

MakeCase = Callable[..., NewCase]


def test_nothing_to_claim_is_no_claim(store: Store) -> None:
    assert store.claim_next("li") is None


def test_priority_goes_first_then_the_deadline_then_the_order_of_opening(
    store: Store, new_case: MakeCase, times: list[datetime]
) -> None:
    late, late_too = store.open_cases([new_case(), new_case()])
    times[0] -= timedelta(minutes=1)
    early = store.open_case(new_case())
    times[0] += timedelta(minutes=2)
    urgent = store.open_case(new_case(priority=5))
    claims = [store.claim_next(reviewer) for reviewer in ("a", "b", "c", "d", "e")]
    offered = [claim.case_id if claim else None for claim in claims]
    assert offered == [urgent.id, early.id, late.id, late_too.id, None]


def test_ones_own_open_claim_comes_before_more_urgent_cases(store: Store, new_case: MakeCase) -> None:
    first = store.open_case(new_case())
    old = store.claim_next("li")
    store.open_case(new_case(priority=9))
    again = store.claim_next("li")
    assert old is not None
    assert again is not None
    assert again.case_id == old.case_id == first.id
    assert again.token != old.token


def test_a_claim_taken_up_again_voids_the_old_token(store: Store, new_case: MakeCase) -> None:
    case = store.open_case(new_case())
    old = store.claim(case.id, "li")
    again = store.claim(case.id, "li")
    with pytest.raises(ClaimTokenMismatch):
        store.extend(case.id, old.token)
    assert store.decide(case.id, again.token, Outcome.APPROVE).reviewer == "li"


def test_a_case_claimed_by_another_cannot_be_claimed(store: Store, new_case: MakeCase) -> None:
    case = store.open_case(new_case())
    claim = store.claim(case.id, "li")
    with pytest.raises(CaseAlreadyClaimed) as caught:
        store.claim(case.id, "wang")
    assert caught.value.until == claim.expires_at
    assert claim.token not in str(caught.value)


def test_an_expired_claim_is_offered_again_in_its_old_place(
    store: Store, new_case: MakeCase, times: list[datetime]
) -> None:
    first, second = store.open_cases([new_case(), new_case()])
    lost = store.claim_next("li", timedelta(minutes=5))
    assert lost is not None
    times[0] += timedelta(minutes=5)
    taken = store.claim_next("wang")
    assert taken is not None
    assert taken.case_id == lost.case_id == first.id
    with pytest.raises(ClaimTokenMismatch):
        store.decide(first.id, lost.token, Outcome.APPROVE)
    other = store.claim_next("li")
    assert other is not None
    assert other.case_id == second.id


def test_an_expired_claim_cannot_decide(store: Store, new_case: MakeCase, times: list[datetime]) -> None:
    case = store.open_case(new_case())
    claim = store.claim(case.id, "li")
    times[0] = claim.expires_at
    with pytest.raises(ClaimExpired) as caught:
        store.decide(case.id, claim.token, Outcome.APPROVE)
    assert caught.value.until == claim.expires_at
    assert store.list_events() == ()


def test_a_claim_can_decide_in_its_last_moment(store: Store, new_case: MakeCase, times: list[datetime]) -> None:
    case = store.open_case(new_case())
    claim = store.claim(case.id, "li")
    times[0] = claim.expires_at - timedelta(microseconds=1)
    assert store.decide(case.id, claim.token, Outcome.APPROVE).decided_at == times[0]


def test_an_extended_claim_ends_a_lease_from_now(store: Store, new_case: MakeCase, times: list[datetime]) -> None:
    case = store.open_case(new_case())
    claim = store.claim(case.id, "li", timedelta(minutes=5))
    times[0] += timedelta(minutes=4)
    extended = store.extend(case.id, claim.token, timedelta(minutes=5))
    assert extended.expires_at == times[0] + timedelta(minutes=5)
    assert (extended.token, extended.claimed_at) == (claim.token, claim.claimed_at)
    times[0] += timedelta(minutes=4)
    assert store.decide(case.id, claim.token, Outcome.APPROVE).decided_at == times[0]


def test_a_released_case_is_offered_to_others(store: Store, new_case: MakeCase) -> None:
    case = store.open_case(new_case())
    claim = store.claim(case.id, "li")
    store.release(case.id, claim.token)
    assert store.find_case(case.id) == case
    with pytest.raises(ClaimTokenMismatch):
        store.release(case.id, claim.token)
    assert store.claim(case.id, "wang").reviewer == "wang"


@pytest.mark.parametrize("lease", [timedelta(0), timedelta(seconds=-1), timedelta(hours=24, microseconds=1)])
def test_a_lease_has_bounds(store: Store, new_case: MakeCase, lease: timedelta) -> None:
    case = store.open_case(new_case())
    claim = store.claim(case.id, "li")
    attempts: tuple[Callable[[], object], ...] = (
        lambda: store.claim_next("wang", lease),
        lambda: store.claim(case.id, "wang", lease),
        lambda: store.extend(case.id, claim.token, lease),
    )
    for attempt in attempts:
        with pytest.raises(LeaseOutOfBounds):
            attempt()


def test_the_token_is_neither_stored_nor_shown(store: Store, path: Path, new_case: MakeCase) -> None:
    case = store.open_case(new_case())
    claim = store.claim(case.id, "li")
    store.close()
    assert claim.token.encode() not in path.read_bytes()
    assert claim.token not in repr(claim)
    assert len(claim.token) == 43
