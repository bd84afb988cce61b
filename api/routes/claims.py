"""Claiming a case, keeping it, giving it back, deciding it."""

from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from api.building import building_of
from api.case_json import ClaimJson, DecisionJson, LeaseJson
from api.json_response import answer_json
from api.problem import document_problems
from api.problem_types import (
    BODY_PROBLEMS,
    CASE_CLAIMED,
    CASE_NOT_FOUND,
    CASE_NOT_OPEN,
    CLAIM_EXPIRED,
    CLAIM_TOKEN_MISMATCH,
    DECISION_CONFLICT,
    STORE_PROBLEMS,
)
from api.routes.json_route import JsonRoute
from reviewer.decision import Outcome

router = APIRouter(route_class=JsonRoute, tags=["claims"])

_HOLDING = (*BODY_PROBLEMS, CASE_NOT_FOUND, CASE_NOT_OPEN, CLAIM_EXPIRED, CLAIM_TOKEN_MISMATCH, *STORE_PROBLEMS)


class ReviewerJson(BaseModel):
    """Who claims."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    reviewer: Annotated[str, Field(min_length=1, max_length=200)]


class HoldJson(BaseModel):
    """What proves that a claim is one's own."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    token: Annotated[str, Field(min_length=1, max_length=200, description="From the answer to the claim.")]


class RulingJson(HoldJson):
    """A decision. A rejection needs a reason code; some reasons need a note."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"token": "…", "outcome": "reject", "reason": "missing-opt-out", "note": "请在末尾写明退订方式"}
            ]
        }
    )

    outcome: Outcome
    reason: Annotated[str | None, Field(max_length=100)] = None
    note: Annotated[str, Field(max_length=2000)] = ""


@router.post(
    "/v1/claims",
    summary="Claim the next waiting case",
    response_model=ClaimJson,
    responses={
        204: {"description": "Nothing waits."},
        **document_problems(*BODY_PROBLEMS, *STORE_PROBLEMS),
    },
)
async def claim_next_case(request: Request, body: ReviewerJson) -> Response:
    """The reviewer's own open claim with a fresh token, else the next case by priority, deadline and age."""
    claim = await run_in_threadpool(building_of(request).store.claim_next, body.reviewer)
    return Response(status_code=204) if claim is None else answer_json(ClaimJson.read(claim))


@router.post(
    "/v1/cases/{case_id}/claim",
    summary="Claim a given case",
    response_model=ClaimJson,
    responses=document_problems(*BODY_PROBLEMS, CASE_NOT_FOUND, CASE_CLAIMED, CASE_NOT_OPEN, *STORE_PROBLEMS),
)
async def claim_case(request: Request, case_id: str, body: ReviewerJson) -> Response:
    """Claiming one's own case again gives a fresh token, and the old one is void."""
    claim = await run_in_threadpool(building_of(request).store.claim, case_id, body.reviewer)
    return answer_json(ClaimJson.read(claim))


@router.post(
    "/v1/cases/{case_id}/extend",
    summary="Keep a claimed case for longer",
    response_model=LeaseJson,
    responses=document_problems(*_HOLDING),
)
async def extend_claim(request: Request, case_id: str, body: HoldJson) -> Response:
    """The claim then ends a full lease from now; its token stays."""
    claim = await run_in_threadpool(building_of(request).store.extend, case_id, body.token)
    return answer_json(LeaseJson.read(claim))


@router.post(
    "/v1/cases/{case_id}/release",
    summary="Give a claimed case back undecided",
    status_code=204,
    responses=document_problems(*_HOLDING),
)
async def release_claim(request: Request, case_id: str, body: HoldJson) -> Response:
    """The case waits again, in its old place."""
    await run_in_threadpool(building_of(request).store.release, case_id, body.token)
    return Response(status_code=204)


@router.post(
    "/v1/cases/{case_id}/decision",
    summary="Decide a claimed case",
    response_model=DecisionJson,
    responses=document_problems(*_HOLDING, DECISION_CONFLICT),
)
async def decide_case(request: Request, case_id: str, body: RulingJson) -> Response:
    """For good. The same body with the same token again answers with the stored decision."""
    decide = building_of(request).store.decide
    decision = await run_in_threadpool(decide, case_id, body.token, body.outcome, body.reason, body.note)
    return answer_json(DecisionJson.read(decision))
