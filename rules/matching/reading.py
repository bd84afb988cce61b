"""A text beside its skeleton: where a stretch of the skeleton stood, what lay between, and what it was written as."""

from bisect import bisect_left
from enum import Enum

from rules.disguise import name_layer, name_noise
from rules.layer import LAYERS, Layer
from rules.matching.skeleton import Reduction
from rules.matching.speller import Symbols
from rules.span import Span

_FIRST_HAN = "一"
NO_BREAKS = frozenset[int]()
_LONGEST_GAP = 4  # code points; a wider gap parts two words
# One of these at one place may be the end of a sentence and not a disguise.
_SENTENCE_MARKS = frozenset(",，.。;；!！?？:：、…")
_SHORTEST_PLURAL = 4  # letters; sms is not the plural of sm
_PLURALS = ("es", "s")  # the longest first
_CONTEXT = 3  # characters on either side: a dictionary word of four can reach so far


class Unity(Enum):
    """Whether a stretch of the skeleton is one word in the text."""

    WHOLE = "whole"  # it stands as it is, or with the symbols that belong to it
    BROKEN = "broken"  # noise lies inside: a disguise
    DOUBTFUL = "doubtful"  # one mark lies inside that may end a sentence: …加微，信…
    APART = "apart"  # two words


class Reading:
    """One text and its skeleton. Places of the skeleton are counted in `start` and `end`, those of the text in spans."""

    __slots__ = ("_reduction", "origins", "skeleton", "text")

    def __init__(self, text: str, skeleton: str, origins: list[int], reduction: Reduction) -> None:
        """`origins` tells for each place of the skeleton where it stood."""
        self.text = text
        self.skeleton = skeleton
        self.origins = origins
        self._reduction = reduction

    def locate(self, start: int, end: int) -> Span:
        """Where a stretch of the skeleton stood."""
        return Span(self.origins[start], self.origins[end - 1] + 1)

    def reduce(self, span: Span) -> Span:
        """What is left of a stretch of the text in the skeleton; of mere noise, what it lies between."""
        start, end = bisect_left(self.origins, span.start), bisect_left(self.origins, span.end)
        return Span(start, end) if start < end else Span(start - 1, end + 1)

    def has_symbols(self, start: int, end: int, symbols: Symbols, folded: str) -> bool:
        """Whether the symbols that belong to a word stand around and in it; `folded` is the folded text."""
        first = self.origins[start] - symbols.before
        return first >= 0 and folded[first : self.origins[end - 1] + 1 + symbols.behind] == symbols.folded

    def judge(self, start: int, end: int, breaks: frozenset[int] = NO_BREAKS, *, spaced: bool = False) -> Unity:
        """What lies inside a stretch; at `breaks` noise belongs, and `spaced` allows white space between Latin letters."""
        origins = self.origins
        if origins[end - 1] - origins[start] == end - start - 1:
            return Unity.WHOLE
        gaps = [gap for place in range(start + 1, end) if place - start not in breaks and (gap := self._gap(place))]
        if not gaps:
            return Unity.WHOLE
        if any(len(gap) > _LONGEST_GAP for gap in gaps) or (not spaced and self._parts_latin(start, end, breaks)):
            return Unity.APART
        return Unity.DOUBTFUL if len(gaps) == 1 and gaps[0].strip() in _SENTENCE_MARKS else Unity.BROKEN

    def _parts_latin(self, start: int, end: int, breaks: frozenset[int]) -> bool:
        """Whether mere white space lies between two Latin letters or digits: s ex is two words."""
        origins, text = self.origins, self.text
        return any(
            place - start not in breaks
            and self._gap(place).isspace()
            and _is_narrow(text[origins[place - 1]])
            and _is_narrow(text[origins[place]])
            for place in range(start + 1, end)
        )

    def runs_on(self, start: int, end: int, breaks: frozenset[int] = NO_BREAKS) -> bool:
        """Whether Latin letters or digits at an end go on behind it: av in have, 69 in 1698.

        The noise that breaks a stretch up does not part it from its neighbours: h-a-v-e, but not ｖ－ｘ：gm0089. The plural of
        a longer word is the word: receipts.
        """
        if not (self._is_inside(start) or self._is_inside(end)):
            return False
        inside = {self._gap(place) for place in range(start + 1, end) if place - start not in breaks}
        if end - start >= _SHORTEST_PLURAL and self.skeleton[end - 1].isascii():
            behind = self.origins[end - 1] + 1
            following = self.text[behind : behind + len(_PLURALS[0])].lower()  # of the whole text it would be quadratic
            for suffix in _PLURALS:
                if following.startswith(suffix):
                    end += len(suffix)
                    break
        return self._joins(start, inside) or self._joins(end, inside)

    def _joins(self, border: int, gaps: set[str]) -> bool:
        """Whether what stands on both sides of a border is one word or number, with nothing or one of some gaps between."""
        return self._is_inside(border) and (not (gap := self._gap(border)) or gap in gaps)

    def _is_inside(self, border: int) -> bool:
        """Whether a border of the skeleton could lie inside a word or number."""
        skeleton = self.skeleton
        return 0 < border < len(skeleton) and _are_akin(skeleton[border - 1], skeleton[border])

    def _gap(self, place: int) -> str:
        """What was taken out in front of a place of the skeleton."""
        return self.text[self.origins[place - 1] + 1 : self.origins[place]]

    def context(self, start: int, end: int) -> tuple[str, str]:
        """The Han characters right beside a stretch, three at most on either side; none beside a letter or a digit."""
        skeleton, origins = self.skeleton, self.origins
        first, last = start, end
        if skeleton[start] >= _FIRST_HAN:
            lowest, shift = max(0, start - _CONTEXT), origins[start] - start
            while first > lowest and skeleton[first - 1] >= _FIRST_HAN and origins[first - 1] == first - 1 + shift:
                first -= 1
        if skeleton[end - 1] >= _FIRST_HAN:
            highest, shift = min(len(skeleton), end + _CONTEXT), origins[end - 1] - end + 1
            while last < highest and skeleton[last] >= _FIRST_HAN and origins[last] == last + shift:
                last += 1
        return skeleton[first:start], skeleton[end:last]

    def name_layers(self, start: int, end: int, breaks: frozenset[int], *more: Layer | None) -> tuple[Layer, ...]:
        """What had to be undone, each layer once, from harmless to lossy; `more` is what the spelling adds."""
        text, origins = self.text, self.origins
        span = self.locate(start, end)
        if text[span.start : span.end] == self.skeleton[start:end] and not any(more):
            return ()
        belonging = {place for at in breaks for place in range(origins[start + at - 1] + 1, origins[start + at])}
        layers = {layer for layer in more if layer}
        for place in range(*span):
            left = self._reduction[ord(text[place])]
            if left is None:
                if place not in belonging:
                    layers.add(name_noise(text[place]))
            elif text[place] in self._reduction.symbols:
                layers.add(Layer.VARIANT)
            elif left != ord(text[place]):
                layers.add(name_layer(text[place], left if isinstance(left, str) else chr(left)))
        return tuple(layer for layer in LAYERS if layer in layers)


def _is_narrow(character: str) -> bool:
    """A Latin letter or a digit, in full width too."""
    return character.isascii() or "！" <= character <= "～"


def _are_akin(first: str, second: str) -> bool:
    """Two letters of an alphabet or two digits, side by side, are parts of one word or number."""
    if first.isdigit():
        return second.isdigit()
    return first.isalpha() and second.isalpha() and first < "\u3000" and second < "\u3000"
