"""Domains that are made to be taken for another, and those that only look unusual."""

import pytest

from rules.reading.imitation import find_imitated


@pytest.mark.parametrize(
    ("domain", "imitated"),
    [
        ("taoba0.com", "taobao"),
        ("paypa1.com", "paypal"),
        ("www.1cbc.com", "icbc"),
        ("a1ipay.com", "alipay"),
        ("aiipay.com", "alipay"),
        ("arnazon.com", "amazon"),
        ("аlipay.com", "alipay"),
        ("shop.gооgle.example.com", "google"),
        ("xn--80ak6aa92e.com", "apple"),
        ("taobao-login.top", "taobao"),
        ("taobaologin.top", "taobao"),
        ("taobao.vip", "taobao"),
        ("10086-jf.top", "10086"),
        ("apple-login.com", "apple"),
        ("www.alipay.com.example.top", "alipay"),
    ],
)
def test_an_imitation_names_what_it_is_taken_for(domain: str, imitated: str) -> None:
    assert find_imitated(domain) == imitated


@pytest.mark.parametrize(
    "domain",
    [
        "",
        "com",
        "www.taobao.com",
        "icbc.com.cn",
        "amazon.co.jp",
        "google.de",
        "wap.sh.10086.cn",
        "mail.qq.com",
        "jd.hk",
        "apple.co",
        "douyinpay.com",
        "alipayobjects.com",
        "weixin.sogou.com",
        "h5.m.taobao.com",
        "apple-pie.com",
        "lcbc.com",
        "café.com",
        "例子.中国",
        "пример.рф",
        "сахар.рф",
        "привет.com",
        "1.2.3.4",
        "::1",
        "xn--.com",
        "xn--\u4e2d.com",
        "-.-",
        "253.com",
    ],
)
def test_an_honest_domain_imitates_nothing(domain: str) -> None:
    assert find_imitated(domain) is None
