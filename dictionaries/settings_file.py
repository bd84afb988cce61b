"""The formats of the files in `settings/`."""

from typing import Annotated

from pydantic import Field

from dictionaries.dictionary_file import BothLanguages, Sentence, Strict, Word, Words
from rules.route import MessageType

Character = Annotated[str, Field(min_length=1, max_length=1)]


class WarningFile(Strict):
    """`settings/warnings.toml`: the words that open a warning or educational setting."""

    title: BothLanguages
    basis: Sentence
    words: tuple[Word, ...]
    reach: int = Field(ge=1, le=100, strict=True)


class VariantFile(Strict):
    """`settings/variants.toml`: spellings that senders put for a word, for a character or in pieces of it, and symbols for words."""

    title: BothLanguages
    basis: Sentence
    words: dict[Word, Words]
    characters: dict[Character, Words]
    split: dict[Character, Words]
    symbols: dict[Character, Word]


class EvidenceGroup(Strict):
    """Words that speak for one type with the same weight."""

    type: MessageType
    weight: int = Field(ge=1, le=10, strict=True)
    words: Words
    basis: Sentence


class EvidenceFile(Strict):
    """`settings/message_types.toml`: the words by which a text reads as verification, notification or marketing."""

    title: BothLanguages
    basis: Sentence
    evidence: tuple[EvidenceGroup, ...]
