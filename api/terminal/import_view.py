"""What was read, kept and left out of somebody else's word list."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from api.rows.source import PIPE
from api.terminal.visible import shorten
from dictionaries.importing.heading import Heading
from dictionaries.importing.selection import Reason, Selection
from dictionaries.importing.word_file import WordFile
from rules.bilingual import Bilingual, Language

_MOST_LINES = 5  # of one reason
_MOST_CATEGORIES = 8
_LONGEST_CATEGORY = 20  # code points
_LONGEST_NAME = 80  # code points

_READ = Bilingual(
    "{name}：{encoding}，{format}，{lines} 行（{blank} 空行，{comments} 注释，{headings} 表头），{words} 个词，保留 {kept} 个",
    "{name}: {encoding}, {format}, {lines} lines ({blank} blank, {comments} comments, {headings} headings), {words} words, {kept} kept",
)
_PLAIN = Bilingual("每行一个词", "one word a line")
_CATEGORISED = Bilingual("词和分类", "word and category")
_PLACES = Bilingual("行 {lines}", "lines {lines}")
_CATEGORIES = Bilingual("{count} 个分类：{named}", "{count} categories: {named}")
_SURPLUS = Bilingual(
    "  {count:>8}  分类之后还有内容，未采用（行 {lines}）；如果那也是词，请用 --format words 或先拆成每行一个",
    "  {count:>8}  with more behind the category, which was not used (lines {lines}); if those are words, put each on a line",
)
_UNDIVIDED = Bilingual(
    "  {count:>8}  含逗号或连续空格，按整行一个词读取（行 {lines}）；如果后面是分类，请用 --format word-category",
    "  {count:>8}  with a comma or wide space, read as one word (lines {lines}); if a category follows, use --format word-category",
)
_WRITTEN = Bilingual("已写出 {target}，分类 {category}。", "{target} is written, category {category}.")
_PIPED = Bilingual("词表已写到标准输出，分类 {category}。", "The list went to standard output, category {category}.")
_COUNTS = Bilingual(
    "放进 dictionaries/lists/ 即在这些平台生效：{profiles}。", "Put into dictionaries/lists/, it counts in {profiles}."
)
_SILENT = Bilingual(
    "还没有平台提到这个分类：要使它生效，请放进 dictionaries/lists/，并在 dictionaries/profiles/ 的某个平台中写\n"
    '  [categories.{category}]\n  stance = "disputed"  # 至多转人工\n  source = "…"\n  mark = "inferred"',
    "No profile names this category yet. To make the list count, put it into dictionaries/lists/ and write in a profile\n"
    '  [categories.{category}]\n  stance = "disputed"  # review at most\n  source = "…"\n  mark = "inferred"',
)
_REASONS = {
    Reason.UNREADABLE: Bilingual("字节不符合文件的编码", "bytes that the encoding does not allow"),
    Reason.NO_WORD: Bilingual("行内没有词", "no word in the line"),
    Reason.OTHER_CATEGORY: Bilingual("不是要导入的分类", "of another category"),
    Reason.TOO_LONG: Bilingual("超过 100 个字符", "longer than 100 characters"),
    Reason.ONLY_SYMBOLS: Bilingual("只有符号，归一化后为空", "only symbols: folds to nothing"),
    Reason.ONE_CHARACTER: Bilingual("只有一个字符", "one character"),
    Reason.ALLOWED: Bilingual("是其他词表的例外，永远不会命中", "an exception of another list: could never be found"),
    Reason.LISTED: Bilingual("其他词表中已有", "already in another list"),
    Reason.DUPLICATE: Bilingual("重复", "duplicate"),
    Reason.HARMFUL: Bilingual("误伤超过 --drop-over", "flags more honest texts than --drop-over"),
}


def print_import(console: Console, files: Sequence[WordFile], selection: Selection, language: Language) -> None:
    """A block for each file: its counts, then every reason to leave something out, with the first lines."""
    for index, file in enumerate(files):
        kept = sum(word.file == index for word in selection.kept)
        _print(console, _count(file, kept, language), "bold")
        left_out = [each for each in selection.left_out if each.file == index]
        for reason in Reason:
            if lines := [each.line for each in left_out if each.reason is reason]:
                places = _PLACES.fill({"lines": _name_lines(lines)}).read(language)
                _print(console, f"  {len(lines):>8}  {_REASONS[reason].read(language)} ({places})")
        for remark, lines in ((_SURPLUS, list(file.surplus)), (_UNDIVIDED, list(file.undivided))):
            if lines:
                told = remark.fill({"count": len(lines), "lines": _name_lines(lines)})
                _print(console, told.read(language), "yellow")
        if file.categories:
            told = _CATEGORIES.fill({"count": len(file.categories), "named": _name_categories(file.categories)})
            _print(console, f"  {told.read(language)}")


def print_next_step(
    console: Console, heading: Heading, target: str, profiles: Sequence[str], language: Language
) -> None:
    """Where the list went and what makes it count."""
    values: dict[str, object] = {"category": heading.category, "target": target, "profiles": ", ".join(profiles)}
    _print(console, (_PIPED if target == PIPE else _WRITTEN).fill(values).read(language))
    _print(console, (_COUNTS if profiles else _SILENT).fill(values).read(language))


def _count(file: WordFile, kept: int, language: Language) -> str:
    categorised = sum(file.categories.values()) * 2 > len(file.entries)
    values: dict[str, object] = {
        "name": shorten(file.name, _LONGEST_NAME),
        "encoding": file.encoding,
        "format": (_CATEGORISED if categorised else _PLAIN).read(language),
        "lines": file.lines,
        "blank": file.blank,
        "comments": file.comments,
        "headings": file.headings,
        "words": file.words,
        "kept": kept,
    }
    return _READ.fill(values).read(language)


def _name_lines(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers[:_MOST_LINES])) + (" …" if len(numbers) > _MOST_LINES else "")


def _name_categories(counts: dict[str, int]) -> str:
    largest = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_MOST_CATEGORIES]
    named = ", ".join(f"{shorten(category, _LONGEST_CATEGORY)} {count}" for category, count in largest)
    return named + (" …" if len(counts) > _MOST_CATEGORIES else "")


def _print(console: Console, line: str, style: str = "") -> None:
    console.print(Text(line, style=style), soft_wrap=True)
