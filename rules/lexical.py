"""From the matches of a scan to findings: which terms count on this route, and how much they weigh."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from rules.bilingual import Bilingual
from rules.dictionary import Dictionary
from rules.finding import Field, Finding
from rules.level import Level
from rules.matcher import Matches
from rules.profile import Weights
from rules.route import Route, Scope
from rules.span import Span

_WARNED = Bilingual(
    "（附近有提醒或警示的字样，像是宣传教育，由人工判断）",
    " (a warning word stands nearby: this may be education, so a person decides)",
)


class _Hit(NamedTuple):
    span: Span
    dictionary: int
    level: Level
    term: str
    warned: bool


def find_terms(
    matches: Matches,
    *,
    dictionaries: tuple[Dictionary, ...],
    weights: Mapping[int, Weights],
    route: Route,
    submitted: str,
    field: Field,
) -> Iterator[Finding]:
    """Findings of the dictionaries in `weights` (by index, what the profile lets their terms weigh).

    Inside one dictionary a hit that lies in a longer one at least as grave is dropped: 发票 in 代开发票 says nothing new.
    """
    for hit in _outermost(_weigh(matches, weights, route)):
        page = dictionaries[hit.dictionary].page
        found = submitted[hit.span.start : hit.span.end]
        values: dict[str, object] = {"term": found, "found": found}
        reason = page.reason.fill(values)
        if hit.warned:
            reason = Bilingual(reason.zh + _WARNED.zh, reason.en + _WARNED.en)
        yield Finding(
            code=page.code,
            rule=page.name,
            level=hit.level,
            span=hit.span,
            text=found,
            reason=reason,
            advice=page.advice.fill(values),
            field=field,
            term=hit.term,
        )


def _weigh(matches: Matches, weights: Mapping[int, Weights], route: Route) -> Iterator[_Hit]:
    """The hits whose dictionary and scope count here, with their level."""

    def weigh(dictionary: int, level: Level, scope: Scope, warned: bool) -> Level | None:
        allowed = weights.get(dictionary)
        if allowed is None or not scope.covers(route):
            return None
        return allowed.apply(level).at_most(Level.REVIEW if warned else Level.REJECT)

    for hit in matches.terms:
        if level := weigh(hit.dictionary, hit.term.level, hit.term.scope, hit.warned):
            yield _Hit(hit.span, hit.dictionary, level, hit.term.word, hit.warned)
    for pair in matches.combinations:
        if level := weigh(pair.dictionary, pair.combination.level, pair.combination.scope, pair.warned):
            term = " + ".join("|".join(group) for group in pair.combination.groups)
            yield _Hit(pair.span, pair.dictionary, level, term, pair.warned)


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
