"""Files of messages on the command line."""

import csv
import gzip
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

Guoshen = Callable[..., Result]

GOOD = "【某某】您的快件已到，请及时领取。"
BAD = "【某某】代开发票，税点优惠"


def write_lines(path: Path, *rows: dict[str, Any] | bytes) -> str:
    """A file of JSON lines; bytes go in as they are."""
    lines = [row if isinstance(row, bytes) else json.dumps(row, ensure_ascii=False).encode() for row in rows]
    path.write_bytes(b"".join(line + b"\n" for line in lines))
    return str(path)


def read_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_rows_keep_their_order_and_their_other_columns(guoshen: Guoshen, tmp_path: Path) -> None:
    rows = [{"id": number, "label": ["ham", 1.50], "text": BAD if number % 3 else GOOD} for number in range(50)]
    source = write_lines(tmp_path / "in.jsonl", *rows)
    result = guoshen("screen", source, "-o", str(tmp_path / "out.jsonl"))
    assert result.exit_code == 1
    out = read_lines(tmp_path / "out.jsonl")
    assert [{key: row[key] for key in ("id", "label", "text")} for row in out] == rows
    assert [row["verdict"] for row in out] == ["reject" if number % 3 else "pass" for number in range(50)]
    assert set(out[0]) == {"id", "label", "text", "verdict", "findings", "segments", "profile", "policy"}


def test_the_status_is_0_when_all_pass(guoshen: Guoshen, tmp_path: Path) -> None:
    assert guoshen("screen", write_lines(tmp_path / "in.jsonl", {"text": GOOD})).exit_code == 0


def test_a_number_goes_out_as_it_came_in(guoshen: Guoshen, tmp_path: Path) -> None:
    line = f'{{"price": 1.10, "big": 12345678901234567890.5, "e": 1e400, "t": "\\u4e2d", "text": "{GOOD}"}}'.encode()
    assert guoshen("screen", write_lines(tmp_path / "in.jsonl", line)).stdout_bytes.startswith(
        line[:-1] + b', "verdict"'
    )


def test_screening_an_output_again_replaces_its_verdicts(guoshen: Guoshen, tmp_path: Path) -> None:
    old = {"text": GOOD, "verdict": "reject", "error": "line 9: old", "findings": [1], "label": "ham"}
    (out,) = [json.loads(guoshen("screen", write_lines(tmp_path / "in.jsonl", old)).stdout)]
    assert (out["verdict"], out["findings"], out["label"]) == ("pass", [], "ham")


def test_gzip_comes_in_and_goes_out(guoshen: Guoshen, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl.gz").write_bytes(gzip.compress(f'{{"text": "{GOOD}"}}\n'.encode() * 3))
    result = guoshen("screen", str(tmp_path / "in.jsonl.gz"), "-o", str(tmp_path / "out.jsonl.gz"))
    assert result.exit_code == 0
    assert gzip.decompress((tmp_path / "out.jsonl.gz").read_bytes()).count(b'"verdict": "pass"') == 3


def test_gzip_that_is_cut_short_loses_no_good_line(guoshen: Guoshen, tmp_path: Path) -> None:
    packed = gzip.compress(b"".join(f'{{"text": "{GOOD}", "n": {n}}}\n'.encode() for n in range(5000)))
    (tmp_path / "in.jsonl.gz").write_bytes(packed[:-2000])
    result = guoshen("screen", str(tmp_path / "in.jsonl.gz"), "-o", str(tmp_path / "out.jsonl"))
    assert result.exit_code == 1
    *good, last = read_lines(tmp_path / "out.jsonl")
    assert [row["n"] for row in good] == list(range(len(good)))
    assert "gzip data is damaged or cut short" in last["error"]


def test_broken_lines_are_reported_in_their_place(guoshen: Guoshen, tmp_path: Path) -> None:
    broken = [
        (b'{"text": "\xc4\xfa"}', "line 3: not UTF-8 at byte 11"),
        (b'{"text": ', "line 4: not JSON at column 9"),
        (b'["secret"]', "line 5: not a JSON object"),
        (b'{"text": NaN}', "line 6: not JSON that can be read"),
        (b'{"id": 7}', "line 7: text: must not be empty for a message or a template"),
        (b'{"text": 7}', "line 8: text: must be a string"),
        (b'{"text": "secret", "channel": "secret"}', "line 9: channel: must be one of: "),
        (b'{"text": "secret", "profile": "secret"}', "line 10: profile: unknown; known are 253"),
        (b'{"text": "' + b"x" * 1_000_000 + b'"}', "line 11: text: at most 100000 characters"),
        (b'{"text": "' + b"x" * 5_000_000 + b'"}', "line 12: longer than"),
        (b'{"n": ' + b"1" * 5000 + b"}", "line 13: not JSON that can be read"),
        (b"[" * 100_000, "line 14: not JSON that can be read"),
    ]
    good = {"text": GOOD}
    source = write_lines(tmp_path / "in.jsonl", good, good, *(line for line, _ in broken), good)
    result = guoshen("screen", source, "-o", str(tmp_path / "out.jsonl"))
    assert result.exit_code == 1
    out = read_lines(tmp_path / "out.jsonl")
    assert [row.get("verdict") for row in out] == ["pass", "pass", *(None for _ in broken), "pass"]
    for row, (_, told) in zip(out[2:], broken, strict=False):
        assert row["error"].startswith(told)
        assert "secret" not in row["error"]
    assert "12 lines could not be read, the first: line 3: not UTF-8" in result.stderr


def test_a_broken_line_among_many_costs_only_itself(guoshen: Guoshen, tmp_path: Path) -> None:
    rows: list[dict[str, Any] | bytes] = [{"id": number, "text": GOOD} for number in range(1000)]
    rows[500] = b"{{"
    guoshen("screen", write_lines(tmp_path / "in.jsonl", *rows), "-o", str(tmp_path / "out.jsonl"))
    out = read_lines(tmp_path / "out.jsonl")
    assert [row.get("id") for row in out] == [number if number != 500 else None for number in range(1000)]


def test_nothing_readable_is_status_2_and_still_reported(guoshen: Guoshen, tmp_path: Path) -> None:
    result = guoshen("screen", write_lines(tmp_path / "in.jsonl", b"{", b"}"), "-o", str(tmp_path / "out.jsonl"))
    assert result.exit_code == 2
    assert [set(row) for row in read_lines(tmp_path / "out.jsonl")] == [{"error"}, {"error"}]


def test_an_empty_file_has_nothing_that_does_not_pass(guoshen: Guoshen, tmp_path: Path) -> None:
    result = guoshen("screen", write_lines(tmp_path / "in.jsonl"), "-o", str(tmp_path / "out.jsonl"))
    assert (result.exit_code, (tmp_path / "out.jsonl").read_bytes()) == (0, b"")


def test_an_emoji_cut_in_half_gets_a_verdict(guoshen: Guoshen, tmp_path: Path) -> None:
    line = '{"text": "【某某】您好\\ud83d代开发票"}'.encode()
    result = guoshen("screen", write_lines(tmp_path / "in.jsonl", line))
    out = json.loads(result.stdout)
    assert out["verdict"] == "reject"
    found = next(finding for finding in out["findings"] if finding["code"] == "IND009")
    assert out["text"][found["start"] : found["end"]] == found["text"]


def test_options_are_the_defaults_of_rows_that_do_not_say(guoshen: Guoshen, tmp_path: Path) -> None:
    rows: list[dict[str, Any]] = [
        {"text": "您的快件已到"},
        {"text": "您的快件已到", "kind": "message", "signature": None},
    ]
    source = write_lines(tmp_path / "in.jsonl", *rows)
    result = guoshen("screen", source, "--kind", "template", "--signature", "某某", "--profile", "law")
    first, second = (json.loads(line) for line in result.stdout.splitlines())
    assert (first["verdict"], first["profile"], first["segments"]["units"]) == ("pass", "law", 10)
    assert second["findings"][0]["code"] == "SIG001"


def test_a_row_may_name_several_profiles(guoshen: Guoshen, tmp_path: Path) -> None:
    row = {"text": "【某某】您的验证码是{}", "profiles": ["law", "253"]}
    out = json.loads(guoshen("screen", write_lines(tmp_path / "in.jsonl", row), "--profile", "253").stdout)
    assert list(out["verdicts"]) == ["law", "253"]
    assert out["verdict"] in {out["verdicts"]["law"]["verdict"], out["verdicts"]["253"]["verdict"]}


def test_content_only_looks_past_the_form(guoshen: Guoshen, tmp_path: Path) -> None:
    source = write_lines(tmp_path / "in.jsonl", {"text": "明天一起吃饭吗"}, {"text": "代开发票，税点优惠"})
    with_form = guoshen("screen", source)
    assert [json.loads(line)["verdict"] for line in with_form.stdout.splitlines()] == ["reject", "reject"]
    without = [json.loads(line) for line in guoshen("screen", source, "--content-only").stdout.splitlines()]
    assert [row["verdict"] for row in without] == ["pass", "reject"]
    assert {finding["code"] for finding in without[1]["findings"]} >= {"IND009"}
    assert not any(finding["code"].startswith("SIG") for finding in without[1]["findings"])


def test_pipes_on_both_sides(guoshen: Guoshen) -> None:
    result = guoshen("screen", "-", stdin=f'{{"text": "{GOOD}"}}\n\n'.encode())
    assert json.loads(result.stdout)["verdict"] == "pass"
    assert result.stderr.startswith("1 messages")


def test_a_table_keeps_mark_line_ends_and_columns(guoshen: Guoshen, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_bytes(f'\ufeffid,text,label\r\n1,{GOOD},ham\r\n2,"{BAD}\n加急",spam\r\n'.encode())
    result = guoshen("screen", str(tmp_path / "in.csv"), "-o", str(tmp_path / "out.csv"))
    assert result.exit_code == 1
    written = (tmp_path / "out.csv").read_bytes().decode()
    assert written.startswith("\ufeffid,text,label,verdict,codes,reasons,error\r\n")
    first, second = csv.DictReader(io.StringIO(written.removeprefix("\ufeff"), newline=""))
    assert (first["verdict"], first["codes"], first["label"]) == ("pass", "", "ham")
    assert (second["text"], second["verdict"]) == (f"{BAD}\n加急", "reject")
    assert "IND009" in second["codes"].split(";")
    assert "代开发票" in second["reasons"]


def test_broken_records_of_a_table_are_reported_in_their_place(guoshen: Guoshen, tmp_path: Path) -> None:
    records = [f"1,{GOOD}", "2", f"3,{GOOD},多", '4,"open', f"5,{GOOD}", '6,""', f'7,"{GOOD}"']
    content = ("id,text\n" + "\n".join(records) + "\n").encode() + b"8,\xc4\xfa\n" + f"9,{GOOD}\n".encode()
    (tmp_path / "in.csv").write_bytes(content)
    result = guoshen("screen", str(tmp_path / "in.csv"), "-o", str(tmp_path / "out.csv"))
    assert result.exit_code == 1
    out = list(csv.DictReader(io.StringIO((tmp_path / "out.csv").read_text(encoding="utf-8"))))
    assert [(row["id"], row["verdict"], row["error"].partition(";")[0]) for row in out] == [
        ("1", "pass", ""),
        ("2", "", "line 3: 1 cells where the header has 2"),
        ("3", "", "line 4: 3 cells where the header has 2"),
        ("", "", "line 5: not CSV: a quotation mark or a line break is out of place"),
        ("5", "pass", ""),
        ("6", "", "line 7: text: must not be empty for a message or a template"),
        ("7", "pass", ""),
        ("8", "", "line 9: not UTF-8 at byte 3"),
        ("9", "pass", ""),
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "in.csv: line 1: the file is empty; a header with the column 'text' is needed"),
        ("您好,secret\n".encode(), "in.csv: line 1: the header has no column 'text'"),
        (b"text,text\n", "in.csv: line 1: two columns have the same name"),
        ("内容,text\n".encode("gbk"), "in.csv: line 1: not UTF-8 at byte 1; save the table as 'CSV UTF-8'"),
    ],
)
def test_a_table_without_a_usable_header_is_refused(
    guoshen: Guoshen, tmp_path: Path, content: bytes, told: str
) -> None:
    (tmp_path / "in.csv").write_bytes(content)
    result = guoshen("screen", str(tmp_path / "in.csv"), "-o", str(tmp_path / "out.csv"))
    assert result.exit_code == 2
    assert result.stderr.endswith(f"{told}\n")
    assert "secret" not in result.stderr
    assert list(tmp_path.iterdir()) == [tmp_path / "in.csv"]


def test_a_table_of_signatures_needs_no_texts(guoshen: Guoshen, tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text("signature\n云州水务\n云@州\n", encoding="utf-8")
    result = guoshen("screen", str(tmp_path / "in.csv"), "--kind", "signature")
    assert [line.split(",")[1] for line in result.stdout.splitlines()] == ["verdict", "pass", "reject"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["in.parquet"], "unknown kind of file; supported are .jsonl, .ndjson, .csv, .jsonl.gz, .ndjson.gz, .csv.gz"),
        (["in.jsonl", "-o", "out.csv"], "must have the same format as"),
        (["in.jsonl", "-o", "in.jsonl"], "input and output are the same file"),
        (["in.jsonl", "-o", "no/such/out.jsonl"], "No such file or directory"),
        (["gone.jsonl"], "No such file or directory"),
        (["in.jsonl", "--profile", "nope"], "--profile: unknown profile 'nope'"),
        (["in.jsonl", "--kind", "letter"], "'letter' is not one of"),
    ],
)
def test_wrong_use_leaves_no_output(
    guoshen: Guoshen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    write_lines(tmp_path / "in.jsonl", {"text": GOOD})
    result = guoshen("screen", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("guoshen: ")
    assert told in result.stderr
    assert list(tmp_path.iterdir()) == [tmp_path / "in.jsonl"]


def test_the_same_file_through_a_link_is_refused(guoshen: Guoshen, tmp_path: Path) -> None:
    source = write_lines(tmp_path / "in.jsonl", {"text": GOOD})
    (tmp_path / "link.jsonl").symlink_to(source)
    assert guoshen("screen", source, "-o", str(tmp_path / "link.jsonl")).exit_code == 2


def test_an_output_through_a_link_keeps_the_link_and_the_rights(guoshen: Guoshen, tmp_path: Path) -> None:
    source = write_lines(tmp_path / "in.jsonl", {"text": GOOD})
    (tmp_path / "real.jsonl").touch(mode=0o600)
    (tmp_path / "link.jsonl").symlink_to(tmp_path / "real.jsonl")
    assert guoshen("screen", source, "-o", str(tmp_path / "link.jsonl")).exit_code == 0
    assert (tmp_path / "link.jsonl").is_symlink()
    assert (tmp_path / "real.jsonl").stat().st_mode & 0o777 == 0o600
    assert len(read_lines(tmp_path / "real.jsonl")) == 1


def test_a_device_is_written_to_and_not_replaced(guoshen: Guoshen, tmp_path: Path) -> None:
    assert guoshen("screen", write_lines(tmp_path / "in.jsonl", {"text": GOOD}), "-o", "/dev/null").exit_code == 0
    assert Path("/dev/null").is_char_device()


def test_the_summary_counts_verdicts_and_the_most_frequent_codes(guoshen: Guoshen, tmp_path: Path) -> None:
    result = guoshen("screen", write_lines(tmp_path / "in.jsonl", {"text": GOOD}, {"text": BAD}, {"text": BAD}))
    assert result.stderr.startswith("3 messages")
    assert "pass 1  review 0  reject 2" in result.stderr
    assert "2  IND009  invoice-trading" in result.stderr
