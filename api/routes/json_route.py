"""A route that validates the raw body by its model, once, and sends the bytes that its endpoint wrote.

FastAPI parses a body to Python first and validates that; this halves a check's cost in the service and lets malformed
bytes be told from wrong fields. The model still documents the body in OpenAPI.
"""

from collections.abc import Callable, Coroutine
from typing import Any, get_type_hints

from fastapi.routing import APIRoute
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response

from api.routes.body import read_json_body


class JsonRoute(APIRoute):
    """For an endpoint `(request, *path parameters, body)` whose body is a pydantic model; without one, an APIRoute."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Called by FastAPI when the route is made."""
        models = {
            name: hint
            for name, hint in get_type_hints(self.endpoint).items()
            if isinstance(hint, type) and issubclass(hint, BaseModel)
        }
        if not models:
            return super().get_route_handler()
        ((name, model),) = models.items()
        endpoint: Callable[..., Coroutine[Any, Any, Response]] = self.endpoint

        async def handle(request: Request) -> Response:
            body = await read_json_body(request, model)
            return await endpoint(request=request, **request.path_params, **{name: body})

        return handle
