"""The line of every place of a TOML file."""

import pytest

from dictionaries.position import Place, find_line

TEXT = """\
code = "IND009"
title = { zh = "发票", en = "Invoices" }

[values.signature_length]
value = [2,
  10]

[[terms]]
words = [
  "甲乙",  # a comment
  "丙丁",
]

[[terms]]
"level" = "note"
a.b = 1

[terms.sub]
x = 1
"""


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("code",), 1),
        (("title", "en"), 2),
        (("values", "signature_length"), 4),
        (("values", "signature_length", "value", 1), 6),
        (("terms", 0), 8),
        (("terms", 0, "words", 1), 11),
        (("terms", 1, "level"), 15),
        (("terms", 1, "a", "b"), 16),
        (("terms", 1, "sub", "x"), 19),
        (("terms", 0, "level"), 8),
        (("nowhere",), 1),
    ],
)
def test_a_place_has_its_line_or_the_one_of_what_is_around_it(place: Place, line: int) -> None:
    assert find_line(TEXT, place) == line
