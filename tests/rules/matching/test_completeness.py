"""Which combinations are complete and which classes are there, told by one addition, against counting."""

from hypothesis import given, settings
from hypothesis import strategies as st

from rules.matching.completeness import Completeness

SIZES = st.lists(st.integers(1, 5), max_size=8)


def choose(data: st.DataObject, numbers: range) -> set[int]:
    return data.draw(st.sets(st.sampled_from(numbers))) if numbers else set()


@settings(deadline=None)
@given(sizes=SIZES, classes=st.integers(0, 5), data=st.data())
def test_what_is_wanted_and_complete_is_told(sizes: list[int], classes: int, data: st.DataObject) -> None:
    groups = [(number, group) for number, size in enumerate(sizes) for group in range(size)]
    # All but a few, so that some are complete; a group told twice counts once.
    missing = data.draw(st.sets(st.sampled_from(groups), max_size=4)) if groups else set()
    told = [each for each in groups if each not in missing] * data.draw(st.integers(1, 2))
    there, asked = choose(data, range(classes)), choose(data, range(classes))
    combinations = choose(data, range(len(sizes)))

    completeness = Completeness(sizes, classes)
    bits = wanted = 0
    for each in there:
        bits |= 1 << each
    for number, group in told:
        bits |= completeness.group(number, group)
    for each in asked:
        wanted |= 1 << each
    for number in combinations:
        wanted |= completeness.combination(number)

    complete = [number for number, size in enumerate(sizes) if all((number, group) in told for group in range(size))]
    expected = [number for number in complete if number in combinations]
    found = completeness.find(bits, wanted)
    assert bool(found) == bool(expected or there & asked)
    assert completeness.name(found) == expected
    everything = completeness.find(bits, completeness.everything)
    assert bool(everything) == bool(complete or there)
    assert completeness.name(everything) == complete


@settings(deadline=None)
@given(SIZES, st.integers(0, 5))
def test_nothing_told_is_nothing_complete(sizes: list[int], classes: int) -> None:
    completeness = Completeness(sizes, classes)
    assert completeness.find(0, completeness.everything) == 0


def test_a_full_field_leaves_its_neighbours_as_they_are() -> None:
    completeness = Completeness([3, 2, 3], 1)
    full = completeness.group(1, 0) | completeness.group(1, 1)
    beside = completeness.group(0, 2) | completeness.group(2, 0)
    for bits in (full, full | beside):
        assert completeness.name(completeness.find(bits, completeness.everything)) == [1]
