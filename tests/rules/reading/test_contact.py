"""Numbers and addresses, and the digits that are none."""

import pytest

from rules.policy import Policy
from rules.reading.contact import ContactKind, find_contacts


def read(text: str, policy: Policy) -> list[tuple[str, ContactKind]]:
    """What was found, as it stands in the text, with its kind."""
    return [(text[slice(*contact.span)], contact.kind) for contact in find_contacts(policy.reader.folding.fold(text))]


@pytest.mark.parametrize(
    ("contact", "kind"),
    [
        ("unsub@example.com", ContactKind.EMAIL),
        ("A.b+c@MAIL.example.com.cn", ContactKind.EMAIL),
        ("ｕｎｓｕｂ＠ｅｘａｍｐｌｅ．ｃｏｍ", ContactKind.EMAIL),
        ("13800138000", ContactKind.MOBILE),
        ("138-0013-8000", ContactKind.MOBILE),
        ("138 0013 8000", ContactKind.MOBILE),
        ("１３８００１３８０００", ContactKind.MOBILE),
        ("微信:kefu168", ContactKind.MESSAGING),
        ("ＶＸ：ｋｆ_2024", ContactKind.MESSAGING),
        ("QQ 28739347", ContactKind.MESSAGING),
        ("扣扣 2873 9347", ContactKind.MESSAGING),
        ("QQ群：123456", ContactKind.MESSAGING),
        ("微信号13800138000", ContactKind.MESSAGING),
        ("400-123-1234", ContactKind.SERVICE),
        ("4008001234", ContactKind.SERVICE),
        ("400-8001-234", ContactKind.SERVICE),
        ("800-820-1234", ContactKind.SERVICE),
        ("95188", ContactKind.SERVICE),
        ("95188123", ContactKind.SERVICE),
        ("10086", ContactKind.SERVICE),
        ("12315", ContactKind.SERVICE),
        ("0571-82123456", ContactKind.LANDLINE),
        ("(010)55551234", ContactKind.LANDLINE),
        ("（010）55551234", ContactKind.LANDLINE),
        ("021 55551234", ContactKind.LANDLINE),
    ],
)
def test_a_contact_is_found_whole_with_its_kind(contact: str, kind: ContactKind, policy: Policy) -> None:
    for text in (contact, f"请联系{contact}。", f"Tel: {contact}, ", f"😀{contact}😀", f"\u0000{contact}\r\n"):
        assert read(text, policy) == [(contact, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "6222138001380001234",
        "20138001380001",
        "138****0000",
        "12800138000",
        "1380013800",
        "13800138000元",
        "13800138000.5",
        "1.13800138000",
        "95元",
        "4001",
        "95188.50元",
        "2024-05-01",
        "0571-8212",
        "123456",
        "12月31日",
        "8:00-20:00",
        "user@example",
        "微信支付10000元",
        "QQ音乐2024年度报告",
        "微信公众号回复1",
        "https://wx.qq.com",
        "@example.com",
    ],
)
def test_other_digits_and_signs_are_no_contact(text: str, policy: Policy) -> None:
    assert read(f"您好{text}。", policy) == []


@pytest.mark.parametrize("prefix", ["+86", "+86 ", "86", "86-", "0086 "])
def test_the_country_code_is_left_outside(prefix: str, policy: Policy) -> None:
    assert read(f"{prefix}13800138000", policy) == [("13800138000", ContactKind.MOBILE)]


def test_contacts_are_found_in_order(policy: Policy) -> None:
    assert read("13800138000,13900139000或95188、a@b.cn", policy) == [
        ("13800138000", ContactKind.MOBILE),
        ("13900139000", ContactKind.MOBILE),
        ("95188", ContactKind.SERVICE),
        ("a@b.cn", ContactKind.EMAIL),
    ]


@pytest.mark.parametrize("text", ["您的验证码是12345。", "订单12888已发货", "尾号95588的储蓄卡", "单号10010已揽收"])
def test_a_code_of_five_digits_is_no_service_number(text: str, policy: Policy) -> None:
    assert read(text, policy) == []


def test_letters_in_front_are_a_label(policy: Policy) -> None:
    assert read("TEL13800138000", policy) == [("13800138000", ContactKind.MOBILE)]


def test_a_double_zero_without_a_space_is_a_country_code_too(policy: Policy) -> None:
    assert read("008613800138000", policy) == [("13800138000", ContactKind.MOBILE)]


@pytest.mark.parametrize("text", ["请拨打客服95188", "客服号码：95188", "服务热线号95188"])
def test_a_number_with_a_caller_in_front_is_one(text: str, policy: Policy) -> None:
    assert read(text, policy) == [("95188", ContactKind.SERVICE)]
