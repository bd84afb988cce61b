"""The first thing a newcomer runs."""

import json
import re
import signal
import socket
import subprocess
import urllib.request
from collections.abc import Callable
from pathlib import Path

from typer.testing import Result

Guoshen = Callable[..., Result]
Process = Callable[..., "subprocess.Popen[bytes]"]


def test_the_table_shows_every_message_of_the_sample(guoshen: Guoshen) -> None:
    result = guoshen("demo", "--no-serve")
    assert result.exit_code == 0
    assert len(re.findall(r"^demo-\d\d  (pass|review|reject)", result.stdout, re.MULTILINE)) == 24
    assert re.search(r"^pass \d+  review [1-9]\d*  reject \d+$", result.stdout, re.MULTILINE)


def test_the_demonstration_serves_on_the_next_free_port_with_cases_waiting(start: Process, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        process = start("demo", "--port", str(port), "--database", str(tmp_path / "demo.sqlite3"))
        assert process.stdout
        shown = ""
        while "/v1/cases" not in shown:
            line = process.stdout.readline().decode()
            assert line, process.communicate()
            shown += line
        address = re.search(r"http://127\.0\.0\.1:(\d+)", shown)
        assert address
        assert int(address[1]) != port
        waiting = read_cases(f"{address[0]}/v1/cases")
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=10)
    assert waiting
    assert all(case["state"] == "waiting" and str(case["id"]) in shown for case in waiting)


def read_cases(address: str) -> list[dict[str, object]]:
    """As soon as the service answers."""
    for _ in range(100):
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 - our own address
                cases: list[dict[str, object]] = json.load(answer)["cases"]
                return cases
        except OSError:
            subprocess.run(["sleep", "0.1"], check=True)  # noqa: S607
    return []
