"""What a full verdict of profile 253 costs: ratios to a bare `pyahocorasick.iter` over the same words, in one run.

    python -m benchmarks.verdict [FILE ...] [--rounds 7]

The texts are messages by SMS of the type that their row names, else notifications; one without a signature gets one.
Once with our own lists, once with 50,000 further words in a list that 253 bans; each with both engines. The parts are measured
one by one, so that what is left, "the rest", is glue: dispatch, findings in words and in order, the verdict itself. The bare scan looks for
the terms, exceptions and words of combinations as they are listed, in the submitted text, and does nothing with what it finds.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import ahocorasick

from benchmarks.enlarged_policy import MORE, write_enlarged_policy
from benchmarks.stopwatch import Time, Way, compare
from benchmarks.table import show
from benchmarks.texts import build_parser, read_submissions
from dictionaries.loader import load_policy
from rules.errors import MissingEngine
from rules.finding import Field
from rules.lexical import find_terms
from rules.matching.automaton import Engine
from rules.matching.match import Matches
from rules.message import Message, Submission
from rules.pipeline import check
from rules.policy import Policy
from rules.segments import measure_segments
from rules.verdict import Outcome

PROFILE = "253"
BARE = "bare scan"
FULL = "full verdict"
PASSED = "– of what passes"
PARTS = ("scan", "reading", "rules", "weighing terms", "segments")


def main(files: list[Path], rounds: int) -> None:
    """Measure and print both tables."""
    submissions = read_submissions(files)
    length = sum(len(each.text) for each in submissions) / len(submissions)
    print(f"{len(submissions):,} texts, {length:.0f} characters on average\n")
    _compare_engines(None, submissions, rounds)
    with TemporaryDirectory() as folder:
        write_enlarged_policy(Path(folder))
        print(f"and {MORE:,} further words")
        _compare_engines(Path(folder), submissions, rounds)


def _compare_engines(directory: Path | None, submissions: list[Submission], rounds: int) -> None:
    policies = {}
    for engine in (Engine.FAST, Engine.STANDARD):
        try:
            policies[engine] = load_policy(directory, engine)
        except MissingEngine:
            print(f"{engine} is not installed")
    columns = {engine: _measure_parts(policy, submissions, rounds) for engine, policy in policies.items()}
    policy = policies[Engine.STANDARD]
    outcomes = [check(submission, policy, PROFILE).outcome for submission in submissions]
    shares = ", ".join(f"{outcomes.count(each) / len(outcomes):.0%} {each}" for each in Outcome)
    print(f"{len(list_words(policy)):,} words; {shares}")
    names = [FULL, PASSED, *PARTS, "the rest", BARE]
    rows = [[name, *(f"{columns[engine][name]:.2f}" for engine in columns)] for name in names]
    show(["", *columns], rows)


def _measure_parts(policy: Policy, submissions: list[Submission], rounds: int) -> dict[str, float]:
    """Ratios by name. Each part gets what the part before it made, made beforehand."""
    scan, read = policy.matcher.scan, policy.reader.read
    texts = [submission.text for submission in submissions]
    bare = _bind_bare(list_words(policy))
    passed = [each for each in submissions if check(each, policy, PROFILE).outcome is Outcome.PASS]
    scans = [scan(text) for text in texts]
    messages = [read(submission, found.evidence) for submission, found in zip(submissions, scans, strict=True)]
    ways: dict[str, Way[object]] = {
        BARE: _way(bare, texts),
        "bare scan of what passes": _way(bare, [submission.text for submission in passed]),
        PASSED: _way(lambda submission: check(submission, policy, PROFILE), passed),
        FULL: _way(lambda submission: check(submission, policy, PROFILE), submissions),
        "scan": _way(scan, texts),
        "reading": _way(
            lambda pair: read(*pair), list(zip(submissions, [each.evidence for each in scans], strict=True))
        ),
        "rules": _way(lambda message: _run_rules(message, policy), messages),
        "weighing terms": _way(lambda pair: _weigh(pair[0], pair[1], policy), list(zip(messages, scans, strict=True))),
        "segments": _way(lambda message: measure_segments(message.text, message.route.channel), messages),
    }
    times: dict[str, Time] = compare(ways, rounds)
    ratios = {name: time.ratio for name, time in times.items()}
    ratios[PASSED] /= ratios["bare scan of what passes"]
    return ratios | {"the rest": ratios[FULL] - sum(ratios[part] for part in PARTS)}


def _way(work: Callable[..., object], inputs: Iterable[object]) -> Way[object]:
    return Way(work, list(inputs))


def _run_rules(message: Message, policy: Policy) -> None:
    """What the pipeline calls, without what it makes of the answers."""
    profile = policy.profiles[PROFILE]
    missing = ~message.parts
    for rule, _, needs in policy.prepared[PROFILE, message.route].rules:
        if not needs & missing:
            list(rule.check(message, profile))


def _weigh(message: Message, matches: Matches, policy: Policy) -> None:
    if matches:
        prepared = policy.prepared[PROFILE, message.route]
        found = find_terms(
            matches,
            dictionaries=policy.dictionaries,
            weights=prepared.weights,
            route=message.route,
            submitted=message.text,
            field=Field.TEXT,
            disguise_level=prepared.disguise_level,
        )
        list(found)


def list_words(policy: Policy) -> list[str]:
    """Every term, exception and word of a combination, once."""
    words: dict[str, None] = {}
    for dictionary in policy.dictionaries:
        words |= dict.fromkeys(term.word for term in dictionary.terms)
        words |= dict.fromkeys(dictionary.exceptions)
        for combination in dictionary.combinations:
            words |= dict.fromkeys(word for group in (*combination.groups, combination.unless) for word in group)
    return list(words)


def _bind_bare(words: list[str]) -> Callable[[str], object]:
    automaton = ahocorasick.Automaton()
    for word in words:
        automaton.add_word(word, word)
    automaton.make_automaton()
    return lambda text: list(automaton.iter(text))


if __name__ == "__main__":
    parser = build_parser(__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    arguments = parser.parse_args()
    main(arguments.files, arguments.rounds)
