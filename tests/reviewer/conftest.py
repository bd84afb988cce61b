"""A store in a new file, a clock that stands still until it is moved, and cases to put in."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reviewer.case import NewCase
from reviewer.store import Store, open_store


@pytest.fixture
def times() -> list[datetime]:
    """What the store's clock shows is its first entry; a test moves it with `times[0] += …`."""
    return [datetime(2026, 11, 23, 8, 0, tzinfo=UTC)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "review.db"


@pytest.fixture
def store(path: Path, times: list[datetime]) -> Iterator[Store]:
    with open_store(path, clock=lambda: times[0]) as opened:
        yield opened


@pytest.fixture
def new_case() -> Callable[..., NewCase]:
    """Makes a case to open: `new_case(priority=2)`."""

    def make(
        *, text: str = "【某某】您的订单已发货，请加微信领取。", priority: int = 0, account: str | None = "acme"
    ) -> NewCase:
        return NewCase(
            message={"kind": "message", "channel": "sms", "text": text},
            verdict={"verdict": "review", "findings": [{"code": "CON004", "start": 12, "end": 15}]},
            policy="sha256:5f1d",
            profile="253",
            channel="sms",
            kind="message",
            message_type="notification",
            account=account,
            client_ref="order-7",
            priority=priority,
        )

    return make
