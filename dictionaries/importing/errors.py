"""What goes wrong while somebody else's word list is brought in."""

from pathlib import Path

from dictionaries.errors import DictionariesError


class ImportingError(DictionariesError):
    """A word list that cannot be imported."""


class NotAWordList(ImportingError):
    """A file that holds no text, or more of it than any word list."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path.name}: not a word list: {why}")


class NothingToImport(ImportingError):
    """Not one word is left for the dictionary."""

    def __init__(self, words: int) -> None:
        super().__init__(f"nothing to import: of {words} words read, none can be kept")
