"""Why one message got its verdict, on the command line."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from typer.testing import Result

Guoshen = Callable[..., Result]

SALE = "【某某】您的三黄片和发票已寄出；会员日特价，欢迎选购。代-开-发-票"
"""Two exceptions, words for both types, a disguised term."""


def explain(guoshen: Guoshen, **message: str | list[str]) -> Any:
    answer = json.loads(guoshen("check", "--json", "--explain", stdin=json.dumps(message).encode()).stdout)
    return answer if "verdicts" in answer else answer["explain"]


def test_what_an_exception_protects_is_shown_with_the_phrase(guoshen: Guoshen) -> None:
    shown = guoshen("check", SALE, "--explain").stdout
    assert "LAW001 pornography  7-9  listed as review\n   【某某】您的三⟦黄片⟧和发票已寄出；会…" in shown
    assert "三黄片 is ordinary wording; nothing inside it counts." in shown


def test_a_finding_of_a_list_is_told_with_its_basis_and_its_disguise(guoshen: Guoshen) -> None:
    shown = guoshen("check", SALE, "--explain").stdout
    assert (
        "IND009 invoice-trading  代开发票 (written 代-开-发-票: symbols inside)\n   basis: An offer to issue" in shown
    )


def test_the_words_of_each_type_are_shown_with_the_conclusion(guoshen: Guoshen) -> None:
    shown = guoshen("check", SALE, "--explain", COLUMNS="120").stdout
    assert "▸ notification   0" in shown
    assert "marketing     11  会员日 +3  特价 +3  欢迎选购 +3  欢迎 +1  选购 +1" in shown
    assert "marketing leads notification by 11; a clear contradiction from 8 on: finding 1, reject." in shown


@pytest.mark.parametrize(
    ("text", "type_", "told"),
    [
        (
            "【某某】本周六有讲座活动，欢迎参加。",
            "notification",
            "leads notification by 2; less than 4 is not reported.",
        ),
        (
            "【某某】会员日活动，请准时到店。",
            "notification",
            "leads notification by 4; doubtful from 4 on, clear from 8",
        ),
        ("【某某】您的订单已发货。", "notification", "No type outweighs notification: nothing to report."),
        ("【某某】您的验证码是1234。", "notification", "验证码 +4  (not compared: a notification may hold a code)"),
        ("【某某】会员日活动。退订回T", "notification", "活动 +1  opt-out +2"),
        ("【某某】会员日活动。退订回T", "marketing", "Types are not compared on this channel, type or platform."),
    ],
)
def test_every_conclusion_about_the_type_is_told(guoshen: Guoshen, text: str, type_: str, told: str) -> None:
    assert told in guoshen("check", text, "--type", type_, "--explain").stdout


def test_nothing_set_aside_is_said_so(guoshen: Guoshen) -> None:
    assert "Seen, but not counted\n   None.\n" in guoshen("check", "【某某】您好。", "--explain").stdout


def test_a_list_that_does_not_count_here_is_only_named(guoshen: Guoshen) -> None:
    text = "【某某】三黄片已到，代开发票"
    shown = guoshen("check", text, "--profile", "law", "--explain").stdout
    assert "lists that do not count here: IND009 Invoice trading" in shown
    assert "listed as" in shown
    aside = explain(guoshen, text="【某某】您的电子发票已开具。", profile="law")["set_aside"]
    assert aside == []


def test_it_is_told_in_chinese(guoshen: Guoshen) -> None:
    shown = guoshen("check", f"{SALE}，無抵押秒批", "--explain", "--language", "zh").stdout
    assert "伪装: 夹入符号" in shown
    assert "写法: 繁体字" in shown
    assert "代开发票（写作“代-开-发-票”：夹入符号）" in shown
    assert "“三黄片”是正常用语，其中的词不计。" in shown
    assert "▸ 通知" in shown
    assert "separator" not in shown


def test_json_has_a_key_more(guoshen: Guoshen) -> None:
    told = explain(guoshen, text=SALE)
    assert list(told) == ["listed", "set_aside", "evidence"]
    assert told["set_aside"][0] == {
        "code": "LAW001",
        "rule": "pornography",
        "level": "review",
        "term": "黄片",
        "field": "text",
        "start": 7,
        "end": 9,
        "text": "黄片",
        "excuse": "exception",
        "exception": "三黄片",
    }
    evidence = told["evidence"]
    assert evidence["declared"] == "notification"
    assert evidence["compared"] == {"notification": 0, "marketing": 11}
    first = evidence["marketing"][0]
    assert SALE[first["start"] : first["end"]] == first["word"] == "会员日"
    assert {each["code"] for each in told["listed"]} == {"TYP001", "IND009"}


def test_without_the_option_there_is_no_key(guoshen: Guoshen) -> None:
    assert "explain" not in json.loads(guoshen("check", SALE, "--format", "json").stdout)


def test_each_of_several_profiles_is_explained(guoshen: Guoshen) -> None:
    answer = explain(guoshen, text=SALE, profiles=["253", "law"])
    assert [len(answer["verdicts"][name]["explain"]["set_aside"]) for name in ("253", "law")] == [2, 1]


@pytest.mark.parametrize(
    ("message", "field"),
    [
        ({"kind": "signature", "signature": "三黄片", "text": "三黄片"}, ["signature"]),
        ({"channel": "email", "subject": "三黄片", "text": "三黄片"}, ["subject", "text"]),
        ({"channel": "sms", "subject": "三黄片", "text": "三黄片"}, ["text"]),
    ],
)
def test_the_fields_that_are_searched_are_explained(
    guoshen: Guoshen, message: dict[str, str], field: list[str]
) -> None:
    assert [each["field"] for each in explain(guoshen, **message)["set_aside"]] == field


def test_a_hidden_character_does_not_reach_the_terminal(guoshen: Guoshen) -> None:
    shown = guoshen("check", "【某某】三黄片\x1b[31m已到，代\u200b开\u202e发票", "--explain").stdout
    assert "\x1b" not in shown
    assert "三⟦黄片⟧‹001B›[31m" in shown
    assert "written 代‹200B›开‹202E›发票: invisible characters" in shown
