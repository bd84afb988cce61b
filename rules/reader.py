"""From a submission to a message: every part is located here, once."""

import re
from collections.abc import Container
from dataclasses import dataclass
from itertools import compress

from rules.evidence import NO_EVIDENCE, Evidence
from rules.finding import Field
from rules.folding import Folding
from rules.message import Message, Part, Signed, Submission
from rules.reading.bracket import Bracketed, find_ends, find_look_alike, find_signatures
from rules.reading.opt_out import find_opt_outs
from rules.reading.reach import find_reach
from rules.reading.variable import find_variables
from rules.route import Kind
from rules.span import Span

# As plain integers: they are looked at for every rule of every message.
_PARTS = tuple(
    part.value
    for part in (
        Part.SIGNATURE,
        Part.VARIABLE,
        Part.OPT_OUT,
        Part.LINK,
        Part.CONTACT,
        Part.EVIDENCE,
        Part.SECOND_SIGNATURE,
        Part.ODD_START,
    )
)
_NAMED, _ODD, _WITHOUT_HAN = Part.NAME.value, Part.ODD_NAME.value, Part.NAME_WITHOUT_HAN.value
# must match whole: 创蓝文化  253云  ABC        must not match: é (with a combining accent)  ②  创@蓝  𝐀
_PLAIN_NAME = re.compile(r"[\u4e00-\u9fff0-9A-Za-z]+")
_HAN = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Reader:
    """How texts are read: the folding, and the top-level domains that exist."""

    folding: Folding
    top_level_domains: Container[str]

    def read(self, submission: Submission, evidence: Evidence = NO_EVIDENCE) -> Message:
        """Locate all parts. A signature submission has no text, whatever was sent as one."""
        text = "" if submission.kind is Kind.SIGNATURE else submission.text
        folded = self.folding.fold(text)
        signatures = find_signatures(text) if "【" in text else ()
        variables = find_variables(text) if "{" in text or "#" in text else ()
        opt_outs = find_opt_outs(folded)
        links, contacts = find_reach(text, folded, self.top_level_domains)
        leading, trailing = find_ends(text, signatures)
        signed = self._find_signed(submission, leading, folded)
        body = text[leading.span.end : leading.span.end + 1] if leading else text[:1]
        found = (
            signatures,
            variables,
            opt_outs,
            links,
            contacts,
            any(evidence),
            signatures[1:],
            not _PLAIN_NAME.match(body),
        )
        parts = sum(compress(_PARTS, found))
        return Message(
            text=text,
            folded=folded,
            signature=submission.signature,
            subject=submission.subject,
            destination=submission.destination,
            account=submission.account,
            route=submission.route,
            signatures=signatures,
            leading=leading,
            trailing=trailing,
            signed=signed,
            look_alike=None if signatures else find_look_alike(text),
            variables=variables,
            opt_outs=opt_outs,
            links=links,
            contacts=contacts,
            evidence=evidence,
            parts=parts + _judge_name(signed),
        )

    def _find_signed(self, submission: Submission, leading: Bracketed | None, folded: str) -> Signed | None:
        """The signature that is submitted alone, else the one that the text begins with."""
        if submission.kind is Kind.SIGNATURE:
            name = submission.signature
            return Signed(name, self.folding.fold(name), Span(0, len(name)), Field.SIGNATURE)
        if leading is None:
            return None
        span = leading.name_span
        return Signed(leading.name, folded[span.start : span.end], span, Field.TEXT)


def _judge_name(signed: Signed | None) -> int:
    """The parts that tell what kind of name it is."""
    if signed is None:
        return 0
    parts = _NAMED
    if not _PLAIN_NAME.fullmatch(signed.name):
        parts += _ODD
    if not _HAN.search(signed.name):
        parts += _WITHOUT_HAN
    return parts
