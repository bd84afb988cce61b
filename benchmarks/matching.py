"""Matching alone, beside the libraries that only search: ratios to bare `pyahocorasick.iter` over the same words, in one run.

    python -m benchmarks.matching [FILE ...] [--terms 1000 10000 50000 500000] [--rounds 7] [--frequent]

Guoshen's rows are a whole `Matcher.scan`: folding, noise, word borders, exceptions and spans of the submitted text. Its words
are one list without variants; up to 50,000 of them, with the ordinary words that hold one by accident. The other rows find
plain words and nothing else. Texts are cut to 70 characters. "texts hit" differs where a library leaves out what lies inside
other words, or what is written otherwise. Its words are rare ones, so most texts hold none, as honest messages do;
`--frequent` takes ordinary ones, so that most texts hold several: the dearest case there is.

Build, pickle, load and memory are measured in a process of its own each: what it grows by when it builds, and what another grows by
when it loads the pickle. Guoshen's builds include the search for ordinary words.
"""

import pickle
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.peers import PEERS, Peer
from benchmarks.rare_words import pick_words
from benchmarks.resident import read_resident
from benchmarks.stopwatch import Way, compare
from benchmarks.table import show
from benchmarks.texts import build_parser, read_texts
from rules.errors import MissingEngine

CUT = 70  # characters, a message of one segment
MANY = 100_000  # words; the slow peers are left out from here on


class Footprint(NamedTuple):
    """Seconds and MB; `size`, `loading` and `loaded` are None for what cannot be pickled."""

    building: float
    built: float
    size: float | None = None
    loading: float | None = None
    loaded: float | None = None


def main(files: list[Path], counts: list[int], rounds: int, *, frequent: bool) -> None:
    """Measure and print one table for each number of words."""
    texts = read_texts(files, CUT)
    print(f"{len(texts):,} texts, {sum(map(len, texts)) / len(texts):.0f} characters on average\n")
    for count in counts:
        _compare_peers(pick_words(count, frequent=frequent), texts, rounds)


def _compare_peers(words: list[str], texts: list[str], rounds: int) -> None:
    finds, absent = {}, {}
    for peer in PEERS:
        if peer.slow and len(words) >= MANY:
            absent[peer.name] = "left out, too slow"
            continue
        try:
            finds[peer.name] = peer.bind(peer.build(words))
        except (ImportError, MissingEngine):
            absent[peer.name] = "not installed"
    times = compare({name: Way(find, texts) for name, find in finds.items()}, rounds)
    rows = []
    for peer in PEERS:
        if peer.name in absent:
            rows.append([peer.name, absent[peer.name], *[""] * 6])
            continue
        hit = sum(bool(finds[peer.name](text)) for text in texts) / len(texts)
        rows.append([peer.name, f"{times[peer.name].ratio:.3f}", f"{hit:.0%}", *_describe(_measure_apart(peer, words))])
    print(f"{len(words):,} words")
    show(["", "time", "texts hit", "build s", "built MB", "pickle MB", "load s", "loaded MB"], rows)


def _describe(footprint: Footprint) -> list[str]:
    figures = [f"{footprint.building:.2f}", f"{footprint.built:.0f}"]
    if footprint.size is None:
        return [*figures, "cannot", "", ""]
    return [*figures, f"{footprint.size:.1f}", f"{footprint.loading:.3f}", f"{footprint.loaded:.0f}"]


def _measure_apart(peer: Peer, words: list[str]) -> Footprint:
    """In two fresh processes: one that builds and pickles, one that loads."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "pickle"
        building, built = _run_apart(_build, peer, words, path)
        if not peer.pickles:
            return Footprint(building, built)
        loading, loaded = _run_apart(_load, peer, words[:1], path)
        return Footprint(building, built, path.stat().st_size / 1e6, loading, loaded)


def _run_apart(work: object, peer: Peer, words: Sequence[str], path: Path) -> tuple[float, float]:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, PEERS.index(peer), words, path).result()  # type: ignore[arg-type]


def _build(number: int, words: Sequence[str], path: Path) -> tuple[float, float]:
    peer = PEERS[number]
    peer.bind(peer.build(words[:1]))  # imports and tables are no part of it
    before, started = read_resident(), time.perf_counter()
    built = peer.build(words)
    seconds = time.perf_counter() - started
    peer.bind(built)(words[0])
    grown = read_resident() - before
    if peer.pickles:
        path.write_bytes(pickle.dumps(built, protocol=pickle.HIGHEST_PROTOCOL))
    return seconds, grown


def _load(number: int, words: Sequence[str], path: Path) -> tuple[float, float]:
    peer = PEERS[number]
    peer.bind(peer.build(words))
    before, started = read_resident(), time.perf_counter()
    with path.open("rb") as file:
        loaded = pickle.load(file)  # noqa: S301 - written above
    seconds = time.perf_counter() - started
    peer.bind(loaded)(words[0])
    return seconds, read_resident() - before


if __name__ == "__main__":
    parser = build_parser(__doc__)
    parser.add_argument("--terms", type=int, nargs="+", default=[1_000, 10_000, 50_000, 500_000])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--frequent", action="store_true")
    arguments = parser.parse_args()
    main(arguments.files, arguments.terms, arguments.rounds, frequent=arguments.frequent)
