"""The command, run in this process or in its own."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.command import app

ROOT = Path(__file__).parents[3]
Guoshen = Callable[..., Result]
Process = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def guoshen() -> Guoshen:
    """Run it here: `guoshen("check", "text", stdin=b"")`. English, so that tests read."""
    runner = CliRunner(env={"GUOSHEN_LANGUAGE": "en", "COLUMNS": "100", "NO_COLOR": None, "LANG": None})

    def run(*arguments: str, stdin: bytes = b"", **environment: str) -> Result:
        return runner.invoke(app, arguments, input=stdin, env=environment, prog_name="guoshen")

    return run


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Process]:
    """Start it as a process of its own, in an empty folder; what still runs after the test is ended."""
    started: list[subprocess.Popen[bytes]] = []

    def start_process(*arguments: str) -> "subprocess.Popen[bytes]":
        process = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-m", "api.command", *arguments],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT), "GUOSHEN_LANGUAGE": "en"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        started.append(process)
        return process

    yield start_process
    for process in started:
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout, process.stderr):
            with suppress(BrokenPipeError):
                stream.close()  # type: ignore[union-attr]
