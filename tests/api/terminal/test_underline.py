"""Marks stand under what they mark."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from api.terminal.fixing import apply_fix, preview_fix
from api.terminal.underline import Mark, underline
from api.terminal.visible import shorten, show_text
from rules.finding import Fix, Replacement
from rules.span import Span


def draw(text: str, *spans: tuple[int, int], width: int = 80) -> list[str]:
    marks = [Mark(Span(*span), str(number), "") for number, span in enumerate(spans, 1)]
    return [line.plain for line in underline(text, marks, width)]


def test_chinese_is_two_columns_wide() -> None:
    assert draw("您好ab代开", (4, 6)) == ["您好ab代开", "      ^^^^ 1"]


def test_marks_that_overlap_stand_below_each_other() -> None:
    assert draw("abcdefgh", (0, 4), (2, 6), (6, 8)) == ["abcdefgh", "^^^^ 1", "  ^^^^ 2", "      ^^ 3"]


def test_marks_that_do_not_meet_share_a_line() -> None:
    assert draw("abcdefgh", (0, 1), (5, 8)) == ["abcdefgh", "^ 1  ^^^ 2"]


def test_a_mark_goes_on_in_the_next_line() -> None:
    assert draw("您好\n代开发票", (1, 4)) == ["您好", "  ^^^ 1", "代开发票", "^^ 1"]
    assert draw("代开发票", (1, 3), width=4) == ["代开", "  ^^ 1", "发票", "^^ 1"]


def test_an_empty_place_and_an_invisible_character_get_a_mark() -> None:
    assert draw("ab", (0, 0), (2, 2)) == ["ab", "^ 1", "  ^ 2"]
    assert draw("a\u200bb", (1, 2)) == ["a‹200B›b", " ^^^^^^ 1"]


def test_nothing_steers_the_terminal() -> None:
    assert show_text("a\x1b[2J\u202e\ud800\nb") == "a‹001B›[2J‹202E›‹D800›↵b"
    assert shorten("a" * 10, 5) == "aaaa…"


@given(st.text(max_size=60), st.integers(2, 30), st.data())
def test_no_line_of_text_is_wider_than_asked_and_every_mark_is_drawn(
    text: str, width: int, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    lines = draw(text, (start, end), width=width)
    assert any("^" in line and line.endswith(" 1") for line in lines)
    marks = [line for line in lines if line.strip().startswith("^") and line.endswith(" 1")]
    assert all(cell_len(line) <= max(width, 8) for line in lines if line not in marks)


@pytest.mark.parametrize(
    ("replacements", "fixed"),
    [
        ([(0, 0, "【某某】")], "【某某】abcdef"),
        ([(1, 3, "")], "adef"),
        ([(0, 1, "X"), (5, 6, "YZ")], "XbcdeYZ"),
        ([], "abcdef"),
    ],
)
def test_a_fix_is_applied(replacements: list[tuple[int, int, str]], fixed: str) -> None:
    fix = Fix(tuple(Replacement(Span(start, end), text) for start, end, text in replacements))
    assert apply_fix(fix, "abcdef") == fixed


def test_a_long_text_is_shown_around_its_fix() -> None:
    fix = Fix((Replacement(Span(100, 103), "T"),))
    assert preview_fix(fix, "a" * 100 + "TDX" + "b" * 100) == f"…{'a' * 12}T{'b' * 12}…"
