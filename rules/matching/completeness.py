"""Which combinations have a word of each group, told for all of them at once.

Each combination owns a field of bits in one wide integer: a bit a group, and a spare one above. Adding one to every field
carries into the spare bit exactly where all bits of the field are set.
"""

from collections.abc import Sequence


class Completeness:
    """The fields of some combinations. A sum of `bit`s, made with `|`, is asked."""

    __slots__ = ("_low", "_numbers", "_offsets", "_spare", "alone")

    def __init__(self, sizes: Sequence[int]) -> None:
        """`sizes` are the numbers of groups. `alone` is a bit that completes by itself: for words that count alone."""
        self._offsets = []
        self._numbers: dict[int, int] = {}
        self._low = self._spare = offset = 0
        for number, size in enumerate(sizes):
            self._offsets.append(offset)
            self._low |= 1 << offset
            self._spare |= 1 << offset + size
            self._numbers[offset + size] = number
            offset += size + 1
        self.alone = 1 << offset
        self._spare |= self.alone

    def bit(self, number: int, group: int) -> int:
        """The bit of a group of a combination."""
        return 1 << self._offsets[number] + group

    def complete(self, bits: int) -> int:
        """Not zero where something is complete, be it a word that counts alone."""
        return bits + self._low & self._spare

    def name(self, complete: int) -> list[int]:
        """The numbers of the complete combinations, in order."""
        numbers = []
        complete &= ~self.alone
        while complete:
            lowest = complete & -complete
            numbers.append(self._numbers[lowest.bit_length() - 1])
            complete ^= lowest
        return numbers
