"""Many real words, mostly such as hardly ever stand in a message: out of the dictionary that jieba carries, so no list is kept here."""

from itertools import product
from random import Random

from dictionaries.folding_table import load_folding
from dictionaries.lexicon_table import read_jieba_words
from rules.matching.skeleton import Reduction

_RAREST = 3  # jieba gives this count to words that it did not count
_SEED = 253


def pick_words(count: int, without: frozenset[str] = frozenset(), *, frequent: bool = False) -> list[str]:
    """So many different words of two and more letters, the same ones in each run; the fewer are among the more.

    Beyond what the dictionary holds, two of them are written one behind the other. `without` are folded words to leave out;
    `frequent` takes the words that it did count, so that most texts hold one.
    """
    reduce = Reduction(load_folding(), {}).apply
    folded = {reduce(word): word for word, times in read_jieba_words().items() if (times > _RAREST) is frequent}
    rare = sorted(word for plain, word in folded.items() if len(plain) >= 2 and plain == word and plain not in without)
    random = Random(_SEED)  # noqa: S311 - a sample, not a secret
    random.shuffle(rare)
    if count <= len(rare):
        return rare[:count]
    words = dict.fromkeys(rare)
    for first, second in product(rare, repeat=2):
        if len(words) == count:
            break
        # the second walks with the first, so that the pairs begin in as many ways as the words do
        words.setdefault(second + first)
    return list(words)
