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
    route = submission.route
    chosen = [policy.prepare(name, route) for name in profiles]
    wanted = 0
    for prepared in chosen:
        wanted |= prepared.wanted
    try:
        scans = tuple([(field, policy.matcher.scan(text, wanted)) for field, text in choose_scanned(submission)])
        message = policy.reader.read(submission, _join_evidence(scans))
        segments = _measure(message)
    except Exception as error:  # noqa: BLE001 - whatever fails in here, the answer is review
        fault = trace("reading", error)
        return tuple(_conclude([report(fault)], None, prepared, policy, [fault]) for prepared in chosen)
    return tuple([_check(message, scans, segments, policy, prepared) for prepared in chosen])


def _check(message: Message, scans: _Scans, segments: Segments | None, policy: Policy, prepared: Prepared) -> Verdict:
    """Run every rule that applies, and weigh what the scans found. No rule stops another."""
    findings: list[Finding] = []
    faults: list[Fault] = []
    missing, profile = ~message.parts, prepared.profile
    for rule, level, needs in prepared.rules:
        if needs & missing:
            continue
        try:
            for breach in rule.check(message, profile):
                findings.append(_describe(rule, level, breach, message))  # noqa: PERF401 - keeps what came before an error
        except Exception as error:  # noqa: BLE001 - a rule that raises becomes a review finding, the others still run
            faults.append(trace(rule.code, error))
    for field, matches in scans:
        if not matches:
            continue
        try:
            findings += find_terms(
                matches,
                dictionaries=policy.dictionaries,
                weights=prepared.weights,
                route=message.route,
                submitted=message.read(field),
                field=field,
                disguise_level=prepared.disguise_level,
            )
        except Exception as error:  # noqa: BLE001 - the same for the word lists
            faults.append(trace("dictionaries", error))
    findings += map(report, faults)
    return _conclude(findings, segments, prepared, policy, faults)


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


def choose_scanned(submission: Submission) -> Iterator[tuple[Field, str]]:
    """The strings that are searched for terms, in the order in which they are read."""
    if submission.kind is Kind.SIGNATURE:
        yield Field.SIGNATURE, submission.signature
        return
    if submission.channel is Channel.EMAIL and submission.subject:
        yield Field.SUBJECT, submission.subject
    yield Field.TEXT, submission.text


def _join_evidence(scans: _Scans) -> Evidence:
    (_, first), *others = scans
    return reduce(Evidence.plus, (matches.evidence for _, matches in others), first.evidence)


def _conclude(
    findings: list[Finding], segments: Segments | None, prepared: Prepared, policy: Policy, faults: list[Fault]
) -> Verdict:
    ordered = tuple(sorted(findings, key=_place))
    return Verdict(decide(ordered), ordered, segments, prepared.profile.name, policy.digest, tuple(faults))


def _place(finding: Finding) -> tuple[str, int, int, str]:
    """Subject before text, what is missing before what stands there, then by place and code."""
    start, end = finding.span or (-1, -1)
    return finding.field, start, end, finding.code
