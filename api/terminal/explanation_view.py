"""An explanation for the eye: beside a verdict, what its reader would ask next."""

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.explanation import Explanation, Listed, Spared, TypeReading
from api.terminal.visible import shorten, show_text
from rules.bilingual import Bilingual, Language
from rules.finding import Field
from rules.layer import list_labels
from rules.matching.match import Excuse
from rules.message_type.mismatched_type import CLEAR, DOUBTFUL
from rules.message_type.mismatched_type import RULE as MISMATCHED_TYPE
from rules.route import MessageType
from rules.verdict import Verdict

_INDENT = "   "
_LONGEST = 40  # code points of a term or a phrase
_MOST = 8  # terms of one basis, places of one term, lists that do not count
_MOST_WORDS = 12  # of one type

_LISTED = Bilingual("命中的词为什么在词表里", "Why these words are listed")
_BASIS = Bilingual("依据", "basis")
_WRITTEN = Bilingual("{term}（写作“{found}”：{layers}）", "{term} (written {found}: {layers})")
_SPARED = Bilingual("看到但没有计入的词", "Seen, but not counted")
_NONE = Bilingual("没有。", "None.")
_LEVEL = Bilingual("词条级别 {level}", "listed as {level}")
_RESEMBLES = Bilingual("可读作“{term}”。", "It could be read as {term}. ")
_EXCUSES = {
    Excuse.EXCEPTION: Bilingual(
        "“{exception}”是正常用语，其中的词不计。", "{exception} is ordinary wording; nothing inside it counts."
    ),
    Excuse.LONGER_WORD: Bilingual(
        "它是更长的词的一部分，或跨在两个词之间。", "It is a part of a longer word, or lies across the border of two."
    ),
    Excuse.SENTENCE: Bilingual("中间的标点断句，前后是两个词。", "The mark inside ends a clause: these are two words."),
}
_SILENT = Bilingual(
    "文中还有词属于在此不受限的词表：{lists}", "The text also has words of lists that do not count here: {lists}"
)
_TYPE = Bilingual("用语像哪种类型（提交为{declared}）", "What type the words speak for (declared as {declared})")
_OPT_OUT = Bilingual("退订方式", "opt-out")
_UNCOMPARED = Bilingual("不参与比较：通知可以含验证码", "not compared: a notification may hold a code")
_CLEAR = Bilingual(
    "{read}比{declared}重 {lead}，达到 {clear} 即明显不符：第 {number} 项，{level}。",
    "{read} leads {declared} by {lead}; a clear contradiction from {clear} on: finding {number}, {level}.",
)
_DOUBTFUL = Bilingual(
    "{read}比{declared}重 {lead}，达到 {doubtful}、不到 {clear} 为存疑：第 {number} 项，{level}。",
    "{read} leads {declared} by {lead}; doubtful from {doubtful} on, clear from {clear} on: finding {number}, {level}.",
)
_SLIGHT = Bilingual(
    "{read}比{declared}重 {lead}，不到 {doubtful}，不报告。",
    "{read} leads {declared} by {lead}; less than {doubtful} is not reported.",
)
_FITTING = Bilingual("没有别的类型比{declared}更重，不报告。", "No type outweighs {declared}: nothing to report.")
_NOWHERE = Bilingual("此通道、类型或平台不做这项比较。", "Types are not compared on this channel, type or platform.")


def print_explanation(console: Console, verdict: Verdict, explanation: Explanation, language: Language) -> None:
    """Why words are listed, what was set aside, what the words say of the type."""
    if explanation.listed:
        _print_heading(console, _LISTED.read(language))
        for line in _tell_listed(explanation.listed, language):
            console.print(line)
    _print_heading(console, _SPARED.read(language))
    for line in _tell_spared(explanation, language):
        console.print(line)
    reading = explanation.type
    if reading.comparison or any(reading.words.values()):
        _print_heading(console, _TYPE.fill({"declared": reading.declared.label}).read(language))
        console.print(_draw_types(reading, language))
        head = (f"{_INDENT}{MISMATCHED_TYPE.code} {MISMATCHED_TYPE.name}  ", "dim")
        console.print(Text.assemble(head, _conclude(reading, verdict).read(language)))


def _print_heading(console: Console, heading: str) -> None:
    console.print()
    console.print(Text(heading, style="bold"))


def _tell_listed(listed: Iterable[Listed], language: Language) -> Iterator[Text]:
    """Terms that are listed for the same reason stand together, with the numbers of their findings."""
    groups: dict[tuple[str, str], list[Listed]] = {}
    for each in listed:
        groups.setdefault((each.finding.code, each.basis), []).append(each)
    for (code, basis), members in groups.items():
        numbers = _cut([str(each.number) for each in members])
        terms = _cut(list(dict.fromkeys(_name_term(each, language) for each in members)))
        yield Text.assemble(f"{numbers:>2} ", (code, "bold"), (f" {members[0].finding.rule}  ", "dim"), terms)
        yield Text.assemble(_INDENT, (f"{_BASIS.read(language)}: ", "dim"), show_text(basis))


def _name_term(listed: Listed, language: Language) -> str:
    finding = listed.finding
    term = shorten(finding.term or finding.text, _LONGEST)
    if not listed.layers:
        return term
    values: dict[str, object] = {
        "term": term,
        "found": shorten(finding.text, _LONGEST),
        "layers": list_labels(listed.layers),
    }
    return _WRITTEN.fill(values).read(language)


def _tell_spared(explanation: Explanation, language: Language) -> Iterator[Text]:
    """Equal ones once, in the surroundings of the first."""
    groups: dict[tuple[object, ...], list[Spared]] = {}
    for each in explanation.spared:
        key = each.field, each.page.code, each.term, each.text, each.excuse, each.exception
        groups.setdefault(key, []).append(each)
    for members in groups.values():
        first = members[0]
        places = _cut([f"{each.span.start}-{each.span.end}" for each in members])
        field = "" if first.field is Field.TEXT else f"{first.field.value} "
        level = _LEVEL.fill({"level": first.level.value}).read(language)
        yield Text.assemble(
            _INDENT, (first.page.code, "bold"), (f" {first.page.name}  {field}{places}  {level}", "dim")
        )
        yield Text.assemble(_INDENT, _show_place(first))
        yield Text.assemble(_INDENT, _excuse(first).read(language))
    if not groups and not explanation.silent:
        yield Text(f"{_INDENT}{_NONE.read(language)}")
    if explanation.silent:
        lists = _cut([f"{page.code} {page.title.read(language)}" for page in explanation.silent])
        yield Text(f"{_INDENT}{_SILENT.fill({'lists': lists}).read(language)}", style="dim")


def _show_place(spared: Spared) -> Text:
    found = (f"⟦{shorten(spared.text, _LONGEST)}⟧", "bold")
    return Text.assemble(show_text(spared.before), found, show_text(spared.behind))


def _excuse(spared: Spared) -> Bilingual:
    excuse = _EXCUSES[spared.excuse].fill({"exception": shorten(spared.exception or "", _LONGEST)})
    if spared.text == spared.term:
        return excuse
    reads = _RESEMBLES.fill({"term": spared.term})
    return Bilingual(reads.zh + excuse.zh, reads.en + excuse.en)


def _draw_types(reading: TypeReading, language: Language) -> Table:
    """A row for each type: its weight and the words that make it up. The declared one is marked."""
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(overflow="fold")
    for type_ in MessageType:
        is_declared = type_ is reading.declared
        name = f" {'▸' if is_declared else ' '} {type_.label.read(language)}"
        weight, told = _weigh_words(type_, reading, language)
        table.add_row(name, str(weight), Text("  ".join(told)), style="bold" if is_declared else "")
    return table


def _weigh_words(type_: MessageType, reading: TypeReading, language: Language) -> tuple[int, list[str]]:
    """The sum and its parts, the weightiest first; an opt-out is one of them where types are compared."""
    words = reading.words[type_]
    weight = sum(word.weight for word in words)
    counts = Counter((word.word, word.weight) for word in words)
    ranked = sorted(counts.items(), key=lambda each: -each[0][1] * each[1])
    told = [f"{shorten(word, _LONGEST)} +{one}{f' ×{count}' if count > 1 else ''}" for (word, one), count in ranked]
    if len(told) > _MOST_WORDS:
        told[_MOST_WORDS:] = ["…"]
    comparison = reading.comparison
    if comparison is None:
        return weight, told
    if type_ not in comparison.weights:
        return weight, [*told, f"({_UNCOMPARED.read(language)})"] if told else told
    compared = comparison.weights[type_]
    return compared, [*told, f"{_OPT_OUT.read(language)} +{compared - weight}"] if compared > weight else told


def _conclude(reading: TypeReading, verdict: Verdict) -> Bilingual:
    """What the rule makes of it."""
    comparison = reading.comparison
    if comparison is None:
        return _NOWHERE
    values: dict[str, object] = {
        "read": comparison.read.label,
        "declared": reading.declared.label,
        "lead": comparison.lead,
        "doubtful": DOUBTFUL,
        "clear": CLEAR,
    }
    for number, finding in enumerate(verdict.findings, 1):
        if finding.code == MISMATCHED_TYPE.code:
            values |= {"number": number, "level": finding.level.value}
            return (_CLEAR if comparison.lead >= CLEAR else _DOUBTFUL).fill(values)
    return (_SLIGHT if comparison.lead else _FITTING).fill(values)


def _cut(names: list[str]) -> str:
    return ", ".join(names[:_MOST]) + (" …" if len(names) > _MOST else "")
