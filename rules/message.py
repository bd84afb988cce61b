"""What is submitted, with its parts located."""

import re
from dataclasses import dataclass
from enum import IntFlag
from typing import NamedTuple

from rules.evidence import Evidence
from rules.finding import Field
from rules.reading.bracket import Bracketed
from rules.reading.contact import Contact
from rules.reading.link import Link
from rules.reading.opt_out import OptOut
from rules.reading.variable import Variable
from rules.route import Channel, Kind, MessageType, Route
from rules.span import Span


class Part(IntFlag):
    """What was found in a message. A rule that needs a part is not called where it is absent."""

    NONE = 0
    SIGNATURE = 1  # at least one 【…】
    VARIABLE = 2
    OPT_OUT = 4
    LINK = 8
    CONTACT = 16
    EVIDENCE = 32  # words that speak for a type
    SECOND_SIGNATURE = 64
    NAME = 128  # one that signs
    ODD_NAME = 256  # one with more than Han characters, Latin letters and digits in it
    NAME_WITHOUT_HAN = 512
    ODD_START = 1024  # the body does not begin with a letter, a digit or a Han character


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """What a service sends in, before it is read. `signature` stands without brackets.

    For a message on sms and mms `text` is complete, with its 【signature】; for a template it is the body alone;
    for a signature only `signature` counts.
    """

    text: str = ""
    signature: str = ""
    channel: Channel = Channel.SMS
    kind: Kind = Kind.MESSAGE
    message_type: MessageType = MessageType.NOTIFICATION
    subject: str = ""
    destination: str = ""
    account: str = ""

    @property
    def route(self) -> Route:
        """The way it takes through the rules."""
        return Route(self.channel, self.kind, self.message_type)


class Signed(NamedTuple):
    """The name that signs, and where it stands: in the text, or alone in the signature field. `folded` is its plain form."""

    name: str
    folded: str
    span: Span
    field: Field


class Message(NamedTuple):
    """A submission that was read once. Rules look at these parts and never search the text again.

    `leading` and `trailing` are the signatures at the very start and end, `signed` is the name that the signature rules look at. `parts` is a sum of `Part`: plain integers, because
    it is looked at for every rule.
    `evidence` is what the words say of the type.
    `folded` is the text in half width, lower case and simplified characters, place by place the same as `text`.
    """

    text: str
    folded: str
    signature: str
    subject: str
    destination: str
    account: str
    route: Route
    signatures: tuple[Bracketed, ...]
    leading: Bracketed | None
    trailing: Bracketed | None
    signed: Signed | None
    look_alike: Bracketed | None
    variables: tuple[Variable, ...]
    opt_outs: tuple[OptOut, ...]
    links: tuple[Link, ...]
    contacts: tuple[Contact, ...]
    evidence: Evidence
    parts: int

    @property
    def is_to_mainland(self) -> bool:
        """Whether the destination is a number or a prefix of mainland China: +86, 0086, or 86 before a mobile number."""
        return re.match(r"(?:\+|00)86|86(?=1\d{10}$)", self.destination.replace(" ", "").replace("-", "")) is not None

    @property
    def body_span(self) -> Span:
        """The text without its leading signature."""
        return Span(self.leading.span.end if self.leading else 0, len(self.text))

    def read(self, field: Field) -> str:
        """One of the submitted strings."""
        return {Field.TEXT: self.text, Field.SIGNATURE: self.signature, Field.SUBJECT: self.subject}[field]
