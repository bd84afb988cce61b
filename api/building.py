"""The one place that builds what the service is made of."""

from dataclasses import dataclass
from pathlib import Path

from starlette.requests import Request

from dictionaries.policy_cache import open_policy
from reviewer.store import Store, open_store
from rules.policy import Policy


@dataclass(frozen=True, slots=True)
class Building:
    """What every route may use: what a check runs against, and where cases wait."""

    policy: Policy
    store: Store


def build(database: str | Path) -> Building:
    """From the shipped policy and the SQLite file at a path, made if it is not there.

    Raises DictionariesError (with file and line), StoreUnusable and StoreBusy: nothing starts on bad configuration.
    """
    return Building(open_policy(), open_store(database))


def building_of(request: Request) -> Building:
    """The building that answers this request."""
    building: Building = request.app.state.building
    return building
