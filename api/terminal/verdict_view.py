"""A verdict for the eye: the outcome, the text with what was found underlined, and each finding in words."""

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from api.terminal import wording
from api.terminal.fixing import preview_fix
from api.terminal.palette import LEVEL_STYLES, OUTCOME_STYLES
from api.terminal.underline import Mark, underline
from api.terminal.visible import show_text
from rules.bilingual import Language
from rules.finding import Field, Finding
from rules.layer import Layer, list_labels
from rules.message import Submission
from rules.route import Kind
from rules.verdict import Verdict

_INDENT = 2


def print_verdict(console: Console, submission: Submission, verdict: Verdict, language: Language) -> None:
    """Everything about one verdict, in the order of the text."""
    console.print(_write_head(verdict, language))
    for field, text in _shown_fields(submission, verdict):
        marks = [
            Mark(finding.span, str(number), LEVEL_STYLES[finding.level])
            for number, finding in sorted(enumerate(verdict.findings, 1), key=lambda each: each[1].level.gravity)
            if finding.span is not None and finding.field is field
        ]
        console.print()
        if field is not Field.TEXT:
            console.print(Text(f"{field.value}:", style="dim"))
        for line in underline(text, marks, max(console.width - _INDENT - 4, 20)):
            console.print(Text.assemble(" " * _INDENT, line), no_wrap=True, crop=False)
    advised: set[str] = set()
    for number, finding in enumerate(verdict.findings, 1):
        console.print()
        for line in _describe(number, finding, language):
            console.print(line)
        advice = finding.advice.read(language)
        if advice not in advised:  # ten terms of one list need the same advice once
            advised.add(advice)
            console.print(_say(f"{wording.ADVICE.read(language)}: ", advice))
        if finding.fix is not None:
            fixed = preview_fix(finding.fix, _read_field(submission, finding.field))
            console.print(_say(f"{wording.FIX.read(language)}: ", fixed))


def _write_head(verdict: Verdict, language: Language) -> Text:
    style = OUTCOME_STYLES[verdict.outcome]
    head = Text.assemble((verdict.outcome.value.upper(), style))
    if language is not Language.EN:
        head.append(f" {wording.OUTCOMES[verdict.outcome].read(language)}", style=style)
    head.append(f"  {verdict.profile}", style="dim")
    if verdict.segments:
        segments = verdict.segments
        said = wording.PARTS.fill(
            {"parts": segments.parts, "units": segments.units, "encoding": segments.encoding.value.upper()}
        )
        head.append(f"  {said.read(language)}", style="dim")
    return head


def _shown_fields(submission: Submission, verdict: Verdict) -> Iterator[tuple[Field, str]]:
    """The strings that findings can point into, as far as there is something in them."""
    found = {finding.field for finding in verdict.findings if finding.span is not None}
    if submission.kind is Kind.SIGNATURE or Field.SIGNATURE in found:
        yield Field.SIGNATURE, submission.signature
    if submission.subject:
        yield Field.SUBJECT, submission.subject
    if submission.kind is not Kind.SIGNATURE:
        yield Field.TEXT, submission.text


def _read_field(submission: Submission, field: Field) -> str:
    return {Field.TEXT: submission.text, Field.SIGNATURE: submission.signature, Field.SUBJECT: submission.subject}[
        field
    ]


def _describe(number: int, finding: Finding, language: Language) -> Iterator[Text]:
    style = LEVEL_STYLES[finding.level]
    head = Text.assemble((f"{number:>{_INDENT}} ", style), (finding.level.value, f"bold {style}"), f" {finding.code}")
    head.append(f" {finding.rule}", style="dim")
    if finding.span is None:
        head.append(f"  ({wording.MISSING.read(language)})", style="dim")
    else:
        head.append(f"  {finding.span.start}-{finding.span.end}", style="dim")
    if finding.disguise:
        layers = tuple(map(Layer, finding.disguise))
        label = wording.DISGUISE if any(layer.misleads for layer in layers) else wording.WRITTEN
        head.append(f"  {label.read(language)}: {list_labels(layers).read(language)}", style="dim")
    yield head
    yield _say("", finding.reason.read(language))


def _say(label: str, sentence: str) -> Text:
    return Text.assemble("   ", (label, "dim"), show_text(sentence))
