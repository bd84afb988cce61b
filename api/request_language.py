"""Which language a request asks to be answered in."""

from starlette.requests import Request

from rules.bilingual import Language

DEFAULT_LANGUAGE = Language.ZH


def choose_language(request: Request) -> Language:
    """By Accept-Language (RFC 9110, 12.5.4): the one of the highest weight, the first of equals; else Chinese."""
    spoken = {language.value for language in Language}
    chosen, best = DEFAULT_LANGUAGE, 0.0
    for part in request.headers.get("accept-language", "").split(","):
        tag, _, parameter = part.strip().partition(";")
        primary = tag.strip().partition("-")[0].lower()
        weight = _read_weight(parameter.strip())
        if primary in spoken and weight > best:
            chosen, best = Language(primary), weight
    return chosen


def _read_weight(parameter: str) -> float:
    """`q=0.8` is 0.8, nothing is 1; whatever cannot be read counts as refused."""
    if not parameter:
        return 1.0
    name, _, value = parameter.partition("=")
    try:
        weight = float(value)
    except ValueError:
        return 0.0
    return weight if name.strip().lower() == "q" and 0 <= weight <= 1 else 0.0
