"""One place that breaks one rule."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from rules.bilingual import Bilingual
from rules.level import Level
from rules.span import Span


class Field(StrEnum):
    """Which of the submitted strings a span points into."""

    TEXT = "text"
    SIGNATURE = "signature"
    SUBJECT = "subject"

    __hash__ = str.__hash__  # Enum's own is written in Python


@dataclass(frozen=True, slots=True)
class Replacement:
    """Put `text` where `span` is; an empty span inserts, an empty text deletes."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A safe correction of the field that the finding is in: replacements in order, none overlapping another."""

    replacements: tuple[Replacement, ...]


@dataclass(frozen=True, slots=True)
class Breach:
    """What a check yields: a place, before the rule puts its code and its words on it.

    `span` is None where something is missing. `values` fill the rule's reason and advice; `span_text` is always among
    them as `{found}`. `level`, where given, replaces the rule's own level, and still yields to the profile's.
    """

    span: Span | None
    values: dict[str, object] = field(default_factory=dict)
    level: Level | None = None
    fix: Fix | None = None
    field: Field = Field.TEXT


class Finding(NamedTuple):
    """A breach with its rule, its level and its words; what the sender gets."""

    code: str
    rule: str
    level: Level
    span: Span | None
    text: str
    reason: Bilingual
    advice: Bilingual
    field: Field = Field.TEXT
    term: str | None = None
    disguise: tuple[str, ...] = ()
    fix: Fix | None = None
