"""Links: with a scheme, with www, a bare domain under a real top-level domain, or a disguised one."""

import re
from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from rules.reading.disguised_link import find_disguised_domains
from rules.reading.form import Form, Forms
from rules.reading.short_domain import SHORT_DOMAINS
from rules.span import Span

# The text is folded: half width and lower case.
# must match: https://zz.253.com/  http://1.2.3.4/x  http://[::1]/a  weixin://dl/business  https://中文.com/a  www.example.com
# must match: t.cn/A6xYz12  example.com.cn  аlipay.com (Cyrillic)  例子.中国  中文.com  1.2.3.4:8080  1.2.3.4/app  hxxp://a.cn
# must not match: 56.49元  v2.3.1  user@example.com  1.jpg  a.b  例子。com  通知到此结束.中国移动  后缀为.com的域名  1.2.3.4  1.2.3.0/24
_LETTER = "a-z0-9\u00df-\u00f6\u00f8-\u024f\u0251\u0261\u0370-\u052f"  # Latin, Greek and Cyrillic: аlipay.com
_HAN = "\u4e00-\u9fff"
_HAN_LABEL = rf"[{_HAN}][{_HAN}0-9-]{{0,19}}"
_TOP = r"(?:[a-z]{2,24}|中国|公司|网络|网址|在线|商城|网店|集团|中文网|我爱你)"
_PATH = r"[/?#][!-~]{0,1900}"
_SCHEME = (
    r"(?P<scheme>(?:https?|(?P<false_scheme>hxxps?|h\*\*ps?)|ftp|weixin|alipays?|tbopen|taobao|baiduboxapp|intent|snssdk[0-9]{1,6})://)"
    rf"(?P<host>\[[0-9a-f:.]{{2,45}}\](?::[0-9]{{1,5}})?|(?=[^\s/?#\\]{{0,253}}[{_HAN}])"
    rf"(?:[a-z0-9-]{{1,63}}\.){{0,4}}{_HAN_LABEL}\.(?:[a-z0-9-]{{1,63}}\.){{0,2}}{_TOP}(?![a-z0-9-]|\.[a-z0-9])"
    rf"|[^\s/?#\\，。；！？、：·“”‘’（）《》【】<>\"',;!(){_HAN}]{{1,253}})(?P<path>{_PATH})?"
)
_BARE = (
    rf"(?P<bare>[{_LETTER}](?<![{_LETTER}@._-].)(?:(?:[{_LETTER}-]{{0,61}}[{_LETTER}])?\.)"
    rf"(?:[{_LETTER}](?:[{_LETTER}-]{{0,61}}[{_LETTER}])?\.){{0,7}}(?P<top>[a-z]{{2,24}}))"
    rf"(?![a-z0-9_@-])(?P<bare_path>(?::[0-9]{{1,5}})?{_PATH})?"
)
_HAN_DOMAIN = (
    rf"(?<![a-z0-9@._{_HAN}-])(?P<han>[{_HAN}]{{2,12}}\.(?:com|cn|net|中国|公司|网络|网址))"
    rf"(?![a-z0-9_@.{_HAN}-])(?P<han_path>{_PATH})?"
)
_ADDRESS = (
    r"[0-9](?<![a-z0-9@._-].)(?P<address_rest>[0-9]{0,2}\.(?:[0-9]{1,3}\.){2}[0-9]{1,3})"
    r"(?P<address_path>:[0-9]{2,5}(?![0-9.])(?:[/?#][!-~]{0,1900})?|/(?=[a-z])[!-~]{0,1900})"
)
FORMS = Forms(
    Form(_SCHEME, re.compile("[a-z0-9*]://"), 16, "://"),
    Form(_BARE, re.compile(r"\.[a-z]{2}"), 520, "."),
    Form(_HAN_DOMAIN, re.compile(rf"[{_HAN}]\.(?:com|cn|net|中国|公司|网络|网址)"), 12, "."),
    Form(_ADDRESS, re.compile(r"\.[0-9]{1,3}[:/]"), 12, "."),
)
# In the submitted text, the wide punctuation that is ASCII in the folded one, and ends a path:
# must match: /a，123  /a（1）  /a：1  ａ，ｂ        must not match: ｃｏｍ？ａ＝１  ｃｏｍ：８０
_WIDE_END = re.compile(r"[，；！（）［］｛｝＜＞＂＇｜～]|(?<![！-～])[：？]")
# glued to a domain in Chinese, must match: 请登录  官网        must not match: 登录 of 登录.com
_CALL = re.compile(r"[\u4e00-\u9fff]{0,9}?(?:登[录陆]|访问|点击|打开|进入|浏览|查看|详见|请看|官网|网址)(?![.查])")
# glued to a domain and before 退订, must match: t  td  n
_OPT_OUT_CODE = re.compile(r"(?:td|t|n)\Z")
_CLOSING_PUNCTUATION = ".,;:!?)]}'\">"
_OPENING_BRACKETS = {")": "(", "]": "[", "}": "{"}
# A suffix alone, and what is named like a domain.
_NO_DOMAINS = frozenset({"com.cn", "net.cn", "org.cn", "gov.cn", "asp.net", "vb.net", "ado.net"})
# Top-level domains that end the names of files: readme.md is one, and evil.zip/a is a link.
_FILE_ENDINGS = frozenset({"md", "mov", "pl", "pm", "ps", "py", "rs", "sh", "zip"})
# Mr.Li and "today.It is" begin a word with a capital; Example.Com is a domain.
_COMMON = frozenset({"com", "cn", "net", "org"})


class Link(NamedTuple):
    """One link; `domain` is its host in lower case, without port. A disguised one has the domain that was meant."""

    span: Span
    domain: str
    has_scheme: bool
    disguised: bool = False

    @property
    def is_short(self) -> bool:
        """Whether the domain is a forwarding service, so that the target is not seen."""
        return self.domain.removeprefix("www.") in SHORT_DOMAINS


def find_links(text: str, folded: str, top_level_domains: Container[str]) -> tuple[Link, ...]:
    """Every link of a text and its folded form, in order. A bare domain counts only under a top-level domain that exists.

    A disguised domain is one only where no whole plain link stands.
    """
    chosen = FORMS.choose(folded) if "." in folded or "://" in folded else None
    plain = list(_find_plain(*chosen, text, folded, top_level_domains)) if chosen else []
    hidden = find_disguised_domains(folded)
    if not hidden:
        return tuple(plain)
    whole = _places(link.span for link in plain if "." in link.domain)
    disguised = [
        Link(_until_wide(span, path, text), domain, has_scheme="://" in folded[span.start : path], disguised=True)
        for span, path, domain in hidden
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


def _find_plain(
    expression: re.Pattern[str], end: int, text: str, folded: str, top_level_domains: Container[str]
) -> Iterator[Link]:
    """Each search begins where the link before ended, which is not where its match did if wide punctuation stands between."""
    while found := expression.search(folded, end):
        link = _read(found, text, top_level_domains)
        end = link.span.end if link else found.end()
        if link:
            yield link


def _until_wide(span: Span, path: int, text: str) -> Span:
    """A path ends at wide punctuation, which the folded text does not show."""
    wide = None if text.isascii() else _WIDE_END.search(text, path, span.end)
    return Span(span.start, wide.start()) if wide else span


def _read(found: re.Match[str], text: str, top_level_domains: Container[str]) -> Link | None:
    """None where a bare domain is none after all."""
    parts = found.groupdict()
    start, end = found.span()
    if parts.get("scheme"):
        path = found.end("host")
    elif parts.get("bare"):
        path = start + _length_of_domain(found, text, top_level_domains)
        end = end if path == found.end("bare") else path
    elif parts.get("han"):
        path = found.end("han")
        call = _CALL.match(found["han"])
        start += call.end() if call else 0
    else:
        path = found.end("address_rest")
    if path == start:
        return None
    span = _until_wide(Span(start, end), path, text)
    host = found.string[found.start("host") if parts.get("scheme") else start : path]
    return Link(
        _without_closing_punctuation(span, found.string),
        _read_host(host),
        has_scheme=bool(parts.get("scheme")),
        disguised=bool(parts.get("false_scheme")),
    )


def _length_of_domain(found: re.Match[str], text: str, top_level_domains: Container[str]) -> int:
    """Its length, without the code in www.253.comT退订; 0 where it is no domain."""
    bare, top = found["bare"], found["top"]
    if top in top_level_domains:
        return 0 if bare in _NO_DOMAINS or _is_name_or_sentence(found, text) else len(bare)
    code = _OPT_OUT_CODE.search(top)
    if code and found.string.startswith("退", found.end()) and top[: code.start()] in top_level_domains:
        return len(bare) - len(code[0])
    return 0


def _is_name_or_sentence(found: re.Match[str], text: str) -> bool:
    """readme.md, 2024.05.01.zip, Mr.Li and Thanks.It: two words without a path."""
    top, bare = found["top"], found["bare"]
    if found["bare_path"] or bare.startswith("www.") or not all(label.isdecimal() for label in bare.split(".")[1:-1]):
        return False
    return top in _FILE_ENDINGS or (top not in _COMMON and text[found.start("top") : found.end("top")].istitle())


def _read_host(written: str) -> str:
    """Without user name, port and brackets."""
    host = written.rpartition("@")[2]
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0].rstrip(_CLOSING_PUNCTUATION)


def _without_closing_punctuation(span: Span, folded: str) -> Span:
    """A bracket that was opened inside stays: https://253.com/${id} ends with its brace."""
    start, end = span
    while folded[end - 1] in _CLOSING_PUNCTUATION:
        closing = folded[end - 1]
        opening = _OPENING_BRACKETS.get(closing)
        if opening and folded.count(opening, start, end) >= folded.count(closing, start, end):
            break
        end -= 1
    return Span(start, end)
