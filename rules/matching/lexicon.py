"""Ordinary words and what they cost, and the cheapest way to read a stretch of text as words."""

from collections.abc import Mapping

LONGEST_WORD = 4  # characters; longer dictionary words are names and idioms, which a term hardly ever straddles
_UNKNOWN = (
    180  # tenths of a nat: a character that the dictionary does not hold, rarer than the rarest word that it does
)
_SHORTEST = 2  # characters of a term
_TERM = 120  # what a term costs at most: it is a word, known to the dictionary (微信, 2012) or not
_MOST_ANSWERS = 1 << 16
_FUSED = 80  # by how much a word that is more than its parts is cheaper than they are
_MARGIN = 40  # what a reading across the borders of a term must be cheaper by (docs/decisions/0012)
_MARGIN_OF_TWO = 25  # the same for two characters, which lie across a border by chance more often


class Lexicon:
    """Words of one to four characters with their cost: ten times the negative logarithm of their share of ordinary text.

    They are kept as one string and one row of bytes, a tenth of a table's size. The table is made when the first word is asked
    for: most messages never need it.
    """

    __slots__ = ("_answers", "_costs", "_joined", "_table")

    def __init__(self, costs: Mapping[str, int]) -> None:
        """`costs` are between 0 and 255."""
        self._joined = "\n".join(costs)
        self._costs = bytes(costs.values())
        self._table: dict[str, int] | None = None
        self._answers: dict[tuple[str, str, str], bool] = {}

    def __getstate__(self) -> tuple[str, bytes]:
        return self._joined, self._costs

    def __setstate__(self, state: tuple[str, bytes]) -> None:
        self._joined, self._costs = state
        self._table = None
        self._answers = {}

    @property
    def words(self) -> Mapping[str, int]:
        """The whole table; about 30 ms the first time."""
        if self._table is None:
            self._table = dict(zip(self._joined.split("\n"), self._costs, strict=False))
        return self._table

    def splits(self, left: str, word: str, right: str) -> bool:
        """Whether the text around a word reads clearly better across its borders: 路|口交|通 as 路口|交通.

        `left` and `right` are what stands beside it, three characters at most. Messages repeat themselves, so answers are kept.
        """
        place = left, word, right
        answer = self._answers.get(place)
        if answer is None:
            if len(self._answers) >= _MOST_ANSWERS:
                self._answers.clear()
            answer = self._answers[place] = self.splits_without(left, word, right, frozenset())
        return answer

    def splits_without(self, left: str, word: str, right: str, without: frozenset[str]) -> bool:
        """The same, where some words must not be used.

        A longer word with this one as a part is no evidence: 佛教协会 is 佛教|协会, but 大麻袋 is 大|麻袋 and not 大麻|袋.
        """
        whole = left + word + right
        start, end = len(left), len(left) + len(word)
        if not (self._crosses(whole, start) or self._crosses(whole, end)):
            return False
        composed = {
            longer
            for first in range(max(0, end - LONGEST_WORD), start + 1)
            for last in range(end, min(len(whole), first + LONGEST_WORD) + 1)
            if (longer := whole[first:last]) != word
            and longer in self.words
            and longer not in without
            and self._is_composed(whole[first:start], word, whole[end:last], without)
        }
        margin = _MARGIN_OF_TWO if len(word) == _SHORTEST else _MARGIN
        return self.read(whole, without=without | composed) + margin < self._read_apart(left, word, right)

    def _is_composed(self, left: str, word: str, right: str, without: frozenset[str]) -> bool:
        """Whether a longer word is made of this one and others, and no word of its own: 人民|法院, but not 人民币."""
        longer = left + word + right
        if self._read_apart(left, word, right) - self.words[longer] >= _FUSED:
            return False
        return not self.splits_without(left, word, right, without | {longer})

    def _read_apart(self, left: str, word: str, right: str) -> int:
        return self.read(left) + min(self.read(word), _TERM) + self.read(right)

    def _crosses(self, text: str, border: int) -> bool:
        """Whether any word of the dictionary lies across a border of the text."""
        words = self.words
        last = len(text)
        for start in range(max(0, border - LONGEST_WORD + 1), border):
            for end in range(border + 1, min(last, start + LONGEST_WORD) + 1):
                if text[start:end] in words:
                    return True
        return False

    def read(self, text: str, *, without: frozenset[str] = frozenset()) -> int:
        """The cost of the cheapest reading of a text as words; `without` are words that must not be used."""
        return self._read(text, without)[-1]

    def covers(self, text: str, place: int) -> bool:
        """Whether the cheapest reading of a text puts a character into a word of two and more: 携带|宽带."""
        costs = self._read(text, frozenset())
        end = len(text)
        while end > place:
            start = next(
                start
                for start in range(end - 1, max(-1, end - LONGEST_WORD - 1), -1)
                if costs[start] + self.words.get(text[start:end], _UNKNOWN if end - start == 1 else 1 << 30)
                == costs[end]
            )
            if start <= place:
                return end - start > 1
            end = start
        return False

    def _read(self, text: str, without: frozenset[str]) -> list[int]:
        words = self.words
        costs = [0]
        for end in range(1, len(text) + 1):
            best = costs[end - 1] + words.get(text[end - 1], _UNKNOWN)
            for start in range(max(0, end - LONGEST_WORD), end - 1):
                word = text[start:end]
                cost = words.get(word)
                if cost is not None and costs[start] + cost < best and word not in without:
                    best = costs[start] + cost
            costs.append(best)
        return costs


NO_LEXICON = Lexicon({})
