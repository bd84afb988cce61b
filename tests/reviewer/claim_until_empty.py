"""A reviewer in a process of its own: `claim_until_empty.py FILE NAME` prints the ids of all cases it got."""

import sys
from time import sleep

from reviewer.store import open_store

file, name = sys.argv[1:]
with open_store(file) as store:
    print("ready", flush=True)
    sys.stdin.readline()
    count = 0
    while claim := store.claim_next(f"{name}-{count}"):
        print(claim.case_id)
        count += 1
        # A reviewer reads. Without a pause the one process would hold SQLite's lock whenever the other polls for it.
        sleep(0.003)
