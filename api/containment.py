"""The last resort: an error that nobody expected becomes a 500 without a word of what was submitted."""

import logging

from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.error_answers import trace_error
from api.problem import write_problem
from api.problem_types import INTERNAL_ERROR

_log = logging.getLogger("guoshen")


class Containment:
    """Plain ASGI around the application. Nothing is raised further: the server would log the error with its text."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, or the lifespan."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def note_start(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, note_start)
        except ClientDisconnect:
            return  # nobody is left to answer
        except Exception as error:  # noqa: BLE001 - whatever it is, it ends here
            _log.error("%s %s failed: %s", scope["method"], _find_route(scope), trace_error(error))
            if not started:
                await write_problem(INTERNAL_ERROR, Request(scope))(scope, receive, send)


def _find_route(scope: Scope) -> str:
    """The route's pattern; the address itself may hold an account."""
    return getattr(scope.get("route"), "path", "an unknown route")
