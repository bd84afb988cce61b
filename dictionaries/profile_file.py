"""The format of a profile: what a file in `profiles/` may say, and how one extends another."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import Field

from dictionaries.dictionary_file import BothLanguages, Sentence, Strict
from rules.level import Level
from rules.profile import CategoryStance, Profile, Stance
from rules.route import Channel, MessageType

Name = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")]


class Mark(StrEnum):
    """How a fact is known."""

    READ = "read"  # in the source itself
    SECONDARY = "secondary"  # in a text about the source
    INFERRED = "inferred"  # concluded by us


class Sourced(Strict):
    """Every figure says where it comes from."""

    source: Sentence
    mark: Mark


Positive = Annotated[int, Field(ge=1, strict=True)]


class Range(Sourced):
    """Least and most, both allowed."""

    value: tuple[Positive, Positive]


class Count(Sourced):
    """One figure."""

    value: Positive


class Words(Sourced):
    """A set of words."""

    value: frozenset[Annotated[str, Field(min_length=1)]]


class Wording(Sourced):
    """A text that a fix writes."""

    value: Sentence


class Values(Strict):
    """Every parameter that rules read; a profile that extends another gives only what differs."""

    signature_length: Range | None = None
    text_length: Count | None = None
    opt_out_codes: Words | None = None
    disputed_opt_out_codes: Words | None = None
    opt_out_wording: Wording | None = None
    confirmed_domains: Words | None = None


class RuleLevel(Sourced):
    """Another weight for a rule or a dictionary, or "off"."""

    level: Level | Literal["off"]


class Category(Sourced):
    """What the platform says of a category of content, and where a signature, a channel or a type differs."""

    stance: Stance
    signature: Stance | None = None
    channels: Mapping[Channel, Stance] = Field(default_factory=dict)
    types: Mapping[MessageType, Stance] = Field(default_factory=dict)


class ProfileFile(Strict):
    """One file in `profiles/`."""

    name: Name
    title: BothLanguages
    extends: Name | None = None
    values: Values = Values()
    levels: Mapping[str, RuleLevel] = Field(default_factory=dict)
    categories: Mapping[str, Category] = Field(default_factory=dict)


def build_profile(chain: list[ProfileFile]) -> Profile:
    """Put a profile together from the files it extends, the root first. Every value must have been given by one."""
    values: dict[str, Any] = {}
    levels: dict[str, Level | None] = {}
    categories: dict[str, CategoryStance] = {}
    for file in chain:
        given = {name: getattr(file.values, name) for name in Values.model_fields}
        values |= {name: sourced.value for name, sourced in given.items() if sourced is not None}
        levels |= {rule: None if entry.level == "off" else entry.level for rule, entry in file.levels.items()}
        categories |= {
            name: CategoryStance(category.stance, category.signature, category.channels, category.types)
            for name, category in file.categories.items()
        }
    return Profile(name=chain[-1].name, levels=levels, categories=categories, **values)
