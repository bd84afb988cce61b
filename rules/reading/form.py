"""Several expressions searched as one, without those that cannot match in the text at hand."""

import re
from typing import NamedTuple


class Form(NamedTuple):
    """One expression. Where it matches, `needle` stands in the text, and `hint`, which is fast to search, matches in it.

    What is found begins at most `reach` code points in front of the first hint.
    """

    expression: str
    hint: re.Pattern[str]
    reach: int
    needle: str = ""


class Forms:
    """An alternation of forms in order, compiled for each set of them that a text has called for."""

    __slots__ = ("_combined", "_tests", "forms")

    def __init__(self, *forms: Form) -> None:
        self.forms = forms
        self._tests = tuple((1 << index, form.needle, form.hint.search, form.reach) for index, form in enumerate(forms))
        self._combined: dict[int, re.Pattern[str]] = {}

    def choose(self, text: str) -> tuple[re.Pattern[str], int] | None:
        """What finds the same in this text as all of them together would, and from where; None where nothing can be found."""
        chosen, start = 0, len(text)
        for bit, needle, search, reach in self._tests:
            if needle in text and (hint := search(text)):
                chosen |= bit
                start = min(start, hint.start() - reach)
        if not chosen:
            return None
        return self._combined.get(chosen) or self._combine(chosen), max(0, start)

    def _combine(self, chosen: int) -> re.Pattern[str]:
        """Two threads that do this at once store equal expressions."""
        expressions = [form.expression for index, form in enumerate(self.forms) if chosen >> index & 1]
        combined = self._combined[chosen] = re.compile("|".join(expressions))
        return combined
