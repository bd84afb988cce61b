"""The rules of one platform or law as parameters."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from rules.level import Level
from rules.route import Channel, Kind, MessageType, Route


class Stance(StrEnum):
    """What a platform says of a category of content."""

    BANNED_OUTRIGHT = "banned-outright"  # any mention rejects: there is no context that could make it harmless
    BANNED = "banned"  # terms weigh what their dictionary says
    DISPUTED = "disputed"  # the source contradicts itself: review at most
    ALLOWED = "allowed"


@dataclass(frozen=True, slots=True)
class Weights:
    """The mildest and the gravest level that the terms of a category may have."""

    least: Level = Level.NOTE
    most: Level = Level.REJECT

    def apply(self, level: Level) -> Level:
        """The level, moved between the two."""
        return level.at_least(self.least).at_most(self.most)


_WEIGHTS = {
    Stance.BANNED_OUTRIGHT: Weights(least=Level.REJECT),
    Stance.BANNED: Weights(),
    Stance.DISPUTED: Weights(most=Level.REVIEW),
}


@dataclass(frozen=True, slots=True)
class CategoryStance:
    """The stance on one category: the platform's own, and where a signature, a channel or a type differs.

    The first of these that says something holds, in that order.
    """

    default: Stance
    signature: Stance | None
    channels: Mapping[Channel, Stance]
    types: Mapping[MessageType, Stance]

    def on(self, route: Route) -> Stance:
        """The stance that holds on a route."""
        if route.kind is Kind.SIGNATURE and self.signature is not None:
            return self.signature
        return self.channels.get(route.channel, self.types.get(route.message_type, self.default))


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The figures and lists that rules read. Lengths count user-perceived characters unless said otherwise."""

    name: str
    signature_length: tuple[int, int]
    text_length: int
    opt_out_codes: frozenset[str]
    disputed_opt_out_codes: frozenset[str]
    opt_out_wording: str
    confirmed_domains: frozenset[str]
    levels: Mapping[str, Level | None]
    """By rule name: another level than the rule's own, or None where the platform does not have the rule."""
    categories: Mapping[str, CategoryStance]

    def weights(self, category: str, route: Route) -> Weights | None:
        """What the terms of a category may weigh on a route; None where it is allowed or not named."""
        stance = self.categories.get(category)
        return None if stance is None else _WEIGHTS.get(stance.on(route))
