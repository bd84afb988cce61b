"""The colours of levels and outcomes, and the consoles that know whether to use any."""

import os
import sys

from rich.console import Console

from rules.level import Level
from rules.verdict import Outcome

LEVEL_STYLES = {Level.NOTE: "cyan", Level.REVIEW: "yellow", Level.REJECT: "red"}
OUTCOME_STYLES = {Outcome.PASS: "bold green", Outcome.REVIEW: "bold yellow", Outcome.REJECT: "bold red"}

_PIPE_WIDTH = 120  # columns, where no terminal says how wide it is


def open_console(*, stderr: bool = False) -> Console:
    """Standard output or standard error; no colour where it is no terminal, or NO_COLOR is set."""
    stream = sys.stderr if stderr else sys.stdout
    known = stream.isatty() or "COLUMNS" in os.environ
    return Console(file=stream, highlight=False, markup=False, emoji=False, width=None if known else _PIPE_WIDTH)
