"""The service as a process: where it listens, how it stops, and what it says when it cannot start."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest

from api.loopback import is_loopback
from api.service import serve
from api.service_errors import AddressUnusable, NotLoopback
from reviewer.errors import StoreUnusable
from tests.api.service.samples import AMBIGUOUS

PROGRAM = "import sys; from api.service import serve; serve('127.0.0.1', int(sys.argv[1]), sys.argv[2])"
PATIENCE_SECONDS = 20


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def _serving(database: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    port = _free_port()
    command = [sys.executable, "-W", "error", "-c", PROGRAM, str(port), str(database)]
    with subprocess.Popen(  # noqa: S603 - our own program
        command, stderr=subprocess.PIPE, text=True, encoding="utf-8", env={**os.environ, "PYTHONUTF8": "1"}
    ) as process:
        try:
            _await(process, port)
            yield process, port
        finally:
            process.kill()


def _await(process: subprocess.Popen[str], port: int) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            httpx2.get(f"http://127.0.0.1:{port}/healthz")
        except httpx2.TransportError:
            time.sleep(0.05)
        else:
            return
    pytest.fail("the service did not start")


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT])
def test_the_service_stops_cleanly_when_it_is_told_to(tmp_path: Path, asked: signal.Signals) -> None:
    database = tmp_path / "review.db"
    with _serving(database) as (process, port):
        sent = {**AMBIGUOUS, "account": "红烧肉"}
        answer = httpx2.post(f"http://127.0.0.1:{port}/v1/checks?account=secret", json=sent)
        assert answer.json()["verdict"] == "review"
        assert "server" not in answer.headers
        process.send_signal(asked)
        _, log = process.communicate(timeout=PATIENCE_SECONDS)
    assert process.returncode == 0
    assert f"serving on http://127.0.0.1:{port} " in log
    assert "Traceback" not in log
    assert "红烧肉" not in log
    assert "secret" not in log
    # A store that was closed has folded its log into its one file.
    assert [file.name for file in tmp_path.iterdir()] == ["review.db"]


def test_an_upload_that_is_too_large_is_cut_off_while_it_arrives(tmp_path: Path) -> None:
    with _serving(tmp_path / "review.db") as (_, port), socket.create_connection(("127.0.0.1", port)) as connection:
        connection.settimeout(PATIENCE_SECONDS)
        head = "POST /v1/checks HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        connection.sendall(f"{head}Content-Length: 10000000000\r\n\r\n".encode())
        answer = b""
        while chunk := connection.recv(65_536):
            answer += chunk
    assert answer.startswith(b"HTTP/1.1 413 ")
    assert b"application/problem+json" in answer


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.0.1", "::", "example.com", "", "127.0.0.1.example.com", "8"])  # noqa: S104
def test_only_loopback_addresses_are_served(tmp_path: Path, host: str) -> None:
    with pytest.raises(NotLoopback, match="this version has no authentication: it serves only loopback addresses"):
        serve(host, 0, str(tmp_path / "review.db"))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1.2.3", "::1", "[::1]", "localhost"])
def test_loopback_has_several_names(host: str) -> None:
    assert is_loopback(host)


def test_a_port_that_is_taken_is_told_in_one_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(AddressUnusable, match=rf"127\.0\.0\.1:{port} cannot be listened on: "):
            serve("127.0.0.1", port, str(tmp_path / "review.db"))


@pytest.mark.parametrize("port", [-1, 65_536])
def test_a_port_that_cannot_be_is_told_in_one_sentence(tmp_path: Path, port: int) -> None:
    with pytest.raises(AddressUnusable):
        serve("127.0.0.1", port, str(tmp_path / "review.db"))


def test_a_store_that_cannot_be_used_starts_nothing(tmp_path: Path) -> None:
    place = tmp_path / "review.db"
    place.write_text("not a database, but long enough to be taken for one by its size alone")
    with pytest.raises(StoreUnusable):
        serve("127.0.0.1", 0, str(place))
