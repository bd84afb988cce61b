"""Everything that can be wrong with a request, and what is answered: never a word of what was sent."""

import inspect
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from starlette.testclient import TestClient

from api.error_answers import PROBLEM_OF
from api.field_error import MOST_ERRORS
from api.problem_types import (
    BAD_REQUEST,
    INTERNAL_ERROR,
    METHOD_NOT_ALLOWED,
    MISDIRECTED_REQUEST,
    NOT_FOUND,
    PROBLEM_TYPES,
)
from api.routes import errors as refused
from api.routes.body import LARGEST_BODY
from reviewer import errors as reviewer
from tests.api.service.samples import JSON, PASSING

# Raised only when the program itself is wrong: our code checks the page's limit first and asks for no lease of its own.
UNREACHABLE = {reviewer.LeaseOutOfBounds, reviewer.LimitOutOfBounds, reviewer.NotJson}


def _problem(answer: httpx2.Response) -> tuple[int, str]:
    assert answer.headers["content-type"] == "application/problem+json"
    body = answer.json()
    assert body.keys() >= {"type", "title", "status", "detail"}
    assert body["status"] == answer.status_code
    return answer.status_code, body["type"].removeprefix("/problems/")


def _classes(module: Any, root: type[Exception]) -> set[type[Exception]]:
    return {
        each for _, each in inspect.getmembers(module, inspect.isclass) if issubclass(each, root) and each is not root
    }


def test_every_error_of_a_request_or_of_the_store_has_its_problem() -> None:
    expected = _classes(refused, refused.RequestError) | _classes(reviewer, reviewer.ReviewerError)
    assert {each for each in expected if not any(kind in PROBLEM_OF for kind in each.__mro__)} == UNREACHABLE


def test_every_problem_is_answered_by_something_and_listed_once() -> None:
    without_a_class = {NOT_FOUND, METHOD_NOT_ALLOWED, BAD_REQUEST, INTERNAL_ERROR, MISDIRECTED_REQUEST}
    assert set(PROBLEM_OF.values()) | without_a_class == set(PROBLEM_TYPES)
    assert len({problem.name for problem in PROBLEM_TYPES}) == len(PROBLEM_TYPES)


@pytest.mark.parametrize(
    ("body", "line", "column"),
    [
        (b"", 1, 0),
        (b"{", 1, 1),
        (b"not json", 1, 2),
        (b'{"text": "a"} and more', 1, 15),
        (b'{\n  "text": "a",\n}', 3, 1),
        (b"{'text': 'a'}", 1, 2),
        (b'\xef\xbb\xbf{"text": "a"}', 1, 1),
        (b'{"text": "a\x01"}', 1, 12),
        (rb'{"text": "\ud800"}', 1, 17),
        (rb'{"text": "\udc00\ud800"}', 1, 16),
        (b"[" * 100_000, 1, 202),
        (b'{"text": 1' + b"0" * 5000 + b"}", 1, 4311),
    ],
    ids=lambda value: repr(value[:24]) if isinstance(value, bytes) else None,
)
def test_malformed_json_is_told_by_its_place(client: TestClient, body: bytes, line: int, column: int) -> None:
    answer = client.post("/v1/checks", content=body, headers=JSON)
    assert _problem(answer) == (400, "malformed-json")
    assert (answer.json()["line"], answer.json()["column"]) == (line, column)
    assert answer.json()["reason"]


@pytest.mark.parametrize(
    ("body", "offset"),
    [('{"text": "您好"}'.encode("gbk"), 10), (b"\xff\xfe", 0), (b'{"text": "a\xe6\x82"}', 11), (b'{"\xc0\x80": 1}', 2)],
)
def test_a_body_that_is_not_utf8_is_told_by_its_byte(client: TestClient, body: bytes, offset: int) -> None:
    answer = client.post("/v1/checks", content=body, headers=JSON)
    assert _problem(answer) == (400, "body-not-utf8")
    assert answer.json()["offset"] == offset


@pytest.mark.parametrize(
    ("body", "errors"),
    [
        ("[]", [("", "model_type")]),
        ("null", [("", "model_type")]),
        ("{}", [("", "empty_text")]),
        ('{"text": ""}', [("", "empty_text")]),
        ('{"text": null}', [("/text", "string_type")]),
        ('{"text": 1e999}', [("/text", "string_type")]),
        ('{"text": NaN}', [("/text", "string_type")]),
        ('{"text": "a", "channel": "fax"}', [("/channel", "enum")]),
        ('{"text": "a", "kind": "poem"}', [("/kind", "enum")]),
        ('{"text": "a", "message_type": "love"}', [("/message_type", "enum")]),
        ('{"text": "a", "colour": 1}', [("/colour", "extra_forbidden")]),
        ('{"text": "a", "profiles": "253"}', [("/profiles", "list_type")]),
        ('{"text": "a", "profiles": ["253", 7]}', [("/profiles/1", "string_type")]),
        ('{"text": "a", "profile": "253", "profiles": ["253"]}', [("", "profile_and_profiles")]),
        ('{"text": "a", "profile": "no-such"}', [("/profile", "unknown_profile")]),
        ('{"text": "a", "profiles": ["253", "no-such"]}', [("/profiles/1", "unknown_profile")]),
        ('{"text": "a", "channel": 1, "kind": 2}', [("/channel", "enum"), ("/kind", "enum")]),
    ],
)
def test_wrong_fields_are_told_by_pointer_and_code(
    client: TestClient, body: str, errors: list[tuple[str, str]]
) -> None:
    answer = client.post("/v1/checks", content=body, headers=JSON)
    assert _problem(answer) == (422, "invalid-request")
    assert [(error["pointer"], error["code"]) for error in answer.json()["errors"]] == errors
    assert answer.json()["errors_total"] == len(errors)


def test_an_unknown_profile_is_told_which_there_are(client: TestClient) -> None:
    answer = client.post("/v1/checks", json={**PASSING, "profile": "no-such"}).json()
    assert "253" in answer["errors"][0]["detail"]
    assert "no-such" not in str(answer)


def test_a_field_whose_name_may_be_content_is_not_named(client: TestClient) -> None:
    for name in ("您的验证码是123456", "13800138000", "a secret", "a" * 65, "", "a/b~c"):
        answer = client.post("/v1/checks", json={**PASSING, name: 1})
        assert answer.json()["errors"] == [{"pointer": "", "code": "extra_forbidden", "detail": "没有这个字段。"}]


def test_a_body_of_nothing_but_wrong_fields_gets_a_short_answer(client: TestClient) -> None:
    answer = client.post("/v1/checks", json={**PASSING, **{f"field_{number}": 1 for number in range(5000)}})
    assert len(answer.json()["errors"]) == MOST_ERRORS
    assert answer.json()["errors_total"] == 5000


def test_problems_are_told_in_the_language_asked_for(client: TestClient) -> None:
    answer = client.post("/v1/checks", json={"text": 7}, headers={"accept-language": "en"})
    assert answer.json()["title"] == "Fields of the request are wrong"
    assert answer.json()["errors"][0]["detail"] == "Must be a string."
    assert answer.headers["content-language"] == "en"


@pytest.mark.parametrize(
    "media_type",
    [
        None,
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/json; charset=gbk",
        "application/xml",
        "json",
        "",
    ],
)
def test_a_body_that_is_not_announced_as_json_is_not_read(client: TestClient, media_type: str | None) -> None:
    headers = {} if media_type is None else {"content-type": media_type}
    answer = client.post("/v1/checks", content=b'{"text": "a"}', headers=headers)
    assert _problem(answer) == (415, "unsupported-media-type")
    assert answer.headers["accept"] == "application/json"


@pytest.mark.parametrize(
    "media_type", ["application/json", "Application/JSON; charset=UTF-8", 'application/json;charset="utf-8"']
)
def test_json_is_known_by_any_spelling_of_its_media_type(client: TestClient, media_type: str) -> None:
    answer = client.post("/v1/checks", content=b'{"text": "a"}', headers={"content-type": media_type})
    assert answer.status_code == 200


def test_a_compressed_body_is_not_unpacked(client: TestClient) -> None:
    answer = client.post("/v1/checks", content=b"\x1f\x8b", headers={**JSON, "content-encoding": "gzip"})
    assert _problem(answer) == (415, "unsupported-media-type")


@pytest.mark.parametrize("length", [str(LARGEST_BODY + 1), "9" * 6000])
def test_a_body_announced_as_too_large_is_not_read(client: TestClient, length: str) -> None:
    answer = client.post("/v1/checks", content=b"{}", headers={**JSON, "content-length": length})
    assert _problem(answer) == (413, "body-too-large")
    assert (answer.json()["limit"], answer.headers["connection"]) == (LARGEST_BODY, "close")


def test_a_body_that_grows_too_large_is_refused_before_it_is_parsed(client: TestClient) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(100):
            yield b"[" * 65_536

    answer = client.post("/v1/checks", content=endless(), headers=JSON)
    assert _problem(answer) == (413, "body-too-large")


def test_a_body_of_exactly_the_limit_is_read(client: TestClient) -> None:
    body = b'{"text": "a"}'
    assert client.post("/v1/checks", content=body.ljust(LARGEST_BODY), headers=JSON).status_code == 200
    assert client.post("/v1/checks", content=body.ljust(LARGEST_BODY + 1), headers=JSON).status_code == 413


@pytest.mark.parametrize("path", ["/nope", "/v1", "/v1/checks/", "/v2/checks", "/%ff", "/docs/files", "/redoc"])
def test_an_unknown_address_is_not_found(client: TestClient, path: str) -> None:
    assert _problem(client.get(path)) == (404, "not-found")


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("GET", "/v1/checks", "POST"),
        ("DELETE", "/v1/cases", "GET"),
        ("PUT", "/v1/cases/case_0/decision", "POST"),
        ("POST", "/healthz", "GET"),
        ("POST", "/docs", "GET"),
        ("OPTIONS", "/v1/checks", "POST"),
        ("BREW", "/v1/claims", "POST"),
    ],
)
def test_a_method_that_an_address_does_not_support_is_told_which_it_does(
    client: TestClient, method: str, path: str, allowed: str
) -> None:
    answer = client.request(method, path)
    assert _problem(answer) == (405, "method-not-allowed")
    assert answer.headers["allow"] == allowed


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "192.168.0.1", "[::2]:80", ""]
)
def test_a_page_that_calls_this_computer_by_its_own_name_gets_nothing(
    client: TestClient, case_id: str, host: str
) -> None:
    answer = client.get(f"/v1/cases/{case_id}", headers={"host": host})
    assert _problem(answer) == (421, "misdirected-request")


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8000", "127.0.0.1:8000", "127.8.9.10", "[::1]", "[::1]:8000", "LOCALHOST"]
)
def test_this_computer_is_known_by_its_loopback_names(client: TestClient, host: str) -> None:
    assert client.get("/healthz", headers={"host": host}).status_code == 200
