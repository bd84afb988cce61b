"""The state machine as a table: in every state, what every operation does."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeAlias

import pytest

from reviewer.case import Case, CaseState, NewCase
from reviewer.claim import Claim
from reviewer.decision import Outcome
from reviewer.errors import CaseAlreadyClaimed, CaseNotOpen, ClaimExpired, ClaimTokenMismatch, DecisionConflict
from reviewer.store import Store

MakeCase = Callable[..., NewCase]
Step: TypeAlias = Callable[[Store, Case, str], object]

OPERATIONS: dict[str, Step] = {
    "claim it": lambda store, case, _: store.claim(case.id, "li"),
    "claim it as another": lambda store, case, _: store.claim(case.id, "wang"),
    "claim next": lambda store, _case, _: store.claim_next("li"),
    "claim next as another": lambda store, _case, _: store.claim_next("wang"),
    "extend": lambda store, case, token: store.extend(case.id, token),
    "release": lambda store, case, token: store.release(case.id, token),
    "approve": lambda store, case, token: store.decide(case.id, token, Outcome.APPROVE),
    "reject": lambda store, case, token: store.decide(case.id, token, Outcome.REJECT, "suspected-fraud"),
    "extend with a wrong token": lambda store, case, _: store.extend(case.id, "wrong"),
    "release with a wrong token": lambda store, case, _: store.release(case.id, "wrong"),
    "approve with a wrong token": lambda store, case, _: store.decide(case.id, "wrong", Outcome.APPROVE),
}

WAITING, CLAIMED, DECIDED = CaseState

# What comes of it: the state afterwards, or the error. "never claimed" has no token; the others use li's.
TABLE: dict[str, dict[str, CaseState | type[Exception]]] = {
    "never claimed": {
        "claim it": CLAIMED,
        "claim it as another": CLAIMED,
        "claim next": CLAIMED,
        "claim next as another": CLAIMED,
        "extend": ClaimTokenMismatch,
        "release": ClaimTokenMismatch,
        "approve": ClaimTokenMismatch,
        "reject": ClaimTokenMismatch,
        "extend with a wrong token": ClaimTokenMismatch,
        "release with a wrong token": ClaimTokenMismatch,
        "approve with a wrong token": ClaimTokenMismatch,
    },
    "claimed by li": {
        "claim it": CLAIMED,
        "claim it as another": CaseAlreadyClaimed,
        "claim next": CLAIMED,
        "claim next as another": CLAIMED,
        "extend": CLAIMED,
        "release": WAITING,
        "approve": DECIDED,
        "reject": DECIDED,
        "extend with a wrong token": ClaimTokenMismatch,
        "release with a wrong token": ClaimTokenMismatch,
        "approve with a wrong token": ClaimTokenMismatch,
    },
    "expired": {
        "claim it": CLAIMED,
        "claim it as another": CLAIMED,
        "claim next": CLAIMED,
        "claim next as another": CLAIMED,
        "extend": ClaimExpired,
        "release": ClaimExpired,
        "approve": ClaimExpired,
        "reject": ClaimExpired,
        "extend with a wrong token": ClaimTokenMismatch,
        "release with a wrong token": ClaimTokenMismatch,
        "approve with a wrong token": ClaimTokenMismatch,
    },
    "expired and claimed by wang": {
        "claim it": CaseAlreadyClaimed,
        "claim it as another": CLAIMED,
        "claim next": CLAIMED,
        "claim next as another": CLAIMED,
        "extend": ClaimTokenMismatch,
        "release": ClaimTokenMismatch,
        "approve": ClaimTokenMismatch,
        "reject": ClaimTokenMismatch,
        "extend with a wrong token": ClaimTokenMismatch,
        "release with a wrong token": ClaimTokenMismatch,
        "approve with a wrong token": ClaimTokenMismatch,
    },
    "released": {
        "claim it": CLAIMED,
        "claim it as another": CLAIMED,
        "claim next": CLAIMED,
        "claim next as another": CLAIMED,
        "extend": ClaimTokenMismatch,
        "release": ClaimTokenMismatch,
        "approve": ClaimTokenMismatch,
        "reject": ClaimTokenMismatch,
        "extend with a wrong token": ClaimTokenMismatch,
        "release with a wrong token": ClaimTokenMismatch,
        "approve with a wrong token": ClaimTokenMismatch,
    },
    "approved by li": {
        "claim it": CaseNotOpen,
        "claim it as another": CaseNotOpen,
        "claim next": DECIDED,
        "claim next as another": DECIDED,
        "extend": CaseNotOpen,
        "release": CaseNotOpen,
        "approve": DECIDED,
        "reject": DecisionConflict,
        "extend with a wrong token": CaseNotOpen,
        "release with a wrong token": CaseNotOpen,
        "approve with a wrong token": CaseNotOpen,
    },
}

# After "claim next" the queue was empty for the reviewer: no claim was made.
OFFERS_NOTHING = {
    ("claimed by li", "claim next as another"),
    ("expired and claimed by wang", "claim next"),
    ("approved by li", "claim next"),
    ("approved by li", "claim next as another"),
}


def bring_to(state: str, store: Store, case: Case, times: list[datetime]) -> str:
    """Bring the case into the state, and give li's token."""
    if state == "never claimed":
        return "no token yet"
    token = store.claim(case.id, "li", timedelta(minutes=5)).token
    if state.startswith("expired"):
        times[0] += timedelta(minutes=5)
    if state == "expired and claimed by wang":
        store.claim(case.id, "wang", timedelta(minutes=5))
    if state == "released":
        store.release(case.id, token)
    if state == "approved by li":
        store.decide(case.id, token, Outcome.APPROVE)
    return token


@pytest.mark.parametrize("operation", OPERATIONS)
@pytest.mark.parametrize("state", TABLE)
def test_every_operation_does_in_every_state_what_the_table_says(
    store: Store, new_case: MakeCase, times: list[datetime], state: str, operation: str
) -> None:
    case = store.open_case(new_case())
    token = bring_to(state, store, case, times)
    before, trail = store.find_case(case.id), store.list_audit()
    expected = TABLE[state][operation]

    if isinstance(expected, CaseState):
        result = OPERATIONS[operation](store, case, token)
        assert store.find_case(case.id).state is expected
        if "claim next" in operation:
            assert isinstance(result, Claim) is ((state, operation) not in OFFERS_NOTHING)
    else:
        with pytest.raises(expected) as caught:
            OPERATIONS[operation](store, case, token)
        assert case.id in str(caught.value)
        assert token not in str(caught.value)
        assert store.find_case(case.id) == before
        assert store.list_audit() == trail
    assert store.verify_audit().intact


def test_the_table_is_complete() -> None:
    assert {state: list(row) for state, row in TABLE.items()} == {state: list(OPERATIONS) for state in TABLE}
