"""The demonstration's tables."""

from collections import Counter
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.screening import Screened
from api.terminal.palette import OUTCOME_STYLES
from api.terminal.visible import shorten
from rules.bilingual import Bilingual, Language
from rules.verdict import Outcome, Verdict

_LONGEST_TEXT = 60  # code points; the table cuts it to its column
_WAITING = Bilingual("{count} 条等待人工审核，存于 {place}：", "{count} cases are waiting for a person, in {place}:")


def print_sample(console: Console, sample: list[Screened], language: Language) -> None:
    """A line for each message: id, verdict, codes, text and the gravest reason; then the counts."""
    table = Table(box=None, pad_edge=False, show_header=False, expand=True)
    for column, width in (("id", 7), ("verdict", 6), ("codes", 16)):
        table.add_column(column, no_wrap=True, width=width)
    for column in ("text", "reason"):
        table.add_column(column, no_wrap=True, overflow="ellipsis", ratio=1)
    for screened in sample:
        verdict = screened.verdicts[0]
        codes = list(dict.fromkeys(finding.code for finding in verdict.findings))
        table.add_row(
            str(screened.row.values.get("id", "")),
            Text(verdict.outcome.value, style=OUTCOME_STYLES[verdict.outcome]),
            Text(" ".join(codes[:2]) + (f" +{len(codes) - 2}" if len(codes) > 2 else ""), style="bold"),
            shorten(_text_of(screened), _LONGEST_TEXT),
            Text(_first_reason(verdict, language), style="dim"),
        )
    console.print(table)
    counts = Counter(screened.verdicts[0].outcome for screened in sample)
    console.print()
    console.print(
        Text("  ").join(
            Text(f"{outcome.value} {counts[outcome]}", style=OUTCOME_STYLES[outcome]) for outcome in Outcome
        )
    )


def print_waiting(console: Console, cases: list[tuple[str, Screened]], place: Path, language: Language) -> None:
    """Which cases wait, and in which file."""
    console.print()
    console.print(Text(_WAITING.fill({"count": len(cases), "place": place}).read(language)), soft_wrap=True)
    for case_id, screened in cases:
        console.print(Text.assemble("  ", (case_id, "bold"), f"  {shorten(_text_of(screened), 40)}"), soft_wrap=True)


def _first_reason(verdict: Verdict, language: Language) -> str:
    """The first of the gravest."""
    gravest = max(verdict.findings, key=lambda finding: finding.level.gravity, default=None)
    return gravest.reason.read(language) if gravest else ""


def _text_of(screened: Screened) -> str:
    """Of a signature alone, the signature."""
    return str(screened.row.values.get("text") or screened.row.values.get("signature") or "")
