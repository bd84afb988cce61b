"""Numbered lines of a byte stream, in bounded memory."""

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

# A text of the greatest length (100,000 code points) takes 1.2 MB with every character escaped; the rest is for others.
LONGEST_LINE = 4 * 1024 * 1024


_TOO_LONG = f"longer than {LONGEST_LINE} bytes"
_CUT_SHORT = "the gzip data is damaged or cut short here; what follows is lost"


@dataclass(frozen=True, slots=True)
class BadLine:
    """What stands in for a line that could not be read."""

    why: str


def read_lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | BadLine]]:
    """Every line with its number from 1 and its line end, or what is wrong with it. Raises OSError."""
    number = 0
    while True:
        number += 1
        try:
            line = stream.readline(LONGEST_LINE + 1)
            if len(line) > LONGEST_LINE and not line.endswith(b"\n"):
                _skip_rest(stream)
                yield number, BadLine(_TOO_LONG)
                continue
        except (EOFError, gzip.BadGzipFile, zlib.error):
            yield number, BadLine(_CUT_SHORT)
            return
        if not line:
            return
        yield number, line


def _skip_rest(stream: BinaryIO) -> None:
    while (piece := stream.readline(LONGEST_LINE)) and not piece.endswith(b"\n"):
        pass
