"""A policy folder with tens of thousands of further words: the shipped one, and a list of a category that 253 bans."""

import json
import shutil
from pathlib import Path

from benchmarks.rare_words import pick_words
from dictionaries.folding_table import load_folding
from dictionaries.loader import SHIPPED, load_dictionary_files

MORE = 50_000
_HEADING = """\
code = "ZZZ001"
name = "further-words"
category = "further-words"
title = { zh = "更多", en = "More" }
reason = { zh = "{term}", en = "{term}" }
advice = { zh = "删去。", en = "Drop it." }
why = { zh = "用来测量。", en = "To measure with." }
sources = ["jieba's dictionary, its rarest words"]
"""
_STANCE = """
[categories.further-words]
stance = "banned"
source = "to measure with"
mark = "inferred"
"""


def write_enlarged_policy(folder: Path, count: int = MORE) -> list[str]:
    """Write it into an empty folder; the further words are returned. None of them is listed elsewhere."""
    for name in ("lists", "profiles", "settings"):
        shutil.copytree(SHIPPED / name, folder / name)
    folding = load_folding()
    sources = load_dictionary_files(folder, folding)
    taken = frozenset(
        folding.fold(word) for source in sources for group in source.content.terms for word in group.words
    )
    words = pick_words(count, without=taken)
    listed = json.dumps(words, ensure_ascii=False)
    group = f'[[terms]]\nlevel = "reject"\nwords = {listed}\nbasis = "To measure with."\n'
    (folder / "lists" / "further_words.toml").write_text(f"{_HEADING}\n{group}", encoding="utf-8")
    with (folder / "profiles" / "253.toml").open("a", encoding="utf-8") as profile:
        profile.write(_STANCE)
    return words
