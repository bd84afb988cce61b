"""The `guoshen` command: every subcommand, and one clear line for everything that can go wrong."""

import sys
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from typing import Annotated, Any, NoReturn, cast

import typer
from typer.core import TyperGroup

from api.commands.check import check
from api.commands.demo import demo
from api.commands.errors import CommandError
from api.commands.evaluate import evaluate
from api.commands.explain import explain
from api.commands.policy import policy
from api.commands.screen import screen
from api.commands.serve import serve
from api.rows.errors import RowsError
from api.service_errors import ServiceError
from dictionaries.errors import DictionariesError
from reviewer.errors import ReviewerError
from rules.errors import RulesError
from rules.unfinished import trace

_EXPECTED = (CommandError, RowsError, ServiceError, DictionariesError, ReviewerError, RulesError)
# What the parser raises. Its class has moved between versions of typer, its child BadParameter has stayed.
_BAD_USAGE = cast("type[Exception]", typer.BadParameter.__base__)
_WRONG_USE = 2
_INTERRUPTED = 130


class OneLineErrors(TyperGroup):
    """Tells every error in one line that begins with `guoshen:`; a user never sees a traceback."""

    def main(self, *arguments: Any, **options: Any) -> NoReturn:
        """Parse, run, exit: 0, 1 or 2 as each command says, 2 for wrong use and bad configuration."""
        options["standalone_mode"] = False
        try:
            status = super().main(*arguments, **options)
        except _BAD_USAGE as error:
            _fail(f"{error.format_message().rstrip('.')}; see guoshen --help")  # type: ignore[attr-defined]
        except _EXPECTED as error:
            _fail(str(error))
        except typer.Abort:
            sys.exit(_INTERRUPTED)
        except Exception as error:  # noqa: BLE001 - the error's own text may hold what somebody wrote, so it stays unsaid
            _fail(f"a fault in the program: {trace('command', error).error}")
        sys.exit(status if isinstance(status, int) else 0)


def _fail(what: str) -> NoReturn:
    for line in what.splitlines() or [""]:
        sys.stderr.write(f"guoshen: {line}\n")
    sys.exit(_WRONG_USE)


def _print_version(asked: bool) -> None:
    if asked:
        try:
            number = version("guoshen")
        except PackageNotFoundError:
            number = "of a source tree that is not installed"
        typer.echo(f"guoshen {number}")
        raise typer.Exit


app = typer.Typer(
    cls=OneLineErrors,
    help="过审：这条短信能不能发？Will this message pass?",
    add_completion=False,
    no_args_is_help=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def _options(
    version_asked: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="版本。Print the version.")
    ] = False,
) -> None:
    """Options of the program itself."""


_COMMANDS: tuple[tuple[Callable[..., None], str], ...] = (
    (check, "检查一条短信、模板或签名。Check one message."),
    (screen, "批量检查文件。Screen a file of messages."),
    (evaluate, "与预期结论对照。Compare with expected verdicts."),
    (explain, "解释一条规则。Explain a rule, or list all."),
    (serve, "启动 HTTP 服务。Start the HTTP service."),
    (demo, "用内置样例演示。Screen a sample, then serve it."),
)
for _run, _help in _COMMANDS:
    # Arguments too many are refused by the command itself, without repeating them: they may be half a message.
    app.command(short_help=_help, context_settings={"allow_extra_args": True} if _run is check else {})(_run)
app.add_typer(policy, name="policy")


def main() -> None:
    """The entry point."""
    app(prog_name="guoshen")


if __name__ == "__main__":
    main()
