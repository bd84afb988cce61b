"""EVA001: a term that was disguised so that a word list would not see it."""

from rules.bilingual import Bilingual
from rules.finding import Finding
from rules.layer import Layer, list_labels
from rules.level import Level
from rules.page import Page

DISGUISED_TERM = Page(
    code="EVA001",
    name="disguised-term",
    title=Bilingual("伪装的敏感词", "Disguised term"),
    why=Bilingual(
        "用符号、隐形字符、变体字或形近字拆开、替换敏感词，本身就是规避审核的手法，多数平台明文禁止。",
        "To break a term up with symbols or invisible characters, or to replace its characters, is a way around review that "
        "most platforms forbid in so many words.",
    ),
    reason=Bilingual("“{found}”是伪装过的“{term}”（{layers}）。", "{found} is {term} in disguise ({layers})."),
    advice=Bilingual(
        "按正常写法书写；如果内容本身不允许，请删去。",
        "Write it plainly; where the content itself is not allowed, take it out.",
    ),
    sources=(
        "https://help.aliyun.com/document_detail/463270.htm",
        "Guoshen, docs/decisions/0010-seeing-through-disguises.md",
    ),
)


def report_disguise(finding: Finding, layers: tuple[Layer, ...], level: Level) -> Finding:
    """What is said of the disguise, beside the finding of the term itself."""
    told = list_labels(layer for layer in layers if layer.misleads)
    return finding._replace(
        code=DISGUISED_TERM.code,
        rule=DISGUISED_TERM.name,
        level=level,
        reason=DISGUISED_TERM.reason.fill({"found": finding.text, "term": finding.term, "layers": told}),
        advice=DISGUISED_TERM.advice,
    )
