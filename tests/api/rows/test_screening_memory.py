"""Long inputs need no more memory than short ones."""

import io
import json
import tracemalloc
from collections.abc import Iterator

from api.rows.json_lines import JsonLines
from api.rows.message_row import Defaults
from api.screening import screen_rows
from api.tally import Tally
from api.verdict_columns import write_keys
from rules.bilingual import Language
from rules.policy import Policy


class Generated(io.RawIOBase):
    """Lines that never were in a file, one of ten broken."""

    def __init__(self, count: int) -> None:
        self._lines: Iterator[bytes] = (
            b"{broken\n"
            if number % 10 == 0
            else json.dumps({"id": number, "text": f"代开发票{number}"}).encode() + b"\n"
            for number in range(count)
        )

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        line = next(self._lines, b"")
        buffer[: len(line)] = line
        return len(line)


def screen(count: int, policy: Policy) -> tuple[int, Tally]:
    """The peak of memory in bytes, and what was counted."""
    tally = Tally()
    written = 0
    tracemalloc.start()
    rows = JsonLines(io.BufferedReader(Generated(count)))
    for screened in screen_rows(rows.read(), policy, Defaults({})):
        written += len(rows.render(screened.row, write_keys(screened, Language.ZH)))
        tally.add(screened)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert written > count * 20
    return peak, tally


def test_memory_does_not_grow_with_the_number_of_rows(policy: Policy) -> None:
    few, _ = screen(200, policy)
    many, tally = screen(2000, policy)
    assert (tally.judged, tally.errors) == (1800, 200)
    # Garbage that waits for its collection comes and goes by 200 KB; rows that are kept would cost 3 MB.
    assert many - few < 400_000
