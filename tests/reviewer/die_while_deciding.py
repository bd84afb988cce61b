"""A process that is killed in the middle of a decision: `die_while_deciding.py FILE CASE TOKEN`."""

import os
import signal
import sys
from datetime import datetime

from reviewer.decision import Outcome
from reviewer.store import open_store


def die(_prefix: str, _at: datetime) -> str:
    """Asked for the event's id, when case and decision are already written."""
    os.kill(os.getpid(), signal.SIGKILL)
    return "never"


file, case_id, token = sys.argv[1:]
with open_store(file, new_id=die) as store:
    store.decide(case_id, token, Outcome.APPROVE)
