"""Links: with a scheme, with www, a bare domain under a real top-level domain, or a disguised one."""

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass

from rules.reading.disguised_link import find_disguised_domains
from rules.reading.short_domain import SHORT_DOMAINS
from rules.span import Span

# The text is folded: half width and lower case.
# must match: https://zz.253.com/  http://1.2.3.4/x  http://[::1]/a  weixin://dl/business  https://中文.com/a  www.example.com
# must match: t.cn/A6xYz12  example.com.cn  аlipay.com (Cyrillic)  例子.中国  中文.com
# must not match: 56.49元  v2.3.1  user@example.com  1.jpg  a.b  例子。com  通知到此结束.中国移动  后缀为.com的域名
_LETTER = "a-z0-9\u00df-\u00f6\u00f8-\u024f\u0251\u0261\u0370-\u052f"  # Latin, Greek and Cyrillic: аlipay.com
_HAN = "\u4e00-\u9fff"
_HAN_LABEL = rf"[{_HAN}][{_HAN}0-9-]{{0,19}}"
_TOP = r"(?:[a-z]{2,24}|中国|公司|网络|网址|在线|商城|网店|集团|中文网|我爱你)"
_PATH = r"[/?#][!-~]{0,1900}"
_LINK = re.compile(
    r"(?P<scheme>(?:https?|ftp|weixin|alipays?|tbopen|taobao|baiduboxapp|intent|snssdk\d{1,6})://)"
    rf"(?P<host>\[[0-9a-f:.]{{2,45}}\](?::\d{{1,5}})?|(?=[^\s/?#\\]{{0,253}}[{_HAN}])"
    rf"(?:[a-z0-9-]{{1,63}}\.){{0,4}}{_HAN_LABEL}\.(?:[a-z0-9-]{{1,63}}\.){{0,2}}{_TOP}(?![a-z0-9-]|\.[a-z0-9])"
    rf"|[^\s/?#\\，。；！？、：·“”‘’（）《》【】<>\"',;!(){_HAN}]{{1,253}})(?P<path>{_PATH})?"
    rf"|(?<![{_LETTER}@._-])(?P<bare>(?:[{_LETTER}](?:[{_LETTER}-]{{0,61}}[{_LETTER}])?\.){{1,8}}(?P<top>[a-z]{{2,24}}))"
    rf"(?![a-z0-9_@-])(?P<bare_path>(?::\d{{1,5}})?{_PATH})?"
    rf"|(?<![a-z0-9@._{_HAN}-])(?P<han>[{_HAN}]{{2,12}}\.(?:com|cn|net|中国|公司|网络|网址))"
    rf"(?![a-z0-9_@.{_HAN}-])(?P<han_path>{_PATH})?"
)
# glued to a domain and before 退订, must match: t  td  n
_OPT_OUT_CODE = re.compile(r"(?:td|t|n)\Z")
_CLOSING_PUNCTUATION = ".,;:!?)]}'\">"
_OPENING_BRACKETS = {")": "(", "]": "[", "}": "{"}
_SUFFIXES_ALONE = frozenset({"com.cn", "net.cn", "org.cn", "gov.cn"})


@dataclass(frozen=True, slots=True)
class Link:
    """One link; `domain` is its host in lower case, without port. A disguised one has the domain that was meant."""

    span: Span
    domain: str
    has_scheme: bool
    disguised: bool = False

    @property
    def is_short(self) -> bool:
        """Whether the domain is a forwarding service, so that the target is not seen."""
        return self.domain.removeprefix("www.") in SHORT_DOMAINS


def find_links(folded: str, top_level_domains: Container[str]) -> tuple[Link, ...]:
    """Every link of a folded text in order. A bare domain counts only under a top-level domain that exists.

    A disguised domain is one only where no whole plain link stands.
    """
    plain = _find_plain(folded, top_level_domains) if "." in folded or "://" in folded else []
    whole = _places(link.span for link in plain if "." in link.domain)
    disguised = [
        Link(span, domain, has_scheme=folded.startswith("http", span.start), disguised=True)
        for span, domain in find_disguised_domains(folded)
        if domain.rpartition(".")[2] in top_level_domains and whole.isdisjoint(range(*span))
    ]
    if not disguised:
        return tuple(plain)
    taken = _places(link.span for link in disguised)
    left = [link for link in plain if taken.isdisjoint(range(*link.span))]
    return tuple(sorted(left + disguised, key=lambda link: link.span))


def _places(spans: Iterable[Span]) -> set[int]:
    """Every place inside them: one look-up a place, where comparing each with each would be quadratic."""
    return {place for span in spans for place in range(*span)}


def _find_plain(folded: str, top_level_domains: Container[str]) -> list[Link]:
    found_links = (_read(found, folded, top_level_domains) for found in _LINK.finditer(folded))
    return [link for link in found_links if link is not None]


def _read(found: re.Match[str], folded: str, top_level_domains: Container[str]) -> Link | None:
    """None where a bare domain stands under no top-level domain, or is a suffix alone: com.cn."""
    written = found[0]
    bare = found["bare"]
    if bare:
        end = _end_of_domain(found, folded, top_level_domains)
        if end == 0 or bare in _SUFFIXES_ALONE:
            return None
        if end < len(bare):
            written = bare = bare[:end]
    text = _without_closing_punctuation(written)
    span = Span(found.start(), found.start() + len(text))
    return Link(span, _read_host(found["host"] or bare or found["han"]), has_scheme=bool(found["scheme"]))


def _end_of_domain(found: re.Match[str], folded: str, top_level_domains: Container[str]) -> int:
    """Its length, without the code in www.253.comT退订; 0 where its end is no top-level domain."""
    top, length = found["top"], len(found["bare"])
    if top in top_level_domains:
        return length
    code = _OPT_OUT_CODE.search(top)
    if code and folded.startswith("退", found.end()) and top[: code.start()] in top_level_domains:
        return length - len(code[0])
    return 0


def _read_host(written: str) -> str:
    """Without user name, port and brackets."""
    host = written.rpartition("@")[2]
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0].rstrip(_CLOSING_PUNCTUATION)


def _without_closing_punctuation(text: str) -> str:
    """A bracket that was opened inside stays: https://253.com/${id} ends with its brace."""
    while text[-1:] in _CLOSING_PUNCTUATION:
        opening = _OPENING_BRACKETS.get(text[-1])
        if opening and text.count(opening) >= text.count(text[-1]):
            break
        text = text[:-1]
    return text
