"""`POST /v1/checks`: a message in, its verdict out; what is ambiguous is stored as a case before it is answered."""

import logging
from typing import Annotated

from fastapi import APIRouter, Body
from fastapi.openapi.models import Example
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from api.building import Building, building_of
from api.check_answer import describe_case, write_answer
from api.field_error import describe_field
from api.json_response import answer_json
from api.message_json import MessageJson
from api.problem import document_problems
from api.problem_types import BODY_PROBLEMS, STORE_PROBLEMS
from api.request_language import choose_language
from api.routes.errors import InvalidRequest
from api.routes.json_route import JsonRoute
from api.verdict_answer import CheckAnswer
from reviewer.case import Case
from rules.errors import UnknownProfile
from rules.pipeline import check_profiles
from rules.verdict import Outcome, Verdict

# Code points. A text message takes far less than a millisecond; a page of e-mail would keep other requests waiting.
LONGEST_INLINE = 2_000

EXAMPLES: dict[str, Example] = {
    "pass": {"summary": "通过 pass", "value": {"text": "【某某】您的快递已到达，请凭取件码领取。"}},
    "review": {
        "summary": "待审 review",
        "value": {"text": "【某某】新品上市，全场五折，退订回复D", "message_type": "marketing", "account": "acme"},
    },
    "reject": {"summary": "拒绝 reject", "value": {"text": "您的快递已到达，请凭取件码领取。"}},
    "several": {
        "summary": "多个平台 several profiles",
        "value": {"text": "【某某】您的快递已到达，请凭取件码领取。", "profiles": ["253", "law"]},
    },
}

router = APIRouter(route_class=JsonRoute, tags=["checks"])
_log = logging.getLogger("guoshen")


@router.post(
    "/v1/checks",
    summary="Check one message",
    response_model=CheckAnswer,
    responses=document_problems(*BODY_PROBLEMS, *STORE_PROBLEMS),
)
async def check_message(request: Request, message: Annotated[MessageJson, Body(openapi_examples=EXAMPLES)]) -> Response:
    """All findings at once, under one profile or several. Accept-Language chooses zh (the default) or en.

    A `review` is stored as a case before it is answered: the answer has its id and its deadline.
    """
    building = building_of(request)
    language = choose_language(request)
    verdicts = await _check(building, message)
    for verdict in verdicts:
        for fault in verdict.faults:
            _log.error("rule %s did not finish: %s", fault.rule, fault.error)
    answer = write_answer(verdicts, message, language)
    if answer["verdict"] == Outcome.REVIEW:
        case = await run_in_threadpool(_open_case, building, message, verdicts)
        answer |= {"case_id": case.id, "due_at": case.due_at}
    return answer_json(answer, language=language)


async def _check(building: Building, message: MessageJson) -> tuple[Verdict, ...]:
    names = tuple(dict.fromkeys(message.profile_names))
    try:
        if len(message.text) <= LONGEST_INLINE:
            return check_profiles(message.submit(), building.policy, names)
        return await run_in_threadpool(check_profiles, message.submit(), building.policy, names)
    except UnknownProfile as error:
        pointer = f"/profiles/{message.profiles.index(error.name)}" if message.profiles else "/profile"
        known = ", ".join(building.policy.profiles)
        raise InvalidRequest((describe_field(pointer, "unknown_profile", known=known),)) from None


def _open_case(building: Building, message: MessageJson, verdicts: tuple[Verdict, ...]) -> Case:
    return building.store.open_case(describe_case(verdicts, message))
