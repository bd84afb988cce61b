"""`guoshen policy import`: somebody else's word list becomes a dictionary, and shows first what it would flag."""

import os
import sys
from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Annotated

import typer

from api.commands.errors import WrongUse
from api.commands.interruption import stop_cleanly
from api.commands.language import choose_language
from api.commands.options import LanguageOption
from api.commands.share import read_share
from api.rows.csv_table import CsvTable
from api.rows.errors import MessageRefused
from api.rows.row import Rows
from api.rows.sample_row import read_sample_text
from api.rows.source import PIPE, name_format, open_source
from api.rows.target import open_target, refuse_same_file
from api.terminal.import_view import print_import, print_next_step
from api.terminal.palette import open_console
from api.terminal.reading_progress import ReadingProgress, show_progress
from api.terminal.trial_view import print_trial
from dictionaries.folding_table import load_folding
from dictionaries.importing.errors import NothingToImport
from dictionaries.importing.heading import Heading, ImportedLevel, find_mistakes, list_profiles
from dictionaries.importing.line_format import ListFormat
from dictionaries.importing.list_file import write_list
from dictionaries.importing.selection import Selection, select_words
from dictionaries.importing.surroundings import check_list, list_taken, list_words, load_others, load_policy_with
from dictionaries.importing.trial import MOST_CONTEXTS, SampleText, Trial, try_words
from dictionaries.importing.word_file import WordFile, read_word_file
from dictionaries.policy_cache import open_policy

_WORST = 30  # words that are shown without being asked for
_MOST_REFUSED = 5  # lines of a sample that are told one by one


def import_words(
    *,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORDS...", help="词表文件，可多个。Word lists: one word, or word and category, a line."
        ),
    ],
    code: Annotated[str, typer.Option("--code", help="新词表的代码，如 IMP001。Of the new list.")],
    name: Annotated[
        str, typer.Option("--name", help="新词表的名称，如 imported-words。Of the new list, and of its file.")
    ],
    category: Annotated[
        str | None, typer.Option("--category", help="平台规则据此取舍。What profiles know it by; default: its name.")
    ] = None,
    level: Annotated[
        ImportedLevel, typer.Option("--level", help="命中后提示或转人工，从不拒绝。What a hit weighs; never a reject.")
    ] = ImportedLevel.NOTE,
    list_format: Annotated[
        ListFormat, typer.Option("--format", help="行格式；auto 自动判断。How a line is read; auto finds out.")
    ] = ListFormat.AUTO,
    only: Annotated[
        list[str] | None, typer.Option("--only", metavar="CATEGORY", help="只要文件中的这一类，可多次。Repeatable.")
    ] = None,
    sample: Annotated[
        str | None,
        typer.Option(
            "--sample", metavar="TEXTS", help="在这些短信上试跑（text，可带 label: ham/spam）。Try it on texts first."
        ),
    ] = None,
    drop_over: Annotated[
        str | None,
        typer.Option(
            "--drop-over",
            metavar="SHARE",
            help="去掉误伤超过此比例的词，如 0.5%。Leave out what flags more of the honest.",
        ),
    ] = None,
    worst: Annotated[
        int, typer.Option("--worst", min=0, help="列出误伤最多的多少个词，0 为全部。Words to show; 0: all.")
    ] = _WORST,
    contexts: Annotated[
        int | None,
        typer.Option(
            "--contexts",
            min=0,
            max=MOST_CONTEXTS,
            help="每词几处原文。Places to show of each; default: 3 on a terminal, else 0.",
        ),
    ] = None,
    target: Annotated[
        str,
        typer.Option("--output", "-o", metavar="LIST.toml", help="写到哪里；默认标准输出。Default: standard output."),
    ] = PIPE,
    language: LanguageOption = None,
) -> None:
    """导入他人的词表，并先看它会误伤什么。Bring in somebody else's word list, and see first what it would flag.

    The list goes to LIST.toml, everything told about it to standard error. Texts of the sample are shown there and stored nowhere.
    Exit status: 0 written, 2 nothing to import, or wrong use.
    """
    chosen_language = choose_language(language, os.environ)
    heading = Heading(code=code, name=name, category=name if category is None else category, level=level)
    limit = _read_limit(drop_over, sample)
    _refuse_target(heading, target, [*words, *([sample] if sample else [])])
    others = load_others(heading)
    policy = open_policy()
    for key, what in find_mistakes(heading, list_taken(others), policy):
        raise WrongUse(f"--{key}", what)
    files = [read_word_file(Path(each), list_format) for each in words]
    _demand_categories(only or [], files)
    selection = select_words(files, list_words(others), load_folding(), only or ())
    console = open_console(stderr=True)
    with stop_cleanly():
        trial = _try(sample, heading, files, selection) if sample and selection.kept else None
        kept = selection if trial is None or limit is None else selection.drop(trial.find_harmful(limit))
        print_import(console, files, kept, chosen_language)
        if trial is not None:
            shown = contexts if contexts is not None else MOST_CONTEXTS if console.is_terminal else 0
            print_trial(console, trial, limit, worst=worst, contexts=shown, language=chosen_language)
        if not kept.kept:
            raise NothingToImport(sum(file.words for file in files))
        text = write_list(heading, files, kept)
        check_list(heading, text)
        with open_target(target) as write:
            write(text)
    print_next_step(console, heading, target, list_profiles(heading.category, policy), chosen_language)


def _read_limit(drop_over: str | None, sample: str | None) -> Fraction | None:
    if drop_over is None:
        return None
    if sample is None:
        raise WrongUse("--drop-over", "needs --sample, for without texts no share is known")
    return read_share("--drop-over", drop_over)


def _refuse_target(heading: Heading, target: str, sources: Sequence[str]) -> None:
    """A list whose file has another name would not load; a source must not be written over."""
    path = Path(target)
    if target == PIPE or (path.exists() and not path.is_file() and not path.is_dir()):
        return
    for source in sources:
        if Path(source).exists():
            refuse_same_file(source, target)
    if path.name != heading.file_name:
        raise WrongUse(
            "--output", f"the file of list {heading.name!r} must be called {heading.file_name}, not {path.name!r}"
        )


def _demand_categories(only: Sequence[str], files: Sequence[WordFile]) -> None:
    known = {category: None for file in files for category in file.categories}
    for asked in only:
        if asked not in known:
            there = f"there are {', '.join(map(repr, list(known)[:10]))}" if known else "the files have no categories"
            raise WrongUse("--only", f"no word has the category {asked!r}; {there}")


def _try(sample: str, heading: Heading, files: Sequence[WordFile], selection: Selection) -> Trial:
    """Lines of the sample that are no text are told and left out."""
    format_name = "jsonl" if sample == PIPE else name_format(sample)
    policy = load_policy_with(heading, write_list(heading, files, selection))
    refused: list[str] = []
    with open_source(sample) as source, show_progress(source, open_console(stderr=True), is_wanted=True) as progress:
        rows = source.open_rows(format_name)
        if isinstance(rows, CsvTable):
            rows.demand("text")
        texts = _read_texts(rows, progress, refused)
        trial = try_words(texts, policy, frozenset(kept.word for kept in selection.kept))
    for what in refused[:_MOST_REFUSED]:
        sys.stderr.write(f"guoshen: {source.name}: {what}\n")
    if len(refused) > _MOST_REFUSED:
        sys.stderr.write(f"guoshen: {source.name}: {len(refused)} lines in all could not be used\n")
    if not trial.texts:
        raise WrongUse("--sample", f"{sample}: there is no text to try the words on")
    return trial


def _read_texts(rows: Rows, progress: ReadingProgress, refused: list[str]) -> Iterator[SampleText]:
    for row in rows.read():
        progress.advance()
        try:
            yield read_sample_text(row)
        except MessageRefused as error:
            refused.append(f"line {row.line}: {error}")
