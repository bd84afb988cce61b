"""OpenAPI tells of every answer, and of nothing that is never sent."""

import json
from typing import Any

import pytest
from fastapi.routing import APIRoute
from starlette.testclient import TestClient

from api.problem_types import BODY_PROBLEMS, STORE_PROBLEMS
from api.routes import cases, checks, claims, health, rules

PROBLEM = {"$ref": "#/components/schemas/Problem"}
STATUSES = {
    "check_message": {200, 400, 413, 415, 422, 500, 503},
    "list_rules": {200, 500},
    "read_rule": {200, 404, 500},
    "list_cases": {200, 422, 500, 503},
    "read_case": {200, 404, 500, 503},
    "claim_next_case": {200, 204, 400, 413, 415, 422, 500, 503},
    "claim_case": {200, 400, 404, 409, 413, 415, 422, 500, 503},
    "extend_claim": {200, 400, 404, 409, 413, 415, 422, 500, 503},
    "release_claim": {204, 400, 404, 409, 413, 415, 422, 500, 503},
    "decide_case": {200, 400, 404, 409, 413, 415, 422, 500, 503},
    "read_health": {200, 500, 503},
}


def _operations(description: dict[str, Any]) -> dict[str, Any]:
    return {
        operation["operationId"]: operation
        for operations in description["paths"].values()
        for operation in operations.values()
    }


def test_every_route_documents_exactly_its_statuses(description: dict[str, Any]) -> None:
    documented = {
        name: {int(status) for status in operation["responses"]} for name, operation in _operations(description).items()
    }
    assert documented == STATUSES


def test_every_error_of_every_route_is_a_problem(description: dict[str, Any]) -> None:
    for name, operation in _operations(description).items():
        for status, response in operation["responses"].items():
            if int(status) >= 400:
                assert list(response["content"]) == ["application/problem+json"], (name, status)
                assert response["content"]["application/problem+json"]["schema"] == PROBLEM, (name, status)


def test_what_fastapi_would_answer_to_wrong_fields_is_nowhere(description: dict[str, Any]) -> None:
    assert "ValidationError" not in json.dumps(description)


def test_every_route_with_a_body_documents_its_model_and_all_that_can_be_wrong_with_it(
    description: dict[str, Any],
) -> None:
    for operation in _operations(description).values():
        if "requestBody" in operation:
            assert list(operation["requestBody"]["content"]) == ["application/json"]
            assert operation["requestBody"]["required"]
            assert {str(problem.status) for problem in (*BODY_PROBLEMS, *STORE_PROBLEMS)} <= operation[
                "responses"
            ].keys()


def test_every_reference_leads_somewhere_and_every_schema_is_used(description: dict[str, Any]) -> None:
    text = json.dumps(description)
    referenced = {part.split('"', 1)[0] for part in text.split("#/components/schemas/")[1:]}
    assert referenced == description["components"]["schemas"].keys()


def test_every_route_under_v1_is_described(description: dict[str, Any]) -> None:
    written = {
        (route.path, method.lower())
        for module in (cases, checks, claims, health, rules)
        for route in module.router.routes
        if isinstance(route, APIRoute)
        for method in route.methods or ()
    }
    described = {(path, method) for path, operations in description["paths"].items() for method in operations}
    assert described == written


@pytest.mark.parametrize("name", ["pass", "review", "reject", "several"])
def test_the_example_of_a_verdict_gets_that_verdict(client: TestClient, description: dict[str, Any], name: str) -> None:
    content = description["paths"]["/v1/checks"]["post"]["requestBody"]["content"]["application/json"]
    answer = client.post("/v1/checks", json=content["examples"][name]["value"]).json()
    assert answer["verdict"] == {"several": "pass"}.get(name, name)
    assert ("verdicts" in answer) == (name == "several")


def test_the_description_is_served(client: TestClient, description: dict[str, Any]) -> None:
    assert client.get("/openapi.json").json() == description


@pytest.mark.parametrize("key", ["summary", "description", "tags"])
def test_every_operation_is_told_in_words(description: dict[str, Any], key: str) -> None:
    assert all(operation[key] for operation in _operations(description).values())
