"""One record of a file, readable or not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Row:
    """A record with its columns. `line` is where it begins, from 1; `source` its own wording, for JSON lines."""

    line: int
    values: Mapping[str, Any]
    source: str = ""


@dataclass(frozen=True, slots=True)
class BrokenRow:
    """A record that cannot be read. `why` never repeats what stands there; `values` is what could be saved of it."""

    line: int
    why: str
    values: Mapping[str, Any] = field(default_factory=dict)


class Rows(Protocol):
    """A format, opened for reading: its records, and how one goes out again."""

    def read(self) -> Iterator[Row | BrokenRow]:
        """All records in their order, each read when it is asked for."""

    def head(self) -> str:
        """What stands before the first record that goes out."""

    def render(self, row: Row | BrokenRow, added: Mapping[str, Any]) -> str:
        """The record with its own columns untouched and the added ones, as a line with its end."""
