"""Reading a JSON body: refused as early as possible, validated once, never quoted."""

import re
from email.message import Message
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from starlette.requests import Request

from api.field_error import describe_body
from api.routes.errors import BodyNotUtf8, BodyTooLarge, InvalidRequest, MalformedJson, UnsupportedMediaType

LARGEST_BODY = 1024 * 1024  # bytes; the longest text that a message may have is 400,000 in UTF-8

Model = TypeVar("Model", bound=BaseModel)

# "expected `,` or `}` at line 3 column 17": the parser names its own grammar, and never what stood there.
_PLACE = re.compile(r"(?P<reason>.*) at line (?P<line>\d+) column (?P<column>\d+)", re.DOTALL)


async def read_json_body(request: Request, model: type[Model]) -> Model:
    """Raises UnsupportedMediaType, BodyTooLarge, BodyNotUtf8, MalformedJson, InvalidRequest."""
    _check_media_type(request)
    body = await _read_bytes(request)
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        # Without a cause: a ValidationError's text holds what was submitted.
        refusal = _refuse(body, error)
    raise refusal


def _check_media_type(request: Request) -> None:
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise UnsupportedMediaType
    announced = request.headers.get("content-type", "")
    if announced == "application/json":
        return
    header = Message()
    header["content-type"] = announced
    charset = header.get_param("charset", "utf-8")
    if header.get_content_type() != "application/json" or str(charset).lower() not in {"utf-8", "utf8"}:
        raise UnsupportedMediaType


async def _read_bytes(request: Request) -> bytes:
    """Refused by its announced length before anything is read, and by its true length while it is read."""
    announced = request.headers.get("content-length", "")
    # By its digits first: int() itself refuses thousands of them.
    if announced.isdecimal() and (len(announced) > 18 or int(announced) > LARGEST_BODY):
        raise BodyTooLarge(LARGEST_BODY)
    chunks: list[bytes] = []
    length = 0
    async for chunk in request.stream():
        length += len(chunk)
        if length > LARGEST_BODY:
            raise BodyTooLarge(LARGEST_BODY)
        chunks.append(chunk)
    return b"".join(chunks)


def _refuse(body: bytes, error: ValidationError) -> BodyNotUtf8 | MalformedJson | InvalidRequest:
    errors = error.errors(include_url=False, include_input=False)
    if errors[0]["type"] != "json_invalid":
        return InvalidRequest(describe_body(errors))
    try:
        body.decode("utf-8")
    except UnicodeDecodeError as undecodable:
        return BodyNotUtf8(undecodable.start)
    place = _PLACE.fullmatch(errors[0]["ctx"]["error"])
    if place is None:
        return MalformedJson(1, 0, "invalid JSON")
    return MalformedJson(int(place["line"]), int(place["column"]), place["reason"])
