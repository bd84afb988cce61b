"""What a person calls one character."""

import pytest

from rules.characters import count_characters, split_characters


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("a", 1),
        ("王", 1),
        ("𠮷", 1),
        ("é", 1),
        ("e\u0301", 1),
        ("e\u0301\u0323", 1),
        ("😀", 1),
        ("👨\u200d👩\u200d👧", 1),
        ("👍🏽", 1),
        ("🇨🇳", 1),
        ("🇨🇳🇨🇳", 2),
        ("5\ufe0f\u20e3", 1),
        ("각", 1),
        ("\u1100\u1161\u11a8", 1),
        ("\r\n", 1),
        ("\n\r", 2),
        ("\r", 1),
        ("\u0000", 1),
        ("创\u200b蓝", 3),
        ("创\u200d蓝", 2),
        ("创蓝文化", 4),
        ("ABC科技", 5),
        ("ＡＢＣ", 3),
        ("\ud800", 1),
        ("\U0010ffff", 1),
    ],
)
def test_a_character_is_what_the_reader_sees(text: str, count: int) -> None:
    assert count_characters(text) == count
    assert len(split_characters(text)) == count


@pytest.mark.parametrize("text", ["", "创蓝", "a\r\nb", "e\u0301\u200b\u0000", "👨\u200d👩\u200d👧5\ufe0f\u20e3"])
def test_nothing_is_lost_between_the_characters(text: str) -> None:
    assert "".join(split_characters(text)) == text
