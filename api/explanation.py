"""Why a verdict is what it is: what counted and why it is listed, what was seen and set aside, what the words say of the type.

It scans once more: whoever does not ask pays nothing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from itertools import chain
from typing import NamedTuple

from rules.dictionary import Combination, Pattern, Term
from rules.evidence import Evidence
from rules.finding import Field, Finding
from rules.layer import Layer
from rules.level import Level
from rules.lexical import keep_outermost, weigh
from rules.matching.match import Excuse, Matches, SetAside
from rules.message import Message, Submission
from rules.message_type.mismatched_type import RULE as MISMATCHED_TYPE
from rules.message_type.mismatched_type import Comparison, compare
from rules.page import Page
from rules.pipeline import choose_scanned
from rules.policy import Policy, Prepared
from rules.route import MessageType
from rules.span import Span
from rules.verdict import Verdict

_AROUND = 8  # code points on either side of a term


@dataclass(frozen=True, slots=True)
class Listed:
    """A finding by an entry of a list. `basis` says why the entry is there, `number` is the finding's, from 1."""

    number: int
    finding: Finding
    span: Span
    layers: tuple[Layer, ...]
    basis: str


@dataclass(frozen=True, slots=True)
class Spared:
    """A term that stands in the text and does not count. `level` is the most that it could have weighed.

    `dictionary` is an index. `before` and `behind` are the text beside it, with … where that is cut; `exception` is the phrase
    that protects it, where one does.
    """

    field: Field
    span: Span
    text: str
    dictionary: int
    page: Page
    term: str
    level: Level
    excuse: Excuse
    exception: str | None
    before: str
    behind: str


@dataclass(frozen=True, slots=True)
class TypeWord:
    """A word that speaks for a type, where it stands."""

    field: Field
    span: Span
    word: str
    weight: int


@dataclass(frozen=True, slots=True)
class TypeReading:
    """What the words say of the type, each type with its words. `comparison` is None where nothing compares them (TYP002)."""

    declared: MessageType
    words: Mapping[MessageType, tuple[TypeWord, ...]]
    comparison: Comparison | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """Of one verdict. `silent` are lists that have something in the text and that the profile does not name on this route, or allows."""

    listed: tuple[Listed, ...]
    spared: tuple[Spared, ...]
    silent: tuple[Page, ...]
    type: TypeReading


@dataclass(frozen=True, slots=True)
class _Scan:
    """One searched string with what was found in it."""

    field: Field
    text: str
    matches: Matches


class _Counted(NamedTuple):
    """A finding of a list."""

    span: Span
    dictionary: int
    level: Level


def explain(submission: Submission, verdict: Verdict, policy: Policy) -> Explanation:
    """The reasons behind a verdict that `check` gave to the same submission under the same policy."""
    prepared = policy.prepared[verdict.profile, submission.route]
    scans = [_Scan(field, text, policy.matcher.scan(text)) for field, text in choose_scanned(submission)]
    evidence = reduce(Evidence.plus, (scan.matches.evidence for scan in scans))
    message = policy.reader.read(submission, evidence)
    bases = _collect_bases(scans, policy, prepared, message)
    return Explanation(
        tuple(_list_findings(verdict, bases)),
        tuple(chain.from_iterable(_spare(scan, verdict, policy, prepared, message) for scan in scans)),
        _name_silent(scans, policy, prepared),
        _read_type(scans, policy, prepared, message),
    )


_Key = tuple[Field, str, Span, str | None]


def _collect_bases(scans: list[_Scan], policy: Policy, prepared: Prepared, message: Message) -> dict[_Key, str]:
    """Why each entry that counts is in its list: by field, code and place, and for a term by its word."""
    bases: dict[_Key, str] = {}
    for scan in scans:
        for dictionary, span, entry in _list_entries(scan.matches):
            if weigh(dictionary, entry, prepared.weights, message.route):
                word = entry.word if isinstance(entry, Term) else None
                bases.setdefault((scan.field, policy.dictionaries[dictionary].code, span, word), entry.basis)
    return bases


def _list_findings(verdict: Verdict, bases: Mapping[_Key, str]) -> Iterator[Listed]:
    for number, finding in enumerate(verdict.findings, 1):
        if finding.span is None:
            continue
        place = finding.field, finding.code, finding.span
        if basis := bases.get((*place, finding.term)) or bases.get((*place, None)):
            yield Listed(number, finding, finding.span, tuple(map(Layer, finding.disguise)), basis)


def _list_entries(matches: Matches) -> Iterator[tuple[int, Span, Term | Combination | Pattern]]:
    """Everything that was found, with the index of its dictionary and its place."""
    for term in matches.terms:
        yield term.dictionary, term.span, term.term
    for pattern in matches.patterns:
        if pattern.span is None:  # out of time
            continue
        yield pattern.dictionary, pattern.span, pattern.pattern
    for combination in matches.combinations:
        yield combination.dictionary, combination.span, combination.combination


def _spare(scan: _Scan, verdict: Verdict, policy: Policy, prepared: Prepared, message: Message) -> Iterator[Spared]:
    """What was set aside of the lists that count, unless a longer or a counted term says as much."""
    numbers = {dictionary.code: number for number, dictionary in enumerate(policy.dictionaries)}
    counted = (
        _Counted(finding.span, numbers[finding.code], finding.level)
        for finding in verdict.findings
        if finding.field is scan.field and finding.span is not None and finding.code in numbers
    )
    spared = (
        _quote(scan, aside, policy.dictionaries[aside.dictionary].page, level)
        for aside in scan.matches.set_aside
        if (level := weigh(aside.dictionary, aside.term, prepared.weights, message.route))
    )
    placed: list[_Counted | Spared] = [*counted, *spared]
    return (each for each in keep_outermost(placed) if isinstance(each, Spared))


def _quote(scan: _Scan, aside: SetAside, page: Page, level: Level) -> Spared:
    text, (start, end) = scan.text, aside.span
    return Spared(
        field=scan.field,
        span=aside.span,
        text=text[start:end],
        dictionary=aside.dictionary,
        page=page,
        term=aside.term.word,
        level=level.at_most(Level.REVIEW) if aside.excuse is Excuse.SENTENCE else level,
        excuse=aside.excuse,
        exception=None if aside.exception is None else text[slice(*aside.exception)],
        before=f"{'…' if start > _AROUND else ''}{text[max(0, start - _AROUND) : start]}",
        behind=f"{text[end : end + _AROUND]}{'…' if end + _AROUND < len(text) else ''}",
    )


def _name_silent(scans: list[_Scan], policy: Policy, prepared: Prepared) -> tuple[Page, ...]:
    silent = {
        dictionary
        for scan in scans
        for dictionary, _, _ in _list_entries(scan.matches)
        if dictionary not in prepared.weights
    }
    return tuple(policy.dictionaries[number].page for number in sorted(silent))


def _read_type(scans: list[_Scan], policy: Policy, prepared: Prepared, message: Message) -> TypeReading:
    words: dict[MessageType, list[TypeWord]] = {type_: [] for type_ in MessageType}
    for scan in scans:
        for start, end, word in policy.matcher.find_evidence(scan.text):
            words[word.type].append(TypeWord(scan.field, Span(start, end), word.word, word.weight))
    is_compared = any(rule.code == MISMATCHED_TYPE.code for rule, _, _ in prepared.rules)
    return TypeReading(
        message.route.message_type,
        {type_: tuple(found) for type_, found in words.items()},
        compare(message) if is_compared else None,
    )
