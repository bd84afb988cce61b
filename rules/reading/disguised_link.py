"""Domains written so that a machine does not see them: spelled out, with other punctuation, spaced, or with a false .com."""

import re
from typing import NamedTuple

from rules.span import Span

# The text is folded: half width and lower case; ，is a comma here and ． a dot.
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_LATIN = r"(?=[0-9-]{0,20}[a-z])" + _LABEL  # digits alone are a number: 8点
_BEHIND = r"(?![a-z0-9_@-])(?P<{}>[/?#][!-~]{{0,1900}})?"
_START = r"(?<![a-z0-9@._-])(?:h(?:tt|xx|\*\*)ps?://)?"
# Only these, although more exist: "hi,me" and "点vip" are words.
_TOP = "(?:com|cn|net|org|xyz|cc)"
_TOP_BEHIND_WWW = (
    "(?:com|cn|net|org|xyz|cc|top|vip|info|club|shop|site|icu|fun|online|live|tv|biz|me|io|co|app|link|work)"
)
_BRACKETED_POINT = r"\s?[(\[{【<](?:\.|点|dot)[)\]}】>]\s?"
_SPELLED_POINT = rf"(?:\s?[点奌]\s?|\sdot\s|{_BRACKETED_POINT})"
_PUNCTUATION_POINT = r"[。｡,·・•丶*]"
_ANY_POINT = rf"(?:\s{{0,2}}[.。｡,、·・•丶*]\s{{0,2}}|{_SPELLED_POINT}|\s)"
_FALSE_COM = "[cсϲ℃ⅽ¢][o0οо○〇◯°º][mмμⅿ]"

# www must match: www,abc,cn  www。shop。example。top  www . abc . com  www点abc点vip  www abc com        must not match: www.
# spelled must match: example点com  shop点example点com点cn  example dot com  example(dot)com  example点com/a
# spelled must not match: 8点com  app点vip  点com  the dot com boom
# punctuated must match: xxx,com  shop。example。com  abcd·cn        must not match: 1。com端口  好的。ok  usb,com口  lpt,com,usb
# spaced must match: a b c . com  a b c . c o m  example . com  example. com        must not match: the .com  e.g. this
# false must match: hnbatv.c0m  dhyxx.℃○μ  example.cоm (Cyrillic)        must not match: 25.℃  a.com
_DISGUISED = re.compile(
    rf"{_START}(?:(?P<www>w ?w ?w(?:{_ANY_POINT}{_LABEL}){{1,8}}?{_ANY_POINT}{_TOP_BEHIND_WWW}(?:{_ANY_POINT}cn)?)"
    + _BEHIND.format("www_path")
    + rf"|(?P<spelled>(?:{_LATIN}|[0-9]{{3,12}})(?:{_SPELLED_POINT}{_LABEL}){{0,4}}?{_SPELLED_POINT}(?:{_TOP}|{_FALSE_COM})(?:{_SPELLED_POINT}cn)?)"
    + _BEHIND.format("spelled_path")
    + rf"|(?P<punctuated>(?=[a-z0-9-]{{3}}){_LATIN}(?:{_PUNCTUATION_POINT}{_LABEL}){{0,4}}?{_PUNCTUATION_POINT}"
    r"(?:com|(?<=[a-z0-9-]{4}.)cn|(?<=[a-z0-9-]{4}.)xyz)(?:[.。,·]cn)?)(?!\s?(?:端?口|组件|接口)|[,、]\s?[a-z0-9]{1,9}(?![a-z0-9/.?=-]))"
    + _BEHIND.format("punctuated_path")
    + r"|(?P<spaced>[a-z0-9](?: [a-z0-9]){2,30} ?[.。,·] ?(?:c ?o ?m|c ?n|n ?e ?t)"
    r"|(?=[0-9-]{0,20}[a-z])[a-z0-9-]{3,63}(?: ?\. | \.)(?:com|cn|net))"
    + _BEHIND.format("spaced_path")
    + rf"|(?P<false>(?:{_LABEL}\.){{0,4}}"
    rf"(?:(?=[a-z0-9-]{{2}}){_LATIN}|[0-9]{{3,12}})\s?[.。,·]\s?(?![.,。]?com(?![a-z])){_FALSE_COM})"
    + _BEHIND.format("false_path")
    + ")"
)
# must match: www.abc.com  www.shop.abc.com.cn        must not match: www.abc,com  www . abc.com
_PLAIN_WWW = rf"www\.(?:[a-z0-9-]{{1,63}}\.){{1,7}}{_TOP_BEHIND_WWW}(?:\.cn)?"
_PLAIN = re.compile(_PLAIN_WWW)
# Where none of these stands, nothing above finds what is no plain link. www must match: w ww  www,abc.cn  www.abc com  www.abc.com,cn
#   must not match: www.abc.com  www.abc.com,退订
_MORE = r"(?![a-z0-9._@-]|\s{0,2}[.。｡,、·・•丶*点奌]\s{0,2}[a-z0-9]|\s?[(\[{【<]|\s{1,2}[a-z0-9])"
_HINT = re.compile(
    r"[.。｡,·・•丶*点奌dw](?=[\s)\]}】>cnxowсϲ℃ⅽ¢])(?:"  # searched fast, because it begins with a class of few characters
    rf"(?<=w)(?: w ?w|w w|ww(?!(?<=www){_PLAIN_WWW[3:]}{_MORE}))"
    r"|(?<=[点奌])\s?[cnoxсϲ℃ⅽ¢]|(?<=d)ot[\s)\]}】>]|(?<=[.点])[)\]}】>]"  # spelled
    r"|(?<=[。｡,·・•丶*])(?:com|cn|xyz)"  # punctuated
    r"|(?<=[.。,·]) ?[cn](?:(?<= [a-z0-9][.。,·].)|(?<= [a-z0-9] [.。,·].)|(?<= [a-z0-9][.。,·] .)|(?<= [a-z0-9] [.。,·] .))"  # spaced
    r"|(?<=\.)(?:(?<= \.)| )(?:com|cn|net)"
    rf"|(?<=[.。,·])\s?(?!com(?![a-z])){_FALSE_COM})"  # false
)
_POINTS = re.compile(rf"{_BRACKETED_POINT}|\s?[点奌]\s?|\sdot\s|\s*[.。｡,、·・•丶*]\s*")
# in front of " dot com", must match: the  our  this
_ARTICLES = frozenset(
    [
        "the",
        "a",
        "an",
        "our",
        "your",
        "my",
        "his",
        "their",
        "this",
        "that",
        "these",
        "those",
        "of",
        "new",
        "old",
        "first",
        "every",
        "any",
        "some",
        "big",
        "and",
        "is",
        "or",
        "in",
        "as",
    ]
)
# behind " dot com", must match:  bubble  company
_AFTER_ERA = re.compile(
    r"\s(?:bubble|boom|bust|crash|era|years|compan|business|stock|startup|millionaire|burst|industry)"
)


class DisguisedDomain(NamedTuple):
    """Where it stands with its path, which begins at `path`, and the domain that was meant: lower case, dots in their places."""

    span: Span
    path: int
    domain: str


def find_disguised_domains(folded: str) -> tuple[DisguisedDomain, ...]:
    """Every disguised domain of a folded text in order; a plain one may be among them."""
    return search_disguised_domains(folded) if _HINT.search(folded) else ()


def search_disguised_domains(folded: str) -> tuple[DisguisedDomain, ...]:
    """The same without looking first whether there can be one."""
    return tuple(_read(found) for found in _DISGUISED.finditer(folded) if not _is_plain_or_era(found, folded))


def _is_plain_or_era(found: re.Match[str], folded: str) -> bool:
    """www.abc.com as it should be written; the dot com boom, our dot com years."""
    spelled = found["spelled"]
    if found["www"]:
        return _PLAIN.fullmatch(found["www"]) is not None
    if spelled is None or " dot " not in spelled:
        return False
    return spelled.split(" ", 1)[0] in _ARTICLES or _AFTER_ERA.match(folded, found.end()) is not None


def _read(found: re.Match[str]) -> DisguisedDomain:
    form = next(name for name in ("www", "spelled", "punctuated", "spaced", "false") if found[name])
    written = found[form]
    if form in {"false", "spelled"}:
        written = re.sub(_FALSE_COM + r"\Z", "com", written)
    dotted = _POINTS.sub(".", written)
    if form == "www":
        dotted = re.sub(r"^w ?w ?w\s?\.?", "www.", dotted) if "." in dotted else re.sub(r"\s+", ".", dotted)
    return DisguisedDomain(Span(*found.span()), found.end(form), dotted.replace(" ", ""))
