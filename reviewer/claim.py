"""A claim: one reviewer's fenced, expiring hold on one case."""

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeAlias

from reviewer.errors import LeaseOutOfBounds

NewToken: TypeAlias = Callable[[], str]

# A third of the review deadline: a reviewer who walks away costs the sender five minutes, not fifteen.
LEASE = timedelta(minutes=5)
LONGEST_LEASE = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Claim:
    """The hold as its owner sees it. Only here does the token exist in the clear; the store keeps its hash."""

    case_id: str
    reviewer: str
    token: str = field(repr=False)
    claimed_at: datetime
    expires_at: datetime


def new_token() -> str:
    """256 random bits, safe in a URL and in a header."""
    return secrets.token_urlsafe(32)


def hash_token(token: str) -> str:
    """SHA-256, hex. No salt: a token is random, and the store must find it by its hash."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def check_lease(lease: timedelta) -> None:
    """Raises LeaseOutOfBounds unless 0 < lease <= 24 hours."""
    if not timedelta(0) < lease <= LONGEST_LEASE:
        raise LeaseOutOfBounds(lease, LONGEST_LEASE)
