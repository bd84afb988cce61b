"""`/v1/cases` and `/v1/claims`: from a check to a decision over HTTP."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from starlette.testclient import TestClient

from reviewer.claim import LEASE
from tests.api.service.samples import AMBIGUOUS


def _claim(client: TestClient, case_id: str, reviewer: str = "li") -> str:
    answer = client.post(f"/v1/cases/{case_id}/claim", json={"reviewer": reviewer})
    assert answer.status_code == 200, answer.text
    token: str = answer.json()["token"]
    return token


def _problem(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["type"].removeprefix("/problems/")


def _written(at: datetime) -> str:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def test_the_whole_way_from_a_check_to_a_decision(client: TestClient, times: list[datetime]) -> None:
    case_id = client.post("/v1/checks", json=AMBIGUOUS).json()["case_id"]
    assert client.get("/healthz").json()["waiting"] == 1
    (waiting,) = client.get("/v1/cases", params={"state": "waiting"}).json()["cases"]
    assert (waiting["id"], waiting["message"]["text"]) == (case_id, AMBIGUOUS["text"])

    claim = client.post("/v1/claims", json={"reviewer": "li"}).json()
    assert (claim["case_id"], claim["expires_at"]) == (case_id, _written(times[0] + LEASE))
    held = client.get(f"/v1/cases/{case_id}").json()
    assert (held["state"], held["claimed_by"], held["claimed_until"]) == ("claimed", "li", claim["expires_at"])

    ruling = {"token": claim["token"], "outcome": "reject", "reason": "missing-opt-out", "note": "请改为退订回T"}
    decision = client.post(f"/v1/cases/{case_id}/decision", json=ruling)
    assert decision.status_code == 200
    assert decision.json() == {
        "case_id": case_id,
        "round": 1,
        "outcome": "reject",
        "reason": "missing-opt-out",
        "note": "请改为退订回T",
        "reviewer": "li",
        "decided_at": _written(times[0]),
    }

    times[0] += timedelta(days=1)
    assert client.post(f"/v1/cases/{case_id}/decision", json=ruling).json() == decision.json()
    decided = client.get(f"/v1/cases/{case_id}").json()
    assert (decided["state"], decided["decision"]) == ("decided", decision.json())
    assert client.get("/healthz").json()["waiting"] == 0
    assert client.post("/v1/claims", json={"reviewer": "li"}).status_code == 204


def test_cases_are_listed_page_by_page_in_the_order_of_opening(client: TestClient, times: list[datetime]) -> None:
    opened = []
    for _ in range(5):
        opened.append(client.post("/v1/checks", json=AMBIGUOUS).json()["case_id"])
        times[0] += timedelta(seconds=1)
    listed, after, pages = [], None, 0
    while pages == 0 or after is not None:
        page = client.get("/v1/cases", params={"limit": 2, **({"after": after} if after else {})}).json()
        listed += [case["id"] for case in page["cases"]]
        after, pages = page["next_after"], pages + 1
    assert (listed, pages) == (opened, 3)


def test_cases_are_listed_by_account_and_state(client: TestClient) -> None:
    ids = [
        client.post("/v1/checks", json={**AMBIGUOUS, "account": account}).json()["case_id"] for account in ("a", "b")
    ]
    _claim(client, ids[0])
    listed = {
        (account, state): [
            case["id"] for case in client.get("/v1/cases", params={"account": account, "state": state}).json()["cases"]
        ]
        for account in ("a", "b")
        for state in ("waiting", "claimed", "decided")
    }
    assert listed[("a", "claimed")] == [ids[0]]
    assert listed[("b", "waiting")] == [ids[1]]
    assert sum(map(len, listed.values())) == 2


@pytest.mark.parametrize(
    ("query", "parameter", "code"),
    [
        ("limit=0", "limit", "greater_than_equal"),
        ("limit=201", "limit", "less_than_equal"),
        ("limit=99999999999999999999999", "limit", "less_than_equal"),
        ("limit=many", "limit", "int_parsing"),
        ("state=lost", "state", "enum"),
        (f"after={'a' * 201}", "after", "string_too_long"),
    ],
)
def test_a_wrong_parameter_is_named(client: TestClient, query: str, parameter: str, code: str) -> None:
    answer = client.get(f"/v1/cases?{query}")
    assert _problem(answer) == (422, "invalid-request")
    (error,) = answer.json()["errors"]
    assert (error["parameter"], error["code"]) == (parameter, code)


@pytest.mark.parametrize("name", ["", "no-such-case", "%00", "%ff", "a" * 5000, "'; DROP TABLE cases; --"])
def test_a_case_that_does_not_exist_is_not_found(client: TestClient, name: str) -> None:
    answer = client.get(f"/v1/cases/{name}")
    assert _problem(answer) == (404, "case-not-found" if name else "not-found")


@pytest.mark.parametrize(
    ("action", "body"),
    [
        ("claim", {"reviewer": "li"}),
        ("extend", {"token": "t"}),
        ("release", {"token": "t"}),
        ("decision", {"token": "t", "outcome": "approve"}),
    ],
)
def test_nothing_can_be_done_with_a_case_that_does_not_exist(
    client: TestClient, action: str, body: dict[str, str]
) -> None:
    assert _problem(client.post(f"/v1/cases/case_0/{action}", json=body)) == (404, "case-not-found")


def test_a_case_that_another_reviewer_holds_says_until_when_and_never_by_what_token(
    client: TestClient, case_id: str, times: list[datetime]
) -> None:
    token = _claim(client, case_id)
    answer = client.post(f"/v1/cases/{case_id}/claim", json={"reviewer": "wang"})
    assert _problem(answer) == (409, "case-claimed")
    facts = {key: answer.json()[key] for key in ("case_id", "state", "claimed_until")}
    assert facts == {"case_id": case_id, "state": "claimed", "claimed_until": _written(times[0] + LEASE)}
    assert token not in answer.text


def test_a_token_is_shown_once(client: TestClient, case_id: str) -> None:
    token = _claim(client, case_id)
    assert token not in client.get(f"/v1/cases/{case_id}").text
    assert token not in client.get("/v1/cases").text
    assert token not in client.post(f"/v1/cases/{case_id}/extend", json={"token": token}).text


def test_claiming_again_voids_the_old_token(client: TestClient, case_id: str) -> None:
    old = _claim(client, case_id)
    new = _claim(client, case_id)
    ruling = {"outcome": "approve"}
    assert _problem(client.post(f"/v1/cases/{case_id}/decision", json={**ruling, "token": old})) == (
        409,
        "claim-token-mismatch",
    )
    assert client.post(f"/v1/cases/{case_id}/decision", json={**ruling, "token": new}).status_code == 200


def test_an_expired_claim_cannot_decide_and_its_case_waits_again(
    client: TestClient, case_id: str, times: list[datetime]
) -> None:
    token = _claim(client, case_id)
    times[0] += LEASE
    answer = client.post(f"/v1/cases/{case_id}/decision", json={"token": token, "outcome": "approve"})
    assert _problem(answer) == (409, "claim-expired")
    assert (answer.json()["state"], answer.json()["claimed_until"]) == ("waiting", None)


def test_an_extended_claim_lasts_longer(client: TestClient, case_id: str, times: list[datetime]) -> None:
    token = _claim(client, case_id)
    times[0] += LEASE / 2
    lease = client.post(f"/v1/cases/{case_id}/extend", json={"token": token}).json()
    assert lease["expires_at"] == _written(times[0] + LEASE)
    times[0] += LEASE / 2
    assert client.post(f"/v1/cases/{case_id}/decision", json={"token": token, "outcome": "approve"}).status_code == 200


def test_a_released_case_can_be_claimed_by_another(client: TestClient, case_id: str) -> None:
    token = _claim(client, case_id)
    released = client.post(f"/v1/cases/{case_id}/release", json={"token": token})
    assert (released.status_code, released.content) == (204, b"")
    _claim(client, case_id, "wang")


def test_a_decided_case_cannot_be_claimed_or_decided_otherwise(client: TestClient, case_id: str) -> None:
    token = _claim(client, case_id)
    client.post(f"/v1/cases/{case_id}/decision", json={"token": token, "outcome": "approve"})
    claimed = client.post(f"/v1/cases/{case_id}/claim", json={"reviewer": "wang"})
    assert _problem(claimed) == (409, "case-not-open")
    assert (claimed.json()["state"], claimed.json()["claimed_until"]) == ("decided", None)
    other = {"token": token, "outcome": "reject", "reason": "other", "note": "改判"}
    assert _problem(client.post(f"/v1/cases/{case_id}/decision", json=other)) == (409, "decision-conflict")


@pytest.mark.parametrize(
    ("ruling", "pointer", "code"),
    [
        ({"outcome": "reject"}, "/reason", "reason_missing"),
        ({"outcome": "reject", "reason": "because"}, "/reason", "reason_unknown"),
        ({"outcome": "approve", "reason": "other", "note": "x"}, "/reason", "reason_unknown"),
        ({"outcome": "reject", "reason": "other", "note": "  "}, "/note", "note_missing"),
        ({"outcome": "perhaps"}, "/outcome", "enum"),
        ({}, "/outcome", "missing"),
    ],
)
def test_a_ruling_that_says_too_little_changes_nothing(
    client: TestClient, case_id: str, ruling: dict[str, str], pointer: str, code: str
) -> None:
    token = _claim(client, case_id)
    answer = client.post(f"/v1/cases/{case_id}/decision", json={"token": token, **ruling})
    assert _problem(answer) == (422, "invalid-request")
    assert [(error["pointer"], error["code"]) for error in answer.json()["errors"]] == [(pointer, code)]
    assert client.get(f"/v1/cases/{case_id}").json()["state"] == "claimed"


@pytest.mark.parametrize("reviewer", ["", "a" * 201, None, 7])
def test_a_reviewer_has_a_name(client: TestClient, case_id: str, reviewer: object) -> None:
    for address in ("/v1/claims", f"/v1/cases/{case_id}/claim"):
        assert _problem(client.post(address, json={"reviewer": reviewer})) == (422, "invalid-request")


def test_cases_are_kept_by_no_cache(client: TestClient, case_id: str) -> None:
    assert client.get(f"/v1/cases/{case_id}").headers["cache-control"] == "no-store"
    assert client.post("/v1/claims", json={"reviewer": "li"}).headers["cache-control"] == "no-store"
