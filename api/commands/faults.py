"""Rules that could not finish, told to whoever runs the program."""

import sys

from rules.verdict import Verdict


def report_faults(place: str, verdict: Verdict) -> None:
    """One line on standard error for each: the rule and the error's class, nothing of the message."""
    for fault in verdict.faults:
        sys.stderr.write(f"guoshen: {place}rule {fault.rule} did not finish: {fault.error}\n")
