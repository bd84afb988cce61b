"""`GET /healthz`: whether the service can do its work."""

from typing import Literal

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from api.building import building_of
from api.case_json import AnswerJson
from api.json_response import answer_json
from api.problem import document_problems
from api.problem_types import STORE_PROBLEMS
from reviewer.case import CaseState

router = APIRouter(tags=["health"])


class HealthJson(AnswerJson):
    """`policy` is the digest of what checks run against, `waiting` how many cases nobody holds."""

    status: Literal["ok"]
    policy: str
    waiting: int


@router.get(
    "/healthz",
    summary="Is the service able to work?",
    response_model=HealthJson,
    responses=document_problems(*STORE_PROBLEMS),
)
async def read_health(request: Request) -> Response:
    """The policy is loaded and the store can be read; otherwise 503."""
    building = building_of(request)
    counts = await run_in_threadpool(building.store.count_cases)
    return answer_json(HealthJson(status="ok", policy=building.policy.digest, waiting=counts[CaseState.WAITING]))
