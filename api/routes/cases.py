"""`/v1/cases`: what waits for a person, and what was decided."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from api.building import building_of
from api.case_json import CaseJson, CasePageJson
from api.json_response import answer_json
from api.problem import document_problems
from api.problem_types import CASE_NOT_FOUND, INVALID_REQUEST, STORE_PROBLEMS
from reviewer.case import CaseState
from reviewer.store import LARGEST_PAGE

router = APIRouter(tags=["cases"])


@router.get(
    "/v1/cases",
    summary="List cases",
    response_model=CasePageJson,
    responses=document_problems(INVALID_REQUEST, *STORE_PROBLEMS),
)
async def list_cases(
    request: Request,
    state: CaseState | None = None,
    account: Annotated[str | None, Query(max_length=200)] = None,
    limit: Annotated[int, Query(ge=1, le=LARGEST_PAGE)] = 50,
    after: Annotated[str | None, Query(max_length=200, description="`next_after` of the page before.")] = None,
) -> Response:
    """In the order of opening. A claim that has run out reads as `waiting`."""

    def read() -> CasePageJson:
        page = building_of(request).store.list_cases(state=state, account=account, limit=limit, after=after)
        return CasePageJson.read(page)

    return answer_json(await run_in_threadpool(read))


@router.get(
    "/v1/cases/{case_id}",
    summary="Read one case",
    response_model=CaseJson,
    responses=document_problems(CASE_NOT_FOUND, *STORE_PROBLEMS),
)
async def read_case(request: Request, case_id: str) -> Response:
    """As it stands now, with its message, its verdict and the decision of its current round."""
    case = await run_in_threadpool(building_of(request).store.find_case, case_id)
    return answer_json(CaseJson.read(case))
