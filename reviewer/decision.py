"""A decision: what one reviewer decided about one case, once per round."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Outcome(StrEnum):
    """What a reviewer can decide."""

    # The message may be sent as it is.
    APPROVE = "approve"
    # The message may not be sent; the reason code tells the sender what to change.
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class Decision:
    """`reason` is a code of the catalogue (always there for a rejection); `note` is free text, "" when none."""

    case_id: str
    round: int
    outcome: Outcome
    reason: str | None
    note: str
    reviewer: str
    decided_at: datetime
