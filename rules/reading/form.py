"""Several expressions searched as one, without those that cannot match in the text at hand."""

import re
from typing import NamedTuple


class Form(NamedTuple):
    """One expression. Where it matches, `needle` stands in the text, and `hint`, which is fast to search, matches in it."""

    expression: str
    hint: re.Pattern[str]
    needle: str = ""


class Forms:
    """An alternation of forms in order, compiled for each set of them that a text has called for."""

    __slots__ = ("_combined", "forms")

    def __init__(self, *forms: Form) -> None:
        self.forms = forms
        self._combined: dict[int, re.Pattern[str]] = {}

    def choose(self, text: str) -> re.Pattern[str] | None:
        """What finds the same in this text as all of them together would; None where nothing can be found."""
        chosen = 0
        for bit, (_, hint, needle) in enumerate(self.forms):
            if needle in text and hint.search(text):
                chosen |= 1 << bit
        if not chosen:
            return None
        combined = self._combined.get(chosen)
        return combined or self._combine(chosen)

    def _combine(self, chosen: int) -> re.Pattern[str]:
        """Two threads that do this at once store equal expressions."""
        expressions = [form.expression for bit, form in enumerate(self.forms) if chosen >> bit & 1]
        combined = self._combined[chosen] = re.compile("|".join(expressions))
        return combined
