"""Exceptions protect from the terms of their own list, benign words from all."""

import pytest

from rules.level import Level
from tests.small_policy import ban, compile_lists, find, write_list

OWN = write_list("TST001", terms=ban("黄片", level=Level.REVIEW), exceptions=["三黄片"])
OTHER = write_list("TST002", terms=ban("黄片剂", "片"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("三黄片", [("TST002", "reject", "片")]),
        ("三黄片剂", [("TST002", "reject", "黄片剂")]),
        ("黄片", [("TST001", "review", "黄片"), ("TST002", "reject", "片")]),
    ],
)
def test_an_exception_protects_only_from_the_terms_of_its_own_list(
    text: str, found: list[tuple[str, str, str]]
) -> None:
    assert find(text, compile_lists(OWN, OTHER)) == found
    assert sorted(find(text, compile_lists(OTHER, OWN))) == found


def test_a_benign_word_protects_from_all_lists() -> None:
    policy = compile_lists(OWN, OTHER, benign=["黄片儿"])
    assert find("黄片儿", policy) == []
    assert find("三黄片", policy) == [("TST002", "reject", "片")]


def test_a_broken_exception_protects_nothing() -> None:
    policy = compile_lists(OWN)
    assert find("三-黄片", policy) == [("TST001", "review", "黄片")]
    assert find("三黄-片", policy) == [("TST001", "review", "黄-片")]
    assert find("三\n黄片", policy) == [("TST001", "review", "黄片")]


def test_symbols_of_a_short_exception_must_be_there() -> None:
    policy = compile_lists(write_list("TST001", terms=ban("黄片"), exceptions=["《黄片》"]))
    assert find("《黄片》", policy) == []
    assert find("黄片", policy) == [("TST001", "reject", "黄片")]
