"""From a record to a text of a sample: what it says, and what its owner calls it."""

from api.rows.errors import MessageRefused
from api.rows.row import BrokenRow, Row
from dictionaries.importing.trial import Label, SampleText

_LABELS = {label.value: label for label in (Label.HAM, Label.SPAM)}


def read_sample_text(row: Row | BrokenRow) -> SampleText:
    """Columns `text` (else `signature`: a signature has no text) and, if there is one, `label`: ham or spam.

    Raises MessageRefused.
    """
    if isinstance(row, BrokenRow):
        raise MessageRefused(("line", row.why))
    text = row.values.get("text") or row.values.get("signature")
    if not isinstance(text, str) or not text:
        raise MessageRefused(("text", "must be a string and not empty"))
    return SampleText(text, _LABELS.get(str(row.values.get("label")).lower(), Label.NONE))
