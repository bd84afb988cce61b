"""The matcher against a naive search that is the definition of correct."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.bilingual import Bilingual
from rules.dictionary import Combination, Dictionary, Term, WarningSetting
from rules.errors import EmptyWord
from rules.folding import Folding
from rules.level import Level
from rules.matcher import Matcher
from rules.matching.automaton import Engine
from rules.page import Page
from rules.route import EVERYWHERE

FOLDING = Folding.build({"發": "发", "貸": "贷"})
NO_WARNINGS = WarningSetting((), 10)
NOTHING = Bilingual("", "")


def build(
    terms: Sequence[str],
    exceptions: Sequence[str] = (),
    together: Sequence[Combination] = (),
    warnings: WarningSetting = NO_WARNINGS,
    engine: Engine | None = None,
) -> Matcher:
    page = Page(code="TST001", name="t", title=NOTHING, why=NOTHING, reason=NOTHING, advice=NOTHING, sources=())
    entries = tuple(Term(word, Level.REJECT, EVERYWHERE, "") for word in terms)
    dictionary = Dictionary(
        page=page, category="t", terms=entries, exceptions=tuple(exceptions), combinations=tuple(together)
    )
    return Matcher([dictionary], warnings, FOLDING, engine=engine)


def near(*groups: Sequence[str], within: int = 10, unless: Sequence[str] = ()) -> Combination:
    return Combination(tuple(map(tuple, groups)), within, tuple(unless), Level.REJECT, EVERYWHERE, "")


def scan(matcher: Matcher, text: str) -> set[tuple[int, int]]:
    return {(hit.span.start, hit.span.end) for hit in matcher.scan(text).terms}


NOISE = "-，"  # of the alphabet below


def search_naively(terms: Sequence[str], exceptions: Sequence[str], text: str) -> set[tuple[int, int]]:
    """Every stretch that reads as a term once noise is taken out, if noise of four at most lies between its characters,
    no Latin word or number goes on at its ends, and no exception lies around it as it is."""
    folded = FOLDING.fold(text)

    def is_noise(character: str) -> bool:
        return character in FOLDING.fold(NOISE)

    def find(word: str) -> Iterator[tuple[int, int]]:
        wanted = [each for each in FOLDING.fold(word) if not is_noise(each)]
        for start, end in combinations(range(len(folded) + 1), 2):
            stretch = folded[start:end]
            whole = not is_noise(stretch[0]) and not is_noise(stretch[-1])
            if whole and [each for each in stretch if not is_noise(each)] == wanted:
                yield start, end

    def gaps(start: int, end: int) -> list[str]:
        return re.findall(rf"[{re.escape(FOLDING.fold(NOISE))}]+", folded[start:end])

    def runs_on(start: int, end: int) -> bool:
        before = re.search(rf"[ab]([{re.escape(FOLDING.fold(NOISE))}]*)\Z", folded[:start])
        behind = re.match(rf"([{re.escape(FOLDING.fold(NOISE))}]*)[ab]", folded[end:])
        inside = gaps(start, end)
        return bool(
            (folded[start] in "ab" and before and (not before[1] or before[1] in inside))
            or (folded[end - 1] in "ab" and behind and (not behind[1] or behind[1] in inside))
        )

    allowed = {hit for word in exceptions for hit in find(word) if not gaps(*hit)}
    return {
        (start, end)
        for word in terms
        for start, end in find(word)
        if all(len(gap) <= 4 for gap in gaps(start, end))
        and not (gaps(start, end) == [","] and len(FOLDING.fold(word)) <= 2)
        and not runs_on(start, end)
        and not any(first <= start and end <= last for first, last in allowed)
    }


WORDS = st.lists(st.text("abＡ发發", min_size=1, max_size=4), max_size=6, unique=True)


@settings(deadline=None)
@given(terms=WORDS, exceptions=WORDS, text=st.text("abＢ发發\n-，", max_size=20), engine=st.sampled_from(Engine))
def test_the_matcher_finds_what_a_naive_search_finds(
    terms: list[str], exceptions: list[str], text: str, engine: Engine
) -> None:
    assert scan(build(terms, exceptions, engine=engine), text) == search_naively(terms, exceptions, text)


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
    matcher = build([], together=[near(["发票"], ["优惠"], unless=["抬头"])])
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
    hits = build([], together=[near(*groups)]).scan(text).combinations
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


def test_the_plural_of_a_term_is_found_behind_a_letter_that_grows_in_lower_case() -> None:
    assert scan(build(["receipt"]), "İ receipts") == {(2, 9)}
