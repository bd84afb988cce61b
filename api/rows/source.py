"""Where records come from: a file, plain or gzip, or standard input."""

import gzip
import io
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from api.rows.csv_table import CsvTable
from api.rows.errors import CannotOpen, UnknownFormat
from api.rows.json_lines import JsonLines
from api.rows.row import Rows

PIPE = "-"
_SUFFIXES = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv"}
SUPPORTED = (*_SUFFIXES, *(f"{suffix}.gz" for suffix in _SUFFIXES))


@dataclass(frozen=True, slots=True)
class Source:
    """An open input. `size` is that of the file as it lies on disk, None for a pipe."""

    name: str
    stream: BinaryIO
    raw: BinaryIO
    size: int | None

    @property
    def position(self) -> int:
        """How many bytes of `size` have been read."""
        return 0 if self.size is None else self.raw.tell()

    def open_rows(self, format_name: str) -> Rows:
        """Read it as `jsonl` or `csv`. Raises NoHeader, CannotOpen."""
        try:
            return CsvTable(self.stream, self.name) if format_name == "csv" else JsonLines(self.stream)
        except OSError as error:
            raise CannotOpen(self.name, error) from error


def name_format(name: str) -> str:
    """`jsonl` or `csv`, by the end of a file's name. Raises UnknownFormat."""
    path = Path(name.lower())
    suffix = path.with_suffix("").suffix if path.suffix == ".gz" else path.suffix
    if suffix not in _SUFFIXES:
        raise UnknownFormat(name, SUPPORTED)
    return _SUFFIXES[suffix]


@contextmanager
def open_source(name: str) -> Iterator[Source]:
    """Open a file, or standard input for `-`. Raises CannotOpen."""
    if name == PIPE:
        yield Source("standard input", sys.stdin.buffer, sys.stdin.buffer, None)
        return
    with ExitStack() as stack:
        try:
            raw = stack.enter_context(Path(name).open("rb"))
            size = Path(name).stat().st_size
        except OSError as error:
            raise CannotOpen(name, error) from error
        stream: BinaryIO = raw
        if name.lower().endswith(".gz"):
            unpacked = stack.enter_context(gzip.GzipFile(fileobj=raw, mode="rb"))
            stream = stack.enter_context(io.BufferedReader(unpacked))
        yield Source(name, stream, raw, size)
