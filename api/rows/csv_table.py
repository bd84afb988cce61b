"""CSV: a header, then one record a line or several (RFC 4180); records that go wrong take no good ones with them."""

import csv
import io
from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from api.rows.errors import MissingColumn, NoHeader
from api.rows.lines import LONGEST_LINE, BadLine, read_lines
from api.rows.row import BrokenRow, Row

ADDED = ("verdict", "codes", "reasons", "error")
_BYTE_ORDER_MARK = "\ufeff"
_MOST_LINES = 1000  # in one record; a quotation mark that is never closed must not swallow the file
_OUT_OF_PLACE = "not CSV: a quotation mark or a line break is out of place"


class _RecordTooLong(Exception):
    """A quoted cell goes on and on."""


class CsvTable:
    """UTF-8, with or without a byte order mark; mark and line ends go out as they came in."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        """Reads the header. Raises NoHeader and OSError."""
        self._lines = _Lines(stream)
        self._name = name
        self.columns = self._read_header()
        self._kept = [index for index, column in enumerate(self.columns) if column not in ADDED]

    def demand(self, column: str) -> None:
        """Raises MissingColumn."""
        if column not in self.columns:
            raise MissingColumn(self._name, column)

    def read(self) -> Iterator[Row | BrokenRow]:
        """All records in their order; empty lines are skipped. Raises OSError."""
        while self._lines.begin():
            number = self._lines.number
            try:
                cells = next(csv.reader(self._lines, strict=True))
            except (csv.Error, _RecordTooLong):
                self._lines.give_back()
                yield BrokenRow(number, self._lines.fault or _OUT_OF_PLACE)
                continue
            if self._lines.fault:
                yield BrokenRow(number, self._lines.fault, self._name_cells(cells))
            elif len(cells) != len(self.columns):
                why = f"{len(cells)} cells where the header has {len(self.columns)}"
                yield BrokenRow(number, why, self._name_cells(cells))
            else:
                yield Row(number, dict(zip(self.columns, cells, strict=True)))

    def head(self) -> str:
        """The header with the added columns at its end."""
        mark = _BYTE_ORDER_MARK if self._lines.has_mark else ""
        return mark + self._write([*(self.columns[index] for index in self._kept), *ADDED])

    def render(self, row: Row | BrokenRow, added: Mapping[str, Any]) -> str:
        """The record's own cells and the added ones; a cell that could not be read is empty."""
        own = (row.values.get(self.columns[index], "") for index in self._kept)
        return self._write([*own, *(added.get(column, "") for column in ADDED)])

    def _read_header(self) -> list[str]:
        if not self._lines.begin():
            raise NoHeader(self._name, "the file is empty; a header with the column 'text' is needed")
        try:
            columns = next(csv.reader(self._lines, strict=True))
        except (csv.Error, _RecordTooLong):
            raise NoHeader(self._name, self._lines.fault or _OUT_OF_PLACE) from None
        if self._lines.fault:
            raise NoHeader(self._name, f"{self._lines.fault}; save the table as 'CSV UTF-8'")
        if len(set(columns)) != len(columns):
            raise NoHeader(self._name, "two columns have the same name")
        return columns

    def _name_cells(self, cells: list[str]) -> dict[str, str]:
        return {column: cell for column, cell in zip(self.columns, cells, strict=False) if _is_unicode(cell)}

    def _write(self, cells: list[str]) -> str:
        line = io.StringIO()
        # With this line end, csv quotes cells that hold \r as well as those that hold \n.
        csv.writer(line, lineterminator="\r\n").writerow(cells)
        return line.getvalue().removesuffix("\r\n") + self._lines.ending


class _Lines:
    """The lines that csv asks for, remembered while a record lasts, so that a false record gives back all but its first."""

    def __init__(self, stream: BinaryIO) -> None:
        self._source = read_lines(stream)
        self._waiting: deque[tuple[int, str, str]] = deque()
        self._taken: list[tuple[int, str, str]] = []
        self._size = 0
        self.has_mark = False
        self.ending = "\n"
        # csv has one limit for all its users; it is raised to what a line may hold, and never lowered.
        csv.field_size_limit(max(csv.field_size_limit(), LONGEST_LINE))

    @property
    def number(self) -> int:
        """Of the first line of the record."""
        return self._waiting[0][0]

    @property
    def fault(self) -> str:
        """What is wrong with the bytes of the record, if anything."""
        return next((fault for _, _, fault in self._taken if fault), "")

    def begin(self) -> bool:
        """Look for the next line that is not empty; False at the end of the file."""
        self._taken.clear()
        self._size = 0
        while self._waiting or self._fetch():
            if self._waiting[0][1].strip("\r\n") or self._waiting[0][2]:
                return True
            self._waiting.popleft()
        return False

    def give_back(self) -> None:
        """The record was none: all lines but its first are read again."""
        self._waiting.extendleft(reversed(self._taken[1:]))

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if not self._waiting and not self._fetch():
            raise StopIteration
        if len(self._taken) >= _MOST_LINES or self._size > LONGEST_LINE:
            raise _RecordTooLong
        line = self._waiting.popleft()
        self._taken.append(line)
        self._size += len(line[1])
        return line[1]

    def _fetch(self) -> bool:
        for number, line in self._source:
            if isinstance(line, BadLine):
                self._waiting.append((number, "", line.why))
                return True
            text, fault = _decode(line)
            if number == 1:
                self.has_mark = text.startswith(_BYTE_ORDER_MARK)
                self.ending = "\r\n" if text.endswith("\r\n") else "\n"
                text = text.removeprefix(_BYTE_ORDER_MARK)
            self._waiting.append((number, text, fault))
            return True
        return False


def _decode(line: bytes) -> tuple[str, str]:
    """The text, and what is wrong with it; bytes that are no UTF-8 become lone surrogates."""
    try:
        return line.decode(), ""
    except UnicodeDecodeError as error:
        return line.decode(errors="surrogateescape"), f"not UTF-8 at byte {error.start + 1}"


def _is_unicode(cell: str) -> bool:
    try:
        cell.encode()
    except UnicodeEncodeError:
        return False
    return True
