"""What every test may ask for."""

from collections.abc import Iterator

import pytest

from dictionaries.policy_cache import open_policy
from rules.policy import Policy


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="write the changed verdicts of the corpus as the new snapshot"
    )


@pytest.fixture(scope="session", autouse=True)
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Compiled policies of this run only, for every test and the programs that it starts; never the user's own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GUOSHEN_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def policy(cache_folder: None) -> Policy:  # noqa: ARG001 - it says where the policy is kept
    """The policy that ships with the program."""
    return open_policy()
