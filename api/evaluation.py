"""Messages with the verdict that somebody expects, compared with the verdict they get."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from api.message_json import DEFAULT_PROFILE
from api.rows.errors import MessageRefused
from api.rows.message_row import Defaults, read_message
from api.rows.row import BrokenRow, Row
from rules.bilingual import Language
from rules.pipeline import check
from rules.policy import Policy
from rules.verdict import Outcome, Verdict


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A case whose verdict is not the expected one. `name` is its id, or its line."""

    name: str
    line: int
    expected: Outcome
    verdict: Verdict


@dataclass(slots=True)
class Evaluation:
    """Counts by profile and by (expected, got); `errors` name the line of every case that could not be judged."""

    totals: Counter[str] = field(default_factory=Counter)
    correct: Counter[str] = field(default_factory=Counter)
    confusion: Counter[tuple[Outcome, Outcome]] = field(default_factory=Counter)
    mismatches: list[Mismatch] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    faulty: list[tuple[int, Verdict]] = field(default_factory=list)

    @property
    def exit_status(self) -> int:
        """0 when all are as expected, 1 when not or when one could not be judged, 2 when there was none to judge."""
        if not self.totals:
            return 2
        return 1 if self.mismatches or self.errors else 0


def evaluate_rows(rows: Iterable[Row | BrokenRow], policy: Policy, only: str | None = None) -> Evaluation:
    """Judge every case, or only those of one profile; a line that cannot be read is an error either way."""
    evaluation = Evaluation()
    for row in rows:
        if isinstance(row, BrokenRow):
            evaluation.errors.append(f"line {row.line}: {row.why}")
        elif only is None or (row.values.get("profile") or DEFAULT_PROFILE) == only:
            try:
                _judge(row, policy, evaluation)
            except MessageRefused as refused:
                evaluation.errors.append(f"line {row.line}: {refused}")
    return evaluation


def write_evaluation(evaluation: Evaluation, language: Language) -> dict[str, Any]:
    """The numbers and every mismatch, as JSON."""
    return {
        "total": evaluation.totals.total(),
        "correct": evaluation.correct.total(),
        "by_profile": {
            profile: {"total": total, "correct": evaluation.correct[profile]}
            for profile, total in sorted(evaluation.totals.items())
        },
        "confusion": {
            expected.value: {got.value: evaluation.confusion[expected, got] for got in Outcome} for expected in Outcome
        },
        "mismatches": [_write_mismatch(mismatch, language) for mismatch in evaluation.mismatches],
        "errors": evaluation.errors,
    }


def _judge(row: Row, policy: Policy, evaluation: Evaluation) -> None:
    expected = _read_expected(row.values.get("expected"))
    message = read_message(row.values, Defaults({}), policy)
    if len(message.profile_names) != 1:
        raise MessageRefused(("profiles", "a case has one profile"))
    profile = message.profile_names[0]
    verdict = check(message.submit(), policy, profile)
    evaluation.totals[profile] += 1
    evaluation.confusion[expected, verdict.outcome] += 1
    if verdict.outcome is expected:
        evaluation.correct[profile] += 1
    else:
        name = row.values.get("id")
        evaluation.mismatches.append(
            Mismatch(f"line {row.line}" if name is None else str(name), row.line, expected, verdict)
        )
    if verdict.faults:
        evaluation.faulty.append((row.line, verdict))


def _read_expected(value: object) -> Outcome:
    try:
        return Outcome(str(value))
    except ValueError:
        raise MessageRefused(("expected", "must be pass, review or reject")) from None


def _write_mismatch(mismatch: Mismatch, language: Language) -> dict[str, Any]:
    return {
        "id": mismatch.name,
        "line": mismatch.line,
        "profile": mismatch.verdict.profile,
        "expected": mismatch.expected.value,
        "got": mismatch.verdict.outcome.value,
        "codes": [finding.code for finding in mismatch.verdict.findings],
        "reasons": [finding.reason.read(language) for finding in mismatch.verdict.findings],
    }
