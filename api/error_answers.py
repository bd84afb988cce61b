"""From an error to its problem: the one table, and what is added to it for each request."""

import logging
import traceback
from collections.abc import Mapping

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from api import problem_types as types
from api.building import building_of
from api.field_error import MOST_ERRORS, FieldError, describe_field, describe_parameters
from api.problem import write_problem
from api.problem_types import ProblemType
from api.request_language import choose_language
from api.routes import errors as refused
from reviewer import errors as reviewer

_log = logging.getLogger("guoshen")

PROBLEM_OF: Mapping[type[Exception], ProblemType] = {
    refused.MalformedJson: types.MALFORMED_JSON,
    refused.BodyNotUtf8: types.BODY_NOT_UTF8,
    refused.BodyTooLarge: types.BODY_TOO_LARGE,
    refused.UnsupportedMediaType: types.UNSUPPORTED_MEDIA_TYPE,
    refused.InvalidRequest: types.INVALID_REQUEST,
    refused.RuleNotFound: types.RULE_NOT_FOUND,
    RequestValidationError: types.INVALID_REQUEST,
    reviewer.ReasonMissing: types.INVALID_REQUEST,
    reviewer.ReasonUnknown: types.INVALID_REQUEST,
    reviewer.NoteMissing: types.INVALID_REQUEST,
    reviewer.CaseNotFound: types.CASE_NOT_FOUND,
    reviewer.CaseAlreadyClaimed: types.CASE_CLAIMED,
    reviewer.CaseNotOpen: types.CASE_NOT_OPEN,
    reviewer.ClaimExpired: types.CLAIM_EXPIRED,
    reviewer.ClaimTokenMismatch: types.CLAIM_TOKEN_MISMATCH,
    reviewer.DecisionConflict: types.DECISION_CONFLICT,
    reviewer.StoreBusy: types.STORE_BUSY,
    reviewer.StoreUnusable: types.STORE_UNUSABLE,
}
_PROBLEM_OF_STATUS = {404: types.NOT_FOUND, 405: types.METHOD_NOT_ALLOWED}

RETRY_SECONDS = 1


def answer_errors(app: FastAPI) -> None:
    """Let the application answer every error of the table, and what the framework raises by itself, with a problem."""
    for kind in PROBLEM_OF:
        app.add_exception_handler(kind, answer_error)
    app.add_exception_handler(HTTPException, answer_http_exception)


async def answer_error(request: Request, error: Exception) -> Response:
    """The problem that the table has for the error."""
    problem = next(PROBLEM_OF[kind] for kind in type(error).__mro__ if kind in PROBLEM_OF)
    if problem.status >= 500:
        _log.error("%s: %s", type(error).__name__, error)
    return write_problem(problem, request, await _find_facts(request, error, problem), _find_headers(error))


async def answer_http_exception(request: Request, error: Exception) -> Response:
    """No such route, or no such method there."""
    status = getattr(error, "status_code", 400)
    return write_problem(
        _PROBLEM_OF_STATUS.get(status, types.BAD_REQUEST), request, None, getattr(error, "headers", None)
    )


def trace_error(error: BaseException) -> str:
    """Class and place. The error's own text may hold what was submitted, and so may the lines of a traceback."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{frames[-1].name}:{frames[-1].lineno}" if frames else "unknown place"
    return f"{type(error).__name__} at {place}"


async def _find_facts(request: Request, error: Exception, problem: ProblemType) -> dict[str, object]:
    if isinstance(error, refused.InvalidRequest):
        return _write_errors(request, error.errors)
    if isinstance(error, RequestValidationError):
        return _write_errors(request, describe_parameters(error.errors()))
    if isinstance(error, reviewer.ReviewerError) and problem is types.INVALID_REQUEST:
        return _write_errors(request, (_describe_ruling(error),))
    if isinstance(error, refused.RequestError):
        return error.facts
    if problem.status == 409:
        return await run_in_threadpool(_read_state, request)
    return {}


def _find_headers(error: Exception) -> dict[str, str] | None:
    if isinstance(error, refused.RequestError):
        return error.headers
    return {"Retry-After": str(RETRY_SECONDS)} if isinstance(error, reviewer.StoreBusy) else None


def _write_errors(request: Request, errors: tuple[FieldError, ...]) -> dict[str, object]:
    language = choose_language(request)
    return {"errors": [error.write(language) for error in errors[:MOST_ERRORS]], "errors_total": len(errors)}


def _describe_ruling(error: reviewer.ReviewerError) -> FieldError:
    match error:
        case reviewer.ReasonUnknown(known=known):
            return describe_field("/reason", "reason_unknown", known=", ".join(known))
        case reviewer.NoteMissing():
            return describe_field("/note", "note_missing")
        case _:
            return describe_field("/reason", "reason_missing")


def _read_state(request: Request) -> dict[str, object]:
    """What is true of the case now, which may be later than the error."""
    try:
        case = building_of(request).store.find_case(request.path_params["case_id"])
    except reviewer.ReviewerError:
        return {}  # the conflict is told all the same
    return {"case_id": case.id, "state": case.state.value, "claimed_until": case.claimed_until}
