"""`guoshen explain`: a rule's page in the terminal."""

import difflib
import os
from collections.abc import Sequence
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.commands.errors import UnknownCode
from api.commands.language import choose_language
from api.commands.options import LanguageOption
from api.rule_examples import RuleExample, read_examples
from api.terminal import wording
from api.terminal.palette import open_console
from api.terminal.visible import shorten
from dictionaries.policy_cache import open_policy
from rules.bilingual import Language
from rules.page import Page

_MOST_EXAMPLES = 4  # of each outcome
_LONGEST_EXAMPLE = 120  # code points


def explain(
    code: Annotated[
        str | None, typer.Argument(help="SIG001 或 missing-signature；不填则列出全部。Without it: all.")
    ] = None,
    language: LanguageOption = None,
) -> None:
    """解释一条规则：依据、改法、示例。Explain one rule, or list all."""
    chosen_language = choose_language(language, os.environ)
    pages = open_policy().pages
    console = open_console()
    if code is None:
        _print_list(console, pages, chosen_language)
    else:
        _print_page(console, _find(pages, code), chosen_language)


def _find(pages: Sequence[Page], asked: str) -> Page:
    by_key = {key: page for page in pages for key in (page.code.lower(), page.name)}
    wanted = asked.strip().lower().replace("_", "-")
    if wanted in by_key:
        return by_key[wanted]
    nearest = difflib.get_close_matches(wanted, by_key, n=3, cutoff=0.5)
    raise UnknownCode(asked, tuple(by_key[key].code if key == by_key[key].code.lower() else key for key in nearest))


def _print_list(console: Console, pages: Sequence[Page], language: Language) -> None:
    table = Table(box=None, show_header=False, pad_edge=False)
    for page in sorted(pages, key=lambda page: page.code):
        table.add_row(Text(page.code, style="bold"), page.name, page.title.read(language))
    console.print(table)


def _print_page(console: Console, page: Page, language: Language) -> None:
    console.print(Text.assemble((page.code, "bold"), f" {page.name}  ", (page.title.read(language), "bold")))
    for heading, said in ((wording.SAYS, page.reason), (wording.WHY, page.why), (wording.CHANGE, page.advice)):
        _print_part(console, heading.read(language), said.fill_blank().read(language))
    _print_part(console, wording.SOURCES.read(language), *page.sources)
    examples = read_examples(page.name)
    found = [_show(example) for example in examples if example.level is not None][:_MOST_EXAMPLES]
    silent = [_show(example) for example in examples if example.level is None][:_MOST_EXAMPLES]
    for heading, shown in ((wording.FOUND, found), (wording.SILENT, silent)):
        if shown:
            _print_part(console, f"{wording.EXAMPLES.read(language)}, {heading.read(language)}", *shown)


def _print_part(console: Console, heading: str, *lines: str) -> None:
    console.print()
    console.print(Text(heading, style="dim"))
    for line in lines:
        console.print(Text(f"  {line}"), soft_wrap=True)


def _show(example: RuleExample) -> str:
    setting = f"  ({', '.join(example.setting)})" if example.setting else ""
    return f"{shorten(example.text, _LONGEST_EXAMPLE)}{setting}{f'  → {example.level}' if example.level else ''}"
