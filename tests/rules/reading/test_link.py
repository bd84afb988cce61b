"""Links: with a scheme, with www, or a bare domain under a real top-level domain."""

import pytest

from rules.policy import Policy
from rules.reading.link import find_links


def read(text: str, policy: Policy) -> list[tuple[str, str]]:
    """What was found, as it stands in the text, with its domain."""
    links = find_links(policy.reader.folding.fold(text), policy.reader.top_level_domains)
    return [(text[slice(*link.span)], link.domain) for link in links]


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
    assert find_links("example.com example.cn", frozenset({"cn"}))[0].domain == "example.cn"
    assert find_links("example.com", frozenset()) == ()
    assert find_links("https://example.invalid", frozenset())[0].has_scheme


@pytest.mark.parametrize(
    ("text", "found", "domain"),
    [
        pytest.param(*row, marks=pytest.mark.xfail(reason=reason))
        for reason, row in [
            ("a full-width comma behind a path", ("https://253.com/a，123456", "https://253.com/a", "253.com")),
            ("a middle dot ends a host", ("https://253.com·TD", "https://253.com", "253.com")),
            ("Han characters in a host", ("https://中文.com/a", "https://中文.com/a", "中文.com")),
            ("Han characters in a bare domain", ("例子.中国", "例子.中国", "例子.中国")),
            ("a letter behind the domain", ("www.253.comT退订", "www.253.com", "www.253.com")),
            ("an address of version 6", ("http://[::1]/a", "http://[::1]/a", "::1")),
            ("another scheme", ("weixin://dl/business", "weixin://dl/business", "dl")),
        ]
    ],
)
def test_a_known_miss_is_found_whole(text: str, found: str, domain: str, policy: Policy) -> None:
    assert read(text, policy) == [(found, domain)]


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
