"""Rules explained in the terminal."""

from collections.abc import Callable

import pytest
from typer.testing import Result

from rules.bilingual import Language
from rules.policy import Policy

Guoshen = Callable[..., Result]


@pytest.mark.parametrize("asked", ["SIG001", "sig001", "missing-signature", "missing_signature"])
def test_a_rule_is_found_by_code_and_by_name(guoshen: Guoshen, asked: str) -> None:
    result = guoshen("explain", asked)
    assert result.exit_code == 0
    assert result.stdout.startswith("SIG001 missing-signature  Missing signature")
    assert "253 云通讯 Q&A" in result.stdout
    assert "⟦" in result.stdout


def test_a_word_list_is_explained_too_in_chinese(guoshen: Guoshen) -> None:
    result = guoshen("explain", "IND009", "--language", "zh")
    assert result.exit_code == 0
    assert all(heading in result.stdout for heading in ("说明", "为什么", "怎么改", "来源"))


@pytest.mark.parametrize(("asked", "nearest"), [("SIG01", "SIG001"), ("missing-signatur", "missing-signature")])
def test_an_unknown_code_suggests_the_nearest(guoshen: Guoshen, asked: str, nearest: str) -> None:
    result = guoshen("explain", asked)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"explain: there is no rule '{asked}'; did you mean" in result.stderr
    assert nearest in result.stderr


def test_a_code_like_no_other_points_to_the_list(guoshen: Guoshen) -> None:
    assert "without a code, explain lists all" in guoshen("explain", "???").stderr


def test_without_a_code_every_rule_is_listed(guoshen: Guoshen, policy: Policy) -> None:
    shown = guoshen("explain").stdout
    for page in policy.pages:
        assert page.code in shown
        assert page.title.read(Language.EN) in shown
