"""Variables in every platform's syntax, and what was meant to be one."""

import pytest

from rules.reading.variable import Syntax, Variable, find_variables
from rules.span import Span


@pytest.mark.parametrize(
    ("text", "name", "syntax"),
    [
        ("###", "", Syntax.HASHES),
        ("#code#", "code", Syntax.HASHED),
        ("#验证码#", "验证码", Syntax.HASHED),
        ("#a_b.c@d$e*f%g&h-i#", "a_b.c@d$e*f%g&h-i", Syntax.HASHED),
        ("##", "", Syntax.HASHED),
        ("${code}", "code", Syntax.DOLLAR),
        ("${}", "", Syntax.DOLLAR),
        ("${ code }", "code", Syntax.DOLLAR),
        ("{1}", "1", Syntax.BRACED),
        ("{b6}", "b6", Syntax.BRACED),
        ("{$var}", "$var", Syntax.BRACED),
        ("{ b 6 }", "b 6", Syntax.BRACED),
        ("{}", "", Syntax.BRACED),
        ("{\u3000}", "", Syntax.BRACED),
        ("{您好，世界}", "您好，世界", Syntax.BRACED),
        ("{co\u0000\u200bde}", "co\u0000\u200bde", Syntax.BRACED),
    ],
)
def test_a_variable_is_found_whole_with_its_name(text: str, name: str, syntax: Syntax) -> None:
    for before, behind in (("", ""), ("您的验证码是", "，请勿泄露。"), ("😀", "😀")):
        span = Span(len(before), len(before) + len(text))
        assert find_variables(before + text + behind) == (Variable(span, name, syntax),)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "C#",
        "C#和F#语言",
        "3#楼5#楼",
        "#1 店",
        "# 话题 #",
        "}",
        "$5",
        "$code",
        "｛code｝",
        "＃＃＃",
        "#_a#",
        "#a b#",
    ],
)
def test_an_ordinary_mark_is_no_variable(text: str) -> None:
    assert find_variables(text) == ()


@pytest.mark.parametrize(
    ("text", "found", "name"),
    [
        ("${code，请勿泄露", "${code", "code"),
        ("{code", "{code", "code"),
        ("{code 请勿泄露", "{code", "code"),
        ("{a{", "{a", "a"),
        ("{，", "{", ""),
        ("{", "{", ""),
        ("{a【b】}", "{a", "a"),
        ("{" + "a" * 65 + "}", "{" + "a" * 32, "a" * 32),
    ],
)
def test_a_brace_that_is_not_closed_was_meant_as_a_variable(text: str, found: str, name: str) -> None:
    first = find_variables(text)[0]
    assert not first.closed
    assert (text[slice(*first.span)], first.name) == (found, name)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("######", ["###", "###"]),
        ("#####", ["###", "##"]),
        ("####", ["###"]),
        ("{a}{b}", ["{a}", "{b}"]),
        ("{{a}}", ["{", "{a}"]),
        ("{a}#b#${c}###", ["{a}", "#b#", "${c}", "###"]),
        ("#a#b#", ["#a#"]),
        ("$${a}", ["${a}"]),
        ("{a\r\n}", ["{a\r\n}"]),
        ("{a\r\nb}", ["{a"]),
    ],
)
def test_variables_are_found_in_order_and_never_overlap(text: str, found: list[str]) -> None:
    assert [text[slice(*variable.span)] for variable in find_variables(text)] == found
