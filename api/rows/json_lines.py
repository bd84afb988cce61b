"""JSON lines: one object a line, given back letter by letter with a few keys behind it."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, NoReturn

from api.rows.lines import BadLine, read_lines
from api.rows.row import BrokenRow, Row

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class JsonLines:
    """Blank lines are skipped. A key that is added replaces one of the same name."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def read(self) -> Iterator[Row | BrokenRow]:
        """All objects in their order. Raises OSError."""
        for number, line in read_lines(self._stream):
            if isinstance(line, BadLine):
                yield BrokenRow(number, line.why)
            elif not line.isspace():
                yield _read_object(number, line.removeprefix(_BYTE_ORDER_MARK) if number == 1 else line)

    def head(self) -> str:
        """Nothing: every line stands for itself."""
        return ""

    def render(self, row: Row | BrokenRow, added: Mapping[str, Any]) -> str:
        """The object as it was written, numbers and escapes too, and the added keys at its end."""
        if isinstance(row, Row) and not added.keys() & row.values.keys():
            return f"{row.source[:-1]}{', ' if row.values else ''}{_write(added)[1:]}\n"
        kept = {key: value for key, value in row.values.items() if key not in added}
        return f"{_write({**kept, **added})}\n"


def _read_object(number: int, line: bytes) -> Row | BrokenRow:
    try:
        source = line.decode().strip(" \t\r\n")
    except UnicodeDecodeError as error:
        return BrokenRow(number, f"not UTF-8 at byte {error.start + 1}")
    try:
        values = json.loads(source, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        return BrokenRow(number, f"not JSON at column {error.pos + 1}")
    except (ValueError, RecursionError):  # NaN, a number of thousands of digits, a thousand brackets
        return BrokenRow(number, "not JSON that can be read")
    if not isinstance(values, dict):
        return BrokenRow(number, "not a JSON object")
    return Row(number, values, source)


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _write(values: Mapping[str, Any]) -> str:
    written = json.dumps(values, ensure_ascii=False)
    try:
        written.encode()
    except UnicodeEncodeError:  # half of a surrogate pair can be written only as an escape
        return json.dumps(values)
    return written
