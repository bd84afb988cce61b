"""The corpus: realistic messages, each with its intended verdict, and a snapshot that shows every change as a diff."""

import difflib
import json
from pathlib import Path
from typing import Any

import pytest

from api.message_json import MessageRow
from rules.pipeline import check
from rules.policy import Policy
from rules.verdict import Verdict

CORPUS = Path(__file__).parent.parent / "fixtures" / "corpus"
SNAPSHOT = CORPUS / "verdicts.tsv"
ROWS: list[dict[str, Any]] = [
    json.loads(line)
    for path in sorted(CORPUS.glob("*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]


def judge(row: dict[str, Any], policy: Policy) -> Verdict:
    return check(MessageRow.model_validate(row).submit(), policy, row["profile"])


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_a_message_gets_its_intended_verdict(row: dict[str, Any], policy: Policy) -> None:
    verdict = judge(row, policy)
    found = [(finding.code, finding.level.value, finding.text) for finding in verdict.findings]
    if "known_gap" in row:
        assert verdict.outcome != row["expected"], f"the gap is closed, take known_gap out: {row['known_gap']}"
    else:
        assert verdict.outcome == row["expected"], f"{row['why']}: {found}"


def test_no_verdict_of_the_corpus_changed_unnoticed(policy: Policy, pytestconfig: pytest.Config) -> None:
    lines = []
    for row in ROWS:
        verdict = judge(row, policy)
        codes = ",".join(f"{finding.code}:{finding.level}" for finding in verdict.findings)
        lines.append(f"{row['id']}\t{verdict.outcome}\t{codes}\n")
    if pytestconfig.getoption("accept"):
        SNAPSHOT.write_text("".join(lines), encoding="utf-8")
    before = SNAPSHOT.read_text(encoding="utf-8").splitlines(keepends=True)
    change = "".join(difflib.unified_diff(before, lines, "accepted", "now", n=0))
    assert not change, f"verdicts changed; run pytest with --accept if that is meant:\n{change}"


def test_the_corpus_is_large_and_has_every_kind() -> None:
    assert len(ROWS) >= 200
    assert len({row["id"] for row in ROWS}) == len(ROWS)
    assert len({row["text"] + row["signature"] for row in ROWS}) == len(ROWS)
    assert {row["expected"] for row in ROWS} == {"pass", "review", "reject"}
    assert {row["kind"] for row in ROWS} == {"message", "template", "signature"}
    assert {row["message_type"] for row in ROWS} == {"verification", "notification", "marketing"}
