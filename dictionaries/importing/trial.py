"""What every word would flag on a sample of texts, before anybody's message meets it."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from rules.policy import Policy
from rules.span import Span

SUSPICIOUS = Fraction(1, 1000)  # of the honest texts; our own lists stay far below this with all their words together
MOST_CONTEXTS = 3  # that are remembered of a word
_REACH = 12  # code points of a context on each side


class Label(StrEnum):
    """What the owner of a sample says of a text. What nobody calls spam counts as honest."""

    HAM = "ham"
    SPAM = "spam"
    NONE = "unlabelled"

    @property
    def is_honest(self) -> bool:
        """Whether a word that flags it does harm."""
        return self is not Label.SPAM


class SampleText(NamedTuple):
    """One text of the sample."""

    text: str
    label: Label


class Context(NamedTuple):
    """A place of a text where a word was found, and what stands around it."""

    before: str
    found: str
    after: str


@dataclass(slots=True)
class WordTrial:
    """How many texts one word flags, and where."""

    word: str
    honest: int = 0
    spam: int = 0
    contexts: list[Context] = field(default_factory=list)


@dataclass(slots=True)
class Trial:
    """Counts over a sample; `flagged` has, for each text with a hit, its label and the words in it."""

    texts: Counter[Label] = field(default_factory=Counter)
    flagged: list[tuple[Label, frozenset[str]]] = field(default_factory=list)
    words: dict[str, WordTrial] = field(default_factory=dict)

    @property
    def honest(self) -> int:
        """How many texts are honest."""
        return sum(count for label, count in self.texts.items() if label.is_honest)

    def share(self, word: WordTrial) -> Fraction:
        """Of the honest texts, how many a word flags."""
        return Fraction(word.honest, self.honest) if self.honest else Fraction(0)

    def rank(self) -> list[WordTrial]:
        """The words that flag anything, the most harmful first."""
        return sorted(self.words.values(), key=lambda word: (-word.honest, -word.spam, word.word))

    def find_harmful(self, limit: Fraction) -> frozenset[str]:
        """The words that flag more than this share of the honest texts."""
        return frozenset(word.word for word in self.words.values() if self.share(word) > limit)

    def count_flagged(self, without: Collection[str] = ()) -> Counter[Label]:
        """How many texts of each label some word flags, when some words are left out."""
        return Counter(label for label, words in self.flagged if not words.issubset(without))


def try_words(texts: Iterable[SampleText], policy: Policy, words: Collection[str]) -> Trial:
    """Scan every text with a policy that has the words; the exceptions of its other lists count as they will."""
    trial = Trial()
    for text, label in texts:
        trial.texts[label] += 1
        spans: dict[str, Span] = {}
        for hit in policy.matcher.scan(text).terms:
            if hit.term.word in words:
                spans.setdefault(hit.term.word, hit.span)
        if spans:
            trial.flagged.append((label, frozenset(spans)))
        for word, span in spans.items():
            _count(trial.words.setdefault(word, WordTrial(word)), text, label, span)
    return trial


def _count(word: WordTrial, text: str, label: Label, span: Span) -> None:
    """Contexts of honest texts go before those of spam: they show the harm."""
    if label.is_honest:
        word.honest += 1
    else:
        word.spam += 1
    start, end = span
    context = Context(text[max(0, start - _REACH) : start], text[start:end], text[end : end + _REACH])
    if context in word.contexts:
        return
    if label.is_honest and word.honest <= MOST_CONTEXTS:
        word.contexts.insert(word.honest - 1, context)
        del word.contexts[MOST_CONTEXTS:]
    elif len(word.contexts) < MOST_CONTEXTS:
        word.contexts.append(context)
