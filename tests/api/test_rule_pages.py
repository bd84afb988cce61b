"""Every rule and word list has a page, and no page is stale."""

from pathlib import Path

import pytest

from api.rule_examples import read_examples
from api.rule_pages import find_stale, main, write_pages
from dictionaries.loader import load_policy
from rules.page import Page
from rules.policy import Policy, list_pages

FOLDER = Path(__file__).parents[2] / "docs" / "rules"
PAGES = list_pages(load_policy().dictionaries)


def test_no_page_is_stale_missing_or_superfluous(policy: Policy) -> None:
    assert find_stale(FOLDER, write_pages(policy)) == [], "run: python -m api.rule_pages docs/rules"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_is_complete_in_both_languages(page: Page, policy: Policy) -> None:
    text = write_pages(policy)[f"{page.name}.md"]
    for heading in ("说明", "为什么", "怎么改", "来源", "What", "Why", "What to change", "Sources"):
        assert f"### {heading}\n" in text
    assert page.why.zh in text
    assert page.why.en in text
    assert all(source in text for source in page.sources)


def test_a_page_shows_examples_of_both_outcomes() -> None:
    examples = read_examples("missing-signature")
    assert {example.level is None for example in examples} == {True, False}
    assert read_examples("unfinished-rule") == ()


def test_a_changed_a_missing_and_a_foreign_page_are_found(tmp_path: Path, policy: Policy) -> None:
    assert main([str(tmp_path)]) == 0
    assert main(["--check", str(tmp_path)]) == 0
    (tmp_path / "missing-signature.md").write_text("edited by hand", encoding="utf-8")
    (tmp_path / "only-variables.md").unlink()
    (tmp_path / "no-such-rule.md").write_text("left over", encoding="utf-8")
    stale = find_stale(tmp_path, write_pages(policy))
    assert stale == ["missing-signature.md", "no-such-rule.md", "only-variables.md"]
    assert main(["--check", str(tmp_path)]) == 1
    assert main([str(tmp_path)]) == 0
    assert find_stale(tmp_path, write_pages(policy)) == []


def test_wrong_use_is_told() -> None:
    assert main([]) == 2
    assert main(["--help"]) == 2
