"""Which combinations of a text stand, each at its shortest place."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rules.dictionary import Combination
from rules.layer import LAYERS
from rules.matching.match import CombinationMatch
from rules.matching.nearness import find_windows
from rules.matching.reading import NO_BREAKS, Unity
from rules.matching.sight import Sight, is_unsure
from rules.matching.vocabulary import CombinationUse, GroupUse
from rules.span import Span


class _Word(NamedTuple):
    """A word of a combination at a stretch of the skeleton."""

    place: Span
    use: GroupUse
    unity: Unity


def judge_combinations(sight: Sight, complete: Sequence[int]) -> Iterator[CombinationMatch]:
    """`complete` are the numbers of the combinations of which every group has a word somewhere in the text."""
    if not complete:
        return
    found = sorted(sight.all_found)
    skeleton = sight.reading.skeleton
    line_ends = [place for place, each in enumerate(skeleton) if each == "\n"] if "\n" in skeleton else []
    for number in complete:
        use = sight.known.combinations[number]
        words = list(_find_words(sight, use, found))
        if len({word.use.group for word in words}) == len(use.combination.groups):
            best = _choose(use.combination, words, list(_find_lifts(sight, use, found)), line_ends)
            if best:
                yield _name(sight, use, best)


def _find_words(sight: Sight, use: CombinationUse, found: Sequence[tuple[int, int, int]]) -> Iterator[_Word]:
    """The words of a combination that stand, in order."""
    words = use.words
    for start, end, number in found:
        if number in words:
            place = Span(start, end)
            for group in words[number]:
                unity = sight.judge(start, end, group.symbols)
                stands = unity is not Unity.APART and not is_unsure(start, end, unity)
                if stands and not sight.protected.holds(place, use.dictionary):
                    yield _Word(place, group, unity)


def _find_lifts(sight: Sight, use: CombinationUse, found: Sequence[tuple[int, int, int]]) -> Iterator[Span]:
    """The places that lift a combination."""
    lifts = use.lifts
    for start, end, number in found:
        if number in lifts and any(sight.judge(start, end, mark.symbols) is not Unity.APART for mark in lifts[number]):
            yield Span(start, end)


def _choose(
    combination: Combination, words: Sequence[_Word], lifts: Sequence[Span], line_ends: list[int]
) -> list[_Word] | None:
    """The words of the shortest window that is short enough, noise aside, and that no lifting word lies in."""
    best: list[_Word] | None = None
    width = combination.within + 1
    places = [(word.place, word.use.group) for word in words]
    for window in find_windows(places, len(combination.groups), line_ends):
        start = min(places[index][0].start for index in window)
        end = max(places[index][0].end for index in window)
        if end - start < width and not any(start <= lift.start and lift.end <= end for lift in lifts):
            best, width = [words[index] for index in window], end - start
    return best


def _name(sight: Sight, use: CombinationUse, words: Sequence[_Word]) -> CombinationMatch:
    reading = sight.reading
    span = reading.locate(min(word.place.start for word in words), max(word.place.end for word in words))
    layers = {
        layer
        for word in words
        for layer in reading.name_layers(
            *word.place, word.use.symbols.breaks if word.use.symbols else NO_BREAKS, word.use.layer
        )
    }
    return CombinationMatch(
        span,
        use.dictionary,
        use.combination,
        tuple(reading.locate(*word.place) for word in words),
        tuple(layer for layer in LAYERS if layer in layers),
        any(word.unity is Unity.DOUBTFUL for word in words),
        sight.is_warned(span),
    )
