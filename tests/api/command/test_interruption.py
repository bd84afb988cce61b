"""What an interrupted screening leaves behind."""

import json
import signal
import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

Process = Callable[..., "subprocess.Popen[bytes]"]

GOOD = json.dumps({"text": "【某某】您的快件已到，请及时领取。"}).encode() + b"\n"


def feed(process: "subprocess.Popen[bytes]", folder: Path) -> None:
    """Send lines without an end, until something has been written; then leave the pipe open."""
    assert process.stdin
    while not any(partial.stat().st_size for partial in folder.glob(".out.jsonl.*")):
        process.stdin.write(GOOD * 100)
        process.stdin.flush()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_interruption_leaves_the_output_as_it_was(start: Process, tmp_path: Path, number: signal.Signals) -> None:
    (tmp_path / "out.jsonl").write_bytes(b"the old one")
    process = start("screen", "-", "-o", "out.jsonl")
    feed(process, tmp_path)
    process.send_signal(number)
    _, told = process.communicate(timeout=10)
    assert process.returncode == 130
    assert b"Traceback" not in told
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]
    assert (tmp_path / "out.jsonl").read_bytes() == b"the old one"


def test_a_kill_leaves_nothing_under_the_final_name(start: Process, tmp_path: Path) -> None:
    process = start("screen", "-", "-o", "out.jsonl")
    feed(process, tmp_path)
    process.kill()
    process.communicate(timeout=10)
    assert not (tmp_path / "out.jsonl").exists()


def test_a_reader_that_has_seen_enough_gets_no_traceback(start: Process) -> None:
    process = start("screen", "-")
    assert process.stdin
    assert process.stdout
    process.stdin.write(GOOD)
    process.stdout.close()
    with suppress(BrokenPipeError):
        process.stdin.write(GOOD * 5000)
        process.stdin.close()
    assert process.stderr
    assert process.stderr.read() == b""
    assert process.wait(timeout=10) == 1


def test_a_real_process_screens_from_pipe_to_pipe(start: Process) -> None:
    process = start("screen", "-")
    out, told = process.communicate(GOOD * 3, timeout=20)
    assert process.returncode == 0
    assert [json.loads(line)["verdict"] for line in out.splitlines()] == ["pass"] * 3
    assert told.startswith(b"3 messages")
    assert b"\x1b" not in out + told
