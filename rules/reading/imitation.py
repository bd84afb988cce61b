"""Domains that are made to be taken for another: letters of two scripts, digits for letters, a brand on a foreign domain."""

import unicodedata
from itertools import pairwise

from rules.look_alike import CLOSE
from rules.reading.brand import BAITS, BRANDS, COINED, HOME_SUFFIXES, OWN_DOMAINS

_TABLE = str.maketrans(CLOSE)
# What is taken for one another inside a brand; i and 1 fall together with l, on both sides of the comparison.
_DIGITS = str.maketrans("013456i$", "oleasgls")
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))

_SHORTEST_IMITATED = 4
_SECOND_LEVEL = frozenset({"com", "net", "org", "gov", "edu", "co", "ac", "or", "ne", "go"})


def find_imitated(domain: str) -> str | None:
    """The name that a domain is made to be taken for, or None. `domain` is in lower case; Punycode is read.

    An honest domain of another script (例子.中国, пример.рф) and a brand's own domain are no imitations.
    """
    labels = [_decode(label) for label in domain.split(".")]
    if len(labels) < 2 or labels[-1].isdigit():
        return None
    for label in labels[:-1]:
        if _is_false_latin(label, labels[-1]):
            return label.translate(_TABLE)
    return _find_brand(labels)


def _decode(label: str) -> str:
    if not label.startswith("xn--") or len(label) > 63:
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return label


def _is_false_latin(label: str, top: str) -> bool:
    """Look-alike letters among Latin ones, or nothing but look-alikes under a Latin top-level domain."""
    if label.isascii():
        return False
    others = [letter for letter in label if not letter.isascii()]
    if not any(letter in CLOSE for letter in others):
        return False
    has_latin = any("a" <= letter <= "z" for letter in label)
    return has_latin or (top.isascii() and len(label) > 2 and label.translate(_TABLE).isascii())


def _find_brand(labels: list[str]) -> str | None:
    suffix_length = 2 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL else 1
    suffix, name = ".".join(labels[-suffix_length:]), labels[-suffix_length - 1]
    if f"{name}.{suffix}" in OWN_DOMAINS:
        return None
    brand = _brand_of_label(name, suffix)
    if brand:
        return brand
    return _brand_in_front(labels[: -suffix_length - 1]) if not _is_home(name, suffix) else None


def _is_home(name: str, suffix: str) -> bool:
    """A brand where it lives: the usual suffixes, and those of countries, which most of these brands hold."""
    if name not in BRANDS:
        return False
    country = "." in suffix and len(suffix.rpartition(".")[2]) == 2
    return country or suffix in HOME_SUFFIXES


def _brand_of_label(name: str, suffix: str) -> str | None:
    """The brand that the registered label imitates: alone elsewhere, misspelled, or with words around it."""
    if name in BRANDS:
        return None if _is_home(name, suffix) else name
    return _read_brand(name) or _brand_with_words(name.split("-")) or _brand_with_bait(name)


def _brand_in_front(labels: list[str]) -> str | None:
    """www.alipay.com in front of another domain: the reader sees the brand's address first."""
    for name, follower in pairwise(labels):
        if name in COINED and follower in {"com", "cn"}:
            return name
    return None


def _skeleton(label: str) -> str:
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", label) if not unicodedata.combining(letter))
    plain = plain.translate(_TABLE).translate(_DIGITS)
    for pair, letter in _PAIRS:
        plain = plain.replace(pair, letter)
    return plain


def _read_brand(word: str) -> str | None:
    """The brand that a word is or looks like: taoba0, paypa1, aiipay, 1cbc.

    A brand of four letters needs a digit to be imitated, and one of less is too near to other names.
    """
    if word in BRANDS:
        return word
    brand = _BRANDS_BY_SKELETON.get(_skeleton(word))
    if brand is None or len(brand) < _SHORTEST_IMITATED:
        return None
    return brand if len(brand) > _SHORTEST_IMITATED or not word.isalpha() else None


def _brand_with_words(words: list[str]) -> str | None:
    """taobao-login, login-taoba0; a name that is an ordinary word needs a bait beside it."""
    for brand in map(_read_brand, words if len(words) > 1 else ()):
        if brand and (brand in COINED or not BAITS.isdisjoint(words)):
            return brand
    return None


def _brand_with_bait(name: str) -> str | None:
    """taobaologin, without anything between."""
    for bait in BAITS:
        rest = name.removesuffix(bait) if name.endswith(bait) else name.removeprefix(bait)
        brand = _read_brand(rest) if rest != name and len(rest) >= _SHORTEST_IMITATED else None
        if brand:
            return brand
    return None


_BRANDS_BY_SKELETON = {_skeleton(brand): brand for brand in BRANDS}
