"""`POST /v1/checks`: the verdict, and the case behind a review."""

import dataclasses
import json
import logging
import sqlite3
from collections.abc import Iterator
from datetime import datetime, timedelta
from importlib.resources import files
from pathlib import Path

import pytest
from pydantic import TypeAdapter
from starlette.testclient import TestClient

from api.building import Building
from api.verdict_answer import CheckAnswer, PassOrRejectAnswer, ReviewAnswer, SeveralVerdictsAnswer
from reviewer.case import REVIEW_DEADLINE, CaseState
from reviewer.store import Store
from rules.finding import Breach
from rules.message import Message
from rules.policy import Policy
from rules.profile import Profile
from rules.route import Channel, Kind, MessageType, Route
from tests.api.service.conftest import Browse
from tests.api.service.samples import AMBIGUOUS, PASSING, REFUSED

ANSWER: TypeAdapter[CheckAnswer] = TypeAdapter(CheckAnswer)


def test_an_honest_message_passes_and_opens_no_case(client: TestClient, store: Store) -> None:
    answer = client.post("/v1/checks", json={**PASSING, "id": "order-7"})
    assert answer.status_code == 200
    assert answer.json()["id"] == "order-7"
    assert answer.json()["verdict"] == "pass"
    assert store.count_cases()[CaseState.WAITING] == 0


def test_a_refused_message_is_told_why_and_opens_no_case(client: TestClient, store: Store) -> None:
    answer = client.post("/v1/checks", json=REFUSED).json()
    assert (answer["verdict"], answer["findings"][0]["code"]) == ("reject", "SIG001")
    assert "case_id" not in answer
    assert store.count_cases()[CaseState.WAITING] == 0


def test_an_ambiguous_message_is_stored_whole_before_it_is_answered(
    client: TestClient, store: Store, times: list[datetime]
) -> None:
    sent = {**AMBIGUOUS, "id": "m-1", "account": "acme", "client_ref": "order-7"}
    answer = client.post("/v1/checks", json=sent).json()
    case = store.find_case(answer["case_id"])
    assert answer["verdict"] == "review"
    assert datetime.fromisoformat(answer["due_at"]) == case.due_at == times[0] + REVIEW_DEADLINE
    assert sent.items() <= dict(case.message).items()
    assert case.verdict == {key: value for key, value in answer.items() if key not in {"case_id", "due_at"}}
    assert (case.account, case.client_ref, case.profile) == ("acme", "order-7", "253")
    assert (case.channel, case.kind, case.message_type) == ("sms", "message", "marketing")
    assert case.policy == answer["policy"]


def test_several_profiles_get_a_verdict_each_and_one_case(client: TestClient, store: Store) -> None:
    answer = client.post("/v1/checks", json={**AMBIGUOUS, "profiles": ["law", "253"], "id": "m-1"}).json()
    assert list(answer["verdicts"]) == ["law", "253"]
    assert answer["verdicts"]["253"]["verdict"] == "review"
    assert (answer["id"], answer["verdict"]) == ("m-1", "review")
    (case,) = store.list_cases().cases
    assert case.id == answer["case_id"]
    assert dict(case.verdict).keys() == {"id", "verdict", "verdicts", "policy"}


def test_one_name_in_profiles_is_still_answered_by_name(client: TestClient) -> None:
    assert list(client.post("/v1/checks", json={**PASSING, "profiles": ["253"]}).json()["verdicts"]) == ["253"]


def test_a_profile_named_twice_is_checked_once(client: TestClient) -> None:
    assert list(client.post("/v1/checks", json={**PASSING, "profiles": ["253", "253"]}).json()["verdicts"]) == ["253"]


def test_the_case_of_several_profiles_is_about_the_first_that_wants_a_review(client: TestClient, store: Store) -> None:
    client.post("/v1/checks", json={**AMBIGUOUS, "profiles": ["law", "253"]})
    (case,) = store.list_cases().cases
    wanting = [name for name, verdict in case.verdict["verdicts"].items() if verdict["verdict"] == "review"]  # type: ignore[union-attr,call-overload,index]
    assert case.profile == wanting[0]


def test_no_case_is_opened_where_one_of_several_profiles_rejects(client: TestClient, store: Store) -> None:
    answer = client.post("/v1/checks", json={**REFUSED, "profiles": ["law", "253"]}).json()
    assert answer["verdict"] == "reject"
    assert store.count_cases()[CaseState.WAITING] == 0


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        (None, "zh"),
        ("en", "en"),
        ("en-US,en;q=0.9,zh-CN;q=0.8", "en"),
        ("zh-CN,zh;q=0.9,en;q=0.8", "zh"),
        ("en;q=0.2, zh;q=0.7", "zh"),
        ("fr, en;q=0.1", "en"),
        ("fr", "zh"),
        ("*", "zh"),
        ("en;q=0", "zh"),
        ("en;q=much", "zh"),
        ("EN-gb", "en"),
        (",;q=1,,", "zh"),
    ],
)
def test_accept_language_chooses_the_language_of_reasons(
    client: TestClient, policy: Policy, wanted: str | None, language: str
) -> None:
    answer = client.post("/v1/checks", json=REFUSED, headers={} if wanted is None else {"accept-language": wanted})
    page = next(page for page in policy.pages if page.code == "SIG001")
    assert answer.json()["findings"][0]["reason"] == getattr(page.reason, language)
    assert answer.headers["content-language"] == language
    assert answer.headers["vary"] == "Accept-Language"


def test_reviewers_read_chinese_whatever_the_sender_reads(client: TestClient, store: Store) -> None:
    answer = client.post("/v1/checks", json=AMBIGUOUS, headers={"accept-language": "en"}).json()
    kept = json.dumps(store.find_case(answer["case_id"]).verdict, ensure_ascii=False)
    assert answer["findings"][0]["reason"] not in kept
    assert "退订" in kept


def test_a_verdict_is_kept_by_no_cache(client: TestClient) -> None:
    assert client.post("/v1/checks", json=PASSING).headers["cache-control"] == "no-store"


@pytest.mark.parametrize("channel", list(Channel))
@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("message_type", list(MessageType))
def test_every_route_is_answered(client: TestClient, channel: str, kind: str, message_type: str) -> None:
    sent = {"text": "您好", "signature": "某某", "channel": channel, "kind": kind, "message_type": message_type}
    answer = client.post("/v1/checks", json=sent)
    assert isinstance(ANSWER.validate_json(answer.content), PassOrRejectAnswer | ReviewAnswer)


def _read_corpus() -> Iterator[dict[str, object]]:
    for file in sorted(files("fixtures").joinpath("corpus").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".jsonl"):
            yield from map(json.loads, file.read_text(encoding="utf-8").splitlines())


def test_every_answer_is_as_openapi_describes_it(client: TestClient) -> None:
    rows = list(_read_corpus())[::11]
    assert len(rows) > 20
    for row in rows:
        sent = {key: value for key, value in row.items() if key not in {"expected", "why", "known_gap", "profile"}}
        one = ANSWER.validate_json(client.post("/v1/checks", json=sent).content)
        assert isinstance(one, PassOrRejectAnswer | ReviewAnswer)
        several = ANSWER.validate_json(client.post("/v1/checks", json={**sent, "profiles": ["253", "law"]}).content)
        assert isinstance(several, SeveralVerdictsAnswer)
        assert several.verdicts["253"].findings == one.findings
        assert (several.case_id is not None) == (several.verdict == "review")


@pytest.mark.parametrize("characters", [2_000, 2_001, 20_000])
def test_a_long_text_gets_its_verdict(client: TestClient, characters: int) -> None:
    answer = client.post("/v1/checks", json={"channel": "email", "text": "您" * characters})
    assert answer.json()["segments"] is None


def test_a_text_longer_than_any_message_is_wrong(client: TestClient) -> None:
    answer = client.post("/v1/checks", json={"text": "您" * 100_001})
    assert answer.status_code == 422
    assert answer.json()["errors"] == [
        {"pointer": "/text", "code": "string_too_long", "detail": "最多 100000 个字符。"}
    ]


def _fail(message: Message, _profile: Profile) -> Iterator[Breach]:
    raise ValueError(message.text)


def test_a_rule_that_fails_is_logged_by_code_and_place_and_sent_to_a_person(
    policy: Policy, store: Store, browse: Browse, caplog: pytest.LogCaptureFixture
) -> None:
    route = ("253", Route(Channel.SMS, Kind.MESSAGE, MessageType.NOTIFICATION))
    (first, level, needs), *others = policy.prepared[route].rules
    rules = ((dataclasses.replace(first, check=_fail), level, needs), *others)
    prepared = dataclasses.replace(policy.prepared[route], rules=rules)
    broken = dataclasses.replace(policy, prepared={**policy.prepared, route: prepared})
    with caplog.at_level(logging.DEBUG):
        answer = browse(Building(broken, store)).post("/v1/checks", json=PASSING).json()
    assert (answer["verdict"], answer["findings"][0]["code"]) == ("review", "ENG001")
    (record,) = (record for record in caplog.records if record.name == "guoshen")
    assert record.getMessage().startswith(f"rule {first.code} did not finish: ValueError at _fail:")
    assert PASSING["text"] not in caplog.text


def test_a_review_that_cannot_be_stored_is_not_answered(client: TestClient, store: Store, database: Path) -> None:
    client.post("/v1/checks", json=AMBIGUOUS)
    store.close()
    for file in database.parent.iterdir():
        file.write_bytes(b"no longer a database")
    answer = client.post("/v1/checks", json=AMBIGUOUS)
    assert (answer.status_code, answer.json()["type"]) == (503, "/problems/store-unusable")
    assert "verdict" not in answer.json()
    assert client.post("/v1/checks", json=PASSING).status_code == 200


def test_a_store_that_others_keep_locked_asks_to_come_again(client: TestClient, database: Path) -> None:
    other = sqlite3.connect(database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        answer = client.post("/v1/checks", json=AMBIGUOUS)
    finally:
        other.close()
    assert (answer.status_code, answer.json()["type"]) == (503, "/problems/store-busy")
    assert answer.headers["retry-after"] == "1"
    assert client.post("/v1/checks", json=AMBIGUOUS).json()["verdict"] == "review"


def test_the_deadline_counts_from_the_opening(client: TestClient, times: list[datetime]) -> None:
    first = datetime.fromisoformat(client.post("/v1/checks", json=AMBIGUOUS).json()["due_at"])
    times[0] += timedelta(minutes=1)
    second = datetime.fromisoformat(client.post("/v1/checks", json=AMBIGUOUS).json()["due_at"])
    assert second - first == timedelta(minutes=1)
