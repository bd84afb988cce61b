"""Many messages, one after the other: each record gets its verdicts, or the reason why it has none."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from api.rows.errors import MessageRefused
from api.rows.message_row import Defaults, read_message
from api.rows.row import BrokenRow, Row
from rules.catalogue import RULES
from rules.disguised_term import DISGUISED_TERM
from rules.pipeline import check_profiles
from rules.policy import Policy
from rules.unfinished import UNFINISHED
from rules.verdict import Verdict, decide

Filter = Callable[[Verdict], Verdict]
_CONTENT_RULES = ("CON", "LNK")


@dataclass(frozen=True, slots=True)
class Screened:
    """A record and its verdicts, one for each profile it names, in their order; or `error`, never both."""

    row: Row | BrokenRow
    verdicts: tuple[Verdict, ...]
    error: str = ""


def screen_rows(
    rows: Iterable[Row | BrokenRow], policy: Policy, defaults: Defaults, keep: Filter | None = None
) -> Iterator[Screened]:
    """Every record in its order, one at a time. `keep` narrows a verdict before it counts."""
    for row in rows:
        if isinstance(row, BrokenRow):
            yield Screened(row, (), f"line {row.line}: {row.why}")
            continue
        try:
            message = read_message(row.values, defaults, policy)
        except MessageRefused as refused:
            yield Screened(row, (), f"line {row.line}: {refused}")
            continue
        verdicts = check_profiles(message.submit(), policy, tuple(dict.fromkeys(message.profile_names)))
        yield Screened(row, tuple(keep(verdict) for verdict in verdicts) if keep else verdicts)


def keep_content(policy: Policy) -> Filter:
    """Only what a text says counts, not how it is made: word lists, disguises, contacts, links, and unfinished rules.

    For raw texts that have no signature and no opt-out because nobody was about to send them.
    """
    codes = {dictionary.code for dictionary in policy.dictionaries} | {DISGUISED_TERM.code, UNFINISHED.code}
    codes |= {rule.code for rule in RULES if rule.code.startswith(_CONTENT_RULES)}

    def keep(verdict: Verdict) -> Verdict:
        kept = tuple(finding for finding in verdict.findings if finding.code in codes)
        return verdict._replace(findings=kept, outcome=decide(kept))

    return keep
