"""A text as a terminal can safely show it: no control characters, and nothing that hides."""

import unicodedata

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def show_character(character: str) -> str:
    """The character itself; one that is invisible, or would steer the terminal, by its number: ‹200B›."""
    if character.isascii() and character.isprintable():
        return character
    return f"‹{ord(character):04X}›" if unicodedata.category(character) in _HIDDEN else character


def show_text(text: str) -> str:
    """All of a text in one line; a line break reads ↵."""
    return "".join("↵" if character == "\n" else show_character(character) for character in text)


def shorten(text: str, length: int) -> str:
    """At most so many code points of it, shown in one line."""
    return show_text(text) if len(text) <= length else f"{show_text(text[: length - 1])}…"
