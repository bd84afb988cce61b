"""The counts at the end of a screening."""

from rich.console import Console
from rich.text import Text

from api.tally import Tally
from api.terminal.palette import OUTCOME_STYLES
from rules.bilingual import Bilingual, Language
from rules.policy import Policy
from rules.verdict import Outcome

_MOST_CODES = 10
_COUNT = Bilingual(
    "{count} 条，{seconds:.1f} 秒，每秒 {rate:.0f} 条", "{count} messages, {seconds:.1f} s, {rate:.0f} per second"
)
_ERRORS = Bilingual("{count} 行无法读取，首个: {first}", "{count} lines could not be read, the first: {first}")


def print_summary(console: Console, tally: Tally, seconds: float, policy: Policy, language: Language) -> None:
    """Outcomes, speed, what could not be read, and the codes that were found in most messages."""
    rate = tally.judged / seconds if seconds else 0.0
    line = Text(_COUNT.fill({"count": tally.judged, "seconds": seconds, "rate": rate}).read(language))
    for outcome in Outcome:
        line.append(f"  {outcome.value} {tally.outcomes[outcome]}", style=OUTCOME_STYLES[outcome])
    console.print(line, soft_wrap=True)
    if tally.errors:
        told = _ERRORS.fill({"count": tally.errors, "first": tally.first_error})
        console.print(Text(told.read(language), style="red"), soft_wrap=True)
    pages = {page.code: page for page in policy.pages}
    for code, count in tally.codes.most_common(_MOST_CODES):
        page = pages[code]
        console.print(Text(f"  {count:>8}  {code}  {page.name}  {page.title.read(language)}"), soft_wrap=True)
