"""False alarms and misses on labelled texts: what the content of a text alone would make of it, as a notification under 253.

    python -m benchmarks.rates FILE [FILE ...]

A line has text, label (ham or spam) and, if known, lang. Only findings about content count: word lists, disguised terms, contacts and
links. Signature, opt-out, length and type do not, for such texts are not written as business messages. Spam that holds nothing banned
(an offer of an ordinary shop) is no miss of a word list, and yet counts as not found here.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.table import show
from benchmarks.texts import parse_files, read_rows
from dictionaries.policy_cache import open_policy
from rules.disguised_term import DISGUISED_TERM
from rules.finding import Finding
from rules.message import Submission
from rules.pipeline import check
from rules.policy import Policy
from rules.verdict import Outcome, decide

CONTENT = ("CON", "LNK")  # the families of rules that look at content, by the letters of their codes
SHOWN = 10
CUT = 40  # characters of a text that is shown


class Judged(NamedTuple):
    """A row with its content findings and what they would make of it."""

    row: dict[str, Any]
    findings: tuple[Finding, ...]
    outcome: Outcome


def main(files: list[Path]) -> None:
    """Judge every row and print the rates, the worst false alarms and some misses."""
    policy = open_policy()
    judged = [_judge(row, policy) for row in read_rows(files)]
    groups: dict[tuple[str, str], list[Judged]] = defaultdict(list)
    for one in judged:
        groups[one.row["label"], one.row.get("lang", "?")].append(one)
    rows = []
    for (label, language), members in sorted(groups.items()):
        shares = Counter(one.outcome for one in members)
        cells = [f"{shares[outcome] / len(members):.2%}" for outcome in (Outcome.REJECT, Outcome.REVIEW, Outcome.PASS)]
        rows.append([f"{label} {language}", f"{len(members):,}", *cells])
    show(["", "texts", "reject", "review", "pass"], rows)
    _show_false_alarms([one for one in judged if one.row["label"] == "ham"], judged)
    _show_misses([one for one in judged if one.row["label"] == "spam" and one.outcome is Outcome.PASS])


def _judge(row: dict[str, Any], policy: Policy) -> Judged:
    codes = {dictionary.code for dictionary in policy.dictionaries} | {DISGUISED_TERM.code}
    verdict = check(Submission(text=row["text"]), policy, "253")
    findings = tuple(
        finding for finding in verdict.findings if finding.code in codes or finding.code.startswith(CONTENT)
    )
    return Judged(row, findings, decide(findings))


def _show_false_alarms(honest: Iterable[Judged], judged: Iterable[Judged]) -> None:
    """The terms that stop the most honest texts, and how many of the others they stop."""
    alarms = Counter(key for one in honest for key in _stopping(one))
    caught = Counter(key for one in judged if one.row["label"] == "spam" for key in _stopping(one))
    samples: dict[tuple[str, str, str], str] = {}
    for one in honest:
        for key in _stopping(one):
            samples.setdefault(key, _cut(one, key))
    print("the worst false alarms")
    show(
        ["term", "code", "level", "ham", "spam", "in"],
        [
            [key[0], key[1], key[2], str(count), str(caught[key]), samples[key]]
            for key, count in alarms.most_common(SHOWN)
        ],
    )


def _stopping(one: Judged) -> set[tuple[str, str, str]]:
    """Term or place, code and level of the findings that do not pass. Places of contacts and links are told by the code only."""
    return {
        (finding.term or "–", finding.code, finding.level.value)
        for finding in one.findings
        if decide((finding,)) is not Outcome.PASS
    }


def _cut(one: Judged, key: tuple[str, str, str]) -> str:
    """The text around a finding."""
    spans = [each.span for each in one.findings if (each.term or "–", each.code) == key[:2] and each.span]
    start = max(0, spans[0].start - CUT // 3) if spans else 0
    return " ".join(str(one.row["text"])[start : start + CUT].split())


def _show_misses(missed: list[Judged]) -> None:
    """Evenly picked over the file."""
    print(f"{len(missed):,} of the spam pass, such as")
    for one in missed[:: -(-len(missed) // SHOWN) or 1][:SHOWN]:
        print("    " + " ".join(str(one.row["text"])[:CUT].split()))
    print()


if __name__ == "__main__":
    main(parse_files(__doc__))
