"""What a reader learns about a rule or a dictionary: its code, its name, why it is there and what to do."""

from dataclasses import dataclass

from rules.bilingual import Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """`name` is the bad pattern in kebab-case, `code` is never reused.

    `reason` and `advice` are what a finding says; `{found}` and the values that the check gives are filled in.
    `sources` are URLs or chapters; `why` says what they demand.
    """

    code: str
    name: str
    title: Bilingual
    why: Bilingual
    reason: Bilingual
    advice: Bilingual
    sources: tuple[str, ...]
