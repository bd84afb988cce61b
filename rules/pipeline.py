"""From a submission to its verdict: read, run every rule, scan for terms, decide."""

from collections.abc import Iterator
from functools import reduce

from rules.evidence import Evidence
from rules.finding import Breach, Field, Finding
from rules.level import Level
from rules.lexical import find_terms
from rules.matching.match import Matches
from rules.message import Message, Submission
from rules.policy import Policy, Prepared
from rules.profile import Profile
from rules.route import Channel, Kind
from rules.rule import Rule
from rules.segments import Segments, measure_segments
from rules.unfinished import report, trace
from rules.verdict import Fault, Verdict, decide

_Scans = tuple[tuple[Field, Matches], ...]


def check(submission: Submission, policy: Policy, profile: str) -> Verdict:
    """The verdict under one profile. Raises UnknownProfile, and nothing because of content."""
    return check_profiles(submission, policy, (profile,))[0]


def check_profiles(submission: Submission, policy: Policy, profiles: tuple[str, ...]) -> tuple[Verdict, ...]:
    """One verdict for each profile, in their order, from one reading and one scan. Raises UnknownProfile."""
    chosen = [policy.profile(name) for name in profiles]
    try:
        wanted = 0
        for profile in chosen:
            wanted |= policy.prepared[profile.name, submission.route].wanted
        scans = tuple((field, policy.matcher.scan(scanned, wanted)) for field, scanned in _choose_scanned(submission))
        message = policy.reader.read(submission, _join_evidence(scans))
        segments = _measure(message)
    except Exception as error:  # noqa: BLE001 - whatever fails in here, the answer is review
        fault = trace("reading", error)
        return tuple(_conclude([report(fault)], None, profile, policy, (fault,)) for profile in chosen)
    return tuple(_check(message, scans, segments, policy, profile) for profile in chosen)


def _check(message: Message, scans: _Scans, segments: Segments | None, policy: Policy, profile: Profile) -> Verdict:
    prepared = policy.prepared[profile.name, message.route]
    findings: list[Finding] = []
    faults: list[Fault] = []
    for name, found in _run(message, scans, policy, profile, prepared):
        try:
            findings.extend(found)
        except Exception as error:  # noqa: BLE001 - a rule that raises becomes a review finding, the others still run
            faults.append(trace(name, error))
    findings.extend(report(fault) for fault in faults)
    return _conclude(findings, segments, profile, policy, tuple(faults))


def _run(
    message: Message, scans: _Scans, policy: Policy, profile: Profile, prepared: Prepared
) -> Iterator[tuple[str, Iterator[Finding]]]:
    """Every rule that applies, with its findings still to be computed."""
    missing = ~message.parts
    for rule, level, needs in prepared.rules:
        if not needs & missing:
            yield rule.code, _apply(rule, level, message, profile)
    for field, matches in scans:
        if matches:
            yield (
                "dictionaries",
                find_terms(
                    matches,
                    dictionaries=policy.dictionaries,
                    weights=prepared.weights,
                    route=message.route,
                    submitted=message.read(field),
                    field=field,
                    disguise_level=prepared.disguise_level,
                ),
            )


def _apply(rule: Rule, level: Level, message: Message, profile: Profile) -> Iterator[Finding]:
    for breach in rule.check(message, profile):
        yield _describe(rule, level, breach, message)


def _describe(rule: Rule, level: Level, breach: Breach, message: Message) -> Finding:
    span = breach.span
    found = "" if span is None else message.read(breach.field)[span.start : span.end]
    values: dict[str, object] = {"found": found, **breach.values}
    return Finding(
        code=rule.code,
        rule=rule.name,
        level=level if breach.level is None else breach.level.at_most(level),
        span=span,
        text=found,
        reason=rule.page.reason.fill(values),
        advice=rule.page.advice.fill(values),
        field=breach.field,
        fix=breach.fix,
    )


def _measure(message: Message) -> Segments | None:
    """A template is billed with the signature that the platform puts in front of it."""
    if message.route.kind is Kind.SIGNATURE:
        return None
    signature = f"【{message.signature}】" if message.signature and message.route.kind is Kind.TEMPLATE else ""
    return measure_segments(signature + message.text, message.route.channel)


def _choose_scanned(submission: Submission) -> Iterator[tuple[Field, str]]:
    """The strings that are searched for terms."""
    if submission.kind is Kind.SIGNATURE:
        yield Field.SIGNATURE, submission.signature
    else:
        yield Field.TEXT, submission.text
        if submission.channel is Channel.EMAIL and submission.subject:
            yield Field.SUBJECT, submission.subject


def _join_evidence(scans: _Scans) -> Evidence:
    return reduce(Evidence.plus, (matches.evidence for _, matches in scans))


def _conclude(
    findings: list[Finding], segments: Segments | None, profile: Profile, policy: Policy, faults: tuple[Fault, ...]
) -> Verdict:
    ordered = tuple(sorted(findings, key=_place))
    return Verdict(decide(ordered), ordered, segments, profile.name, policy.digest, faults)


def _place(finding: Finding) -> tuple[str, int, int, str]:
    """Subject before text, what is missing before what stands there, then by place and code."""
    start, end = finding.span or (-1, -1)
    return finding.field, start, end, finding.code
