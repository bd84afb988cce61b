"""`guoshen policy`: what those do who own the policy."""

from collections.abc import Callable

import typer

from api.commands.policy_import import import_words

policy = typer.Typer(no_args_is_help=False, rich_markup_mode=None)

_COMMANDS: tuple[tuple[str, Callable[..., None], str], ...] = (
    ("import", import_words, "导入他人的词表。Bring in somebody else's word list."),
)
for _name, _run, _help in _COMMANDS:
    policy.command(_name, short_help=_help)(_run)


@policy.callback(help="维护策略：词表与平台规则。Look after the policy: word lists and profiles.")
def _keep_group() -> None:
    """With a callback a group of one command stays a group."""
