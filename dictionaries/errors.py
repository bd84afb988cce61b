"""What goes wrong when policy data is loaded: always with file, line and value."""

from pathlib import Path


class DictionariesError(Exception):
    """Policy data that cannot be used. The program does not start with it."""


class UnreadableFile(DictionariesError):
    """A file that cannot be opened or is not UTF-8."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path.name}: cannot be read: {why}")


class InvalidFile(DictionariesError):
    """A file with mistakes, each in a line of its own."""

    def __init__(self, path: Path, mistakes: list[tuple[int, str]]) -> None:
        super().__init__("\n".join(f"{path.name}:{line}: {what}" for line, what in sorted(mistakes)))
        self.mistakes = tuple(sorted(mistakes))


class MissingData(DictionariesError):
    """A folder that holds no policy data."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path}: no policy data here (expected profiles/*.toml, lists/*.toml and settings/warnings.toml)"
        )
