"""`guoshen evaluate`: cases with the verdict that is expected of them."""

import json
import os
import sys
from typing import Annotated

import typer

from api.commands.errors import WrongProfile
from api.commands.faults import report_faults
from api.commands.language import choose_language
from api.commands.options import LanguageOption
from api.evaluation import Evaluation, evaluate_rows, write_evaluation
from api.rows.source import PIPE, name_format, open_source
from api.terminal.evaluation_view import print_evaluation
from api.terminal.palette import open_console
from dictionaries.policy_cache import open_policy


def evaluate(
    cases: Annotated[
        str,
        typer.Argument(metavar="CASES", help="带 expected 字段的 JSON lines。Messages with `expected`; - for a pipe."),
    ],
    profile: Annotated[
        str | None, typer.Option("--profile", help="只看这个平台的用例。Only the cases of this profile.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="输出 JSON。Print JSON.")] = False,
    language: LanguageOption = None,
) -> None:
    """对照预期结论，列出每一处不同。Compare verdicts with what is expected and list every mismatch.

    Exit status: 0 all as expected, 1 a mismatch or a line that could not be read, 2 nothing to evaluate, or wrong use.
    """
    chosen_language = choose_language(language, os.environ)
    format_name = "jsonl" if cases == PIPE else name_format(cases)
    policy = open_policy()
    if profile is not None and profile not in policy.profiles:
        raise WrongProfile("--profile", profile, tuple(policy.profiles))
    with open_source(cases) as source:
        evaluation = evaluate_rows(source.open_rows(format_name).read(), policy, profile)
    if as_json:
        sys.stdout.write(json.dumps(write_evaluation(evaluation, chosen_language), ensure_ascii=False, indent=2) + "\n")
    elif evaluation.totals:
        print_evaluation(open_console(), evaluation, chosen_language)
    _report(evaluation, cases)
    raise typer.Exit(evaluation.exit_status)


def _report(evaluation: Evaluation, cases: str) -> None:
    for error in evaluation.errors:
        sys.stderr.write(f"guoshen: {cases}: {error}\n")
    for line, verdict in evaluation.faulty:
        report_faults(f"line {line}: ", verdict)
    if not evaluation.totals:
        sys.stderr.write(f"guoshen: {cases}: no case could be evaluated\n")
