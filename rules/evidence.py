"""What the words of a text say of its type."""

from typing import NamedTuple

from rules.route import MessageType


class Evidence(NamedTuple):
    """Weights of the words found, summed for each type."""

    verification: int = 0
    notification: int = 0
    marketing: int = 0

    def of(self, type_: MessageType) -> int:
        """The weight for one type."""
        return int(getattr(self, type_))

    def plus(self, other: "Evidence") -> "Evidence":
        """Both together."""
        return Evidence(*map(sum, zip(self, other, strict=True)))


NO_EVIDENCE = Evidence()


class EvidenceWord(NamedTuple):
    """A word that speaks for a type, with a weight of at least 1."""

    word: str
    type: MessageType
    weight: int


class EvidencePlace(NamedTuple):
    """Where such a word stands, for those who ask why."""

    start: int
    end: int
    word: EvidenceWord
