"""The answers to a check as OpenAPI shows them; tests hold every real answer against these."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from api.case_json import AnswerJson

# Spelled out and not taken from the kernel: a word that changes there must not change the contract unnoticed.
VerdictWord = Literal["pass", "review", "reject"]


class ReplacementAnswer(AnswerJson):
    """Put `text` where `[start, end)` is; an empty place inserts, an empty text deletes."""

    start: int
    end: int
    text: str


class FindingAnswer(AnswerJson):
    """One place that breaks one rule. `start` and `end` count code points of the field; null where something is missing."""

    code: Annotated[str, Field(examples=["SIG001"])]
    rule: Annotated[str, Field(examples=["missing-signature"])]
    level: Literal["note", "review", "reject"]
    field: Literal["text", "signature", "subject"]
    start: int | None
    end: int | None
    text: str
    term: str | None
    disguise: list[str]
    reason: str
    advice: str
    fix: list[ReplacementAnswer] | None


class SegmentsAnswer(AnswerJson):
    """What the message is billed as."""

    encoding: Literal["gsm-7", "ucs-2"]
    units: int
    parts: int


class VerdictAnswer(AnswerJson):
    """The verdict under one profile, with all findings in the order of the text."""

    id: str | None
    verdict: VerdictWord
    findings: list[FindingAnswer]
    segments: SegmentsAnswer | None
    profile: str
    policy: str


class PassOrRejectAnswer(VerdictAnswer):
    """Nobody needs to look."""

    verdict: Literal["pass", "reject"]


class ReviewAnswer(VerdictAnswer):
    """A person decides, by `due_at`; the case is stored."""

    verdict: Literal["review"]
    case_id: str
    due_at: datetime


class SeveralVerdictsAnswer(AnswerJson):
    """A verdict for each profile that was asked for; `verdict` is the gravest. Only a review has a case."""

    id: str | None
    verdict: VerdictWord
    verdicts: dict[str, VerdictAnswer]
    policy: str
    case_id: str | None = None
    due_at: datetime | None = None


CheckAnswer = PassOrRejectAnswer | ReviewAnswer | SeveralVerdictsAnswer
