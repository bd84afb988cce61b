"""What screening adds to a record: keys of a JSON object, cells of a table."""

from typing import Any

from api.check_answer import write_several
from api.screening import Screened
from api.verdict_json import write_verdict
from rules.bilingual import Language
from rules.verdict import find_gravest


def write_keys(screened: Screened, language: Language) -> dict[str, Any]:
    """The verdict, or only `error`. The record keeps its own id and, where it has one, its own profile."""
    if screened.error:
        return {"error": screened.error}
    if len(screened.verdicts) > 1:
        return write_several(screened.verdicts, language)
    written = write_verdict(screened.verdicts[0], language)
    own = {"id", "profile"} if screened.row.values.get("profile") else {"id"}
    return {key: value for key, value in written.items() if key not in own}


def write_cells(screened: Screened, language: Language) -> dict[str, str]:
    """Outcome, codes joined by semicolons and reasons, each once; or only `error`."""
    if screened.error:
        return {"error": screened.error}
    findings = [finding for verdict in screened.verdicts for finding in verdict.findings]
    return {
        "verdict": find_gravest(screened.verdicts).outcome.value,
        "codes": ";".join(dict.fromkeys(finding.code for finding in findings)),
        "reasons": " ".join(dict.fromkeys(finding.reason.read(language) for finding in findings)),
    }
