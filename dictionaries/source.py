"""A TOML file under a model; every mistake in it is told with its line."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from dictionaries.errors import InvalidFile, UnreadableFile
from dictionaries.position import Place, find_line

Content = TypeVar("Content", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Source(Generic[Content]):
    """One file that was read: its path, its text, the plain values in it and the validated content."""

    path: Path
    text: str
    values: dict[str, Any]
    content: Content

    def mistake(self, place: Place, what: str) -> tuple[int, str]:
        """A mistake that shows only when the content is looked at as a whole, with its line."""
        return find_line(self.text, place), what


def read_source(path: Path, model: type[Content]) -> Source[Content]:
    """Read and validate. Raises UnreadableFile, and InvalidFile with all mistakes of the file at once."""
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise UnreadableFile(path, error.strerror or type(error).__name__) from error
    except UnicodeDecodeError as error:
        raise UnreadableFile(path, f"not UTF-8 at byte {error.start}") from error
    try:
        values, content = _parse(text, model)
        return Source(path, text, values, content)
    except tomllib.TOMLDecodeError as error:
        raise InvalidFile(path, [_place_syntax_error(text, error)]) from error
    except ValidationError as error:
        raise InvalidFile(path, [_place_error(text, dict(mistake)) for mistake in error.errors()]) from error


@lru_cache(maxsize=256)
def _parse(text: str, model: type[Content]) -> tuple[dict[str, Any], Content]:
    """Kept, because an import reads all lists three times and only its own has changed. Raises what the two steps raise."""
    values = tomllib.loads(text)
    return values, model.model_validate(values)


def _place_syntax_error(text: str, error: tomllib.TOMLDecodeError) -> tuple[int, str]:
    """Its message ends in "(at line 3, column 7)" or "(at end of document)"."""
    what, _, place = str(error).rpartition(" (at ")
    if place.startswith("line "):
        return int(place.removeprefix("line ").partition(",")[0]), what
    return text.count("\n") + 1, what or str(error)


def _place_error(text: str, mistake: dict[str, Any]) -> tuple[int, str]:
    place: Place = mistake["loc"]
    where = ".".join(str(part) for part in place)
    given = mistake["input"]
    value = f", not {given!r}" if isinstance(given, str | int | float | bool) else ""
    return find_line(text, place), f"{where}: {mistake['msg']}{value}"
