"""Which combinations of a text stand, each at its shortest place."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rules.dictionary import Combination
from rules.layer import Layer
from rules.matching.match import CombinationMatch
from rules.matching.nearness import find_windows
from rules.matching.reading import NO_BREAKS, Unity
from rules.matching.sight import Sight, is_unsure
from rules.matching.vocabulary import GroupUse
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
    words, lifts = _sort_words(sight, frozenset(complete))
    line_ends = [place for place, character in enumerate(sight.reading.skeleton) if character == "\n"]
    for number in complete:
        dictionary, combination = sight.known.combinations[number]
        best = _choose(combination, words[number], lifts[number], line_ends)
        if best:
            yield _name(sight, dictionary, combination, best)


def _sort_words(sight: Sight, numbers: frozenset[int]) -> tuple[dict[int, list[_Word]], dict[int, list[Span]]]:
    """The words of some combinations that stand, in order, and the places that lift them."""
    entries, combinations = sight.known.entries, sight.known.combinations
    words: dict[int, list[_Word]] = {number: [] for number in numbers}
    lifts: dict[int, list[Span]] = {number: [] for number in numbers}
    for start, end, number in sorted(sight.all_found):
        entry = entries[number]
        for use in entry.groups:
            if use.combination in numbers:
                unity = sight.judge(start, end, use.symbols)
                place = Span(start, end)
                dictionary, _ = combinations[use.combination]
                if (
                    unity is not Unity.APART
                    and not is_unsure(start, end, unity)
                    and not sight.protected.holds(place, dictionary)
                ):
                    words[use.combination].append(_Word(place, use, unity))
        for mark in entry.lifts:
            if mark.number in numbers and sight.judge(start, end, mark.symbols) is not Unity.APART:
                lifts[mark.number].append(Span(start, end))
    return words, lifts


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


def _name(sight: Sight, dictionary: int, combination: Combination, words: Sequence[_Word]) -> CombinationMatch:
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
        dictionary,
        combination,
        tuple(reading.locate(*word.place) for word in words),
        tuple(layer for layer in Layer if layer in layers),
        any(word.unity is Unity.DOUBTFUL for word in words),
        sight.warnings.covers(span),
    )
