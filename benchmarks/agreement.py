"""How far our matcher agrees with what the tests of other libraries expect; every disagreement with its reason.

    python -m benchmarks.agreement FILE.jsonl ...

A line has words, allow, text, expected_hits, feature and options. Each becomes a Matcher under our own default semantics: shipped
folding, borders of words, ordinary words of jieba's dictionary; single characters are terms here, which our
lists refuse. The expected hits are compared as they stand in the text, each as often as it is there, in any order.

What of a row's options we have is used, and nothing is switched on for a row that does not ask:
`overlap` all hits, else the outermost; `first` the first of them; `wordMatch: none` terms that count inside other words; `PinyinMatch`
terms that count by their sound; `WordsMatch` words with wildcards as patterns; `emailCheck` and `urlCheck` what our reader locates.
The others have no switch here and count as they come out.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.peers import build_dictionary
from benchmarks.table import show
from benchmarks.texts import parse_files, read_rows
from dictionaries.benign_words import find_benign_words
from dictionaries.folding_table import load_folding
from dictionaries.lexicon_table import load_lexicon
from dictionaries.loader import load_policy
from dictionaries.pinyin_table import load_syllables
from rules.dictionary import Dictionary, Pattern, Variants, WarningSetting
from rules.errors import EmptyWord
from rules.level import Level
from rules.matcher import Matcher
from rules.message import Submission
from rules.policy import Policy
from rules.reading.contact import ContactKind
from rules.route import EVERYWHERE
from rules.span import Span

# Why an expectation is not ours, by feature, then by option. Two reasons are found by trying: a word that is refused, and hits that
# come back when terms count inside longer words too.
REFUSED = "symbols and kana are noise, so a word of nothing else is refused"
BORDERS = "words count as words: Latin letters and digits must not go on, and two Han characters must not cut through words (中国|人 is not 国人)"
REASONS = {
    "shortest_match": "the longer term says more: inside one list only the outermost counts, and there is no mode for the shortest",
    "repeat": "a repeated letter is not folded away: fuuck is listed where a list wants it",
    "repeat+case": "a repeated letter is not folded away: fuuck is listed where a list wants it",
    "skip_chars": "every symbol between characters is looked through, and no letter; there is no switch",
    "number_run": "a run of digits is no finding by itself: our reader locates contacts, with the word in front that makes them one",
    "number_run_skip": "a run of digits is no finding by itself: our reader locates contacts, with the word in front that makes them one",
    "ipv4": "an address without a port or a path is no link",
    "url_no_prefix": "the scheme belongs to the span of a link",
    "pinyin_initials": "initials of syllables are not read: two letters begin too many words",
    "pinyin_mixed": "a syllable is read in whole, and not by its first letters",
    "word_boundary": "a single Han character counts wherever it stands: our lists refuse one, only this script does not",
    "alnum_boundary": "a letter beside a digit is a word of its own",
    "number_boundary": "digits that go on are another number: 69 is not in 695, with no switch for it",
    "case": "a term with symbols of its own (http://) is found where they stand, and its span is its letters",
    "numCheck": "a run of digits is no finding by itself: our reader locates contacts, with the word in front that makes them one",
    "ignoreNumStyle": "numerals and digits are always read alike; there is no switch",
}
UNEXPLAINED = "no reason known: look at it"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One row and what came out."""

    row: dict[str, Any]
    found: list[str]
    reason: str
    """Why it is not what the row expects; empty where it is."""

    @property
    def agrees(self) -> bool:
        """Whether it is what the row expects."""
        return not self.reason


def main(files: list[Path]) -> None:
    """Judge every row and print the two tables."""
    policy = load_policy()
    outcomes = [_judge(row, policy) for row in read_rows(files)]
    agreed = sum(outcome.agrees for outcome in outcomes)
    print(f"{agreed} of {len(outcomes)} agree ({agreed / len(outcomes):.0%})\n")
    totals = Counter(outcome.row["feature"] for outcome in outcomes)
    right = Counter(outcome.row["feature"] for outcome in outcomes if outcome.agrees)
    show(["feature", "agree", "of"], [[name, str(right[name]), str(total)] for name, total in totals.most_common()])
    reasons: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        if not outcome.agrees:
            reasons.setdefault(outcome.reason, []).append(outcome)
    for reason, listed in sorted(reasons.items(), key=lambda pair: -len(pair[1])):
        print(f"{len(listed)} × {reason}")
        for row, found in ((outcome.row, outcome.found) for outcome in listed):
            words = " ".join(row["words"][:6])
            print(f"    {row['id']} {row['feature']} {row['options'] or ''} [{words}] {row['text'][:40]!r}")
            print(f"        expected {row['expected_hits']}, found {found}")
    print()


def _judge(row: dict[str, Any], policy: Policy) -> Outcome:
    found = _find_texts(row, policy)
    agrees = Counter(found) == Counter(row["expected_hits"])
    return Outcome(row, found, "" if agrees else _explain(row, found, policy))


def _explain(row: dict[str, Any], found: list[str], policy: Policy) -> str:
    if found == [REFUSED]:
        return REFUSED
    inside = {**row, "options": {**row["options"], "wordMatch": "none"}}
    if Counter(_find_texts(inside, policy)) == Counter(row["expected_hits"]):
        return BORDERS
    keys = (row["feature"], *row["options"])
    return next((REASONS[key] for key in keys if key in REASONS), UNEXPLAINED)


def _find_texts(row: dict[str, Any], policy: Policy) -> list[str]:
    try:
        return [row["text"][span.start : span.end] for span in _find(row, policy)]
    except EmptyWord:
        return [REFUSED]


def _find(row: dict[str, Any], policy: Policy) -> Iterator[Span]:
    options = row["options"]
    if not row["words"]:
        yield from _read(row, policy)
        return
    matches = _build(row).scan(row["text"])
    found = {match.span for match in matches.terms} | {match.span for match in matches.patterns if match.span}
    spans = sorted(found) if options.get("overlap") else list(_outermost(found))
    yield from spans[:1] if options.get("first") else spans


def _read(row: dict[str, Any], policy: Policy) -> Iterator[Span]:
    """Rows without words ask for links, addresses and numbers: what the reader of a message locates."""
    options = row["options"]
    message = policy.reader.read(Submission(text=row["text"]))
    if options.get("urlCheck") or options.get("ipv4Check"):
        yield from (link.span for link in message.links)
    if options.get("emailCheck"):
        yield from (contact.span for contact in message.contacts if contact.kind is ContactKind.EMAIL)
    if options.get("numCheck"):
        yield from (contact.span for contact in message.contacts if contact.kind is not ContactKind.EMAIL)


def _build(row: dict[str, Any]) -> Matcher:
    options = row["options"]
    wild = options.get("engine") == "WordsMatch"
    by_sound = options.get("engine") == "PinyinMatch"
    words = [word for word in row["words"] if not (wild and _is_wild(word))]
    plain = build_dictionary(words)
    dictionary = Dictionary(
        page=plain.page,
        category=plain.category,
        terms=tuple(term._replace(lossy=by_sound, inside=options.get("wordMatch") == "none") for term in plain.terms),
        exceptions=tuple(row["allow"]),
        combinations=(),
        patterns=tuple(
            Pattern(word, word, (), Level.REJECT, EVERYWHERE, "") for word in row["words"] if wild and _is_wild(word)
        ),
    )
    folding, lexicon = load_folding(), load_lexicon()
    return Matcher(
        [dictionary],
        WarningSetting((), 1),
        folding,
        Variants(),
        benign=find_benign_words([dictionary], folding, lexicon),
        lexicon=lexicon,
        syllables=load_syllables() if by_sound else {},
    )


def _is_wild(word: str) -> bool:
    return "." in word or "[" in word


def _outermost(spans: Iterable[Span]) -> Iterator[Span]:
    furthest = 0
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.end > furthest:
            furthest = span.end
            yield span


if __name__ == "__main__":
    main(parse_files(__doc__))
