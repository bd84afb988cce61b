"""A trial of words for the eye: the worst first, then what all of them together would flag."""

from fractions import Fraction

from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.terminal.visible import shorten, show_text
from dictionaries.importing.trial import SUSPICIOUS, Context, Label, Trial, WordTrial
from rules.bilingual import Bilingual, Language

_LONGEST_WORD = 30  # code points of a word in the table
_HEADINGS = tuple(
    Bilingual(zh, en) for zh, en in (("词", "word"), ("正常", "honest"), ("占比", "share"), ("垃圾", "spam"))
)
_SUSPICIOUS = Bilingual("可疑", "suspicious")
_DROPPED = Bilingual("去掉", "dropped")
_MORE = Bilingual(
    "另有 {count} 个词也有命中；--worst 0 全部列出", "{count} more words flag something; --worst 0 shows all"
)
_NONE = Bilingual("没有一个词在样本中命中。", "No word flags anything in the sample.")
_COUNT = Bilingual(
    "可疑（命中超过 {limit} 的正常短信）：{count} 个词",
    "suspicious (more than {limit} of the honest texts): {count} words",
)
_TOTAL = Bilingual(
    "{label}：{flagged} / {texts} 条会命中（{share}）", "{label}: {flagged} of {texts} texts would be flagged ({share})"
)
_AFTER = Bilingual(
    "；去掉 {count} 个词后 {flagged} 条（{share}）", "; {flagged} without the {count} dropped words ({share})"
)
_PRIVACY = Bilingual(
    "样本原文只在终端显示；要在此处显示请加 --contexts 3",
    "places in the texts are shown on a terminal only; --contexts 3 shows them here too",
)


def print_trial(
    console: Console, trial: Trial, limit: Fraction | None, *, worst: int, contexts: int, language: Language
) -> None:
    """The `worst` words, or all for 0, each with some of its contexts; what more than `limit` would drop is marked."""
    ranked = trial.rank()
    dropped = frozenset() if limit is None else trial.find_harmful(limit)
    if ranked:
        console.print()
        console.print(_draw_table(trial, ranked[:worst] if worst else ranked, dropped, contexts, language))
    else:
        console.print(Text(_NONE.read(language)))
    if worst and len(ranked) > worst:
        console.print(Text(_MORE.fill({"count": len(ranked) - worst}).read(language), style="dim"), soft_wrap=True)
    if ranked and not contexts and not console.is_terminal:
        console.print(Text(_PRIVACY.read(language), style="dim"), soft_wrap=True)
    console.print()
    suspicious = {"limit": _percent(SUSPICIOUS), "count": len(trial.find_harmful(SUSPICIOUS))}
    console.print(Text(_COUNT.fill(suspicious).read(language)), soft_wrap=True)
    _print_totals(console, trial, dropped, language)


def _draw_table(
    trial: Trial, words: list[WordTrial], dropped: frozenset[str], contexts: int, language: Language
) -> Table:
    table = Table(box=None, pad_edge=False)
    for number, heading in enumerate(_HEADINGS):
        table.add_column(heading.read(language), justify="right" if number else "left", no_wrap=True)
    table.add_column("", no_wrap=True)
    if contexts:
        table.add_column("", overflow="fold")
    for word in words:
        share = trial.share(word)
        mark = Text()
        if word.word in dropped:
            mark = Text(_DROPPED.read(language), style="red")
        elif share > SUSPICIOUS:
            mark = Text(_SUSPICIOUS.read(language), style="yellow")
        cells: list[str | Text] = [
            Text(shorten(word.word, _LONGEST_WORD)),
            str(word.honest),
            _percent(share),
            str(word.spam),
            mark,
        ]
        if contexts:
            cells.append(Text("\n").join(_show(context) for context in word.contexts[:contexts]))
        table.add_row(*cells)
    return table


def _show(context: Context) -> Text:
    return Text.assemble(show_text(context.before), (f"⟦{show_text(context.found)}⟧", "bold"), show_text(context.after))


def _print_totals(console: Console, trial: Trial, dropped: frozenset[str], language: Language) -> None:
    before, after = trial.count_flagged(), trial.count_flagged(dropped)
    for label in Label:
        texts = trial.texts[label]
        if not texts:
            continue
        values: dict[str, object] = {"label": label.value, "texts": texts, "count": len(dropped)}
        flagged = {"flagged": before[label], "share": _percent(Fraction(before[label], texts))}
        told = _TOTAL.fill({**values, **flagged}).read(language)
        if dropped:
            flagged = {"flagged": after[label], "share": _percent(Fraction(after[label], texts))}
            told += _AFTER.fill({**values, **flagged}).read(language)
        console.print(Text(told, style="bold"), soft_wrap=True)


def _percent(share: Fraction) -> str:
    return f"{float(share):.2%}"
