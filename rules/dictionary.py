"""A named list of terms, and the settings in which a banned word is a warning."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from rules.level import Level
from rules.page import Page
from rules.route import Scope


class Term(NamedTuple):
    """One entry: a word that weighs `level` on the routes of its scope. `basis` says why it is there.

    `lossy` terms are found by their sound and in split characters too, and weigh at most review then. `inside` terms count
    inside longer words and across the borders of words too.
    """

    word: str
    level: Level
    scope: Scope
    basis: str
    lossy: bool = False
    inside: bool = False


@dataclass(frozen=True, slots=True)
class Combination:
    """Words that are harmless alone: one of each group, within `within` letters and digits, in one line.

    The distance counts from the first start to the last end, without what only stands between. A word
    of `unless` inside that stretch lifts it.
    """

    groups: tuple[tuple[str, ...], ...]
    within: int
    unless: tuple[str, ...]
    level: Level
    scope: Scope
    basis: str


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression over the folded text, searched for where one of `needs` was found; without `needs`, always.

    `expression` is in the syntax of the `regex` module. A search that runs out of its time budget is a review.
    """

    name: str
    expression: str
    needs: tuple[str, ...]
    level: Level
    scope: Scope
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dictionary:
    """The terms of one category, with the phrases that protect honest uses (exceptions)."""

    page: Page
    category: str
    terms: tuple[Term, ...]
    exceptions: tuple[str, ...]
    combinations: tuple[Combination, ...]
    patterns: tuple[Pattern, ...] = ()

    @property
    def code(self) -> str:
        """The stable code, `IND009`."""
        return self.page.code

    @property
    def name(self) -> str:
        """The bad pattern, `invoice-trading`."""
        return self.page.name


@dataclass(frozen=True, slots=True)
class WarningSetting:
    """Words such as 谨防 that make a banned word near them, in the same sentence, a matter for a person.

    `reach` is the largest gap between the two, in code points.
    """

    words: tuple[str, ...]
    reach: int


@dataclass(frozen=True, slots=True)
class Variants:
    """Curated spellings that senders put for something else, each table from the plain form to the others.

    `words`: 薇信 for 微信. `characters`: 漂 for 票 inside a longer word. `split`: 代贝 for 贷, in terms that allow lossy matches.
    `symbols`, the other way round, are read as a word: ➕ as 加.
    """

    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    characters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    split: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    symbols: Mapping[str, str] = field(default_factory=dict)
