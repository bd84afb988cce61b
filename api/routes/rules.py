"""`GET /v1/rules`: what can be found, why, and what to do about it."""

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from api.building import building_of
from api.json_response import answer_json
from api.problem import document_problems
from api.problem_types import INTERNAL_ERROR, RULE_NOT_FOUND
from api.request_language import choose_language
from api.routes.errors import RuleNotFound
from api.rule_examples import read_examples
from api.rule_json import RuleJson, RuleListJson, RulePageJson

router = APIRouter(tags=["rules"])


@router.get(
    "/v1/rules",
    summary="List all rules and word lists",
    response_model=RuleListJson,
    responses=document_problems(INTERNAL_ERROR),
)
async def list_rules(request: Request) -> Response:
    """In the order of the catalogue. Accept-Language chooses zh (the default) or en."""
    policy = building_of(request).policy
    language = choose_language(request)
    rules = [RuleJson.read(page, policy, language) for page in policy.pages]
    return answer_json(RuleListJson(rules=rules, policy=policy.digest), language=language)


@router.get(
    "/v1/rules/{code}",
    summary="Read the page of one rule or word list",
    response_model=RulePageJson,
    responses=document_problems(RULE_NOT_FOUND, INTERNAL_ERROR),
)
async def read_rule(request: Request, code: str) -> Response:
    """Why it is there and what to change, with examples. Accept-Language chooses zh (the default) or en."""
    policy = building_of(request).policy
    language = choose_language(request)
    page = next((page for page in policy.pages if page.code == code), None)
    if page is None:
        raise RuleNotFound
    examples = await run_in_threadpool(read_examples, page.name)
    return answer_json(RulePageJson.read_page(page, policy, language, examples), language=language)
