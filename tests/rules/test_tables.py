"""Every rule against its table of examples in fixtures/rules/: all findings, their levels and the fixed text are compared."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from rules.catalogue import RULES
from rules.finding import Breach, Field, Fix
from rules.level import Level
from rules.message import Message, Submission
from rules.policy import Policy
from rules.profile import Profile
from rules.route import Channel, Kind, MessageType
from rules.rule import Rule
from rules.span import Span

ROOT = Path(__file__).parents[2]
TABLES = ROOT / "fixtures" / "rules"
PROFILE = "253"
PREFIXES = {
    "contact": {"CON"},
    "email": {"EML"},
    "international": {"INT"},
    "length": {"LEN"},
    "link": {"LNK"},
    "message_type": {"VER", "MKT", "TYP"},
    "mms": {"MMS"},
    "opt_out": {"UNS"},
    "signature": {"SIG"},
    "template": {"TPL"},
    "variable": {"VAR"},
    "voice": {"VOI"},
}
RULES_BY_NAME = {rule.name: rule for rule in RULES}


class Place(NamedTuple):
    """One finding as a table can say it."""

    field: Field
    span: Span | None
    level: Level


class Answer(NamedTuple):
    """What a rule says of a submission: every place, and the text after its fixes if it has any."""

    places: Counter[Place]
    fixed: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """One example: what is submitted, and what the rule must answer. The marks stand in `field`."""

    submission: Submission
    field: Field
    expected: Answer
    why: str
    known_miss: bool


@dataclass(frozen=True, slots=True)
class Table:
    """The examples of one rule."""

    name: str
    code: str
    rows: tuple[Row, ...]


def read_marks(marked: str) -> tuple[str, list[Span | None]]:
    """The text without its ⟦ ⟧ and the stretches that they stood around; an empty ⟦⟧ is None."""
    text, spans, start = "", list[Span | None](), 0
    for piece in re.split(r"([⟦⟧])", marked):
        if piece == "⟦":
            start = len(text)
        elif piece == "⟧":
            spans.append(Span(start, len(text)) if len(text) > start else None)
        else:
            text += piece
    return text, spans


def read_row(given: dict[str, Any], rule: Rule) -> Row:
    """A row of a table; a key that no table knows is a KeyError."""
    row = dict(given)
    field = Field(row.pop("field", "text"))
    strings = {name: row.pop(name, "") for name in ("text", "signature", "subject", "destination")}
    strings[field], spans = read_marks(strings[field])
    submission = Submission(
        **strings,
        channel=Channel(row.pop("channel", "sms")),
        kind=Kind(row.pop("kind", "message")),
        message_type=MessageType(row.pop("type", "notification")),
    )
    level = Level(row.pop("level", rule.level))
    fixed, why, known_miss = row.pop("fixed", None), row.pop("why", ""), row.pop("known_miss", False)
    if row:
        raise KeyError(*row)
    expected = Answer(Counter(Place(field, span, level) for span in spans), fixed)
    return Row(submission, field, expected, why, known_miss)


def read_table(path: Path) -> Table:
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    rule = RULES_BY_NAME[path.stem]
    return Table(path.stem, content["rule"], tuple(read_row(row, rule) for row in content["rows"]))


FILES = sorted(TABLES.glob("*.toml"))
TABLES_READ = [read_table(path) for path in FILES if path.stem in RULES_BY_NAME]
ROWS = [
    pytest.param(RULES_BY_NAME[table.name], row, id=f"{table.name}-{number:02}")
    for table in TABLES_READ
    for number, row in enumerate(table.rows, 1)
]


def is_called(rule: Rule, message: Message) -> bool:
    """Whether the pipeline would call the rule at all."""
    return rule.scope.covers(message.route) and not rule.needs & ~message.parts


def find(rule: Rule, message: Message, profile: Profile) -> list[Breach]:
    """All breaches of one rule, whose sentences must take the values that they give."""
    breaches = list(rule.check(message, profile)) if is_called(rule, message) else []
    for breach in breaches:
        found = "" if breach.span is None else message.read(breach.field)[breach.span.start : breach.span.end]
        for sentence in (rule.page.reason, rule.page.advice):
            filled = sentence.fill({"found": found, **breach.values})
            assert filled.zh
            assert filled.en
    return breaches


def apply_fixes(text: str, fixes: Iterable[Fix]) -> str:
    """The text after all replacements; two that overlap would contradict each other."""
    replacements = sorted(
        (replacement for fix in fixes for replacement in fix.replacements), key=lambda item: item.span
    )
    pieces, end = [], 0
    for span, new in ((replacement.span, replacement.text) for replacement in replacements):
        assert end <= span.start <= span.end <= len(text)
        pieces += [text[end : span.start], new]
        end = span.end
    return "".join([*pieces, text[end:]])


def submit_fixed(row: Row, fixes: Iterable[Fix]) -> Submission:
    before = getattr(row.submission, row.field)
    changed: dict[str, Any] = {row.field: apply_fixes(before, fixes)}
    return replace(row.submission, **changed)


def read(submission: Submission, policy: Policy) -> Message:
    return policy.reader.read(submission, policy.matcher.scan(submission.text).evidence)


def answer(row: Row, rule: Rule, policy: Policy) -> Answer:
    breaches = find(rule, read(row.submission, policy), policy.profile(PROFILE))
    places = Counter(Place(breach.field, breach.span, breach.level or rule.level) for breach in breaches)
    fixes = [breach.fix for breach in breaches if breach.fix]
    return Answer(places, getattr(submit_fixed(row, fixes), row.field) if fixes else None)


@pytest.mark.parametrize(("rule", "row"), ROWS)
def test_a_rule_finds_what_its_table_marks_and_nothing_else(rule: Rule, row: Row, policy: Policy) -> None:
    """A known miss must still be one: when it is mended, the row says so."""
    answered = answer(row, rule, policy)
    if row.known_miss:
        assert answered != row.expected
    else:
        assert answered == row.expected


@pytest.mark.parametrize(("rule", "row"), ROWS)
def test_a_fix_leaves_less_of_what_it_fixes(rule: Rule, row: Row, policy: Policy) -> None:
    profile = policy.profile(PROFILE)
    breaches = find(rule, read(row.submission, policy), profile)
    for breach in breaches:
        if breach.fix and not row.known_miss:
            assert breach.field is row.field
            after = read(submit_fixed(row, [breach.fix]), policy)
            assert len(find(rule, after, profile)) < len(breaches)


@pytest.mark.parametrize(("rule", "row"), ROWS)
def test_a_silent_row_outside_the_scope_says_why(rule: Rule, row: Row) -> None:
    """Otherwise a forgotten `kind` would make a row that proves nothing."""
    assert rule.scope.covers(row.submission.route) or (not row.expected.places and row.why)


def test_every_rule_has_its_table_and_every_table_its_rule() -> None:
    assert [path.stem for path in FILES] == sorted(RULES_BY_NAME)


@pytest.mark.parametrize("table", TABLES_READ, ids=lambda table: table.name)
def test_a_table_names_its_rule_and_has_both_outcomes(table: Table) -> None:
    proven = [row for row in table.rows if not row.known_miss]
    assert table.code == RULES_BY_NAME[table.name].code
    assert len(table.rows) >= 6
    assert any(row.expected.places for row in proven)
    assert any(not row.expected.places for row in proven)


@pytest.mark.parametrize("table", TABLES_READ, ids=lambda table: table.name)
def test_a_table_says_nothing_twice(table: Table) -> None:
    assert len({row.submission for row in table.rows}) == len(table.rows)


def test_every_rule_file_is_in_the_catalogue_under_its_own_name() -> None:
    files = {
        (path.parent.name, path.stem.replace("_", "-"))
        for path in (ROOT / "rules").glob("*/*.py")
        if path.parent.name not in ("matching", "reading") and path.stem != "__init__"
    }
    families = {(rule.check.__module__.split(".")[1], rule.name) for rule in RULES}
    assert families == files


def test_no_code_and_no_name_is_given_twice(policy: Policy) -> None:
    assert [code for code, times in Counter(page.code for page in policy.pages).items() if times > 1] == []
    assert [name for name, times in Counter(page.name for page in policy.pages).items() if times > 1] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_code_begins_with_the_prefix_of_its_family(rule: Rule) -> None:
    family = rule.check.__module__.split(".")[1]
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)
    assert rule.code[:3] in PREFIXES[family]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_page_is_complete_in_both_languages(rule: Rule) -> None:
    page = rule.page
    for wording in (page.title, page.why, page.reason, page.advice):
        assert re.search(r"[\u4e00-\u9fff]", wording.zh)
        assert re.search(r"[A-Za-z]", wording.en)
    assert page.sources
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", page.name)
