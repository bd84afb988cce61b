"""From findings to one verdict."""

from enum import StrEnum
from typing import NamedTuple

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
_GRAVITIES = {level: level.gravity for level in Level}
_OUTCOMES = {Level.NOTE: Outcome.PASS, Level.REVIEW: Outcome.REVIEW, Level.REJECT: Outcome.REJECT}


class Fault(NamedTuple):
    """A rule that could not finish. The caller logs it; the error's own text may hold content, so it is not kept."""

    rule: str
    error: str
    """The error's class and the place it was raised at, `ValueError at missing_signature.py:31`."""


class Verdict(NamedTuple):
    """The answer to one message under one profile: all findings at once, in the order of the text."""

    outcome: Outcome
    findings: tuple[Finding, ...]
    segments: Segments | None
    profile: str
    policy: str
    faults: tuple[Fault, ...] = ()


def decide(findings: tuple[Finding, ...]) -> Outcome:
    """The gravest level decides; nothing found passes."""
    if not findings:
        return Outcome.PASS
    return _OUTCOMES[max([finding.level for finding in findings], key=_GRAVITIES.__getitem__)]


def find_gravest(verdicts: tuple[Verdict, ...]) -> Verdict:
    """The verdict that counts where there are several; the first of equals. Raises ValueError for none."""
    return max(verdicts, key=lambda verdict: verdict.outcome.gravity)
