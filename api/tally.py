"""Counting what screening found."""

from collections import Counter
from dataclasses import dataclass, field

from api.screening import Screened
from rules.verdict import Outcome, find_gravest


@dataclass(slots=True)
class Tally:
    """Grows with every record that is added; its size depends on the number of rules only."""

    outcomes: Counter[Outcome] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    errors: int = 0
    first_error: str = ""

    def add(self, screened: Screened) -> None:
        """Count one record; a code once, however often it was found in it."""
        if screened.error:
            self.errors += 1
            self.first_error = self.first_error or screened.error
            return
        self.outcomes[find_gravest(screened.verdicts).outcome] += 1
        self.codes.update({finding.code for verdict in screened.verdicts for finding in verdict.findings})

    @property
    def judged(self) -> int:
        """Records that got a verdict."""
        return self.outcomes.total()

    @property
    def exit_status(self) -> int:
        """0 when all pass, 1 when something did not or could not be read, 2 when nothing could be read."""
        if self.errors and not self.judged:
            return 2
        return 0 if self.outcomes[Outcome.PASS] == self.judged and not self.errors else 1
