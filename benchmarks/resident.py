"""How much memory a process holds."""

import gc
import os
from pathlib import Path


def read_resident() -> float:
    """The resident memory of this process in MB; not a number where the system does not tell."""
    gc.collect()
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return float("nan")
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
