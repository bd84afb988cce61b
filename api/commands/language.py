"""Which language to answer in."""

from collections.abc import Mapping

from api.commands.errors import UnknownLanguage
from rules.bilingual import Language


def choose_language(asked: Language | None, environment: Mapping[str, str]) -> Language:
    """The option, else GUOSHEN_LANGUAGE, else the locale where it is English, else Chinese. Raises UnknownLanguage."""
    if asked is not None:
        return asked
    if wanted := environment.get("GUOSHEN_LANGUAGE"):
        try:
            return Language(wanted.lower())
        except ValueError:
            raise UnknownLanguage(wanted) from None
    locale = environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG") or ""
    return Language.EN if locale.lower().startswith("en") else Language.ZH
