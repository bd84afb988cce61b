"""The syllable of each Han character without its tone, out of pypinyin."""

from functools import cache

_HAN = range(0x4E00, 0xA000)


@cache
def load_syllables() -> dict[str, str]:
    """About 20,900 characters, each with its most usual reading; ü is v. About 0.3 s the first time."""
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - it takes 0.2 s, and only compiling a policy asks for it

    return {
        character: syllable
        for point in _HAN
        if (syllable := lazy_pinyin(character := chr(point), style=Style.NORMAL)[0]) != character
    }
