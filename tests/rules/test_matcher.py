"""The matcher against a naive search that is the definition of correct."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.bilingual import Bilingual
from rules.dictionary import Combination, Dictionary, Term, WarningSetting
from rules.errors import EmptyWord
from rules.folding import Folding
from rules.level import Level
from rules.matcher import Matcher
from rules.page import Page
from rules.route import EVERYWHERE

FOLDING = Folding.build({"發": "发", "貸": "贷"})
NO_WARNINGS = WarningSetting((), 10)
NOTHING = Bilingual("", "")


def build(
    terms: Sequence[str],
    exceptions: Sequence[str] = (),
    combinations: Sequence[Combination] = (),
    warnings: WarningSetting = NO_WARNINGS,
) -> Matcher:
    page = Page(code="TST001", name="t", title=NOTHING, why=NOTHING, reason=NOTHING, advice=NOTHING, sources=())
    entries = tuple(Term(word, Level.REJECT, EVERYWHERE, "") for word in terms)
    dictionary = Dictionary(
        page=page, category="t", terms=entries, exceptions=tuple(exceptions), combinations=tuple(combinations)
    )
    return Matcher([dictionary], warnings, FOLDING)


def together(*groups: Sequence[str], within: int = 10, unless: Sequence[str] = ()) -> Combination:
    return Combination(tuple(map(tuple, groups)), within, tuple(unless), Level.REJECT, EVERYWHERE, "")


def scan(matcher: Matcher, text: str) -> set[tuple[int, int]]:
    return {(hit.span.start, hit.span.end) for hit in matcher.scan(text).terms}


def search_naively(terms: Sequence[str], exceptions: Sequence[str], text: str) -> set[tuple[int, int]]:
    folded = FOLDING.fold(text)

    def find(words: Sequence[str]) -> set[tuple[int, int]]:
        return {
            (start, start + len(word))
            for word in map(FOLDING.fold, words)
            for start in range(len(folded) - len(word) + 1)
            if folded.startswith(word, start)
        }

    allowed = find(exceptions)
    return {hit for hit in find(terms) if not any(start <= hit[0] and hit[1] <= end for start, end in allowed)}


WORDS = st.lists(st.text("abＡ发發", min_size=1, max_size=4), max_size=6, unique=True)


@given(terms=WORDS, exceptions=WORDS, text=st.text("abＢ发發\n", max_size=30))
def test_the_matcher_finds_what_a_naive_search_finds(terms: list[str], exceptions: list[str], text: str) -> None:
    assert scan(build(terms, exceptions), text) == search_naively(terms, exceptions, text)


def test_an_exception_protects_only_what_lies_wholly_inside_it() -> None:
    matcher = build(["黄片"], ["三黄片"])
    assert scan(matcher, "三黄片") == set()
    assert scan(matcher, "黄片和三黄片") == {(0, 2)}


def test_overlapping_terms_are_all_found() -> None:
    assert scan(build(["知识产权", "国家知识产权局"]), "国家知识产权") == {(2, 6)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("发票代开，优惠", {(0, 7)}),
        ("优惠的发票", {(0, 5)}),
        ("发票", set()),
        ("发票" + "一" * 20 + "优惠", set()),
        ("发票\n优惠", set()),
        ("发票\n优惠发票", {(3, 7)}),
        ("发票抬头优惠", set()),
        ("发票抬头优惠，另有优惠代开发票", {(9, 15)}),
        ("发票 发票优惠", {(3, 7)}),
    ],
)
def test_a_combination_holds_where_its_words_stand_near_each_other(text: str, expected: set[tuple[int, int]]) -> None:
    matcher = build([], combinations=[together(["发票"], ["优惠"], unless=["抬头"])])
    assert {tuple(hit.span) for hit in matcher.scan(text).combinations} == expected


def search_combination_naively(groups: Sequence[Sequence[str]], within: int, text: str) -> int | None:
    """The length of the shortest stretch, or None."""
    places = [
        [(start, start + len(word)) for word in group for start in range(len(text)) if text.startswith(word, start)]
        for group in groups
    ]
    lengths = [
        max(first[1], second[1]) - min(first[0], second[0])
        for first in places[0]
        for second in places[1]
        if "\n" not in text[min(first[0], second[0]) : max(first[1], second[1])]
    ]
    return min((length for length in lengths if length <= within), default=None)


@given(st.text("xy发票优惠\n", max_size=25))
def test_a_combination_is_reported_at_its_shortest_place(text: str) -> None:
    groups = (("发票", "票"), ("优惠",))
    hits = build([], combinations=[together(*groups)]).scan(text).combinations
    expected = search_combination_naively(groups, 10, text)
    assert [hit.span.end - hit.span.start for hit in hits] == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("谨防贷款诈骗", True),
        ("贷款多为诈骗，谨防上当", True),
        ("贷款，办理从速。谨防诈骗", False),
        ("谨防" + "一" * 11 + "贷款", False),
        ("贷款", False),
    ],
)
def test_a_warning_reaches_within_its_sentence(text: str, warned: bool) -> None:
    matcher = build(["贷款"], warnings=WarningSetting(("谨防",), 10))
    assert [hit.warned for hit in matcher.scan(text).terms] == [warned]


@pytest.mark.parametrize("word", ["", " ", "\u3000"])
def test_a_word_that_folds_to_nothing_is_refused(word: str) -> None:
    with pytest.raises(EmptyWord):
        build([word])
