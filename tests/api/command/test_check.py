"""One message on the command line."""

import json
from collections.abc import Callable

import pytest
from typer.testing import Result

Guoshen = Callable[..., Result]

GOOD = "【某某】您的验证码是123456，5分钟内有效。"
LOAN = "【亿鑫咨询】尊敬的用户，无抵押貸款秒批，放款快。退订回T"


def test_a_clean_message_passes_with_status_0(guoshen: Guoshen) -> None:
    result = guoshen("check", GOOD, "--type", "verification")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "PASS" in result.stdout


def test_what_does_not_pass_has_status_1_and_is_underlined_in_place(guoshen: Guoshen) -> None:
    result = guoshen("check", LOAN, "--type", "marketing")
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    shown = next(place for place, line in enumerate(lines) if LOAN in line)
    column = 2 + 2 * LOAN.index("无抵押")
    assert lines[shown + 1].startswith(" " * column + "^^^^^^ 1")
    assert "reject IND003 loans  12-15" in result.stdout


def test_what_is_missing_is_listed_without_a_mark(guoshen: Guoshen) -> None:
    result = guoshen("check", "您的快件已到。")
    assert result.exit_code == 1
    assert "SIG001 missing-signature  (missing)" in result.stdout
    assert "^" not in result.stdout


def test_a_fix_is_shown_as_the_text_would_read(guoshen: Guoshen) -> None:
    result = guoshen("check", "您的快件已到。", "--signature", "某某")
    assert "fixed: 【某某】您的快件已到。" in result.stdout


def test_several_profiles_get_a_verdict_each(guoshen: Guoshen) -> None:
    result = guoshen("check", LOAN, "--profile", "253", "--profile", "law")
    assert [
        line.split()[1] for line in result.stdout.splitlines() if line.startswith(("PASS", "REVIEW", "REJECT"))
    ] == [
        "253",
        "law",
    ]


def test_a_signature_alone_needs_no_text(guoshen: Guoshen) -> None:
    assert guoshen("check", "--kind", "signature", "--signature", "云州水务").exit_code == 0
    result = guoshen("check", "--kind", "signature", "--signature", "云州@水务")
    assert result.exit_code == 1
    assert "signature:" in result.stdout


def test_the_text_can_come_from_standard_input(guoshen: Guoshen) -> None:
    result = guoshen("check", "-", "--type", "verification", "--format", "json", stdin=f"{GOOD}\n".encode())
    assert json.loads(result.stdout)["segments"]["units"] == len(GOOD)


def test_a_message_as_json_gets_the_verdict_as_json(guoshen: Guoshen) -> None:
    body = {"id": "m-1", "text": LOAN, "message_type": "marketing"}
    result = guoshen("check", "--json", stdin=json.dumps(body).encode())
    answer = json.loads(result.stdout)
    assert result.exit_code == 1
    assert (answer["id"], answer["verdict"]) == ("m-1", "reject")
    first = answer["findings"][0]
    assert LOAN[first["start"] : first["end"]] == first["text"] == "无抵押"


def test_a_message_with_profiles_is_answered_by_name_under_the_gravest(guoshen: Guoshen) -> None:
    body = {"id": "m-1", "text": LOAN, "profiles": ["law", "253"]}
    answer = json.loads(guoshen("check", "--json", stdin=json.dumps(body).encode()).stdout)
    assert answer["verdict"] == "reject"
    assert list(answer["verdicts"]) == ["law", "253"]


def test_control_characters_do_not_reach_the_terminal(guoshen: Guoshen) -> None:
    result = guoshen("check", "【某某】\x1b[31m\u202e您的快件已到\u200b。")
    assert "\x1b" not in result.stdout
    assert "‹001B›[31m‹202E›您的快件已到‹200B›。" in result.stdout


@pytest.mark.parametrize("environment", [{"GUOSHEN_LANGUAGE": "zh"}, {"GUOSHEN_LANGUAGE": "", "LANG": "zh_CN.UTF-8"}])
def test_the_language_follows_the_environment(guoshen: Guoshen, environment: dict[str, str]) -> None:
    assert "短信开头没有【签名】" in guoshen("check", "您好", **environment).stdout


def test_the_option_wins_over_the_environment(guoshen: Guoshen) -> None:
    assert "短信开头没有【签名】" in guoshen("check", "您好", "--language", "zh").stdout


@pytest.mark.parametrize(
    ("arguments", "stdin", "told"),
    [
        (["check", "您好", "--profile", "nope"], b"", "--profile: unknown profile 'nope'; known are 253"),
        (["check", "代开", "发票"], b"", "TEXT: give it as one argument, in quotation marks"),
        (["check"], b"", "text: must not be empty for a message or a template"),
        (["check", "x", "--channel", "pigeon"], b"", "'pigeon' is not one of"),
        (["check", "-"], "您好".encode("gbk"), "standard input: not UTF-8 at byte 1"),
        (["check", "--json"], b'{"text": 1}', "text: must be a string"),
        (["check", "--json"], b'{"text": "x", "colour": 1}', "colour: there is no such field"),
        (["check", "--json"], b'{"text": "x", "profile": "nope"}', "profile: unknown profile 'nope'"),
        (["check", "--json"], b"{", "standard input: line 1, column 2: not JSON"),
        (["check", "--json"], b"[]", "standard input: not a JSON object"),
        (["check", "--json"], b"[" * 100_000, "standard input: not a JSON object"),
        (["check", "x", "--json"], b"{}", "--json: reads the whole message from standard input"),
        (["check", "x" * 100_001], b"", "text: at most 100000 characters"),
        (["chek"], b"", "No such command 'chek'"),
        ([], b"", "Missing command; see guoshen --help"),
    ],
)
def test_wrong_use_is_one_line_with_status_2(guoshen: Guoshen, arguments: list[str], stdin: bytes, told: str) -> None:
    result = guoshen(*arguments, stdin=stdin)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("guoshen: ")
    assert told in result.stderr
    assert result.stderr.count("\n") == 1


def test_an_unknown_language_in_the_environment_is_wrong_use(guoshen: Guoshen) -> None:
    result = guoshen("check", "x", GUOSHEN_LANGUAGE="fr")
    assert (result.exit_code, result.stderr) == (2, "guoshen: GUOSHEN_LANGUAGE: must be zh or en, not 'fr'\n")


def test_an_error_does_not_repeat_the_message(guoshen: Guoshen) -> None:
    for stdin in (b'{"text": "\xe7\xa7\x98\xe5\xaf\x86", "kind": "secret"}', '{"秘密secret": 1}'.encode()):
        result = guoshen("check", "--json", stdin=stdin)
        assert result.exit_code == 2
        assert "秘密" not in result.stderr
        assert "secret" not in result.stderr


def test_the_version_is_printed(guoshen: Guoshen) -> None:
    result = guoshen("--version")
    assert result.exit_code == 0
    assert result.stdout.startswith("guoshen ")


def test_help_lists_every_command(guoshen: Guoshen) -> None:
    shown = guoshen("--help").stdout
    assert all(command in shown for command in ("check", "screen", "evaluate", "explain", "serve", "demo"))
