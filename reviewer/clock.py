"""What time it is: the one effect that every operation takes as a parameter."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeAlias

Clock: TypeAlias = Callable[[], datetime]


def utc_now() -> datetime:
    """The system's time, aware, in UTC."""
    return datetime.now(UTC)
