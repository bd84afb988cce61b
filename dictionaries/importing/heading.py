"""What the author says of a list that is imported: its code, its name, its category, its level."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from dictionaries.dictionary_file import CODE_PATTERN, NAME_PATTERN
from rules.level import Level
from rules.policy import Policy
from rules.profile import Profile
from rules.route import every_route


class ImportedLevel(StrEnum):
    """The levels that the words of somebody else may have. Reject is not among them."""

    NOTE = Level.NOTE.value
    REVIEW = Level.REVIEW.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The facts at the top of the dictionary file."""

    code: str
    name: str
    category: str
    level: ImportedLevel

    @property
    def file_name(self) -> str:
        """The loader wants file and list to have the same name."""
        return f"{self.name.replace('-', '_')}.toml"


def find_mistakes(heading: Heading, taken: Mapping[str, str], policy: Policy) -> Iterator[tuple[str, str]]:
    """The key of each fact that cannot be, and why. `taken` says, by code and by name, what has it."""
    if not re.fullmatch(CODE_PATTERN, heading.code):
        yield "code", f"must be three capital letters and three digits, such as IMP001, not {heading.code!r}"
    for key in ("name", "category"):
        value = getattr(heading, key)
        if not re.fullmatch(NAME_PATTERN, value):
            yield key, f"must be small letters with hyphens between, such as imported-words, not {value!r}"
    for key in ("code", "name"):
        value = getattr(heading, key)
        if value in taken:
            yield key, f"{value!r} is taken by {taken[value]}"
    for profile in policy.profiles.values():
        if _rejects(profile, heading.category):
            yield "category", f"profile {profile.name} rejects every word of {heading.category!r}; choose another"


def list_profiles(category: str, policy: Policy) -> tuple[str, ...]:
    """The profiles in which the words of a category count."""
    return tuple(
        profile.name
        for profile in policy.profiles.values()
        if any(profile.weights(category, route) for route in every_route())
    )


def _rejects(profile: Profile, category: str) -> bool:
    """Whether the platform bans a category outright somewhere, so that even a note becomes a reject."""
    weights = (profile.weights(category, route) for route in every_route())
    return any(each is not None and each.least is Level.REJECT for each in weights)
