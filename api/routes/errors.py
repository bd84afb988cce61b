"""What is wrong with a request, said without repeating any of it."""

from api.field_error import FieldError


class RequestError(Exception):
    """Root of what a route refuses; `facts` and `headers` go into the answer."""

    def __init__(
        self, message: str, facts: dict[str, object] | None = None, headers: dict[str, str] | None = None
    ) -> None:
        super().__init__(message)
        self.facts = facts or {}
        self.headers = headers or {}


class BodyTooLarge(RequestError):
    """More bytes than one request may have. The connection is closed, because the rest of the body is not read."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"the body has more than {limit} bytes", {"limit": limit}, {"Connection": "close"})


class UnsupportedMediaType(RequestError):
    """Not JSON, not UTF-8 by its own word, or compressed."""

    def __init__(self) -> None:
        super().__init__(
            "the body is not announced as plain application/json in UTF-8", None, {"Accept": "application/json"}
        )


class BodyNotUtf8(RequestError):
    """JSON between systems is UTF-8 (RFC 8259, 8.1)."""

    def __init__(self, offset: int) -> None:
        super().__init__(f"byte {offset} is not UTF-8", {"offset": offset})


class MalformedJson(RequestError):
    """The text does not follow JSON's grammar."""

    def __init__(self, line: int, column: int, reason: str) -> None:
        super().__init__(f"line {line}, column {column}: {reason}", {"line": line, "column": column, "reason": reason})


class InvalidRequest(RequestError):
    """JSON, but not of the shape that the route asks for."""

    def __init__(self, errors: tuple[FieldError, ...]) -> None:
        super().__init__(f"{len(errors)} fields are wrong")
        self.errors = errors


class RuleNotFound(RequestError):
    """No rule or word list has the code."""

    def __init__(self) -> None:
        super().__init__("no rule has this code")
