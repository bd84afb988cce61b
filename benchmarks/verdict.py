"""What a full verdict costs, beside a bare scan for the same words. Ratios of one run; absolute figures depend on the machine.

python benchmarks/verdict.py [FILE.jsonl ...]     without a file, the corpus of this repository
"""

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import ahocorasick

from dictionaries.loader import load_policy
from rules.message import Submission
from rules.pipeline import check

CORPUS = Path(__file__).parent.parent / "fixtures" / "corpus"
ROUNDS = 7


def measure(work: Callable[[str], object], texts: list[str]) -> float:
    """The median over the rounds, in microseconds a text; one round warms up and does not count."""
    seconds = []
    for _ in range(ROUNDS + 1):
        started = time.perf_counter()
        for text in texts:
            work(text)
        seconds.append(time.perf_counter() - started)
    return statistics.median(seconds[1:]) / len(texts) * 1e6


def main(paths: list[Path]) -> None:
    """Measure and print the table for the texts of some JSON lines."""
    texts = [json.loads(line)["text"] for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    texts = [text for text in texts if text]
    policy = load_policy()
    fold = policy.reader.folding.fold
    bare = ahocorasick.Automaton()
    for dictionary in policy.dictionaries:
        for term in dictionary.terms:
            bare.add_word(fold(term.word), term.word)
    bare.make_automaton()
    submissions = {text: Submission(text=text) for text in texts}
    rows = {
        "bare scan": measure(lambda text: list(bare.iter(text)), texts),
        "folding": measure(fold, texts),
        "folding, scan, exceptions, combinations": measure(lambda text: policy.matcher.scan(fold(text)), texts),
        "reading": measure(lambda text: policy.reader.read(submissions[text]), texts),
        "full verdict, profile 253": measure(lambda text: check(submissions[text], policy, "253"), texts),
    }
    lengths = statistics.median(len(text) for text in texts)
    print(f"{len(texts)} texts, median {lengths:.0f} code points, {len(bare)} words")
    for name, figure in rows.items():
        print(f"{name:42} {figure:8.1f} µs   {figure / rows['bare scan']:6.2f} × bare scan")


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]] or sorted(CORPUS.glob("*.jsonl")))
