"""Which terms of a text stand, and as what: exceptions, borders of words, and the sound of what is written otherwise."""

from collections.abc import Iterator, Sequence

from rules.matching.match import Excuse, Match, SetAside
from rules.matching.reading import NO_BREAKS, Unity
from rules.matching.sight import SHORT, Sight, is_unsure
from rules.matching.vocabulary import TermUse
from rules.span import Span

_FIRST_HAN = "一"


class TermJudge:
    """Used for one text. What does not count is kept in `set_aside`, with the excuse."""

    def __init__(self, sight: Sight, wanted: int) -> None:
        """`wanted` has the bits of the classes of terms that are asked for."""
        self._sight = sight
        self._wanted = wanted
        self.set_aside: list[SetAside] = []

    def judge_written(self) -> Iterator[Match]:
        """Every term that is written there, in a spelling that the tables undo."""
        sight, entries, wanted = self._sight, self._sight.known.entries, self._wanted
        for start, negative, number in sight.found:
            for use in entries[number].terms:
                if use.bit & wanted:
                    unity = sight.judge(start, -negative, use.symbols)
                    if unity is not Unity.APART:
                        yield from self._judge(start, -negative, use, unity)

    def judge_heard(self, heard: Sequence[tuple[int, int, int]]) -> Iterator[Match]:
        """Terms that are written otherwise and sound alike. Those written plainly have been found already."""
        sight = self._sight
        for start, end, number in heard:
            written = sight.reading.skeleton[start:end]
            for use, spelling in sight.known.sounding[number]:
                if written == spelling or not use.bit & self._wanted:
                    continue
                unity = sight.reading.judge(start, end, NO_BREAKS, spaced=written.isascii())
                if unity is not Unity.APART and not self._is_ordinary(start, end, spelling):
                    yield from self._judge(start, end, use, unity)

    def _judge(self, start: int, end: int, use: TermUse, unity: Unity) -> Iterator[Match]:
        """The match, unless something excuses it."""
        sight, reading = self._sight, self._sight.reading
        breaks = NO_BREAKS if use.symbols is None else use.symbols.breaks
        span = reading.locate(start, end)
        exception = sight.protected.find(Span(start, end), use.dictionary)
        unaligned = exception is None and not use.term.inside and self._splits_words(start, end)
        excuse = None
        if exception is not None:
            excuse = Excuse.EXCEPTION
        elif is_unsure(start, end, unity):
            excuse = Excuse.SENTENCE
        elif (unaligned and end - start <= SHORT) or (not use.term.inside and reading.runs_on(start, end, breaks)):
            excuse = Excuse.LONGER_WORD
        if excuse:
            phrase = None if exception is None else reading.locate(*exception)
            self.set_aside.append(SetAside(span, use.dictionary, use.term, excuse, phrase))
            return
        yield Match(
            span,
            use.dictionary,
            use.term,
            text=reading.text[span.start : span.end],
            folded=reading.skeleton[start:end],
            layers=reading.name_layers(start, end, breaks, use.layer),
            doubtful=unity is Unity.DOUBTFUL,
            unaligned=unaligned,
            warned=sight.is_warned(span),
        )

    def _splits_words(self, start: int, end: int) -> bool:
        """Whether the text reads clearly better across the borders of a term."""
        left, right = self._sight.reading.context(start, end)
        return bool(left or right) and self._sight.known.lexicon.splits(
            left, self._sight.reading.skeleton[start:end], right
        )

    def _is_ordinary(self, start: int, end: int, spelling: str) -> bool:
        """Whether a character that stands for another is part of an ordinary word: 先进|代表 holds no 现金贷."""
        reading = self._sight.reading
        left, right = reading.context(start, end)
        written = reading.skeleton[start:end]
        around = left + written + right
        return any(
            character >= _FIRST_HAN
            and character not in spelling
            and self._sight.known.lexicon.covers(around, len(left) + at)
            for at, character in enumerate(written)
        )
