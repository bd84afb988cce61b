"""Whether a span lies near one of others, against looking at each of them."""

from hypothesis import given
from hypothesis import strategies as st

from rules.matching.nearness import Vicinity
from rules.span import Span

SPANS = st.tuples(st.integers(0, 60), st.integers(1, 12)).map(lambda each: Span(each[0], each[0] + each[1]))


def is_near(one: Span, other: Span, reach: int) -> bool:
    return other.start - one.end <= reach and one.start - other.end <= reach


@given(spans=st.lists(SPANS, max_size=8), span=SPANS, reach=st.integers(0, 15))
def test_a_span_is_near_where_the_gap_to_one_of_the_others_is_within_reach(
    spans: list[Span], span: Span, reach: int
) -> None:
    assert Vicinity(spans, reach).holds(span) is any(is_near(span, other, reach) for other in spans)
