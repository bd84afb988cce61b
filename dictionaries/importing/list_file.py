"""The dictionary file that an import writes. The same words and facts give the same file, byte for byte."""

import unicodedata
from collections.abc import Iterable, Sequence

from dictionaries.importing.heading import Heading, ImportedLevel
from dictionaries.importing.selection import Selection
from dictionaries.importing.word_file import WordFile
from rules.bilingual import Bilingual

NOTICE = "# Written by `guoshen policy import`, which replaces it when it is run again. 由 guoshen policy import 生成。"

_TITLE = Bilingual("导入的词表 {files}", "Imported list {files}")
_REASON = Bilingual("“{{term}}”在导入的词表 {files} 中。", "“{{term}}” is in the imported list {files}.")
_ADVICE = {
    ImportedLevel.NOTE: Bilingual(
        "仅作提示，不影响结论。如果这个词总是误报，请策略维护人把它从词表中删去，或加为例外。",
        "Only told: the verdict does not change. A word that is found in honest texts should leave the list or get an exception.",
    ),
    ImportedLevel.REVIEW: Bilingual(
        "由人工判断。如果这个词总是误报，请策略维护人把它从词表中删去，或加为例外。",
        "A person decides. A word that is found in honest texts should leave the list or get an exception.",
    ),
}
_WHY = Bilingual(
    "词表由他人编写、由程序从 {files} 导入，共 {count} 个词，没有人逐个看过。公开词表会命中大量正常短信，所以导入的词至多转人工审核。",
    "Somebody else's list, imported from {files} by a program: {count} words, and nobody has looked at each. Public lists flag most "
    "honest messages, so an imported word weighs review at most.",
)
_MOST_NAMES = 3
_LONGEST_NAME = 60  # code points of a file's name in a sentence
_LONGEST_CATEGORY = 200  # code points; a sentence has at most 1,000
_ESCAPED = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_SHORT_ESCAPES = {'"': r"\"", "\\": r"\\", "\t": r"\t"}


def write_list(heading: Heading, files: Sequence[WordFile], selection: Selection) -> str:
    """The TOML text: a group of terms for each category of each file, a word a line."""
    values: dict[str, object] = {"files": _name_files(files), "count": len(selection.kept)}
    lines = [NOTICE]
    lines += [f"{key} = {_quote(getattr(heading, key))}" for key in ("code", "name", "category")]
    sentences = {"title": _TITLE, "reason": _REASON, "advice": _ADVICE[heading.level], "why": _WHY}
    for key, sentence in sentences.items():
        filled = sentence.fill(values)
        lines.append(f"{key} = {{ zh = {_quote(filled.zh)}, en = {_quote(filled.en)} }}")
    lines += ["sources = [", *(f"    {_quote(source)}," for source in _list_sources(files, selection)), "]"]
    for basis, words in _group(files, selection):
        lines += ["", "[[terms]]", f"level = {_quote(heading.level.value)}", f"basis = {_quote(basis)}", "words = ["]
        lines += [*(f"    {_quote(word)}," for word in words), "]"]
    return "\n".join(lines) + "\n"


def _name_files(files: Sequence[WordFile]) -> str:
    """For sentences in which a brace would be a place to fill in."""
    names = [_shorten(file.name, _LONGEST_NAME).translate({0x7B: "(", 0x7D: ")"}) for file in files[:_MOST_NAMES]]
    return ", ".join(names) + (f" (+ {len(files) - _MOST_NAMES})" if len(files) > _MOST_NAMES else "")


def _list_sources(files: Sequence[WordFile], selection: Selection) -> Iterable[str]:
    for index, file in enumerate(files):
        kept = sum(word.file == index for word in selection.kept)
        yield f"{file.name} ({file.encoding}): {kept} of {file.words} words"


def _group(files: Sequence[WordFile], selection: Selection) -> Iterable[tuple[str, list[str]]]:
    """Basis and words, in the order in which file and category first occur."""
    groups: dict[tuple[int, str], list[str]] = {}
    for kept in selection.kept:
        groups.setdefault((kept.file, kept.category), []).append(kept.word)
    for (file, category), words in groups.items():
        said = f", category “{_shorten(category, _LONGEST_CATEGORY)}”" if category else ""
        yield f"Imported from {files[file].name}{said}.", words


def _shorten(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1]}…"


def _quote(text: str) -> str:
    """A TOML string in which everything that is not seen is an escape."""
    return f'"{"".join(_escape(character) for character in text)}"'


def _escape(character: str) -> str:
    if character in _SHORT_ESCAPES:
        return _SHORT_ESCAPES[character]
    if unicodedata.category(character) not in _ESCAPED:
        return character
    point = ord(character)
    return f"\\u{point:04X}" if point <= 0xFFFF else f"\\U{point:08X}"
