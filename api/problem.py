"""Problems as RFC 9457 has them: how one is written, and how OpenAPI describes it."""

from collections.abc import Mapping, Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from api.json_response import answer_json
from api.problem_types import ProblemType
from api.request_language import choose_language

MEDIA_TYPE = "application/problem+json"
PAGES = "/problems"

PROBLEM_SCHEMA: dict[str, Any] = {
    "title": "Problem",
    "description": "RFC 9457. `type` is the address of a page about the problem. Nothing submitted is ever repeated.",
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "format": "uri-reference", "examples": ["/problems/invalid-request"]},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {
            "description": "Of invalid-request: each wrong field.",
            "type": "array",
            "items": {
                "type": "object",
                "required": ["code", "detail"],
                "properties": {
                    "pointer": {"type": "string", "description": "JSON Pointer into the body; empty for its whole."},
                    "parameter": {"type": "string", "description": "Name of a query parameter."},
                    "code": {"type": "string"},
                    "detail": {"type": "string"},
                },
            },
        },
        "errors_total": {"type": "integer", "description": "How many errors there are, listed or not."},
        "line": {"type": "integer", "description": "Of malformed-json, from 1."},
        "column": {"type": "integer", "description": "Of malformed-json, in bytes."},
        "reason": {"type": "string", "description": "Of malformed-json: why parsing stopped."},
        "offset": {"type": "integer", "description": "Of body-not-utf8: the first wrong byte, from 0."},
        "limit": {"type": "integer", "description": "Of body-too-large, in bytes."},
        "case_id": {"type": "string", "description": "Of a conflict about a case."},
        "state": {"type": "string", "description": "How the case stands now."},
        "claimed_until": {"type": ["string", "null"], "format": "date-time", "description": "Until when it is held."},
    },
}


def write_problem(
    problem: ProblemType,
    request: Request,
    facts: Mapping[str, object] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The answer, in the language asked for. `facts` are the members beyond type, title, status and detail."""
    language = choose_language(request)
    body = {
        "type": f"{PAGES}/{problem.name}",
        "title": problem.title.read(language),
        "status": problem.status,
        "detail": problem.detail.read(language),
        **(facts or {}),
    }
    return answer_json(body, status=problem.status, language=language, media_type=MEDIA_TYPE, headers=headers)


def document_problems(*problems: ProblemType) -> dict[int | str, dict[str, Any]]:
    """The `responses` of a route that can answer with these; several of one status share an entry."""
    by_status: dict[int, list[ProblemType]] = {}
    for problem in problems:
        by_status.setdefault(problem.status, []).append(problem)
    return {status: _document(kinds) for status, kinds in by_status.items()}


def _document(problems: Sequence[ProblemType]) -> dict[str, Any]:
    return {
        "description": " / ".join(problem.title.en for problem in problems),
        "content": {
            MEDIA_TYPE: {
                "schema": {"$ref": "#/components/schemas/Problem"},
                "examples": {problem.name: {"value": _example(problem)} for problem in problems},
            }
        },
    }


def _example(problem: ProblemType) -> dict[str, object]:
    return {
        "type": f"{PAGES}/{problem.name}",
        "title": problem.title.zh,
        "status": problem.status,
        "detail": problem.detail.zh,
    }
