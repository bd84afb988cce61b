"""What is wrong with one field of a request, said without repeating what was in it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rules.bilingual import Bilingual, Language

MOST_ERRORS = 20  # a body of unknown fields alone could otherwise be answered with a longer one

# A name a programmer chose: colour, message_type, x-id. Not: 您的验证码, a sentence, a phone number.
_FIELD_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]{0,63}")

_INVALID = Bilingual("值不正确。", "The value is not valid.")
_WORDING: Mapping[str, Bilingual] = {
    "missing": Bilingual("缺少这个字段。", "The field is required."),
    "extra_forbidden": Bilingual("没有这个字段。", "There is no such field."),
    "model_type": Bilingual("应为 JSON 对象。", "Must be a JSON object."),
    "string_type": Bilingual("应为字符串。", "Must be a string."),
    "string_too_long": Bilingual("最多 {max_length} 个字符。", "At most {max_length} characters."),
    "string_too_short": Bilingual("至少 {min_length} 个字符。", "At least {min_length} characters."),
    "list_type": Bilingual("应为数组。", "Must be an array."),
    "too_long": Bilingual("最多 {max_length} 项。", "At most {max_length} items."),
    "enum": Bilingual("应为其中之一：{expected}。", "Must be one of: {expected}."),
    "int_parsing": Bilingual("应为整数。", "Must be an integer."),
    "greater_than_equal": Bilingual("不得小于 {ge}。", "Must be at least {ge}."),
    "less_than_equal": Bilingual("不得大于 {le}。", "Must be at most {le}."),
    "empty_text": Bilingual("短信或模板的 text 不能为空。", "text must not be empty for a message or a template."),
    "profile_and_profiles": Bilingual("profile 和 profiles 只能给一个。", "Give either profile or profiles, not both."),
    "unknown_profile": Bilingual("没有这个平台；可用：{known}。", "There is no such profile; known: {known}."),
    "reason_missing": Bilingual("拒绝时必须给出理由代码。", "A rejection needs a reason code."),
    "reason_unknown": Bilingual("此结论可用的理由代码：{known}。", "Reason codes for this outcome: {known}."),
    "note_missing": Bilingual("这个理由需要备注说明。", "This reason needs a note."),
}


@dataclass(frozen=True, slots=True)
class FieldError:
    """`pointer` is a JSON Pointer (RFC 6901) into the body; for a query parameter it is None and `parameter` names it."""

    code: str
    detail: Bilingual
    pointer: str | None = None
    parameter: str | None = None

    def write(self, language: Language) -> dict[str, str]:
        """As a member of `errors`."""
        place = {"parameter": self.parameter} if self.pointer is None else {"pointer": self.pointer}
        return {key: value for key, value in place.items() if value is not None} | {
            "code": self.code,
            "detail": self.detail.read(language),
        }


def describe_field(pointer: str, code: str, **values: object) -> FieldError:
    """An error that our own code found in the body."""
    return FieldError(code, _word(code, values), pointer)


def describe_body(errors: Sequence[Mapping[str, Any]]) -> tuple[FieldError, ...]:
    """From what pydantic found in a body; its own wording and the input are left out."""
    return tuple(
        FieldError(error["type"], _word(error["type"], error.get("ctx", {})), _point(error["loc"], error["type"]))
        for error in errors
    )


def describe_parameters(errors: Sequence[Mapping[str, Any]]) -> tuple[FieldError, ...]:
    """From what FastAPI found in the query; the names of parameters are ours."""
    return tuple(
        FieldError(error["type"], _word(error["type"], error.get("ctx", {})), parameter=str(error["loc"][-1]))
        for error in errors
    )


def _word(code: str, values: Mapping[str, object]) -> Bilingual:
    return _WORDING[code].fill(dict(values)) if code in _WORDING else _INVALID


def _point(location: Sequence[str | int], code: str) -> str:
    """`/profiles/1`. An unknown field's name was chosen by the sender: it is repeated only where it is a plain name."""
    if code == "extra_forbidden" and not _FIELD_NAME.fullmatch(str(location[-1])):
        location = location[:-1]
    return "".join(f"/{step}" for step in location)
