"""Traditional to simplified, one character to one, read out of OpenCC."""

from functools import cache

import opencc

from rules.folding import Folding

# Every Han character that OpenCC may know: extension A to the compatibility block, and the planes beyond.
_HAN = (range(0x3400, 0xA000), range(0xF900, 0xFB00), range(0x20000, 0x2FA20))
# What OpenCC leaves as it is or decides by the phrase only: 瞭解, 回覆, 手鍊, 鉅惠 and 钜惠.
_MORE = {"瞭": "了", "覆": "复", "钜": "巨", "鍊": "链"}


@cache
def load_folding() -> Folding:
    """The folding of the product. About 40 ms the first time; the same value afterwards."""
    characters = [chr(point) for block in _HAN for point in block]
    # One character a line: as running text OpenCC would convert phrases, and a phrase may change its length.
    simplified = opencc.OpenCC("t2s").convert("\n".join(characters)).split("\n")
    pairs = zip(characters, simplified, strict=True)
    plain_characters = {character: plain for character, plain in pairs if plain != character and len(plain) == 1}
    return Folding.build(plain_characters | _MORE)
