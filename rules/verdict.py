"""From findings to one verdict."""

from dataclasses import dataclass
from enum import StrEnum

from rules.finding import Finding
from rules.level import Level
from rules.segments import Segments


class Outcome(StrEnum):
    """What becomes of the message."""

    PASS = "pass"  # noqa: S105 - a verdict, not a password
    REVIEW = "review"
    REJECT = "reject"

    __hash__ = str.__hash__  # Enum's own is written in Python

    @property
    def gravity(self) -> int:
        """0 for pass, 1 for review, 2 for reject."""
        return _GRAVITY[self]


_GRAVITY = {Outcome.PASS: 0, Outcome.REVIEW: 1, Outcome.REJECT: 2}
_OUTCOMES = {Level.NOTE: Outcome.PASS, Level.REVIEW: Outcome.REVIEW, Level.REJECT: Outcome.REJECT}


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule that could not finish. The caller logs it; the error's own text may hold content, so it is not kept."""

    rule: str
    error: str
    """The error's class and the place it was raised at, `ValueError at missing_signature.py:31`."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to one message under one profile: all findings at once, in the order of the text."""

    outcome: Outcome
    findings: tuple[Finding, ...]
    segments: Segments | None
    profile: str
    policy: str
    faults: tuple[Fault, ...] = ()


def decide(findings: tuple[Finding, ...]) -> Outcome:
    """The gravest level decides; nothing found passes."""
    return max(
        (_OUTCOMES[finding.level] for finding in findings), key=lambda outcome: outcome.gravity, default=Outcome.PASS
    )


def find_gravest(verdicts: tuple[Verdict, ...]) -> Verdict:
    """The verdict that counts where there are several; the first of equals. Raises ValueError for none."""
    return max(verdicts, key=lambda verdict: verdict.outcome.gravity)
