"""What was sent stands in no problem and in no log."""

import logging

import pytest
from starlette.testclient import TestClient

from api.building import Building
from api.service import create_app
from tests.api.service.samples import AMBIGUOUS, JSON


def test_an_error_that_nobody_expected_is_a_problem_without_a_word_of_what_was_sent(
    building: Building, caplog: pytest.LogCaptureFixture
) -> None:
    app = create_app(building)

    async def stumble(secret: str) -> None:
        raise RuntimeError(secret)

    app.add_api_route("/stumble/{secret}", stumble)
    client = TestClient(app, base_url="http://localhost")
    with caplog.at_level(logging.DEBUG, logger="guoshen"):
        answer = client.get("/stumble/红烧肉")
    assert (answer.status_code, answer.json()["type"]) == (500, "/problems/internal-error")
    assert "红烧肉" not in answer.text
    (record,) = (record for record in caplog.records if record.name == "guoshen")
    assert record.getMessage().startswith("GET /stumble/{secret} failed: RuntimeError at stumble:")
    assert record.exc_info is None


CONTENT = "红烧肉7319"
REQUESTS: list[tuple[str, bytes]] = [
    ("/v1/checks", f'{{"text": "{CONTENT}"'.encode()),
    ("/v1/checks", CONTENT.encode()),
    ("/v1/checks", f'{{"text": "{CONTENT}"}}'.encode("gbk")),
    ("/v1/checks", f'{{"text": "a", "channel": "{CONTENT}"}}'.encode()),
    ("/v1/checks", f'{{"text": "a", "profile": "{CONTENT}"}}'.encode()),
    ("/v1/checks", f'{{"text": "a", "profiles": ["{CONTENT}", "253"]}}'.encode()),
    ("/v1/checks", f'{{"text": "a", "{CONTENT}": 1}}'.encode()),
    ("/v1/checks", f'{{"text": "a", "id": "{CONTENT * 100}"}}'.encode()),
    ("/v1/checks", f'{{"text": ["{CONTENT}"]}}'.encode()),
    ("/v1/checks", f'"{CONTENT}"'.encode()),
    ("/v1/checks", f'{{"text": "{CONTENT}" "'.encode()),
    ("/v1/claims", f'{{"reviewer": {{"{CONTENT}": 1}}}}'.encode()),
    ("/v1/cases/case_0/claim", f'{{"reviewer": "{CONTENT}"}}'.encode()),
    ("/v1/cases/case_0/decision", f'{{"token": "{CONTENT}", "outcome": "approve"}}'.encode()),
    ("/v1/cases/case_0/decision", f'{{"token": "t", "outcome": "reject", "reason": "{CONTENT}"}}'.encode()),
    ("/v1/cases/case_0/decision", f'{{"token": "t", "outcome": "{CONTENT}"}}'.encode()),
]


@pytest.mark.parametrize(("path", "body"), REQUESTS)
def test_no_problem_and_no_log_repeats_what_was_sent(
    client: TestClient, caplog: pytest.LogCaptureFixture, path: str, body: bytes
) -> None:
    with caplog.at_level(logging.DEBUG):
        answer = client.post(path, content=body, headers=JSON)
    assert answer.status_code >= 400
    assert CONTENT not in answer.text
    assert CONTENT not in str(answer.headers)
    assert CONTENT not in caplog.text


def test_no_log_repeats_what_a_case_holds(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        sent = {
            **AMBIGUOUS,
            "text": f"【某某】{CONTENT}{AMBIGUOUS['text'][4:]}",
            "account": CONTENT,
            "client_ref": CONTENT,
        }
        case_id = client.post("/v1/checks", json=sent).json()["case_id"]
        claim = client.post(f"/v1/cases/{case_id}/claim", json={"reviewer": "li"}).json()
        ruling = {"token": claim["token"], "outcome": "approve", "note": CONTENT}
        assert client.post(f"/v1/cases/{case_id}/decision", json=ruling).status_code == 200
        conflict = client.post(f"/v1/cases/{case_id}/decision", json={**ruling, "note": ""})
        shown = client.get(f"/v1/cases/{case_id}")
    assert CONTENT in shown.text
    assert CONTENT not in conflict.text
    assert CONTENT not in caplog.text
    assert claim["token"] not in caplog.text
