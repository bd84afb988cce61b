"""Where records go: to a file that appears only when it is complete, or to standard output."""

import gzip
import os
import secrets
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from api.rows.errors import CannotOpen, SameFile
from api.rows.source import PIPE

Write = Callable[[str], object]


def refuse_same_file(source: str, target: str) -> None:
    """Raises SameFile, through links too."""
    if PIPE not in (source, target) and Path(target).exists() and Path(target).samefile(source):
        raise SameFile(Path(target))


@contextmanager
def open_target(name: str) -> Iterator[Write]:
    """A function that writes text. When the block is left by an error or an interruption, nothing stands under `name`.

    A file that stood there stays as it was until the block has ended well. Raises CannotOpen.
    """
    try:
        if name == PIPE:
            yield _write_to_standard_output
            sys.stdout.flush()
        elif Path(name).exists() and not Path(name).is_file():  # a device or a named pipe cannot be replaced
            with Path(name).open("w", encoding="utf-8", newline="") as stream:
                yield stream.write
        else:
            with _replace(Path(name).resolve()) as write:
                yield write
    except BrokenPipeError:
        raise
    except OSError as error:
        raise CannotOpen(name, error) from error


def _write_to_standard_output(text: str) -> None:
    sys.stdout.buffer.write(text.encode())


@contextmanager
def _replace(path: Path) -> Iterator[Write]:
    partial = path.with_name(f".{path.name}.{secrets.token_hex(4)}.partial")
    try:
        with partial.open("xb") as raw:
            if path.exists():
                os.fchmod(raw.fileno(), path.stat().st_mode & 0o777)
            if path.suffix.lower() == ".gz":
                # Without name and time inside: the same input gives the same file.
                with gzip.GzipFile(filename="", fileobj=raw, mode="wb", compresslevel=6, mtime=0) as packed:
                    yield lambda text: packed.write(text.encode())
            else:
                yield lambda text: raw.write(text.encode())
            raw.flush()
            os.fsync(raw.fileno())
        partial.replace(path)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
