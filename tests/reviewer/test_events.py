"""The outbox can be read again from any cursor."""

from collections.abc import Callable

from reviewer.case import NewCase
from reviewer.decision import Outcome
from reviewer.store import Store


def test_events_come_in_the_order_of_deciding_and_can_be_read_again(
    store: Store, new_case: Callable[..., NewCase]
) -> None:
    decided: list[str] = []
    for case in store.open_cases([new_case() for _ in range(5)])[::-1]:
        store.decide(case.id, store.claim(case.id, "li").token, Outcome.APPROVE)
        decided.append(case.id)
    everything = store.list_events()
    assert [event.case_id for event in everything] == decided
    assert len({event.id for event in everything}) == 5
    assert store.list_events(after=everything[2].sequence) == everything[3:]
    assert store.list_events(limit=2) == everything[:2]
