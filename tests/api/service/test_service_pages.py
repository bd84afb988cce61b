"""Rules, health, the interactive documentation and the pages of problems."""

import re
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from starlette.testclient import TestClient

from api.problem_types import PROBLEM_TYPES
from reviewer.store import Store
from rules.policy import Policy


def test_every_rule_and_word_list_is_listed_and_has_its_page(client: TestClient, policy: Policy) -> None:
    listed = client.get("/v1/rules").json()
    assert listed["policy"] == policy.digest
    assert [rule["code"] for rule in listed["rules"]] == [page.code for page in policy.pages]
    kinds = {rule["code"]: rule["kind"] for rule in listed["rules"]}
    assert {code for code, kind in kinds.items() if kind == "dictionary"} == {each.code for each in policy.dictionaries}
    for rule in listed["rules"]:
        page = client.get(rule["link"]).json()
        assert rule.items() <= page.items()
        assert all(page[key] for key in ("why", "reason", "advice", "sources"))


def test_a_page_shows_examples_of_what_is_found_and_of_what_is_not(client: TestClient) -> None:
    examples = client.get("/v1/rules/SIG001").json()["examples"]
    assert {example["found"] for example in examples} == {True, False}
    assert all(("⟦" in example["text"]) == example["found"] for example in examples)


def test_rules_are_read_in_the_language_asked_for(client: TestClient) -> None:
    english = client.get("/v1/rules/SIG001", headers={"accept-language": "en"})
    assert (english.json()["title"], english.headers["content-language"]) == ("Missing signature", "en")
    titles = {rule["code"]: rule["title"] for rule in client.get("/v1/rules").json()["rules"]}
    assert titles["SIG001"] == "缺少签名"


@pytest.mark.parametrize("code", ["SIG999", "sig001", "missing-signature", "..", "%00", "%E6%9C%AC"])
def test_a_code_of_no_rule_is_not_found(client: TestClient, code: str) -> None:
    answer = client.get(f"/v1/rules/{code}")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_healthy_service_says_what_it_checks_against(client: TestClient, policy: Policy) -> None:
    assert client.get("/healthz").json() == {"status": "ok", "policy": policy.digest, "waiting": 0}


def test_a_service_without_its_store_is_not_healthy(client: TestClient, store: Store, database: Path) -> None:
    store.close()
    for file in database.parent.iterdir():
        file.write_bytes(b"no longer a database")
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()["type"]) == (503, "/problems/store-unusable")
    assert str(database) not in answer.text


def test_the_front_door_leads_to_the_documentation(client: TestClient) -> None:
    answer = client.get("/", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, "/docs")


def test_the_documentation_needs_nothing_from_another_origin(client: TestClient) -> None:
    page = client.get("/docs")
    assert "default-src 'self'" in page.headers["content-security-policy"]
    named = re.findall(r"""(?:src|href)="([^"]+)"|url: '([^']+)'""", page.text)
    addresses = [source or description for source, description in named]
    assert len(addresses) == 4
    for address in addresses:
        assert not urlsplit(address).netloc
        assert client.get(address).status_code == 200
    assert "http" not in page.text


def test_the_documentation_understands_our_version_of_openapi(client: TestClient, description: dict[str, Any]) -> None:
    # Swagger UI reads OpenAPI 3.1 since its version 5.
    assert description["openapi"].startswith("3.1")
    script = client.get("/docs/files/swagger-ui-bundle.js").text
    version = re.search(r'PACKAGE_VERSION:"(\d+)\.', script)
    assert version is not None
    assert int(version[1]) >= 5


@pytest.mark.parametrize("name", ["../routes/checks.py", "%2e%2e/core.py", "..%2fcore.py", "/etc/passwd", "core.py"])
def test_only_the_files_of_the_documentation_are_served(client: TestClient, name: str) -> None:
    assert client.get(f"/docs/files/{name}").status_code == 404


@pytest.mark.parametrize("problem", PROBLEM_TYPES, ids=lambda problem: problem.name)
def test_every_problem_has_a_page_in_both_languages(client: TestClient, problem: Any) -> None:
    page = client.get(f"/problems/{problem.name}")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    for text in (problem.title.zh, problem.title.en, problem.detail.zh, str(problem.status)):
        assert escape(text) in page.text
    assert f"/problems/{problem.name}" in client.get("/problems").text


def test_a_problem_that_does_not_exist_has_no_page(client: TestClient) -> None:
    assert client.get("/problems/no-such-problem").json()["type"] == "/problems/not-found"
