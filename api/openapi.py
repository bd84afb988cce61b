"""The description of the service, without what FastAPI would add of its own."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.problem import PROBLEM_SCHEMA

_FOREIGN_SCHEMAS = ("HTTPValidationError", "ValidationError")


def describe_service(app: FastAPI) -> dict[str, Any]:
    """OpenAPI 3.1. Every error is a Problem: FastAPI's own answer to wrong fields is never sent, so it is not shown."""
    document = get_openapi(
        title=app.title, version=app.version, summary=app.summary, description=app.description, routes=app.routes
    )
    schemas = document["components"]["schemas"]
    for name in _FOREIGN_SCHEMAS:
        schemas.pop(name, None)
    for operations in document["paths"].values():
        for operation in operations.values():
            operation["responses"] = {
                status: response for status, response in operation["responses"].items() if not _is_foreign(response)
            }
    schemas["Problem"] = PROBLEM_SCHEMA
    return document


def _is_foreign(response: dict[str, Any]) -> bool:
    schema = response.get("content", {}).get("application/json", {}).get("schema", {})
    return str(schema.get("$ref", "")).endswith(_FOREIGN_SCHEMAS)
