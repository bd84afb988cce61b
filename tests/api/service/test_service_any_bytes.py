"""Whatever is sent, the service answers: a verdict or a problem, never a fault of its own."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from api.building import Building
from api.service import create_app
from reviewer.store import open_store
from rules.policy import Policy
from tests.api.service.samples import JSON

FIELDS = [
    "id", "profile", "profiles", "channel", "kind", "message_type", "signature", "text", "subject", "destination",
    "account", "client_ref", "reviewer", "token", "outcome", "reason", "note", "colour",
]  # fmt: skip
WORDS = st.sampled_from(
    ["253", "law", "sms", "email", "template", "signature", "marketing", "approve", "reject", "other"]
)
CHARACTERS = st.text(st.characters(codec=None))  # lone surrogates and NUL included
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | CHARACTERS | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(CHARACTERS, inner, max_size=4),
    max_leaves=6,
)
BODIES = st.dictionaries(st.sampled_from(FIELDS), WORDS | CHARACTERS | VALUES, max_size=6)
MESSAGES = st.fixed_dictionaries(
    {"text": st.text(min_size=1)},
    optional={
        "signature": st.text(max_size=20),
        "subject": st.text(max_size=20),
        "account": st.text(max_size=20),
        "destination": st.text(max_size=20),
        "channel": st.sampled_from(["sms", "intl_sms", "voice", "mms", "email"]),
        "kind": st.sampled_from(["message", "template", "signature"]),
        "message_type": st.sampled_from(["verification", "notification", "marketing"]),
    },
)
PATHS = st.sampled_from(["/v1/checks", "/v1/claims", "/v1/cases/x/claim", "/v1/cases/x/decision", "/v1/cases/x/extend"])
QUICK = settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def steady(policy: Policy, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """One client for all examples."""
    with (
        open_store(tmp_path_factory.mktemp("steady") / "review.db") as store,
        TestClient(create_app(Building(policy, store)), base_url="http://localhost") as client,
    ):
        yield client


def _demand_answer(client: TestClient, path: str, body: bytes) -> Any:
    answer = client.post(path, content=body, headers=JSON)
    assert answer.status_code in {200, 204, 400, 404, 409, 413, 415, 422}
    if answer.status_code >= 400:
        assert answer.headers["content-type"] == "application/problem+json"
    return answer.json() if answer.content else None


@QUICK
@given(path=PATHS, body=st.binary(max_size=200))
def test_any_bytes_are_answered(steady: TestClient, path: str, body: bytes) -> None:
    _demand_answer(steady, path, body)


@QUICK
@given(path=PATHS, body=BODIES)
def test_any_json_is_answered(steady: TestClient, path: str, body: dict[str, Any]) -> None:
    _demand_answer(steady, path, json.dumps(body).encode())


@QUICK
@given(message=MESSAGES)
def test_any_message_gets_a_verdict(steady: TestClient, message: dict[str, str]) -> None:
    answer = _demand_answer(steady, "/v1/checks", json.dumps(message).encode())
    assert answer["verdict"] in {"pass", "review", "reject"}
    assert ("case_id" in answer) == (answer["verdict"] == "review")
    for finding in answer["findings"]:
        if finding["start"] is not None:
            assert finding["text"] == message[finding["field"]][finding["start"] : finding["end"]]


@QUICK
@given(
    path=st.sampled_from(["/v1/rules/", "/v1/cases/", "/problems/", "/docs/files/", "/"]),
    rest=st.text(st.characters(codec="utf-8"), max_size=30),
    query=st.text(st.characters(codec="utf-8"), max_size=30),
)
def test_any_address_is_answered(steady: TestClient, path: str, rest: str, query: str) -> None:
    answer = steady.request("GET", path, params={"after": query, "account": rest})
    assert answer.status_code < 500
