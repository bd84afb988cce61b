"""From a record to a message: defaults for what it does not say, and one sentence for what is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from api.field_error import describe_body
from api.message_json import MessageRow
from api.rows.errors import MessageRefused
from rules.bilingual import Language
from rules.policy import Policy

# What a check looks at. Other columns, an id of any type among them, belong to the file's owner.
_FIELDS = ("profile", "profiles", "channel", "kind", "message_type", "signature", "text", "subject", "destination")
# Errors that concern the message as a whole are told at the field that cures them.
_FIELD_BY_ERROR = {"empty_text": "text", "profile_and_profiles": "profiles"}


@dataclass(frozen=True, slots=True)
class Defaults:
    """By field: what holds for records that do not say."""

    values: Mapping[str, str]

    def fill(self, record: Mapping[str, Any]) -> dict[str, Any]:
        """The fields of the message; null and, in CSV, an empty cell say nothing."""
        said = {name: record[name] for name in _FIELDS if record.get(name) not in (None, "")}
        if "profiles" in said:
            return {**self._without_profile(), **said}
        return {**self.values, **said}

    def _without_profile(self) -> dict[str, str]:
        return {name: value for name, value in self.values.items() if name != "profile"}


def read_message(record: Mapping[str, Any], defaults: Defaults, policy: Policy) -> MessageRow:
    """The message of a record, under profiles that the policy has. Raises MessageRefused."""
    fields = defaults.fill(record)
    try:
        message = MessageRow.model_validate(fields)
    except ValidationError as error:
        if not any(mistake["type"] == "string_unicode" for mistake in error.errors()):
            raise MessageRefused(*list_mistakes(error)) from None
        message = _read_with_half_characters(fields)
    for name in message.profile_names:
        if name not in policy.profiles:
            raise MessageRefused(("profile", f"unknown; known are {', '.join(policy.profiles)}"))
    return message


def list_mistakes(error: ValidationError) -> list[tuple[str, str]]:
    """Field and what is wrong with it, for each; what the fields hold is not repeated."""
    described = describe_body(error.errors(include_url=False, include_input=False))
    mistakes = []
    for each in described:
        field = (each.pointer or "").strip("/").replace("/", ".") or _FIELD_BY_ERROR.get(each.code, "message")
        what = each.detail.read(Language.EN).removesuffix(".").removeprefix(f"{field} ")
        mistakes.append((field, f"{what[:1].lower()}{what[1:]}"))
    return mistakes


def _read_with_half_characters(fields: dict[str, Any]) -> MessageRow:
    """An emoji that was cut in half is no reason to give no verdict: one code point stands in for one, spans stay."""
    whole = {name: _mend(value) if isinstance(value, str) else value for name, value in fields.items()}
    try:
        return MessageRow.model_validate(whole)
    except ValidationError as error:
        raise MessageRefused(*list_mistakes(error)) from None


def _mend(value: str) -> str:
    return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in value)
