"""How long a fresh process takes to its first verdict, and what it then holds: as ratios to an interpreter that does nothing.

    python -m benchmarks.start [--rounds 5] [--terms 50000]

With our own lists and with so many further words; out of the cache of compiled policies, and compiled (a third of the rounds, for it
takes seconds). The time runs from before the interpreter is started until its answer is read.
"""

import os
import statistics
import subprocess
import sys
import time
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.enlarged_policy import MORE, write_enlarged_policy
from benchmarks.table import show

_NOTHING = "from benchmarks.resident import read_resident; print(read_resident())"
_VERDICT = """
import sys
from pathlib import Path
from dictionaries.policy_cache import open_policy
from rules.message import Submission
from rules.pipeline import check
policy = open_policy(Path(sys.argv[1]) if sys.argv[1] else None, Path(sys.argv[2]))
assert check(Submission(text="【青禾超市】您的包裹已到，请凭取件码 3015 领取。"), policy, "253")
from benchmarks.resident import read_resident
print(read_resident())
"""


class Start(NamedTuple):
    """Seconds to the answer, and MB resident then."""

    seconds: float
    resident: float


def main(rounds: int, count: int) -> None:
    """Measure and print the table."""
    with TemporaryDirectory() as enlarged, TemporaryDirectory() as cache:
        write_enlarged_policy(Path(enlarged), count)
        kinds = {"": "our own lists", enlarged: f"and {count:,} further words"}
        starts: dict[str, list[Start]] = {"an interpreter": [_start(_NOTHING)]}
        for folder, name in kinds.items():
            starts[f"{name}, compiled"] = [_start_without_cache(folder) for _ in range(-(-rounds // 3))]
            _start(_VERDICT, folder, cache)  # fills the cache
        for _ in range(rounds):
            starts["an interpreter"].append(_start(_NOTHING))
            for folder, name in kinds.items():
                starts.setdefault(f"{name}, from the cache", []).append(_start(_VERDICT, folder, cache))
        sizes = sorted(path.stat().st_size / 1e6 for path in Path(cache).glob("policy-*"))
    medians = {name: Start(*map(statistics.median, zip(*runs, strict=True))) for name, runs in starts.items()}
    least = medians["an interpreter"]
    show(
        ["", "time", "memory", "s", "MB"],
        [
            [
                name,
                f"{one.seconds / least.seconds:.1f}",
                f"{one.resident / least.resident:.1f}",
                f"{one.seconds:.2f}",
                f"{one.resident:.0f}",
            ]
            for name, one in sorted(medians.items(), key=lambda pair: pair[1].seconds)
        ],
    )
    print("in the cache: " + ", ".join(f"{size:.1f} MB" for size in sizes))


def _start_without_cache(folder: str) -> Start:
    with TemporaryDirectory() as empty:
        return _start(_VERDICT, folder, empty)


def _start(program: str, *arguments: str, environment: Mapping[str, str] = os.environ) -> Start:
    started = time.perf_counter()
    answer = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", program, *arguments], env=environment, capture_output=True, check=True, text=True
    )
    return Start(time.perf_counter() - started, float(answer.stdout))


if __name__ == "__main__":
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--terms", type=int, default=MORE)
    options = parser.parse_args()
    main(options.rounds, options.terms)
