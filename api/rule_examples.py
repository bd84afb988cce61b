"""The examples of a rule or a word list, as its page shows them."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from dictionaries.folding_table import load_folding
from dictionaries.loader import SHIPPED, load_dictionary_files


@dataclass(frozen=True, slots=True)
class RuleExample:
    """One text with ⟦ ⟧ around what is found; `level` is None where nothing is.

    `setting` names what differs from an sms message filed as notification, such as `marketing` or `signature`.
    """

    text: str
    level: str | None
    setting: tuple[str, ...]


def read_examples(name: str) -> tuple[RuleExample, ...]:
    """The examples of `missing-signature`, from its table or its word list; none for a name without either.

    Known misses and gaps are left out: they show what is not yet found.
    """
    table = files("fixtures").joinpath("rules", f"{name}.toml")
    if table.is_file():
        rows = tomllib.loads(table.read_text(encoding="utf-8"))["rows"]
        return tuple(_read(row) for row in rows if not row.get("known_miss"))
    return _dictionary_examples().get(name, ())


@cache
def _dictionary_examples() -> dict[str, tuple[RuleExample, ...]]:
    return {
        source.content.name: tuple(_read(row) for row in source.values.get("examples", []) if not row.get("known_gap"))
        for source in load_dictionary_files(SHIPPED, load_folding())
    }


def _read(row: dict[str, Any]) -> RuleExample:
    shown = [row.get("text", "")]
    shown += [f"{key}: {row[key]}" for key in ("signature", "subject", "destination") if row.get(key)]
    marked = any("⟦" in text for text in shown)
    setting = tuple(str(row[key]) for key in ("channel", "kind", "type") if key in row)
    return RuleExample(" · ".join(filter(None, shown)), row.get("level", "") if marked else None, setting)
