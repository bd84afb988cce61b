"""What is wrong with a file, or with one record; a broken record is caught and reported in its place."""

from pathlib import Path


class RowsError(Exception):
    """What was to be read or written cannot be."""


class UnknownFormat(RowsError):
    """The name of a file does not tell a format that we have."""

    def __init__(self, name: str, supported: tuple[str, ...]) -> None:
        super().__init__(f"{name}: unknown kind of file; supported are {', '.join(supported)}, and - for a pipe")


class FormatMismatch(RowsError):
    """What goes out has the format of what came in."""

    def __init__(self, source: str, target: str) -> None:
        super().__init__(f"{target}: must have the same format as {source}")


class CannotOpen(RowsError):
    """The system refuses to open, read or write the file."""

    def __init__(self, name: str, error: OSError) -> None:
        super().__init__(f"{name}: {error.strerror or type(error).__name__}")


class SameFile(RowsError):
    """The output would replace what is still being read."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: input and output are the same file")


class NoHeader(RowsError):
    """A CSV file begins with the names of its columns."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name}: line 1: {why}")


class MissingColumn(RowsError):
    """The header lacks what makes a message. It is not repeated: it may be somebody's first message."""

    def __init__(self, name: str, column: str) -> None:
        super().__init__(f"{name}: line 1: the header has no column {column!r}")


class MessageRefused(RowsError):
    """A record that is no message: each mistake with its field, and never what stands in it."""

    def __init__(self, *mistakes: tuple[str, str]) -> None:
        super().__init__("; ".join(f"{field}: {what}" for field, what in mistakes))
