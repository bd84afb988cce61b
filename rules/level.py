"""How grave a finding is."""

from enum import StrEnum


class Level(StrEnum):
    """Note is told and changes nothing, review asks a person, reject stops the message."""

    NOTE = "note"
    REVIEW = "review"
    REJECT = "reject"

    __hash__ = str.__hash__  # Enum's own is written in Python

    @property
    def gravity(self) -> int:
        """0 for a note, 1 for review, 2 for reject."""
        return _GRAVITY[self]

    def at_most(self, ceiling: "Level") -> "Level":
        """The milder of the two."""
        return self if self.gravity <= ceiling.gravity else ceiling

    def at_least(self, floor: "Level") -> "Level":
        """The graver of the two."""
        return self if self.gravity >= floor.gravity else floor


_GRAVITY = {Level.NOTE: 0, Level.REVIEW: 1, Level.REJECT: 2}
