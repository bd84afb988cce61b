"""An evaluation for the eye: a table by profile, the confusion matrix, every mismatch."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.evaluation import Evaluation
from api.terminal.palette import OUTCOME_STYLES
from rules.bilingual import Language
from rules.verdict import Outcome


def print_evaluation(console: Console, evaluation: Evaluation, language: Language) -> None:
    """Everything but the errors, which go to standard error."""
    console.print(_table_by_profile(evaluation))
    console.print()
    console.print(_table_of_confusion(evaluation))
    for mismatch in evaluation.mismatches:
        expected, got = mismatch.expected, mismatch.verdict.outcome
        line = Text.assemble("\n", (mismatch.name, "bold"), f"  {mismatch.verdict.profile}  expected ")
        line.append(expected.value, style=OUTCOME_STYLES[expected]).append(", got ")
        console.print(line.append(got.value, style=OUTCOME_STYLES[got]), soft_wrap=True)
        for finding in mismatch.verdict.findings:
            console.print(
                Text(f"  {finding.code} {finding.level.value}: {finding.reason.read(language)}"), soft_wrap=True
            )


def _table_by_profile(evaluation: Evaluation) -> Table:
    table = Table("profile", box=None, pad_edge=False)
    for heading in ("total", "correct", "%"):
        table.add_column(heading, justify="right")
    for profile, total in sorted(evaluation.totals.items()):
        _add_share(table, profile, total, evaluation.correct[profile])
    _add_share(table, "all", evaluation.totals.total(), evaluation.correct.total())
    return table


def _add_share(table: Table, name: str, total: int, correct: int) -> None:
    table.add_row(name, str(total), str(correct), f"{correct / total:.1%}" if total else "")


def _table_of_confusion(evaluation: Evaluation) -> Table:
    table = Table("expected \\ got", box=None, pad_edge=False)
    for got in Outcome:
        table.add_column(got.value, justify="right")
    for expected in Outcome:
        counts = [evaluation.confusion[expected, got] for got in Outcome]
        table.add_row(
            Text(expected.value, style=OUTCOME_STYLES[expected]), *(str(count) if count else "·" for count in counts)
        )
    return table
