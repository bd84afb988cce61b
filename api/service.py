"""The HTTP service: its application, and serving it until it is told to stop."""

import logging
import signal
import socket
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from types import FrameType
from typing import NoReturn

import uvicorn
from fastapi import FastAPI
from fastapi.routing import APIRoute
from starlette.middleware import Middleware
from starlette.staticfiles import StaticFiles

from api.building import Building, build
from api.containment import Containment
from api.error_answers import answer_errors
from api.loopback import LoopbackHosts, is_loopback
from api.openapi import describe_service
from api.routes import cases, checks, claims, health, pages, rules
from api.service_errors import AddressUnusable, NotLoopback

API_VERSION = "1"
STOP_SECONDS = 10  # for answers under way when the service is told to stop

_DESCRIPTION = (
    "Checks a text message, a template or a signature before it is sent, says pass, review or reject with every "
    "reason at once, and lets people decide what is ambiguous. Every error is an RFC 9457 problem."
)
_LOG_CONFIG = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "loggers": {
        "guoshen": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
        "uvicorn": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
    },
}
_log = logging.getLogger("guoshen")


def create_app(building: Building) -> FastAPI:
    """The application around a building. It closes the building's store when it is shut down."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        yield
        building.store.close()

    app = FastAPI(
        title="过审 Guoshen",
        summary="Will this message pass?",
        description=_DESCRIPTION,
        version=API_VERSION,
        openapi_url=pages.OPENAPI_URL,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=lifespan,
        middleware=[Middleware(Containment), Middleware(LoopbackHosts)],
        generate_unique_id_function=_name_operation,
    )
    app.state.building = building
    answer_errors(app)
    for module in (checks, rules, cases, claims, health, pages):
        app.include_router(module.router)
    app.mount(pages.SWAGGER_FILES, StaticFiles(packages=[("fastapi_offline", "static")]))
    app.openapi = cache(lambda: describe_service(app))  # type: ignore[method-assign]
    return app


def serve(host: str, port: int, database: str) -> None:
    """Serve until SIGTERM or SIGINT, then finish what was accepted, close the store and exit with 0.

    Raises NotLoopback, AddressUnusable, and what `build` raises, all before anybody is answered.
    """
    if not is_loopback(host):
        raise NotLoopback(host)
    with _listen(host, port) as listener:
        app = create_app(build(database))
        server = uvicorn.Server(configure_server(app))
        if threading.current_thread() is threading.main_thread():
            # When it has shut down, uvicorn raises the signal again for whoever handled it before.
            signal.signal(signal.SIGTERM, _stop)
            signal.signal(signal.SIGINT, _stop)
        _log.info("serving on %s (documentation: /docs); cases wait in %s", _find_address(listener), database)
        server.run(sockets=[listener])


def configure_server(app: FastAPI) -> uvicorn.Config:
    """No access log: an address may name an account, and a line for each request costs about as much as a check."""
    return uvicorn.Config(
        app,
        log_config=_LOG_CONFIG,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        ws="none",
        lifespan="on",
        timeout_graceful_shutdown=STOP_SECONDS,
    )


def _listen(host: str, port: int) -> socket.socket:
    """Bound here and not by the server, which would only log that the port is taken."""
    if not 0 <= port <= 65_535:
        raise AddressUnusable(host, port, "a port is a number from 0 to 65535")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host.strip("[]"), port), family=family, backlog=2048)
    except OSError as error:
        raise AddressUnusable(host, port, error.strerror or str(error)) from error


def _find_address(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _name_operation(route: APIRoute) -> str:
    """The endpoint's own name: an operation keeps its id when its address changes."""
    return route.name


def _stop(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(0)
