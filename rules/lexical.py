"""From the matches of a scan to findings: which terms count on this route, and how much they weigh."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol, TypeVar

from rules.bilingual import Bilingual
from rules.dictionary import Combination, Dictionary, Pattern, Term
from rules.disguised_term import report_disguise
from rules.finding import Field, Finding
from rules.layer import Layer
from rules.level import Level
from rules.matching.match import CombinationMatch, Match, Matches
from rules.matching.nearness import Vicinity
from rules.profile import Weights
from rules.route import Route
from rules.span import Span
from rules.unfinished import report
from rules.verdict import Fault

_CONFIRMING = 30  # code points between a lossy match and the plain one that confirms it
# Why a person decides although the term is clear, the strongest reason first.
_WARNED = Bilingual(
    "（附近有提醒或警示的字样，像是宣传教育，由人工判断）",
    " (a warning word stands nearby: this may be education, so a person decides)",
)
_LOSSY = Bilingual(
    "（按读音或拆字推断，由人工判断）", " (inferred from sound or from split characters, so a person decides)"
)
_DOUBTFUL = Bilingual(
    "（中间的标点可能是句读，由人工判断）", " (the mark inside may end a sentence, so a person decides)"
)
_UNALIGNED = Bilingual(
    "（可能跨在两个词之间，由人工判断）", " (it may lie across the border of two words, so a person decides)"
)


class _Weighed(Protocol):
    """Something of a dictionary that stands at a place and weighs a level."""

    @property
    def span(self) -> Span: ...
    @property
    def dictionary(self) -> int: ...
    @property
    def level(self) -> Level: ...


Placed = TypeVar("Placed", bound=_Weighed)


class _Hit(NamedTuple):
    span: Span
    dictionary: int
    level: Level
    term: str
    layers: tuple[Layer, ...]
    remark: Bilingual | None


def find_terms(
    matches: Matches,
    *,
    dictionaries: tuple[Dictionary, ...],
    weights: Mapping[int, Weights],
    route: Route,
    submitted: str,
    field: Field,
    disguise_level: Level | None,
) -> Iterator[Finding]:
    """Findings of the dictionaries in `weights` (by index, what the profile lets their terms weigh).

    Inside one dictionary a hit that lies in a longer one at least as grave is dropped: 发票 in 代开发票 says nothing new.
    A disguise that misleads is told beside its term, at `disguise_level` and never graver than it; None leaves that out.
    A combination is dropped where a term at least as grave stands inside it: the term says it more precisely.
    """
    terms = [*_weigh_terms(matches, weights, route), *_weigh_patterns(matches, weights, route, submitted)]
    outer = list(keep_outermost(terms))
    for hit in keep_outermost([*outer, *_beyond(_weigh_combinations(matches, weights, route, submitted), outer)]):
        page = dictionaries[hit.dictionary].page
        found = submitted[hit.span.start : hit.span.end]
        values: dict[str, object] = {"term": found, "found": found}
        reason = page.reason.fill(values)
        if hit.remark:
            reason = Bilingual(reason.zh + hit.remark.zh, reason.en + hit.remark.en)
        finding = Finding(
            code=page.code,
            rule=page.name,
            level=hit.level,
            span=hit.span,
            text=found,
            reason=reason,
            advice=page.advice.fill(values),
            field=field,
            term=hit.term,
            disguise=tuple(layer.value for layer in hit.layers),
        )
        yield finding
        disguised = hit.remark not in (_DOUBTFUL, _LOSSY) and any(layer.misleads for layer in hit.layers)
        if disguised and disguise_level is not None:
            yield report_disguise(finding, hit.layers, disguise_level.at_most(hit.level))
    for timeout in matches.patterns:
        if timeout.span is None and weigh(timeout.dictionary, timeout.pattern, weights, route):
            yield report(Fault(f"{dictionaries[timeout.dictionary].name}/{timeout.pattern.name}", "out of time"))


def weigh(
    dictionary: int, entry: Term | Combination | Pattern, weights: Mapping[int, Weights], route: Route
) -> Level | None:
    """What an entry weighs where its dictionary and its scope count, else None."""
    allowed = weights.get(dictionary)
    return allowed.apply(entry.level) if allowed is not None and entry.scope.covers(route) else None


def _weigh_terms(matches: Matches, weights: Mapping[int, Weights], route: Route) -> Iterator[_Hit]:
    confirming: dict[int, Vicinity] = {}
    for match in matches.terms:
        if level := weigh(match.dictionary, match.term, weights, route):
            remark = _remark(match)
            if remark is _LOSSY:
                if match.dictionary not in confirming:
                    confirming[match.dictionary] = _find_confirming(matches, match.dictionary)
                if confirming[match.dictionary].holds(match.span):
                    remark = None
            level = level.at_most(Level.REVIEW) if remark else level
            yield _Hit(match.span, match.dictionary, level, match.term.word, match.layers, remark)


def _remark(match: Match) -> Bilingual | None:
    """Why a person decides although the term is clear."""
    if match.warned:
        return _WARNED
    if any(layer.is_lossy for layer in match.layers):
        return _LOSSY
    if match.doubtful:
        return _DOUBTFUL
    return _UNALIGNED if match.unaligned else None


def _find_confirming(matches: Matches, dictionary: int) -> Vicinity:
    """The matches of a dictionary that need no guess: one nearby confirms a lossy one, as in 贷kuan … 秒批."""
    others: tuple[Match | CombinationMatch, ...] = (*matches.terms, *matches.combinations)
    spans = [
        other.span
        for other in others
        if other.dictionary == dictionary and not other.doubtful and not any(layer.is_lossy for layer in other.layers)
    ]
    return Vicinity(spans, _CONFIRMING)


def _weigh_combinations(
    matches: Matches, weights: Mapping[int, Weights], route: Route, submitted: str
) -> Iterator[_Hit]:
    for match in matches.combinations:
        if level := weigh(match.dictionary, match.combination, weights, route):
            remark = _WARNED if match.warned else _DOUBTFUL if match.doubtful else None
            # the words that stand together, in the order of the text: 优惠 + 发票
            words = " + ".join(submitted[word.start : word.end] for word in sorted(match.words))
            level = level.at_most(Level.REVIEW) if remark else level
            yield _Hit(match.span, match.dictionary, level, words, match.layers, remark)


def _weigh_patterns(matches: Matches, weights: Mapping[int, Weights], route: Route, submitted: str) -> Iterator[_Hit]:
    for match in matches.patterns:
        if match.span and (level := weigh(match.dictionary, match.pattern, weights, route)):
            level = level.at_most(Level.REVIEW) if match.warned else level
            found = submitted[match.span.start : match.span.end]
            yield _Hit(match.span, match.dictionary, level, found, (), _WARNED if match.warned else None)


def _beyond(combinations: Iterable[_Hit], terms: Sequence[_Hit]) -> Iterator[_Hit]:
    """The combinations without a term of their dictionary inside that weighs as much. `terms` come in order."""
    starts = [term.span.start for term in terms]
    for hit in combinations:
        inside = terms[bisect_left(starts, hit.span.start) : bisect_left(starts, hit.span.end)]
        if not any(
            term.dictionary == hit.dictionary and hit.span.covers(term.span) and term.level.gravity >= hit.level.gravity
            for term in inside
        ):
            yield hit


def keep_outermost(hits: Iterable[Placed]) -> Iterator[Placed]:
    """Those that no other of the same dictionary covers with at least the same level, in order; of equals the first."""
    furthest: dict[int, list[int]] = {}  # by dictionary, for each gravity how far hits of it reach
    for hit in sorted(hits, key=_reading_order):
        reach = furthest.setdefault(hit.dictionary, [0, 0, 0])
        gravity = hit.level.gravity
        if max(reach[gravity:]) < hit.span.end:
            reach[gravity] = hit.span.end
            yield hit


def _reading_order(hit: _Weighed) -> tuple[int, int, int]:
    """In the order of the text, the longer and then the graver of two first."""
    return hit.span.start, -hit.span.end, -hit.level.gravity
