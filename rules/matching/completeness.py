"""Which combinations have a word of each group, and which classes of words are there at all: told by one addition.

Each combination owns a field of bits in one wide integer: a bit a group, and a spare one above. Adding one to every field
carries into the spare bit exactly where all bits of the field are set. Below the fields each class of words that count alone has
a bit of its own.
"""

from collections.abc import Sequence


class Completeness:
    """The fields of some combinations and the bits of some classes, from bit 0 on. A sum of bits, made with `|`, is asked."""

    __slots__ = ("_low", "_numbers", "_offsets", "_sizes", "_spare", "everything")

    def __init__(self, sizes: Sequence[int], classes: int) -> None:
        """`sizes` are the numbers of groups of the combinations. `everything` asks for all there is."""
        self._sizes = tuple(sizes)
        self._offsets: list[int] = []
        self._numbers: dict[int, int] = {}
        self._low = self._spare = 0
        offset = classes
        for number, size in enumerate(sizes):
            self._offsets.append(offset)
            self._low |= 1 << offset
            self._spare |= 1 << offset + size
            self._numbers[offset + size] = number
            offset += size + 1
        self.everything = self._spare | (1 << classes) - 1

    def group(self, number: int, group: int) -> int:
        """The bit of a group of a combination."""
        return 1 << self._offsets[number] + group

    def combination(self, number: int) -> int:
        """The bit that asks for a combination."""
        return 1 << self._offsets[number] + self._sizes[number]

    def find(self, bits: int, wanted: int) -> int:
        """What of the wanted is there; not zero where anything is."""
        return bits + self._low & wanted

    def name(self, there: int) -> list[int]:
        """The numbers of the complete combinations, in order."""
        numbers = []
        there &= self._spare
        while there:
            lowest = there & -there
            numbers.append(self._numbers[lowest.bit_length() - 1])
            there ^= lowest
        return numbers
