"""From the bytes of a word list to its lines. Nobody says in which encoding it is, so the bytes must."""

import codecs
from dataclasses import dataclass
from pathlib import Path

from dictionaries.errors import UnreadableFile
from dictionaries.importing.errors import NotAWordList

LARGEST_FILE = 64 * 1024 * 1024  # bytes; the largest public list that we know has less than 2 MB
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# In this order: most lines of Chinese UTF-8 are also GB18030 by accident, and hardly any the other way round.
_CODECS = {"UTF-8": "utf-8", "GB18030": "gb18030"}


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a file without their ends; None stands for one whose bytes the encoding does not allow."""

    encoding: str
    texts: tuple[str | None, ...]


def read_lines(path: Path) -> Lines:
    """Read a file whole. Raises UnreadableFile and NotAWordList."""
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        raise UnreadableFile(path, error.strerror or type(error).__name__) from error
    if len(data) > LARGEST_FILE:
        raise NotAWordList(path, f"larger than {LARGEST_FILE // 1024 // 1024} MB")
    return _decode(data, path)


def _decode(data: bytes, path: Path) -> Lines:
    """UTF-16 needs its mark; else the first encoding in which more than half of the lines can be read that are not ASCII."""
    marked = data.startswith(_UTF16_MARKS)
    if marked:
        try:
            data = data.decode("utf-16").encode()
        except UnicodeDecodeError as error:
            raise NotAWordList(path, f"not UTF-16 at byte {error.start + 1}") from error
    if (place := data.find(b"\0")) >= 0:
        raise NotAWordList(path, f"binary data (a NUL in line {len(data[: place + 1].splitlines())})")
    lines = data.splitlines()
    for name, codec in _CODECS.items():
        texts = tuple(_decode_line(line, codec) for line in lines)
        telling = [text for line, text in zip(lines, texts, strict=True) if not line.isascii()]
        if not telling or telling.count(None) * 2 < len(telling):
            return Lines("UTF-16" if marked else name, texts)
    first = next(number for number, line in enumerate(lines, 1) if not line.isascii())
    raise NotAWordList(path, f"neither UTF-8 nor GB18030 (from line {first} on)")


def _decode_line(line: bytes, codec: str) -> str | None:
    try:
        return line.decode(codec)
    except UnicodeDecodeError:
        return None
