"""What a text reads like after a finding's fix."""

from rules.finding import Fix

_AROUND = 12  # code points on each side of the change
_LONGEST = 80


def apply_fix(fix: Fix, text: str) -> str:
    """The whole text with all replacements made."""
    pieces = []
    place = 0
    for replacement in fix.replacements:
        pieces += [text[place : replacement.span.start], replacement.text]
        place = replacement.span.end
    return "".join(pieces) + text[place:]


def preview_fix(fix: Fix, text: str) -> str:
    """The fixed text, a long one only around what changes."""
    fixed = apply_fix(fix, text)
    if len(fixed) <= _LONGEST or not fix.replacements:
        return fixed
    start = max(0, fix.replacements[0].span.start - _AROUND)
    behind = len(text) - min(len(text), fix.replacements[-1].span.end + _AROUND)
    end = len(fixed) - behind
    return f"{'…' if start else ''}{fixed[start:end]}{'…' if behind else ''}"
