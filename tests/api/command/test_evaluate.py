"""Verdicts against expectations."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

Guoshen = Callable[..., Result]

GOOD = {"id": "G-1", "profile": "253", "text": "【某某】您的快件已到，请及时领取。", "expected": "pass", "rules": ["X"]}
WRONG = {"id": 7, "profile": "law", "text": "【某某】六合彩特码", "expected": "pass", "signature": None, "reason": "…"}
SIGNATURE = {"profile": "253", "kind": "signature", "signature": "云州水务", "text": "", "expected": "pass"}


@pytest.fixture
def cases(tmp_path: Path) -> Callable[..., str]:
    def write(*rows: dict[str, Any] | str) -> str:
        lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
        (tmp_path / "cases.jsonl").write_text("\n".join(lines), encoding="utf-8")
        return str(tmp_path / "cases.jsonl")

    return write


def test_all_as_expected_is_status_0(guoshen: Guoshen, cases: Callable[..., str]) -> None:
    result = guoshen("evaluate", cases(GOOD, SIGNATURE))
    assert result.exit_code == 0
    assert "253" in result.stdout
    assert "100.0%" in result.stdout


def test_a_mismatch_is_status_1_and_told_with_its_codes(guoshen: Guoshen, cases: Callable[..., str]) -> None:
    result = guoshen("evaluate", cases(GOOD, WRONG))
    assert result.exit_code == 1
    assert "7  law  expected pass, got re" in result.stdout
    assert "IND001" in result.stdout


def test_the_numbers_as_json(guoshen: Guoshen, cases: Callable[..., str]) -> None:
    result = guoshen("evaluate", cases(GOOD, WRONG, SIGNATURE, "{", {**GOOD, "profile": "nope"}), "--json")
    assert result.exit_code == 1
    answer = json.loads(result.stdout)
    got = answer["mismatches"][0]["got"]
    assert (answer["total"], answer["correct"]) == (3, 2)
    assert answer["by_profile"] == {"253": {"total": 2, "correct": 2}, "law": {"total": 1, "correct": 0}}
    assert answer["confusion"]["pass"] == {"pass": 2, "review": 0, "reject": 0, got: 1}
    assert answer["confusion"]["review"] == {"pass": 0, "review": 0, "reject": 0}
    (mismatch,) = answer["mismatches"]
    assert (mismatch["id"], mismatch["line"], mismatch["profile"], mismatch["expected"]) == ("7", 2, "law", "pass")
    assert "IND001" in mismatch["codes"]
    assert len(mismatch["reasons"]) == len(mismatch["codes"])
    assert [error.partition(":")[0] for error in answer["errors"]] == ["line 4", "line 5"]


def test_lines_that_cannot_be_judged_are_told_and_do_not_count(guoshen: Guoshen, cases: Callable[..., str]) -> None:
    wrong = {**GOOD, "expected": "secret"}
    several = {"text": "x", "profiles": ["law", "253"], "expected": "pass"}
    result = guoshen("evaluate", cases(GOOD, "{", wrong, several, {**GOOD, "profile": "nope"}))
    assert result.exit_code == 1
    assert [line.partition("cases.jsonl: ")[2] for line in result.stderr.splitlines()] == [
        "line 2: not JSON at column 2",
        "line 3: expected: must be pass, review or reject",
        "line 4: profiles: a case has one profile",
        "line 5: profile: unknown; known are 253, common, law",
    ]
    assert "secret" not in result.stderr


def test_only_one_profile(guoshen: Guoshen, cases: Callable[..., str]) -> None:
    unnamed = {key: value for key, value in GOOD.items() if key != "profile"}
    path = cases(GOOD, WRONG, unnamed, {**GOOD, "profile": "nope"})
    answer = json.loads(guoshen("evaluate", path, "--profile", "253", "--json").stdout)
    assert (answer["total"], answer["correct"], answer["errors"]) == (2, 2, [])


@pytest.mark.parametrize("rows", [[], ["{"], [WRONG]])
def test_nothing_to_evaluate_is_status_2(
    guoshen: Guoshen, cases: Callable[..., str], rows: list[dict[str, Any] | str]
) -> None:
    result = guoshen("evaluate", cases(*rows), "--profile", "253")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.endswith("no case could be evaluated\n")


def test_a_profile_that_is_not_there_is_wrong_use(guoshen: Guoshen, cases: Callable[..., str]) -> None:
    assert guoshen("evaluate", cases(GOOD), "--profile", "nope").exit_code == 2
