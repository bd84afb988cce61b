"""A message as JSON, at every door: the HTTP body, and one line of a file."""

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from rules.message import Submission
from rules.route import Channel, Kind, MessageType

DEFAULT_PROFILE = "253"
LONGEST_TEXT = 100_000  # code points; an 80 KB multimedia message has about 40,000 (253 Q&A chapter 7)

ShortText = Annotated[str, Field(max_length=200)]


class MessageJson(BaseModel):
    """Only the shape is checked here; whether the content may be sent is the kernel's matter."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: ShortText | None = Field(default=None, description="Echoed in the answer.")
    profile: ShortText = Field(default=DEFAULT_PROFILE, description="The platform whose rules apply.")
    profiles: list[ShortText] = Field(
        default=[], max_length=20, description="Several platforms at once, instead of `profile`: a verdict for each."
    )
    channel: Channel = Channel.SMS
    kind: Kind = Kind.MESSAGE
    message_type: MessageType = MessageType.NOTIFICATION
    signature: ShortText = Field(default="", description="The account's signature, without brackets.")
    text: str = Field(
        default="",
        max_length=LONGEST_TEXT,
        description="With its 【signature】 for a message on sms, the body alone for a template.",
    )
    subject: Annotated[str, Field(max_length=1000)] = Field(default="", description="Of an e-mail.")
    destination: ShortText = Field(default="", description="A number or a prefix such as +86, for intl_sms.")
    account: ShortText = ""
    client_ref: ShortText | None = Field(default=None, description="Kept with the case and sent with its events.")

    @model_validator(mode="after")
    def _demand_text(self) -> Self:
        if self.kind is not Kind.SIGNATURE and not self.text:
            raise PydanticCustomError("empty_text", "text must not be empty for a message or a template")
        return self

    @model_validator(mode="after")
    def _demand_one_way(self) -> Self:
        if self.profiles and "profile" in self.model_fields_set:
            raise PydanticCustomError("profile_and_profiles", "give either profile or profiles, not both")
        return self

    @property
    def profile_names(self) -> tuple[str, ...]:
        """The profiles that were asked for, in order."""
        return tuple(self.profiles) or (self.profile,)

    def submit(self) -> Submission:
        """What the kernel reads."""
        return Submission(
            text=self.text,
            signature=self.signature,
            channel=self.channel,
            kind=self.kind,
            message_type=self.message_type,
            subject=self.subject,
            destination=self.destination,
            account=self.account,
        )


class MessageRow(MessageJson):
    """A line of a file, where columns of its owner (a label, an expectation) stand beside the message."""

    model_config = ConfigDict(extra="ignore")
