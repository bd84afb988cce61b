"""Rules and their pages as JSON."""

from collections.abc import Sequence
from typing import Literal, Self

from api.case_json import AnswerJson
from api.rule_examples import RuleExample
from rules.bilingual import Language
from rules.page import Page
from rules.policy import Policy

RuleKind = Literal["rule", "dictionary"]


class RuleJson(AnswerJson):
    """One rule or word list; `link` leads to its page."""

    code: str
    name: str
    title: str
    kind: RuleKind
    link: str

    @classmethod
    def read(cls, page: Page, policy: Policy, language: Language) -> Self:
        """From the page of a rule or a word list of the policy."""
        return cls(
            code=page.code,
            name=page.name,
            title=page.title.read(language),
            kind=find_kind(page, policy),
            link=f"/v1/rules/{page.code}",
        )


class RuleListJson(AnswerJson):
    """All of them in the order of the catalogue."""

    rules: list[RuleJson]
    policy: str


class ExampleJson(AnswerJson):
    """⟦ ⟧ stands around what is found. `level` is null for the rule's own, and where nothing is found; `setting` says
    what differs from a notification by sms."""

    text: str
    found: bool
    level: str | None
    setting: list[str]

    @classmethod
    def read(cls, example: RuleExample) -> Self:
        """From an example of the page."""
        found = example.level is not None
        return cls(text=example.text, found=found, level=example.level or None, setting=list(example.setting))


class RulePageJson(RuleJson):
    """A rule's page. {…} in reason and advice is filled in by each finding."""

    why: str
    reason: str
    advice: str
    sources: list[str]
    examples: list[ExampleJson]

    @classmethod
    def read_page(cls, page: Page, policy: Policy, language: Language, examples: Sequence[RuleExample]) -> Self:
        """From the page and its examples."""
        return cls(
            **RuleJson.read(page, policy, language).model_dump(),
            why=page.why.read(language),
            reason=page.reason.read(language),
            advice=page.advice.read(language),
            sources=list(page.sources),
            examples=[ExampleJson.read(example) for example in examples],
        )


def find_kind(page: Page, policy: Policy) -> RuleKind:
    """Whether a page belongs to a word list or to a rule in code."""
    return "dictionary" if any(dictionary.page is page for dictionary in policy.dictionaries) else "rule"
