"""The texts that are measured on: JSON lines with a `text`, plain or in .gz; without a file, the corpus of this repository."""

import gzip
import json
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rules.message import Submission
from rules.route import MessageType

CORPUS = Path(__file__).parent.parent / "fixtures" / "corpus"


def read_rows(paths: list[Path]) -> Iterator[dict[str, Any]]:
    """Every JSON line of some files; without one, of the corpus."""
    for path in paths or sorted(CORPUS.glob("*.jsonl")):
        content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        for line in content.decode("utf-8").split("\n"):
            if line.strip():
                yield json.loads(line)


def read_texts(paths: list[Path], cut: int | None = None, most: int = 4000) -> list[str]:
    """The texts, each once and at most so many, evenly picked; cut to a number of characters where one is given.

    Texts with a lone surrogate are left out: two of the peers refuse them.
    """
    found = dict.fromkeys(row["text"][:cut] for row in read_rows(paths))
    texts = [
        text for text in found if text.strip() and not any("\ud800" <= character <= "\udfff" for character in text)
    ]
    return texts[:: -(-len(texts) // most)]


def read_submissions(paths: list[Path], most: int = 4000) -> list[Submission]:
    """The rows that are messages by SMS, of the type they name, else notifications; evenly picked.

    A text without a signature gets one in front, for without it everything rejects alike.
    """
    found: dict[Submission, None] = {}
    for row in read_rows(paths):
        text = row["text"]
        if row.get("channel", "sms") == "sms" and row.get("kind", "message") == "message" and text.strip():
            signed = text if "【" in text else f"【青禾】{text}"
            found[Submission(text=signed, message_type=MessageType(row.get("message_type", "notification")))] = None
    submissions = list(found)
    return submissions[:: -(-len(submissions) // most)]


def parse_files(description: str | None) -> list[Path]:
    """The files on the command line, under the script's own docstring as its help."""
    return list(build_parser(description).parse_args().files)


def build_parser(description: str | None) -> ArgumentParser:
    """A command line that takes files and can be given more."""
    parser = ArgumentParser(description=description, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="JSON lines with a text, or the same in .gz"
    )
    return parser
