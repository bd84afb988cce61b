"""Tables whose quotation marks, bytes and line breaks are not as they should be."""

import csv
import io
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from api.rows.csv_table import CsvTable
from api.rows.row import BrokenRow, Row


def read(content: bytes) -> list[Row | BrokenRow]:
    return list(CsvTable(io.BytesIO(content), "t.csv").read())


def test_a_quotation_mark_that_is_never_closed_costs_one_record() -> None:
    rows = read(b'id,text\n1,"never closed\n' + b"2,a\n" * 5000)
    assert isinstance(rows[0], BrokenRow)
    assert len(rows) == 5001
    assert all(isinstance(row, Row) for row in rows[1:])
    assert rows[-1].line == 5002


def test_lines_are_counted_through_quoted_line_breaks_and_empty_lines() -> None:
    rows = read(b'id,text\n1,"a\nb\n\nc"\n\n\n2,d\n')
    assert [(row.line, row.values["text"]) for row in rows] == [(2, "a\nb\n\nc"), (8, "d")]


def test_bad_bytes_inside_a_quoted_record_cost_that_record_and_keep_its_other_cells() -> None:
    rows = read(b'id,text\n1,"a\n\xff\nb"\n2,c\n')
    assert isinstance(rows[0], BrokenRow)
    assert (rows[0].why, dict(rows[0].values)) == ("not UTF-8 at byte 1", {"id": "1"})
    assert isinstance(rows[1], Row)


def test_a_cell_may_hold_a_megabyte() -> None:
    (row,) = read(b"text\n" + b"x" * 1_000_000 + b"\n")
    assert len(row.values["text"]) == 1_000_000


def test_a_nul_character_is_only_a_character() -> None:
    (row,) = read(b"text\na\0b\n")
    assert row.values["text"] == "a\0b"


@given(st.lists(st.lists(st.text(st.characters(codec="utf-8")), min_size=2, max_size=2), max_size=8))
def test_whatever_csv_can_write_is_read_and_written_back(cells: list[list[str]]) -> None:
    content = io.StringIO()
    csv.writer(content).writerows([["a", "b"], *cells])
    table = CsvTable(io.BytesIO(content.getvalue().encode()), "t.csv")
    rows = list(table.read())
    assert [list(row.values.values()) for row in rows] == cells
    written = table.head() + "".join(table.render(row, {"verdict": "pass"}) for row in rows)
    again = list(csv.reader(io.StringIO(written, newline="")))
    assert [line[:2] for line in again] == [["a", "b"], *cells]
    assert all(line[2:] == ["pass", "", "", ""] for line in again[1:])


@given(st.binary(max_size=300))
def test_any_bytes_are_read_to_the_end(content: bytes) -> None:
    lines = content.count(b"\n") + 2
    rows = read(b"text,id\n" + content)
    assert len(rows) <= lines
    assert [row.line for row in rows] == sorted(row.line for row in rows)


def test_records_come_one_at_a_time() -> None:
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
            line = b"text\n"
            buffer[: len(line)] = line
            return len(line)

    rows: Iterator[Row | BrokenRow] = CsvTable(io.BufferedReader(Endless()), "t.csv").read()
    assert [next(rows).line for _ in range(3)] == [2, 3, 4]
