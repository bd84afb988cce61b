"""`guoshen demo`: the bundled sample, screened, with a few cases waiting behind a running service."""

import os
from contextlib import ExitStack
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from api.check_answer import describe_case
from api.commands.language import choose_language
from api.commands.options import DEFAULT_PORT, LanguageOption, PortOption
from api.commands.ports import find_port
from api.rows.json_lines import JsonLines
from api.rows.message_row import Defaults, read_message
from api.screening import Screened, screen_rows
from api.terminal.demo_view import print_sample, print_waiting
from api.terminal.palette import open_console
from dictionaries.policy_cache import open_policy
from rules.bilingual import Language
from rules.policy import Policy
from rules.verdict import Outcome

_HOST = "127.0.0.1"


def demo(
    port: PortOption = DEFAULT_PORT,
    no_serve: Annotated[bool, typer.Option("--no-serve", help="只打印表格。End after the table.")] = False,
    database: Annotated[
        Path | None, typer.Option("--database", help="SQLite 文件，默认在临时目录。Default: in a temporary folder.")
    ] = None,
    language: LanguageOption = None,
) -> None:
    """用内置样例演示：逐条检查、待审队列、HTTP 服务。Screen the bundled sample, then serve with cases waiting."""
    chosen_language = choose_language(language, os.environ)
    policy = open_policy()
    console = open_console()
    stream = BytesIO(files("fixtures").joinpath("demo", "sample.jsonl").read_bytes())
    sample = list(screen_rows(JsonLines(stream).read(), policy, Defaults({})))
    print_sample(console, sample, chosen_language)
    if no_serve:
        return
    with ExitStack() as stack:
        place = database or Path(stack.enter_context(TemporaryDirectory(prefix="guoshen-demo-"))) / "guoshen.sqlite3"
        _open_cases(place, sample, policy, console, chosen_language)
        _serve(find_port(_HOST, port), place, console, chosen_language)


def _open_cases(place: Path, sample: list[Screened], policy: Policy, console: Console, language: Language) -> None:
    ambiguous = [screened for screened in sample if screened.verdicts[0].outcome is Outcome.REVIEW]
    # The store and its database library take a while to import; the other commands do without.
    from reviewer.store import open_store  # noqa: PLC0415

    with open_store(place) as store:
        messages = [read_message(screened.row.values, Defaults({}), policy) for screened in ambiguous]
        described = [
            describe_case(screened.verdicts, message) for screened, message in zip(ambiguous, messages, strict=True)
        ]
        cases = store.open_cases(described)
    print_waiting(console, list(zip((case.id for case in cases), ambiguous, strict=True)), place, language)


def _serve(port: int, place: Path, console: Console, language: Language) -> None:
    address = f"http://{_HOST}:{port}"
    console.print()
    for line in _INVITATION[language]:
        console.print(Text(line.replace("ADDRESS", address)), soft_wrap=True)
    # The service and its framework take a while to import; the other commands do without.
    from api.service import serve as run_service  # noqa: PLC0415

    run_service(_HOST, port, str(place))


_CURL = (
    """  curl ADDRESS/v1/checks -H 'content-type: application/json' -d '{"text": "【某某】您的快件已到，详情 https://example.cn/a"}'""",
    "  curl ADDRESS/v1/cases",
)
_INVITATION = {
    Language.ZH: ("服务地址 ADDRESS，接口文档 ADDRESS/docs，Ctrl-C 结束。试一试：", *_CURL),
    Language.EN: ("Serving on ADDRESS, interactive docs at ADDRESS/docs, Ctrl-C ends it. Try:", *_CURL),
}
