"""Times of several ways to do one thing, measured in turn so that a busy machine slows all of them alike."""

import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

Input = TypeVar("Input")


class Time(NamedTuple):
    """What one way takes: seconds for one input, and how often as long as the reference in the same round; both are medians."""

    seconds: float
    ratio: float


class Way(NamedTuple, Generic[Input]):
    """One way, with the inputs it is given."""

    work: Callable[[Input], object]
    inputs: Sequence[Input]


def compare(ways: Mapping[str, Way[Input]], rounds: int = 7) -> dict[str, Time]:
    """Each way by name, against the first. The first round warms up and does not count."""
    runs: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds + 1):
        for name, way in ways.items():
            runs[name].append(_run(way))
    reference = runs[next(iter(ways))][1:]
    return {
        name: Time(
            statistics.median(seconds[1:]),
            statistics.median(one / other for one, other in zip(seconds[1:], reference, strict=True)),
        )
        for name, seconds in runs.items()
    }


def _run(way: Way[Input]) -> float:
    work = way.work
    started = time.perf_counter()
    for each in way.inputs:
        work(each)
    return (time.perf_counter() - started) / len(way.inputs)


def time_one(work: Callable[[], object], at_least: float = 0.02) -> float:
    """Seconds for one call, the best of three rounds, each of as many calls as it takes to fill a time; one call where it is slow."""
    started = time.perf_counter()
    work()
    once = time.perf_counter() - started
    if once > 1:
        return once
    calls = max(1, round(at_least / max(once, 1e-9)))
    best = once
    for _ in range(3):
        started = time.perf_counter()
        for _ in range(calls):
            work()
        best = min(best, (time.perf_counter() - started) / calls)
    return best
