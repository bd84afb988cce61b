"""Ids that sort by the time they were made."""

import secrets
from collections.abc import Callable
from datetime import datetime
from typing import TypeAlias

NewId: TypeAlias = Callable[[str, datetime], str]

RANDOM_BYTES = 10


def new_id(prefix: str, at: datetime) -> str:
    """`prefix_` and 32 hex digits: 48 bits of milliseconds since 1970, then 80 random bits (as UUIDv7 does).

    Ids of one millisecond are in no particular order.
    """
    milliseconds = int(at.timestamp() * 1000)
    return f"{prefix}_{milliseconds:012x}{secrets.token_hex(RANDOM_BYTES)}"
