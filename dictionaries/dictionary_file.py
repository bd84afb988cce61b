"""The format of a word list: what a file in `lists/` may say, and the dictionary it becomes."""

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from rules.bilingual import Bilingual
from rules.dictionary import Combination, Dictionary, Pattern, Term
from rules.level import Level
from rules.page import Page
from rules.route import Channel, Kind, MessageType, Scope

LONGEST_WORD = 100  # code points
CODE_PATTERN = r"^[A-Z]{3}\d{3}$"
NAME_PATTERN = r"^[a-z]+(?:-[a-z]+)*$"
Word = Annotated[str, Field(min_length=1, max_length=LONGEST_WORD, pattern=r"^\S(?:[^\r\n]*\S)?$")]
Words = Annotated[tuple[Word, ...], Field(min_length=1)]
Sentence = Annotated[str, Field(min_length=1, max_length=1000)]


class Strict(BaseModel):
    """Unknown keys are mistakes: a misspelt one must not be ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class BothLanguages(Strict):
    """A sentence in Chinese and in English."""

    zh: Sentence
    en: Sentence

    def read(self) -> Bilingual:
        """The kernel's value."""
        return Bilingual(self.zh, self.en)


class Scoped(Strict):
    """Where an entry counts; a list that is not given means everywhere."""

    channels: Annotated[frozenset[Channel], Field(min_length=1)] = frozenset(Channel)
    kinds: Annotated[frozenset[Kind], Field(min_length=1)] = frozenset(Kind)
    types: Annotated[frozenset[MessageType], Field(min_length=1)] = frozenset(MessageType)

    @property
    def scope(self) -> Scope:
        """The kernel's value."""
        return Scope(self.channels, self.kinds, self.types)


class TermGroup(Scoped):
    """Words that share a level, a scope and a reason to be listed.

    `lossy` words are found by sound and in split characters too; `inside` words count inside longer words as well.
    """

    level: Level
    words: Words
    lossy: bool = False
    inside: bool = False
    basis: Sentence


class AllowGroup(Strict):
    """Phrases inside which no hit counts."""

    words: Words
    basis: Sentence


class CombinationEntry(Scoped):
    """Words that count only together."""

    level: Level
    all: Annotated[tuple[Words, ...], Field(min_length=2, max_length=5)]
    within: Annotated[int, Field(ge=2, le=200, strict=True)]
    unless: tuple[Word, ...] = ()
    basis: Sentence


class PatternEntry(Scoped):
    """A regular expression over the folded text: half width, lower case, simplified characters."""

    level: Level
    name: Annotated[str, Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")]
    expression: Annotated[str, Field(min_length=1, max_length=2000)]
    needs: tuple[Word, ...] = ()
    basis: Sentence


class Example(Strict):
    """A text with ⟦ ⟧ around what must be found; without them nothing of this dictionary may be found in it."""

    text: Sentence
    level: Level | None = None
    channel: Channel = Channel.SMS
    kind: Kind = Kind.MESSAGE
    type: MessageType = MessageType.NOTIFICATION
    known_gap: bool = False

    @model_validator(mode="after")
    def _demand_a_level_for_a_hit(self) -> Self:
        marked = "⟦" in self.text
        if marked != (self.level is not None) or self.text.count("⟦") != self.text.count("⟧"):
            raise PydanticCustomError("example", "an example has both ⟦ ⟧ and a level, or neither")
        return self


class DictionaryFile(Strict):
    """One file in `lists/`."""

    code: Annotated[str, Field(pattern=CODE_PATTERN)]
    name: Annotated[str, Field(pattern=NAME_PATTERN)]
    category: Annotated[str, Field(pattern=NAME_PATTERN)]
    title: BothLanguages
    reason: BothLanguages
    advice: BothLanguages
    why: BothLanguages
    sources: Annotated[tuple[Sentence, ...], Field(min_length=1)]
    terms: tuple[TermGroup, ...] = ()
    exceptions: tuple[AllowGroup, ...] = ()
    combinations: tuple[CombinationEntry, ...] = ()
    patterns: tuple[PatternEntry, ...] = ()
    examples: tuple[Example, ...] = ()

    def read(self) -> Dictionary:
        """The kernel's value."""
        return Dictionary(
            page=Page(
                code=self.code,
                name=self.name,
                title=self.title.read(),
                why=self.why.read(),
                reason=self.reason.read(),
                advice=self.advice.read(),
                sources=self.sources,
            ),
            category=self.category,
            terms=tuple(
                Term(word, group.level, group.scope, group.basis, group.lossy, group.inside)
                for group in self.terms
                for word in group.words
            ),
            exceptions=tuple(word for group in self.exceptions for word in group.words),
            combinations=tuple(
                Combination(entry.all, entry.within, entry.unless, entry.level, entry.scope, entry.basis)
                for entry in self.combinations
            ),
            patterns=tuple(
                Pattern(entry.name, entry.expression, entry.needs, entry.level, entry.scope, entry.basis)
                for entry in self.patterns
            ),
        )
