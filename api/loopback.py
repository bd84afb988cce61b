"""Keeping a service without authentication to this computer."""

import ipaddress

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from api.problem import write_problem
from api.problem_types import MISDIRECTED_REQUEST


def is_loopback(host: str) -> bool:
    """`localhost`, 127.0.0.0/8 and ::1, the latter with or without brackets; names are never looked up."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.removeprefix("[").removesuffix("]")).is_loopback
    except ValueError:
        return False


class LoopbackHosts:
    """Plain ASGI that answers only who asked for a loopback host.

    A web page of a stranger can point its own domain name at 127.0.0.1 (DNS rebinding), and the browser then takes
    this service for a part of that page. Only the Host header tells. Requests without one come from no browser.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, or the lifespan."""
        if scope["type"] != "http" or _asks_for_loopback(scope):
            await self._app(scope, receive, send)
        else:
            await write_problem(MISDIRECTED_REQUEST, Request(scope))(scope, receive, send)


def _asks_for_loopback(scope: Scope) -> bool:
    asked = [value.decode("latin-1") for name, value in scope["headers"] if name == b"host"]
    return all(is_loopback(_drop_port(host)) for host in asked)


def _drop_port(host: str) -> str:
    name, separator, port = host.rpartition(":")
    return name if separator and port.isdecimal() and not name.endswith(":") else host
