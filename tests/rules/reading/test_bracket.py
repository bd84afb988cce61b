"""Signatures, and brackets that only look like one."""

import pytest

from rules.reading.bracket import BRACKETS, Bracketed, find_look_alike, find_signatures
from rules.span import Span


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("【创蓝文化】您好", ["创蓝文化"]),
        ("您好【创蓝文化】", ["创蓝文化"]),
        ("【创蓝】您好【文化】", ["创蓝", "文化"]),
        ("【创蓝】【文化】", ["创蓝", "文化"]),
        ("【】", [""]),
        ("【 创蓝 】", [" 创蓝 "]),
        ("【创蓝【文化】】", ["文化"]),
        ("【【创蓝】", ["创蓝"]),
        ("【创蓝】】", ["创蓝"]),
        ("【创\u200b蓝\u0000】", ["创\u200b蓝\u0000"]),
        ("【创[蓝](文)】", ["创[蓝](文)"]),
        ("【创蓝\n文化】", []),
        ("【创蓝", []),
        ("创蓝】", []),
        ("】创蓝【", []),
        ("[创蓝文化]您好", []),
        ("", []),
    ],
)
def test_a_signature_is_a_pair_of_black_brackets_in_one_line(text: str, names: list[str]) -> None:
    assert [signature.name for signature in find_signatures(text)] == names


def test_the_span_includes_the_brackets_and_the_name_does_not() -> None:
    text = "您好【创蓝文化】"
    (signature,) = find_signatures(text)
    assert text[slice(*signature.span)] == "【创蓝文化】"
    assert text[slice(*signature.name_span)] == signature.name == "创蓝文化"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[创蓝文化]您好", "[创蓝文化]"),
        ("［创蓝文化］您好", "［创蓝文化］"),
        ("〔创蓝文化〕您好", "〔创蓝文化〕"),
        ("〖工-商-银-行〗您好", "〖工-商-银-行〗"),
        ("「创蓝」您好", "「创蓝」"),
        ("『创蓝』您好", "『创蓝』"),
        ("［创蓝】您好", "［创蓝】"),
        ("【创蓝]您好", "【创蓝]"),
        (" \r\n　[创蓝]您好", "[创蓝]"),
        ("[]您好", "[]"),
        ("(创蓝)您好", None),
        ("（创蓝）您好", None),
        ("<创蓝>您好", None),
        ("《创蓝》您好", None),
        ("您好[创蓝]", None),
        ("[[创蓝]]您好", None),
        ("[创\n蓝]您好", None),
        ("[" + "创" * 41 + "]您好", None),
        ("【创蓝", None),
        ("\u200b[创蓝]您好", None),
        ("", None),
    ],
)
def test_a_look_alike_stands_where_a_signature_belongs(text: str, found: str | None) -> None:
    look_alike = find_look_alike(text)
    assert (None if look_alike is None else text[slice(*look_alike.span)]) == found


def test_the_name_of_a_look_alike_is_what_its_brackets_hold() -> None:
    assert find_look_alike(" [创蓝]您好") == Bracketed(Span(1, 5), "创蓝")


def test_brackets_come_in_pairs() -> None:
    assert len(BRACKETS) % 2 == 0
    assert {"【", "】", "(", "）", "［", "｝", "＞"} <= BRACKETS
