"""How far a long input has been read, on a terminal."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn

from api.rows.source import Source

_PATIENCE = 0.5  # seconds; what takes less needs no bar
_STRIDE = 64  # records between two looks at the clock


class ReadingProgress:
    """A bar that appears once reading takes long. On anything but a terminal it never does."""

    def __init__(self, source: Source, console: Console, is_wanted: bool) -> None:
        self._source = source
        self._bar = _open_bar(source, console)
        self._task = self._bar.add_task("", total=source.size)
        self._is_wanted = is_wanted and console.is_terminal
        self._begun = monotonic()
        self._records = 0

    def advance(self) -> None:
        """One more record is done."""
        self._records += 1
        if not self._is_wanted or self._records % _STRIDE:
            return
        if not self._bar.live.is_started and monotonic() - self._begun > _PATIENCE:
            self._bar.start()
        self._bar.update(self._task, completed=self._source.position, description=f"{self._records:,}")

    def close(self) -> None:
        """Take the bar off the screen."""
        if self._bar.live.is_started:
            self._bar.stop()


@contextmanager
def show_progress(source: Source, console: Console, is_wanted: bool) -> Iterator[ReadingProgress]:
    """A bar while the block runs. Do not want one where the records themselves go to the terminal."""
    progress = ReadingProgress(source, console, is_wanted)
    try:
        yield progress
    finally:
        progress.close()


def _open_bar(source: Source, console: Console) -> Progress:
    count = TextColumn("{task.description}")
    columns = (
        (SpinnerColumn(), count)
        if source.size is None
        else (BarColumn(), TaskProgressColumn(), count, TimeRemainingColumn())
    )
    return Progress(*columns, console=console, transient=True)
