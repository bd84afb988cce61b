"""JSON as typed values, and as one canonical text."""

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias, cast

from reviewer.errors import NotJson

JsonValue: TypeAlias = "bool | int | float | str | Sequence[JsonValue] | Mapping[str, JsonValue] | None"
JsonObject: TypeAlias = Mapping[str, JsonValue]


def write_json(value: JsonValue) -> str:
    """Keys sorted, no spaces, ASCII only: equal values give equal text, and a lone surrogate can be stored.

    Raises NotJson; NaN and the infinities are not JSON.
    """
    try:
        return _ENCODER.encode(value)
    except ValueError as error:
        raise NotJson(float) from error


def read_json(text: str) -> JsonObject:
    """The object that `write_json` wrote."""
    return cast("JsonObject", json.loads(text))


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return list(value)
    raise NotJson(type(value))


# Made once: json.dumps would make one a call.
_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), allow_nan=False, default=_plain)
