"""From a submission to a message: every part is located here, once."""

from collections.abc import Container
from dataclasses import dataclass

from rules.evidence import NO_EVIDENCE, Evidence
from rules.folding import Folding
from rules.message import Message, Part, Submission
from rules.reading.bracket import find_ends, find_look_alike, find_signatures
from rules.reading.opt_out import find_opt_outs
from rules.reading.reach import find_reach
from rules.reading.variable import find_variables
from rules.route import Kind


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
        found = (
            (Part.SIGNATURE, signatures),
            (Part.VARIABLE, variables),
            (Part.OPT_OUT, opt_outs),
            (Part.LINK, links),
            (Part.CONTACT, contacts),
            (Part.EVIDENCE, any(evidence)),
        )
        leading, trailing = find_ends(text, signatures)
        return Message(
            text=text,
            folded=folded,
            signature=submission.signature,
            folded_signature=self.folding.fold(submission.signature),
            subject=submission.subject,
            destination=submission.destination,
            account=submission.account,
            route=submission.route,
            signatures=signatures,
            leading=leading,
            trailing=trailing,
            look_alike=None if signatures else find_look_alike(text),
            variables=variables,
            opt_outs=opt_outs,
            links=links,
            contacts=contacts,
            evidence=evidence,
            parts=sum(part.value for part, places in found if places),
        )
