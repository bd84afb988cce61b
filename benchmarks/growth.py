"""Whether the time grows with the text and not faster, and how it grows with the number of words.

    python -m benchmarks.growth [FILE ...] [--longest 100000]

First by words: one scan of a short text with 1,000 to 500,000 terms, against 1,000; every step is five or ten times the one before.
Then by length: ordinary and hostile texts of 100 to 100,000 characters, as a full verdict of profile 253 and as a scan. The
figures are times for one character, against the shortest text: 1.0 everywhere is linear. The same characters are read at every length,
cut into pieces of it, so that a longer text is never one with more in it. Collecting garbage is as in the service: what was loaded
is set aside. What takes more than some seconds is not made any longer.
"""

import gc
from collections.abc import Callable
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from benchmarks.peers import build_dictionary
from benchmarks.rare_words import pick_words
from benchmarks.stopwatch import Way, compare, time_one
from benchmarks.table import bar, show
from benchmarks.texts import build_parser, read_texts
from dictionaries.folding_table import load_folding
from dictionaries.lexicon_table import load_lexicon
from dictionaries.policy_cache import open_policy
from rules.dictionary import WarningSetting
from rules.matcher import Matcher
from rules.message import Submission
from rules.pipeline import check
from rules.policy import Policy

COUNTS = (1_000, 5_000, 10_000, 50_000, 100_000, 500_000)
LENGTHS = (100, 300, 1_000, 3_000, 10_000, 30_000, 100_000)
TOO_LONG = 3.0  # seconds; no longer text is tried behind one that took this
OVERLAPPING = 3_000  # characters
DEEPEST = 20  # terms that all begin at one place
SUSPECT = 1.5  # times the time for one character: that is not linear


def main(files: list[Path], longest: int) -> None:
    """Measure and print both tables with their curves."""
    texts = read_texts(files)
    _grow_words(texts)
    policy = open_policy()
    gc.collect()
    gc.freeze()
    lengths = [length for length in LENGTHS if length <= longest]
    _grow_texts(
        "full verdict", lambda text: check(Submission(text=text), policy, "253"), _pick_kinds(texts, policy), lengths
    )
    _grow_texts("scan", policy.matcher.scan, _pick_kinds(texts, policy), lengths)
    for letter in "a阿":
        matcher = _build_matcher([letter * count for count in range(1, DEEPEST + 1)])
        kinds = {f"{letter * 6}… with the terms {letter}, {letter * 2} … {letter}×{DEEPEST}": letter}
        # twenty hits a character: the shorter lengths tell the same
        _grow_texts("scan", matcher.scan, kinds, [length for length in lengths if length <= OVERLAPPING])


def _build_matcher(words: list[str]) -> Matcher:
    return Matcher([build_dictionary(words)], WarningSetting((), 1), load_folding(), lexicon=load_lexicon())


def _grow_words(texts: list[str]) -> None:
    """Every Matcher is kept, so that they can be measured in turn. Apart from them, the texts in which none of them finds anything."""
    scans = {f"{count:,}": _build_matcher(pick_words(count)).scan for count in COUNTS}
    hit = {name: sum(bool(scan(text)) for text in texts) / len(texts) for name, scan in scans.items()}
    clean = [text for text in texts if not any(scan(text) for scan in scans.values())]
    times = compare({name: Way(scan, texts) for name, scan in scans.items()}, 5)
    plain = compare({name: Way(scan, clean or texts) for name, scan in scans.items()}, 9)
    largest = max(time.ratio for time in times.values())
    print("one scan, by number of terms")
    show(
        ["terms", "texts hit", "time without a hit", "time", ""],
        [
            [
                name,
                f"{hit[name]:.0%}",
                f"{plain[name].ratio:.2f}",
                f"{time.ratio:.2f}",
                f" {bar(time.ratio, largest):40}",
            ]
            for name, time in times.items()
        ],
    )


def _pick_kinds(texts: list[str], policy: Policy) -> dict[str, str]:
    """What is repeated up to a length. The hostile ones are full of what one of the steps looks for."""
    combinations = [
        word
        for dictionary in policy.dictionaries
        for combination in dictionary.combinations
        for group in combination.groups
        for word in group
    ]
    terms = [term.word for dictionary in policy.dictionaries for term in dictionary.terms]
    return {
        "ordinary texts, a line each": "\n".join(texts),
        "ordinary texts in one line": "".join(texts).replace("\n", ""),
        "noise": "·-★ ",
        "noise between letters": "代-开-",
        "brackets that open": "【",
        "brackets that open and close": "【(［《》］)】",
        "variables that open": "{#${",
        "words of combinations": "".join(combinations),
        "one combination over and over": "".join(map("".join, zip(*_longest_groups(policy), strict=False))),
        "terms": "".join(terms),
        "terms, a line each": "\n".join(terms),
        "warnings and terms": "谨防代开发票",
        "digits": "1234567890",
        "digits in Han": "一三八零零一三八",
        "styled digits": "①③⑧⓪",
        "kana": "アイウえお",
        "dots and letters": "a.b",
        "at signs": "a@b.",
        "opt-outs": "退订回T",
        "sound": "daikuan贷宽袋款",
        "sound that nothing confirms": "无柢押，",
    }


def _do_all(work: Callable[[str], object], texts: list[str]) -> None:
    for text in texts:
        work(text)


def _longest_groups(policy: Policy) -> tuple[tuple[str, ...], ...]:
    """The groups of the combination with the most words."""
    combinations = [each for dictionary in policy.dictionaries for each in dictionary.combinations]
    return max((each.groups for each in combinations), key=lambda groups: sum(map(len, groups)))


def _grow_texts(title: str, work: Callable[[str], object], kinds: dict[str, str], lengths: list[int]) -> None:
    rows = []
    for name, unit in kinds.items():
        costs: list[float] = []
        whole = "".join(islice(cycle(unit), lengths[-1]))
        for length in lengths:
            pieces = [whole[start : start + length] for start in range(0, len(whole) - length + 1, length)]
            seconds = time_one(partial(_do_all, work, pieces))
            costs.append(seconds / (len(pieces) * length))
            if seconds > TOO_LONG * len(pieces):
                break
        # a short text pays for what every text costs, so the dearest is compared with the cheapest before it
        grown = max(cost / min(costs[: place + 1]) for place, cost in enumerate(costs))
        cells = [f"{cost / costs[0]:.2f}" for cost in costs] + [""] * (len(lengths) - len(costs))
        mark = f"grows ×{grown:.1f} {bar(min(grown, 20), 20, 20)}" if grown > SUSPECT else ""
        rows.append([name, *cells, f"{costs[0] * 1e6:.2f}", mark])
    print(f"{title}: time for one character, by length")
    show(["", *(f"{length:,}" for length in lengths), "µs at first", ""], rows)


if __name__ == "__main__":
    parser = build_parser(__doc__)
    parser.add_argument("--longest", type=int, default=LENGTHS[-1])
    arguments = parser.parse_args()
    main(arguments.files, arguments.longest)
