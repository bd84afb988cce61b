"""A verdict as JSON, the same at every door."""

from typing import Any

from rules.bilingual import Language
from rules.finding import Finding, Fix
from rules.segments import Segments
from rules.verdict import Verdict


def write_verdict(verdict: Verdict, language: Language, message_id: str | None = None) -> dict[str, Any]:
    """The contract of docs/design: every key is always there; `start` and `end` are null where something is missing."""
    return {
        "id": message_id,
        "verdict": verdict.outcome.value,
        "findings": [write_finding(finding, language) for finding in verdict.findings],
        "segments": _write_segments(verdict.segments),
        "profile": verdict.profile,
        "policy": verdict.policy,
    }


def write_finding(finding: Finding, language: Language) -> dict[str, Any]:
    """One finding; `field` names the submitted string that the span points into."""
    start, end = finding.span or (None, None)
    return {
        "code": finding.code,
        "rule": finding.rule,
        "level": finding.level.value,
        "field": finding.field.value,
        "start": start,
        "end": end,
        "text": finding.text,
        "term": finding.term,
        "disguise": list(finding.disguise),
        "reason": finding.reason.read(language),
        "advice": finding.advice.read(language),
        "fix": _write_fix(finding.fix),
    }


def _write_fix(fix: Fix | None) -> list[dict[str, Any]] | None:
    if fix is None:
        return None
    return [
        {"start": replacement.span.start, "end": replacement.span.end, "text": replacement.text}
        for replacement in fix.replacements
    ]


def _write_segments(segments: Segments | None) -> dict[str, Any] | None:
    if segments is None:
        return None
    return {"encoding": segments.encoding.value, "units": segments.units, "parts": segments.parts}
