"""Which ports can be listened on."""

import socket

from api.commands.errors import NoPort

_TRIES = 20


def _is_free(host: str, port: int) -> bool:
    """Whether nobody listens there now."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        # As the service does: a port that a process has just left counts as free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def find_port(host: str, first: int) -> int:
    """The first free port from `first` on. Raises NoPort."""
    last = min(first + _TRIES, 65536) - 1
    for port in range(first, last + 1):
        if _is_free(host, port):
            return port
    raise NoPort(first, last)
