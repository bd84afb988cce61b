"""A closer look at one text in which something was found: what of it stands."""

from collections.abc import Sequence

from rules.evidence import Evidence
from rules.matching.combination_judge import judge_combinations
from rules.matching.match import Matches
from rules.matching.pattern_judge import judge_patterns
from rules.matching.sight import Sight
from rules.matching.term_judge import TermJudge
from rules.span import Span


def look(
    sight: Sight, heard: Sequence[tuple[int, int, int]], complete: Sequence[int], wanted: int, evidence: Evidence
) -> Matches:
    """`heard` is what the sound of the text tells, `complete` the combinations with a word of each group in it.

    Of the rest only what has a bit in `wanted` is judged. `evidence` is passed on.
    """
    judge = TermJudge(sight, wanted)
    terms = list(judge.judge_written())
    if heard:
        terms += judge.judge_heard(heard)
        terms.sort(key=lambda match: _order(match.span))
    combinations = tuple(judge_combinations(sight, complete))
    patterns = tuple(judge_patterns(sight, wanted))
    return Matches(tuple(terms), combinations, patterns, tuple(judge.set_aside), evidence)


def _order(span: Span) -> tuple[int, int]:
    """In the order of the text, the longer of two first."""
    return span.start, -span.end
