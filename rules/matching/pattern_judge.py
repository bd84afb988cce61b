"""Which expressions match in a text: those with a word of theirs in it, and those that ask for none."""

from collections.abc import Iterator

from rules.matching.match import PatternMatch
from rules.matching.sight import Sight


def judge_patterns(sight: Sight, wanted: int) -> Iterator[PatternMatch]:
    """`wanted` has the bits of the classes of patterns that are asked for."""
    patterns = sight.known.patterns
    if not patterns.patterns:
        return
    prompted = {number for _, _, found in sight.found for number in sight.known.entries[found].patterns}
    numbers = [number for number in sorted(prompted.union(patterns.unprompted)) if patterns.bits[number] & wanted]
    if not numbers:
        return
    for number, span in patterns.search(numbers, sight.folded):
        dictionary, pattern = patterns.patterns[number]
        if span is None:
            yield PatternMatch(None, dictionary, pattern, warned=False)
        elif not sight.protected.holds(sight.reading.reduce(span), dictionary):
            yield PatternMatch(span, dictionary, pattern, sight.is_warned(span))
