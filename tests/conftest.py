"""What every test may ask for."""

import pytest

from dictionaries.loader import load_policy
from rules.policy import Policy


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="write the changed verdicts of the corpus as the new snapshot"
    )


@pytest.fixture(scope="session")
def policy() -> Policy:
    """The policy that ships with the program."""
    return load_policy()
