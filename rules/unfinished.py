"""ENG001: a rule that could not finish. Fail safe: a person looks, the message never passes silently."""

from rules.bilingual import Bilingual
from rules.finding import Finding
from rules.level import Level
from rules.page import Page
from rules.verdict import Fault

UNFINISHED = Page(
    code="ENG001",
    name="unfinished-rule",
    title=Bilingual("规则未能完成", "A rule could not finish"),
    why=Bilingual(
        "检查本身出错时，放行有风险，拒绝不公平，所以交给人工。",
        "When the check itself fails, passing is a risk and rejecting is unfair, so a person decides.",
    ),
    reason=Bilingual("规则 {rule} 没有完成检查。", "The rule {rule} did not finish its check."),
    advice=Bilingual("无需修改内容；等待人工审核。", "Nothing to change in the message; a reviewer will look at it."),
    sources=("Guoshen, docs/decisions/0004-fail-safe-is-review.md",),
)


def trace(rule: str, error: Exception) -> Fault:
    """Class and place of an error. Its own text is left out: it may hold what the sender wrote."""
    step = error.__traceback__
    while step is not None and step.tb_next is not None:
        step = step.tb_next
    place = "unknown place" if step is None else f"{step.tb_frame.f_code.co_name}:{step.tb_lineno}"
    return Fault(rule, f"{type(error).__name__} at {place}")


def report(fault: Fault) -> Finding:
    """The finding that stands for a rule's missing answer."""
    return Finding(
        code=UNFINISHED.code,
        rule=UNFINISHED.name,
        level=Level.REVIEW,
        span=None,
        text="",
        reason=UNFINISHED.reason.fill({"rule": fault.rule}),
        advice=UNFINISHED.advice,
    )
