"""The data that an imported list will live among, and that data with the list in its place."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from dictionaries.dictionary_file import DictionaryFile
from dictionaries.folding_table import load_folding
from dictionaries.importing.heading import Heading
from dictionaries.importing.list_file import NOTICE
from dictionaries.importing.selection import KnownWords
from dictionaries.loader import SHIPPED, load_dictionary_files, load_policy
from dictionaries.source import Source
from rules.policy import Policy, list_pages

_PARTS = ("lists", "profiles", "settings")


def load_others(heading: Heading, directory: Path = SHIPPED) -> list[Source[DictionaryFile]]:
    """The lists beside the imported one: all but the one that an earlier import wrote under the same code and name."""
    return [source for source in load_dictionary_files(directory, load_folding()) if not _is_replaced(source, heading)]


def list_taken(others: list[Source[DictionaryFile]]) -> dict[str, str]:
    """By code and by name, which rule or file has it."""
    taken = {key: f"rule {page.code}" for page in list_pages(()) for key in (page.code, page.name)}
    return taken | {key: source.path.name for source in others for key in (source.content.code, source.content.name)}


def list_words(others: list[Source[DictionaryFile]]) -> KnownWords:
    """What the other lists say, folded."""
    fold = load_folding().fold
    contents = [source.content for source in others]
    return KnownWords(
        frozenset(fold(word) for content in contents for group in content.terms for word in group.words),
        frozenset(fold(word) for content in contents for group in content.exceptions for word in group.words),
    )


def check_list(heading: Heading, text: str, directory: Path = SHIPPED) -> None:
    """Read the written list and its neighbours exactly as the program will. Raises InvalidFile."""
    with _put_in_place(heading, text, directory) as folder:
        load_dictionary_files(folder, load_folding())


def load_policy_with(heading: Heading, text: str, directory: Path = SHIPPED) -> Policy:
    """The policy as it would be with the list. Raises InvalidFile."""
    with _put_in_place(heading, text, directory) as folder:
        return load_policy(folder)


def _is_replaced(source: Source[DictionaryFile], heading: Heading) -> bool:
    same = (source.content.code, source.content.name) == (heading.code, heading.name)
    return same and source.text.startswith(NOTICE)


@contextmanager
def _put_in_place(heading: Heading, text: str, directory: Path) -> Iterator[Path]:
    """A copy of the data, which is small, so that the loader itself reads what it would read."""
    with TemporaryDirectory(prefix="guoshen-import-") as name:
        folder = Path(name)
        for part in _PARTS:
            shutil.copytree(directory / part, folder / part)
        (folder / "lists" / heading.file_name).write_text(text, encoding="utf-8", newline="\n")
        yield folder
