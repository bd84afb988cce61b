"""The application on a real store in a new file, with a clock that stands still until it is moved."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

import httpx2
import pytest
from starlette.testclient import TestClient

from api.building import Building
from api.service import create_app
from reviewer.store import Store, open_store
from rules.policy import Policy
from tests.api.service.samples import AMBIGUOUS


class Browse(Protocol):
    """Opens a client on an application around a building of the test's own."""

    def __call__(self, building: Building) -> TestClient: ...


@pytest.fixture
def times() -> list[datetime]:
    """What the store's clock shows is its first entry; a test moves it with `times[0] += …`."""
    return [datetime(2026, 11, 23, 8, 0, tzinfo=UTC)]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "review.db"


@pytest.fixture
def store(database: Path, times: list[datetime]) -> Iterator[Store]:
    with open_store(database, clock=lambda: times[0], busy_seconds=0.05) as opened:
        yield opened


@pytest.fixture
def building(policy: Policy, store: Store) -> Building:
    return Building(policy, store)


@pytest.fixture(scope="session")
def description(policy: Policy, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The OpenAPI document."""
    with open_store(tmp_path_factory.mktemp("description") / "review.db") as store:
        return create_app(Building(policy, store)).openapi()


@pytest.fixture
def browse(description: dict[str, Any]) -> Iterator[Browse]:
    """Every answer that such a client gets must be one that OpenAPI tells of."""
    opened: list[TestClient] = []

    def open_client(building: Building) -> TestClient:
        client = TestClient(create_app(building), base_url="http://localhost")
        client.event_hooks["response"] = [demand_documented(description)]
        opened.append(client)
        return client

    yield open_client
    for client in opened:
        client.close()


@pytest.fixture
def client(building: Building, browse: Browse) -> TestClient:
    return browse(building)


@pytest.fixture
def case_id(client: TestClient) -> str:
    """A case that waits."""
    opened: str = client.post("/v1/checks", json=AMBIGUOUS).json()["case_id"]
    return opened


def demand_documented(description: dict[str, Any]) -> Callable[[httpx2.Response], None]:
    """A hook that fails for a status or a media type that the operation does not document."""
    patterns = [
        (re.compile(re.sub(r"\{\w+\}", "[^/]+", path)), operations) for path, operations in description["paths"].items()
    ]

    def check(response: httpx2.Response) -> None:
        request = response.request
        for pattern, operations in patterns:
            operation = operations.get(request.method.lower())
            if operation and pattern.fullmatch(request.url.path) and response.status_code != 421:
                documented = operation["responses"].get(str(response.status_code))
                assert documented is not None, f"{request.method} {request.url.path}: {response.status_code}"
                media_type = response.headers.get("content-type")
                assert list(documented.get("content", {})) == ([media_type] if media_type else [])

    return check
