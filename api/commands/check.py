"""`guoshen check`: one message, its verdict."""

import json
import os
import sys
from enum import StrEnum
from typing import Annotated, Any

import typer
from pydantic import ValidationError

from api.check_answer import write_answer
from api.commands.errors import NotJson, NotJsonObject, NotUtf8, WrongProfile, WrongUse
from api.commands.faults import report_faults
from api.commands.language import choose_language
from api.commands.options import ChannelOption, KindOption, LanguageOption, SignatureOption, TypeOption
from api.explanation import explain
from api.explanation_json import write_explanation
from api.message_json import MessageJson
from api.rows.errors import MessageRefused
from api.rows.message_row import list_mistakes
from api.terminal.explanation_view import print_explanation
from api.terminal.palette import open_console
from api.terminal.verdict_view import print_verdict
from dictionaries.policy_cache import open_policy
from rules.bilingual import Language
from rules.errors import UnknownProfile
from rules.pipeline import check_profiles
from rules.policy import Policy
from rules.verdict import Outcome, Verdict


class Format(StrEnum):
    """How the verdict is printed."""

    TEXT = "text"
    JSON = "json"


def check(
    *,
    context: typer.Context,
    text: Annotated[
        str | None, typer.Argument(help="短信全文，- 表示读标准输入。The text; - reads standard input.")
    ] = None,
    profile: Annotated[
        list[str] | None,
        typer.Option("--profile", help="平台规则，可多次。Repeat it for several verdicts. Default: 253."),
    ] = None,
    channel: ChannelOption = None,
    kind: KindOption = None,
    message_type: TypeOption = None,
    signature: SignatureOption = None,
    subject: Annotated[str | None, typer.Option("--subject", help="邮件主题。Of an e-mail.")] = None,
    destination: Annotated[
        str | None, typer.Option("--destination", help="目的号码或前缀，如 +86。For intl_sms.")
    ] = None,
    language: LanguageOption = None,
    as_json: Annotated[
        bool,
        typer.Option("--json", help="标准输入是一条 JSON 消息，输出 JSON。One message as JSON in, its verdict out."),
    ] = False,
    wants_explanation: Annotated[
        bool,
        typer.Option(
            "--explain", help="还显示没有计入的词、词表依据和类型用语。Also what was seen and not counted, and why."
        ),
    ] = False,
    output: Annotated[Format | None, typer.Option("--format", help="Default: text, or json with --json.")] = None,
) -> None:
    """检查一条短信、模板或签名。Check one message, template or signature.

    Exit status: 0 pass, 1 review or reject, 2 wrong use.
    """
    if context.args:
        raise WrongUse("TEXT", "give it as one argument, in quotation marks")
    chosen_language = choose_language(language, os.environ)
    options = {
        "profiles": profile or None,
        "channel": channel,
        "kind": kind,
        "message_type": message_type,
        "signature": signature,
        "subject": subject,
        "destination": destination,
    }
    given = {name: value for name, value in options.items() if value is not None}
    message = _read_json(text, given) if as_json else _build({**given, "text": _read_text(text)})
    policy = open_policy()
    try:
        verdicts = check_profiles(message.submit(), policy, tuple(dict.fromkeys(message.profile_names)))
    except UnknownProfile:
        asked = next(name for name in message.profile_names if name not in policy.profiles)
        raise WrongProfile("profile" if as_json else "--profile", asked, tuple(policy.profiles)) from None
    for verdict in verdicts:
        report_faults("", verdict)
    explainer = policy if wants_explanation else None
    if output is Format.JSON or (as_json and output is None):
        _print_json(message, verdicts, chosen_language, explainer)
    else:
        _print_text(message, verdicts, chosen_language, explainer)
    raise typer.Exit(0 if all(verdict.outcome is Outcome.PASS for verdict in verdicts) else 1)


def _read_json(text: str | None, given: dict[str, Any]) -> MessageJson:
    if text is not None or given:
        raise WrongUse("--json", "reads the whole message from standard input; give no TEXT and no other field")
    try:
        values = json.loads(_read_standard_input())
    except json.JSONDecodeError as error:
        raise NotJson(error.lineno, error.colno) from None
    except (ValueError, RecursionError):  # a number of thousands of digits, a thousand brackets
        raise NotJsonObject from None
    if not isinstance(values, dict):
        raise NotJsonObject
    return _build(values)


def _read_text(text: str | None) -> str:
    if text == "-":
        return _read_standard_input().removesuffix("\n").removesuffix("\r")
    return text or ""


def _read_standard_input() -> str:
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotUtf8(error.start + 1) from None


def _build(values: dict[str, Any]) -> MessageJson:
    try:
        return MessageJson.model_validate(values)
    except ValidationError as error:
        raise MessageRefused(*list_mistakes(error)) from None


def _print_text(
    message: MessageJson, verdicts: tuple[Verdict, ...], language: Language, explainer: Policy | None
) -> None:
    """With a policy to explain them by, each verdict is followed by its explanation."""
    console = open_console()
    for number, verdict in enumerate(verdicts):
        if number:
            console.print()
        print_verdict(console, message.submit(), verdict, language)
        if explainer:
            print_explanation(console, verdict, explain(message.submit(), verdict, explainer), language)


def _print_json(
    message: MessageJson, verdicts: tuple[Verdict, ...], language: Language, explainer: Policy | None
) -> None:
    """With a policy to explain them by, each verdict has a key `explain`."""
    answer = write_answer(verdicts, message, language)
    if explainer:
        for verdict in verdicts:
            told = answer["verdicts"][verdict.profile] if message.profiles else answer
            told["explain"] = write_explanation(explain(message.submit(), verdict, explainer))
    sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
