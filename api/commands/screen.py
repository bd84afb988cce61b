"""`guoshen screen`: a file of messages, the same file with verdicts."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from time import perf_counter
from typing import Annotated

import typer

from api.commands.errors import WrongProfile
from api.commands.faults import report_faults
from api.commands.interruption import stop_cleanly
from api.commands.language import choose_language
from api.commands.options import ChannelOption, KindOption, LanguageOption, SignatureOption, TypeOption
from api.rows.csv_table import CsvTable
from api.rows.errors import FormatMismatch
from api.rows.message_row import Defaults
from api.rows.row import Rows
from api.rows.source import PIPE, name_format, open_source
from api.rows.target import Write, open_target, refuse_same_file
from api.screening import Screened, keep_content, screen_rows
from api.tally import Tally
from api.terminal.palette import open_console
from api.terminal.reading_progress import ReadingProgress, show_progress
from api.terminal.summary import print_summary
from api.verdict_columns import write_cells, write_keys
from dictionaries.policy_cache import open_policy
from rules.bilingual import Language
from rules.route import Kind


def screen(
    *,
    source: Annotated[
        str,
        typer.Argument(
            metavar="IN", help="JSON lines 或 CSV，可 .gz；- 为标准输入。JSON lines or CSV, also .gz; - for a pipe."
        ),
    ],
    target: Annotated[
        str,
        typer.Option("--output", "-o", metavar="OUT", help="输出文件，格式同输入。Same format as IN; - for a pipe."),
    ] = PIPE,
    profile: Annotated[
        str | None,
        typer.Option("--profile", help="以下五项：未写明的行的默认值。For rows that do not say. Default: 253."),
    ] = None,
    channel: ChannelOption = None,
    kind: KindOption = None,
    message_type: TypeOption = None,
    signature: SignatureOption = None,
    content_only: Annotated[
        bool,
        typer.Option(
            "--content-only",
            help="只看内容（词表、号码、链接），不看签名、退订、变量等格式。Only what texts say, not their form: for raw texts.",
        ),
    ] = False,
    language: LanguageOption = None,
) -> None:
    """批量检查文件，逐行给出结论，顺序不变。Screen a file: the same rows in the same order, with verdicts.

    Lines that cannot be read get an `error` in their place. The output appears under its name only when it is complete.
    Exit status: 0 all pass, 1 something did not pass or could not be read, 2 nothing could be read, or wrong use.
    """
    chosen_language = choose_language(language, os.environ)
    format_name = _agree_on_format(source, target)
    refuse_same_file(source, target)
    policy = open_policy()
    if profile is not None and profile not in policy.profiles:
        raise WrongProfile("--profile", profile, tuple(policy.profiles))
    options = {
        "profile": profile,
        "channel": channel,
        "kind": kind,
        "message_type": message_type,
        "signature": signature,
    }
    defaults = Defaults({name: value for name, value in options.items() if value is not None})
    console = open_console(stderr=True)
    with stop_cleanly(), open_source(source) as opened:
        rows = opened.open_rows(format_name)
        if isinstance(rows, CsvTable):
            _demand_columns(rows, kind)
        begun = perf_counter()
        screened = screen_rows(rows.read(), policy, defaults, keep_content(policy) if content_only else None)
        is_shown = target == PIPE and sys.stdout.isatty()
        with open_target(target) as write, show_progress(opened, console, not is_shown) as progress:
            write(rows.head())
            tally = _write_all(screened, rows, write, progress, chosen_language)
    print_summary(console, tally, perf_counter() - begun, policy, chosen_language)
    raise typer.Exit(tally.exit_status)


def _write_all(
    screened: Iterable[Screened], rows: Rows, write: Write, progress: ReadingProgress, language: Language
) -> Tally:
    describe = write_cells if isinstance(rows, CsvTable) else write_keys
    tally = Tally()
    for each in screened:
        write(rows.render(each.row, describe(each, language)))
        tally.add(each)
        progress.advance()
        for verdict in each.verdicts:
            report_faults(f"line {each.row.line}: ", verdict)
    return tally


def _agree_on_format(source: str, target: str) -> str:
    """By the names; a pipe or a device takes the format of the other side, JSON lines where both are pipes."""
    names = [name for name in (source, target) if name != PIPE and not (name is target and _is_device(name))]
    formats = [name_format(name) for name in names]
    if len(set(formats)) > 1:
        raise FormatMismatch(source, target)
    return formats[0] if formats else "jsonl"


def _is_device(name: str) -> bool:
    return Path(name).exists() and not Path(name).is_file() and not Path(name).is_dir()


def _demand_columns(table: CsvTable, kind: Kind | None) -> None:
    """A table of signatures needs no texts."""
    alone = kind is Kind.SIGNATURE or "kind" in table.columns
    table.demand("signature" if alone and "text" not in table.columns else "text")
