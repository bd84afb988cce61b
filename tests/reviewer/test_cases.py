"""Opening, finding, listing and counting cases."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from reviewer.case import CaseState, NewCase
from reviewer.decision import Outcome
from reviewer.errors import CaseNotFound, LimitOutOfBounds, NotJson
from reviewer.identifier import new_id
from reviewer.store import Store, open_store

MakeCase = Callable[..., NewCase]


def test_an_opened_case_is_found_as_it_was_opened(store: Store, new_case: MakeCase) -> None:
    opened = store.open_case(new_case())
    assert store.find_case(opened.id) == opened
    assert opened.state is CaseState.WAITING
    assert opened.message["text"] == "【某某】您的订单已发货，请加微信领取。"
    assert (opened.round, opened.claimed_by, opened.decision) == (1, None, None)


def test_an_opened_case_outlives_the_process(path: Path, new_case: MakeCase) -> None:
    with open_store(path) as first:
        opened = first.open_case(new_case())
    with open_store(f"sqlite:///{path}") as second:
        assert second.find_case(opened.id) == opened


def test_a_case_is_due_fifteen_minutes_after_it_was_opened(
    store: Store, new_case: MakeCase, times: list[datetime]
) -> None:
    opened = store.open_case(new_case())
    assert opened.created_at == times[0]
    assert opened.due_at == times[0] + timedelta(minutes=15)


def test_the_stored_message_is_not_the_callers_to_change(store: Store) -> None:
    message = {"text": "【某某】甲"}
    opened = store.open_case(
        NewCase(
            message=message,
            verdict={},
            policy="p",
            profile="253",
            channel="sms",
            kind="message",
            message_type="marketing",
        )
    )
    message["text"] = "【某某】乙"
    assert opened.message == store.find_case(opened.id).message == {"text": "【某某】甲"}


@pytest.mark.parametrize("text", ["", "\x00", "\ud800", "😀" * 300, '"\\', "\u200b\r\n"])
def test_any_text_is_stored_and_comes_back(store: Store, new_case: MakeCase, text: str) -> None:
    assert store.find_case(store.open_case(new_case(text=text)).id).message["text"] == text


def test_the_same_words_have_the_same_group_key(store: Store, new_case: MakeCase) -> None:
    first, same, other = store.open_cases([new_case(), new_case(account="else"), new_case(text="【某某】别的")])
    assert first.group_key == same.group_key != other.group_key


def test_cases_opened_together_sort_in_the_order_given(store: Store, new_case: MakeCase) -> None:
    opened = store.open_cases([new_case(text=f"【某某】{number}") for number in range(300)])
    assert [case.id for case in opened] == sorted(case.id for case in opened)
    listed = store.list_cases(limit=200).cases + store.list_cases(limit=200, after=opened[199].id).cases
    assert listed == opened


def test_no_cases_are_opened_when_one_cannot_be_written(store: Store, new_case: MakeCase) -> None:
    broken = NewCase(
        message={"text": float("nan")},
        verdict={},
        policy="p",
        profile="253",
        channel="sms",
        kind="message",
        message_type="marketing",
    )
    with pytest.raises(NotJson):
        store.open_cases([new_case(), broken])
    assert store.list_cases().cases == ()
    assert store.list_audit() == ()


def test_opening_nothing_stores_nothing(store: Store) -> None:
    assert store.open_cases([]) == ()
    assert store.list_audit() == ()


def test_an_unknown_case_is_not_found(store: Store) -> None:
    with pytest.raises(CaseNotFound, match="case_00 does not exist"):
        store.find_case("case_00")


@pytest.mark.parametrize("newest_first", [False, True])
@pytest.mark.parametrize("state", [None, CaseState.WAITING])
def test_pages_give_every_case_once(
    store: Store, new_case: MakeCase, state: CaseState | None, newest_first: bool
) -> None:
    opened = [case.id for case in store.open_cases([new_case() for _ in range(7)])]
    pages: list[list[str]] = []
    after: str | None = None
    while not pages or after is not None:
        page = store.list_cases(state=state, limit=3, after=after, newest_first=newest_first)
        pages.append([case.id for case in page.cases])
        after = page.next_after
    assert [len(page) for page in pages] == [3, 3, 1]
    assert [case_id for page in pages for case_id in page] == (opened[::-1] if newest_first else opened)


def test_a_page_that_holds_all_has_none_after_it(store: Store, new_case: MakeCase) -> None:
    store.open_cases([new_case() for _ in range(3)])
    assert store.list_cases(limit=3).next_after is None


def test_a_list_can_be_of_one_account(store: Store, new_case: MakeCase) -> None:
    mine, _ = store.open_cases([new_case(account="mine"), new_case(account="yours")])
    assert store.list_cases(account="mine").cases == (mine,)
    assert store.list_cases(account="mine", state=CaseState.DECIDED).cases == ()


@pytest.mark.parametrize("limit", [0, -1, 201])
def test_a_page_has_bounds(store: Store, limit: int) -> None:
    with pytest.raises(LimitOutOfBounds):
        store.list_cases(limit=limit)


def test_lists_and_counts_say_what_is_true_now(store: Store, new_case: MakeCase, times: list[datetime]) -> None:
    for _ in range(4):
        store.open_case(new_case())
        times[0] += timedelta(seconds=1)
    decided = store.claim_next("li")
    assert decided is not None
    store.decide(decided.case_id, decided.token, Outcome.APPROVE)
    expired = store.claim_next("li", timedelta(minutes=1))
    held = store.claim_next("wang", timedelta(minutes=9))
    assert expired is not None
    assert held is not None
    times[0] += timedelta(minutes=1)

    assert store.count_cases() == {CaseState.WAITING: 2, CaseState.CLAIMED: 1, CaseState.DECIDED: 1}
    listed = {state: store.list_cases(state=state).cases for state in CaseState}
    assert [case.id for case in listed[CaseState.CLAIMED]] == [held.case_id]
    assert [case.id for case in listed[CaseState.DECIDED]] == [decided.case_id]
    assert expired.case_id in {case.id for case in listed[CaseState.WAITING]}
    for state, cases in listed.items():
        assert {case.state for case in cases} == {state}


def test_a_case_shows_its_holder_only_while_the_claim_runs(
    store: Store, new_case: MakeCase, times: list[datetime]
) -> None:
    case = store.open_case(new_case())
    claim = store.claim(case.id, "li")
    held = store.find_case(case.id)
    assert (held.claimed_by, held.claimed_until) == ("li", claim.expires_at)
    times[0] = claim.expires_at
    assert store.find_case(case.id) == case


def test_ids_sort_by_the_millisecond_they_were_made_in(times: list[datetime]) -> None:
    ids = [new_id("case", times[0] + timedelta(milliseconds=number)) for number in range(100)]
    assert ids == sorted(ids)
    assert len({new_id("case", times[0]) for _ in range(100)}) == 100
