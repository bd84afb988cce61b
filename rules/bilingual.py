"""A wording in Chinese and English."""

from collections import defaultdict
from enum import StrEnum
from typing import NamedTuple


class Language(StrEnum):
    """The languages that senders, reviewers and authors read."""

    ZH = "zh"
    EN = "en"


class Bilingual(NamedTuple):
    """The same sentence in both languages; `{name}` marks a value that is filled in."""

    zh: str
    en: str

    def fill(self, values: dict[str, object]) -> "Bilingual":
        """Put the values in, each in its language where it has two.

        A missing one raises KeyError: that is a fault of the rule, never of the message.
        """
        if "{" not in self.zh and "{" not in self.en:
            return self
        zh = en = values
        if any(type(value) is Bilingual for value in values.values()):
            zh, en = (_in(language, values) for language in Language)
        return Bilingual(self.zh.format_map(zh), self.en.format_map(en))

    def fill_blank(self) -> "Bilingual":
        """The sentence as a page shows it, with … for every value."""
        blanks = defaultdict[str, object](lambda: "…")
        return Bilingual(self.zh.format_map(blanks), self.en.format_map(blanks))

    def read(self, language: Language) -> str:
        """The sentence in one language."""
        return self.zh if language is Language.ZH else self.en


def _in(language: Language, values: dict[str, object]) -> dict[str, object]:
    return {name: value.read(language) if isinstance(value, Bilingual) else value for name, value in values.items()}
