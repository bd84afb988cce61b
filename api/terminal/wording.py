"""What the terminal says beside findings, in Chinese and English."""

from rules.bilingual import Bilingual
from rules.verdict import Outcome

OUTCOMES = {
    Outcome.PASS: Bilingual("通过", "pass"),
    Outcome.REVIEW: Bilingual("待人工审核", "a person decides"),
    Outcome.REJECT: Bilingual("拒绝", "rejected"),
}
MISSING = Bilingual("缺失", "missing")
ADVICE = Bilingual("建议", "advice")
FIX = Bilingual("改后", "fixed")
PARTS = Bilingual("计费 {parts} 条（{units} 单位，{encoding}）", "billed as {parts} ({units} units, {encoding})")
DISGUISE = Bilingual("伪装", "disguise")
WRITTEN = Bilingual("写法", "written with")
EXAMPLES = Bilingual("示例", "Examples")
WHY = Bilingual("为什么", "Why")
CHANGE = Bilingual("怎么改", "What to change")
SOURCES = Bilingual("来源", "Sources")
SAYS = Bilingual("说明", "What")
FOUND = Bilingual("会报告", "found")
SILENT = Bilingual("不会报告", "not found")
