"""From the matches of a scan to findings: which terms count on this route, and how much they weigh."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rules.bilingual import Bilingual
from rules.dictionary import Dictionary
from rules.disguised_term import report_disguise
from rules.finding import Field, Finding
from rules.layer import Layer
from rules.level import Level
from rules.matcher import CombinationHit, Matches, TermHit
from rules.profile import Weights
from rules.route import Route, Scope
from rules.span import Span

_DOUBTFUL = Bilingual(
    "（中间的标点可能是句读，由人工判断）", " (the mark inside may end a sentence, so a person decides)"
)
_WARNED = Bilingual(
    "（附近有提醒或警示的字样，像是宣传教育，由人工判断）",
    " (a warning word stands nearby: this may be education, so a person decides)",
)


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
    A disguise that misleads is told beside its term, at `disguise_level`; None leaves that out.
    A combination is dropped where a term at least as grave stands inside it: the term says it more precisely.
    """
    terms, combinations = _weigh(matches, weights, route, submitted)
    outer = list(_outermost(terms))
    for hit in _outermost([*outer, *_beyond(combinations, outer)]):
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
        disguised = hit.remark is not _DOUBTFUL and any(layer.misleads for layer in hit.layers)
        if disguised and disguise_level is not None:
            yield report_disguise(finding, hit.layers, disguise_level)


def _weigh(
    matches: Matches, weights: Mapping[int, Weights], route: Route, submitted: str
) -> tuple[list[_Hit], list[_Hit]]:
    """Terms and combinations whose dictionary and scope count here, with their level."""

    def weigh(hit: TermHit | CombinationHit, level: Level, scope: Scope) -> Level | None:
        allowed = weights.get(hit.dictionary)
        if allowed is None or not scope.covers(route):
            return None
        return allowed.apply(level).at_most(Level.REVIEW if hit.warned or hit.doubtful else Level.REJECT)

    terms = [
        _Hit(hit.span, hit.dictionary, level, hit.term.word, hit.layers, _remark(hit))
        for hit in matches.terms
        if (level := weigh(hit, hit.term.level, hit.term.scope))
    ]
    combinations = [
        _Hit(hit.span, hit.dictionary, level, _join_words(hit, submitted), hit.layers, _remark(hit))
        for hit in matches.combinations
        if (level := weigh(hit, hit.combination.level, hit.combination.scope))
    ]
    return terms, combinations


def _remark(hit: TermHit | CombinationHit) -> Bilingual | None:
    """Why a person decides although the term is clear."""
    if hit.warned:
        return _WARNED
    return _DOUBTFUL if hit.doubtful else None


def _join_words(hit: CombinationHit, submitted: str) -> str:
    """The words that stand together, in the order of the text: 优惠 + 发票."""
    return " + ".join(submitted[word.start : word.end] for word in sorted(hit.words))


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


def _outermost(hits: Iterable[_Hit]) -> Iterator[_Hit]:
    """The hits that no other of the same dictionary covers with at least the same level; one pass over sorted spans."""
    furthest: dict[tuple[int, Level], int] = {}
    for hit in sorted(hits, key=lambda hit: (hit.span.start, -hit.span.end, -hit.level.gravity)):
        covered = any(
            furthest.get((hit.dictionary, level), 0) >= hit.span.end
            for level in Level
            if level.gravity >= hit.level.gravity
        )
        if not covered:
            furthest[hit.dictionary, hit.level] = hit.span.end
            yield hit
