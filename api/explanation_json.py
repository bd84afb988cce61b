"""An explanation as JSON."""

from typing import Any

from api.explanation import Explanation, TypeReading


def write_explanation(explanation: Explanation) -> dict[str, Any]:
    """Every key is always there; spans are those of the field that is named."""
    return {
        "listed": [
            {
                "code": listed.finding.code,
                "rule": listed.finding.rule,
                "term": listed.finding.term,
                "field": listed.finding.field.value,
                "start": listed.span.start,
                "end": listed.span.end,
                "basis": listed.basis,
            }
            for listed in explanation.listed
        ],
        "set_aside": [
            {
                "code": spared.page.code,
                "rule": spared.page.name,
                "level": spared.level.value,
                "term": spared.term,
                "field": spared.field.value,
                "start": spared.span.start,
                "end": spared.span.end,
                "text": spared.text,
                "excuse": spared.excuse.value,
                "exception": spared.exception,
            }
            for spared in explanation.spared
        ],
        "evidence": _write_type(explanation.type),
    }


def _write_type(reading: TypeReading) -> dict[str, Any]:
    """`compared` are the sums that TYP002 compares, an opt-out counted in; null where it compares nothing."""
    comparison = reading.comparison
    return {
        "declared": reading.declared.value,
        **{
            type_.value: [
                {
                    "word": word.word,
                    "field": word.field.value,
                    "start": word.span.start,
                    "end": word.span.end,
                    "weight": word.weight,
                }
                for word in words
            ]
            for type_, words in reading.words.items()
        },
        "compared": comparison and {type_.value: weight for type_, weight in comparison.weights.items()},
    }
