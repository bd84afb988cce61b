"""Which way a message takes through the rules: its channel, kind and type."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Channel(StrEnum):
    """How the message travels."""

    SMS = "sms"
    INTL_SMS = "intl_sms"
    VOICE = "voice"
    MMS = "mms"
    EMAIL = "email"

    __hash__ = str.__hash__  # Enum's own is written in Python


class Kind(StrEnum):
    """What is submitted: a text as it is sent, a template with variables, or a signature alone."""

    MESSAGE = "message"
    TEMPLATE = "template"
    SIGNATURE = "signature"

    __hash__ = str.__hash__  # Enum's own is written in Python


class MessageType(StrEnum):
    """What the sender declares it to be; verification and notification together are 行业, marketing is 营销."""

    VERIFICATION = "verification"
    NOTIFICATION = "notification"
    MARKETING = "marketing"

    __hash__ = str.__hash__  # Enum's own is written in Python


class Route(NamedTuple):
    """One combination of channel, kind and type; the policy prepares a rule list for each."""

    channel: Channel
    kind: Kind
    message_type: MessageType


@dataclass(frozen=True, slots=True)
class Scope:
    """The routes that something applies to; by default all of them."""

    channels: frozenset[Channel] = frozenset(Channel)
    kinds: frozenset[Kind] = frozenset(Kind)
    types: frozenset[MessageType] = frozenset(MessageType)

    def covers(self, route: Route) -> bool:
        """Whether the route is in all three sets."""
        return route.channel in self.channels and route.kind in self.kinds and route.message_type in self.types


def every_route() -> tuple[Route, ...]:
    """All routes there are, in a fixed order."""
    return tuple(Route(channel, kind, type_) for channel in Channel for kind in Kind for type_ in MessageType)


EVERYWHERE = Scope()
