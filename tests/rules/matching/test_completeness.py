"""Which combinations are complete, told by one addition, against counting."""

from hypothesis import given
from hypothesis import strategies as st

from rules.matching.completeness import Completeness

SIZES = st.lists(st.integers(1, 5), max_size=8)


@given(sizes=SIZES, alone=st.booleans(), data=st.data())
def test_a_combination_is_complete_when_each_of_its_groups_is_there(
    sizes: list[int], alone: bool, data: st.DataObject
) -> None:
    groups = [(number, group) for number, size in enumerate(sizes) for group in range(size)]
    # All but a few, so that some are complete; a group told twice counts once.
    missing = data.draw(st.sets(st.sampled_from(groups), max_size=4)) if groups else set()
    told = [each for each in groups if each not in missing] * data.draw(st.integers(1, 2))
    completeness = Completeness(sizes)
    bits = completeness.alone if alone else 0
    for number, group in told:
        bits |= completeness.bit(number, group)
    expected = [number for number, size in enumerate(sizes) if all((number, group) in told for group in range(size))]
    complete = completeness.complete(bits)
    assert bool(complete) == bool(expected or alone)
    assert completeness.name(complete) == expected


@given(SIZES)
def test_nothing_told_is_nothing_complete(sizes: list[int]) -> None:
    assert Completeness(sizes).complete(0) == 0


def test_a_word_that_counts_alone_completes_no_combination() -> None:
    completeness = Completeness([2, 1])
    assert completeness.complete(completeness.alone)
    assert completeness.name(completeness.complete(completeness.alone)) == []


def test_a_full_field_leaves_its_neighbours_as_they_are() -> None:
    completeness = Completeness([3, 2, 3])
    full = completeness.bit(1, 0) | completeness.bit(1, 1)
    assert completeness.name(completeness.complete(full)) == [1]
    assert completeness.name(completeness.complete(full | completeness.bit(0, 2) | completeness.bit(2, 0))) == [1]
