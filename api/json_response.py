"""Answers as JSON bytes, whatever characters are in them."""

import json
from collections.abc import Mapping
from typing import Any

from pydantic_core import PydanticSerializationError, to_json, to_jsonable_python
from starlette.responses import Response

from rules.bilingual import Language


def write_json_bytes(value: object) -> bytes:
    """UTF-8; a value with a lone surrogate, which UTF-8 cannot hold, is written in ASCII with escapes."""
    try:
        return to_json(value)
    except PydanticSerializationError:
        return json.dumps(to_jsonable_python(value)).encode("ascii")


def answer_json(
    value: object,
    *,
    status: int = 200,
    language: Language | None = None,
    media_type: str = "application/json",
    headers: Mapping[str, str] | None = None,
) -> Response:
    """An answer that no cache keeps: it holds content, a token, or how things stand now."""
    written: dict[str, Any] = {"Cache-Control": "no-store", **(headers or {})}
    if language is not None:
        written |= {"Content-Language": language.value, "Vary": "Accept-Language"}
    return Response(write_json_bytes(value), status, written, media_type)
