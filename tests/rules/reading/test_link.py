"""Links: with a scheme, with www, or a bare domain under a real top-level domain."""

import pytest

from rules.policy import Policy
from rules.reading.link import Link, find_links


def find(text: str, policy: Policy) -> tuple[Link, ...]:
    return find_links(text, policy.reader.folding.fold(text), policy.reader.top_level_domains)


def read(text: str, policy: Policy) -> list[tuple[str, str]]:
    """What was found, as it stands in the text, with its domain."""
    return [(text[slice(*link.span)], link.domain) for link in find(text, policy)]


@pytest.mark.parametrize(
    ("link", "domain"),
    [
        ("https://zz.253.com/", "zz.253.com"),
        ("https://zz.253.com", "zz.253.com"),
        ("http://1.2.3.4/x", "1.2.3.4"),
        ("https://a.example.com:8080/x?y=1&z=2#w", "a.example.com"),
        ("https://user:word@example.com/", "example.com"),
        ("https://xn--fiq228c.com/a", "xn--fiq228c.com"),
        ("https://аlipay.com", "аlipay.com"),
        ("HTTPS://ZZ.253.COM/A", "zz.253.com"),
        ("ｈｔｔｐｓ：／／ｚｚ．２５３．ｃｏｍ", "zz.253.com"),
        ("www.example.com", "www.example.com"),
        ("t.cn/A6xYz12", "t.cn"),
        ("example.com.cn", "example.com.cn"),
        ("example.com:8080/a", "example.com"),
        ("zz．253．com", "zz.253.com"),
        ("example.com?a=1", "example.com"),
        ("https://253.com/${id}", "253.com"),
        ("https://253.com/(a)", "253.com"),
        ("https://中文.com/a", "中文.com"),
        ("https://shop.中文.com", "shop.中文.com"),
        ("http://[::1]/a", "::1"),
        ("http://[2001:db8::1]:8080/a", "2001:db8::1"),
        ("weixin://dl/business", "dl"),
        ("аlipay.com", "аlipay.com"),
        ("café.com", "café.com"),
    ],
)
def test_a_link_is_found_whole_with_its_domain(link: str, domain: str, policy: Policy) -> None:
    for text in (
        link,
        f"详见{link}查看",
        f"详见 {link} 查看",
        f"（{link}）。",
        f"“{link}”",
        f"😀{link}\r\n",
        f"详见{link}.",
    ):
        assert read(text, policy) == [(link, domain)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "56.49元",
        "v2.3.1",
        "user@example.com",
        "1.jpg",
        "a.b",
        "全场8.5折",
        "时间8.30-9.30",
        "a..com",
        ".com",
        "com.",
        "https://",
        "://",
        "例子。com",
        "e.g. this",
        "Inc.co-operation",
        "通知到此结束.中国移动",
        "后缀为.com的域名",
        "com.cn",
        "价格1。com端口",
        "好的。OK",
        "晚8点com",
        "打开APP点VIP领取",
        "USB，COM口",
        "LPT,COM,USB",
        "the dot com boom",
        "our dot com years",
        "buy a .com domain",
        "hi,me and you",
        "Java、NET开发",
        "气温25.℃",
        "点com",
        "www",
        "www.",
        "www，",
    ],
)
def test_a_dot_alone_makes_no_link(text: str, policy: Policy) -> None:
    assert read(text, policy) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("http://a.com http://b.com", ["http://a.com", "http://b.com"]),
        ("http://a.com、b.com。c.com/x", ["http://a.com", "b.com", "c.com/x"]),
        ("https://253.com。example.com/", ["https://253.com", "example.com/"]),
        ("a.com\u0000b.com", ["a.com", "b.com"]),
    ],
)
def test_links_are_found_in_order(text: str, found: list[str], policy: Policy) -> None:
    assert [link for link, _ in read(text, policy)] == found


def test_a_backslash_ends_a_host_as_it_does_in_a_browser(policy: Policy) -> None:
    assert read("https://example.com\\@253.com/", policy) == [("https://example.com", "example.com")]


def test_a_bare_domain_counts_only_under_a_top_level_domain_that_exists() -> None:
    assert find_links("example.com example.cn", "example.com example.cn", frozenset({"cn"}))[0].domain == "example.cn"
    assert find_links("example.com", "example.com", frozenset()) == ()
    assert find_links("https://example.invalid", "https://example.invalid", frozenset())[0].has_scheme


def test_a_full_width_comma_behind_a_path_ends_the_link(policy: Policy) -> None:
    assert read("https://253.com/a，123456", policy) == [("https://253.com/a", "253.com")]


@pytest.mark.parametrize(
    ("text", "found", "domain"),
    [
        ("https://253.com·TD", "https://253.com", "253.com"),
        ("例子.中国", "例子.中国", "例子.中国"),
        ("官网：例子.网络/a，请查看", "例子.网络/a", "例子.网络"),
        ("中文.com", "中文.com", "中文.com"),
        ("www.253.comT退订", "www.253.com", "www.253.com"),
        ("www.253.com TD退订", "www.253.com", "www.253.com"),
        ("详见253.comTD退订", "253.com", "253.com"),
    ],
)
def test_what_stands_behind_a_domain_is_left_out(text: str, found: str, domain: str, policy: Policy) -> None:
    assert read(text, policy) == [(found, domain)]


@pytest.mark.parametrize(
    ("link", "domain"),
    [
        ("example点com", "example.com"),
        ("shop点example点com点cn", "shop.example.com.cn"),
        ("example dot com", "example.com"),
        ("example(dot)com", "example.com"),
        ("example[.]com/a1", "example.com"),
        ("example（点）com", "example.com"),
        ("shop。example。com", "shop.example.com"),
        ("https://shop。example。com/a1", "shop.example.com"),
        ("xxx，com", "xxx.com"),
        ("example·cn", "example.cn"),
        ("www,abc,cn", "www.abc.cn"),
        ("WWW。shop。example。top/a1", "www.shop.example.top"),
        ("www . abc . com", "www.abc.com"),
        ("www abc com", "www.abc.com"),
        ("a b c . com", "abc.com"),
        ("a b c . c o m", "abc.com"),
        ("example . com", "example.com"),
        ("hnbatv.c0m", "hnbatv.com"),
        ("dhyxx.℃○Μ", "dhyxx.com"),
        ("example.cоm", "example.com"),
    ],
)
def test_a_disguised_domain_is_found_whole_with_what_was_meant(link: str, domain: str, policy: Policy) -> None:
    for text in (link, f"详见{link}查看", f"详见 {link} 查看", f"“{link}”", f"😀{link}\r\n"):
        links = find(text, policy)
        assert [(text[slice(*one.span)], one.domain, one.disguised) for one in links] == [(link, domain, True)]


def test_a_plain_link_beside_other_punctuation_is_not_disguised(policy: Policy) -> None:
    links = find("详见www.example.com,详情example.cn。com", policy)
    assert [(link.domain, link.disguised) for link in links] == [("www.example.com", False), ("example.cn", False)]


def test_a_disguised_domain_needs_a_top_level_domain_that_exists() -> None:
    assert find_links("example点com", "example点com", frozenset()) == ()


@pytest.mark.parametrize("link", ["t.cn/a", "http://bit.ly/a", "WWW.DWZ.CN/a", "t点cn/a"])
def test_a_public_forwarding_service_is_short(link: str, policy: Policy) -> None:
    found = find(link, policy)
    assert [one.is_short for one in found] == [True]


@pytest.mark.parametrize("link", ["https://zz.253.com/a", "at.cn/a", "t.cn.example.com/a"])
def test_a_domain_of_ones_own_is_not_short(link: str, policy: Policy) -> None:
    assert [one.is_short for one in find(link, policy)] == [False]


@pytest.mark.parametrize(
    "unit",
    [
        "www.",
        "www,",
        "a.",
        "a。",
        "a b ",
        "a点",
        "w ",
        "example dot ",
        "com",
        "https://中",
        "https://a.中.",
        "中.",
        "1.",
        "a-",
        "(点)a",
        "c o",
        "a.com b点com ",
        "http://a b点com ",
        "a.cn/，",
        "1.2.3.4/a，",
        "1.2.3.4:",
        "hxxp://a[.]",
        "dot ",
        "www.a.",
    ],
)
def test_a_hostile_text_of_100_000_characters_is_read_to_its_end(unit: str, policy: Policy) -> None:
    length = 100_000
    text = (unit * length)[:length]
    assert all(link.span.end <= length for link in find(text, policy))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("http://a.com，b.com", ["http://a.com", "b.com"]),
        ("https://253.com，TD退订", ["https://253.com"]),
        ("（https://253.com）TD退订", ["https://253.com"]),
        ("https://253.com！TD退订", ["https://253.com"]),
        ("https://，", []),
    ],
)
def test_full_width_punctuation_ends_a_host_although_it_is_folded(text: str, found: list[str], policy: Policy) -> None:
    assert [link for link, _ in read(text, policy)] == found
