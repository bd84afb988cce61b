"""The top-level domains that exist, from the public suffix list that its package carries."""

from functools import cache

from publicsuffixlist import PublicSuffixList


class TopLevelDomains:
    """A set that answers `"com" in domains`: lower case, without the dot. Works offline."""

    __slots__ = ("_suffixes",)

    def __init__(self) -> None:
        self._suffixes = PublicSuffixList(accept_unknown=False, only_icann=True)

    def __contains__(self, domain: object) -> bool:
        return isinstance(domain, str) and self._suffixes.publicsuffix(f"name.{domain}") is not None


@cache
def load_top_level_domains() -> TopLevelDomains:
    """About 40 ms the first time; the same value afterwards."""
    return TopLevelDomains()
