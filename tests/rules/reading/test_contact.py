"""Numbers and addresses, and the digits that are none."""

import pytest

from rules.message import Submission
from rules.policy import Policy
from rules.reading.contact import Contact, ContactKind, find_contacts


def find(text: str, policy: Policy) -> tuple[Contact, ...]:
    return policy.reader.read(Submission(text=text)).contacts


def read(text: str, policy: Policy) -> list[tuple[str, ContactKind]]:
    """What was found, as it stands in the text, with its kind."""
    return [(text[slice(*contact.span)], contact.kind) for contact in find(text, policy)]


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
        ("➕薇：hao8866", ContactKind.MESSAGING),
        ("➕我V❤", ContactKind.MESSAGING),
        ("加卫星", ContactKind.MESSAGING),
        ("添加绿泡泡", ContactKind.MESSAGING),
        ("加薇hao8866", ContactKind.MESSAGING),
        ("佳V kefu168", ContactKind.MESSAGING),
        ("＋V：kefu168", ContactKind.MESSAGING),
        ("V/X：kefu168", ContactKind.MESSAGING),
        ("V-X kefu168", ContactKind.MESSAGING),
        ("vx.kefu168", ContactKind.MESSAGING),
        ("V：kefu168", ContactKind.MESSAGING),
        ("薇❤️kefu168", ContactKind.MESSAGING),
        ("绿泡泡kefu168", ContactKind.MESSAGING),
        ("卫星号kefu168", ContactKind.MESSAGING),
        ("抠28739347", ContactKind.MESSAGING),
        ("Q裙123456", ContactKind.MESSAGING),
        ("Q：28739347", ContactKind.MESSAGING),
        ("扣 扣：28739347", ContactKind.MESSAGING),
        ("qq：⑴⑵⑶④⑤⑥", ContactKind.MESSAGING),
        ("WeChat: kefu168", ContactKind.MESSAGING),
        ("微-信：kefu168", ContactKind.MESSAGING),
        ("➕微信", ContactKind.MESSAGING),
        ("企鹅 2 8 7 3 9 3 4 7", ContactKind.MESSAGING),
        ("135-2180-9082", ContactKind.MOBILE),
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
        "https://wx.shop1234.com/a",
        "https://a.com/qq/87654321",
        "https://a.com/wx-abc54321?qq=87654321&wx=abc54321",
        "蔷薇12345678",
        "@example.com",
        "卫星发射",
        "卫星电视，增加卫星频道，加卫星定位",
        "5V",
        "DC5V：123456",
        "v2.3.1",
        "加V认证",
        "Ctrl+V",
        "C+V",
        "添加薇诺娜",
        "微信 2024-05-01",
        "56.49元",
        "2024-05-01 12:00",
        "1.3.8.0",
        "SF1234567890123",
        "6222 1380 0138 0012 34",
        "110101 1990 0101 1234",
        "13 15 21 22 30 33 5",
        "1 3 5 7 9 2 4 6 8 0 1 5",
        "①98②128③198④2",
        "13,800,138,000元",
        "一三五七九",
        "卡号1380.0138.000",
        "腾讯会议：158-001-38000",
        "1,3,5,7,9,2,4,6,8,0,1,5",
        "验证码l38OO138OOO",
        "illicit10oi",
        "1.jpg",
        "https://example.com/1.3.8.0.0.1.3.8.0.0.0",
    ],
)
def test_other_digits_and_signs_are_no_contact(text: str, policy: Policy) -> None:
    assert read(f"您好{text}。", policy) == []


@pytest.mark.parametrize("prefix", ["+86", "+86 ", "86", "86-", "0086 "])
def test_the_country_code_is_left_outside(prefix: str, policy: Policy) -> None:
    assert read(f"{prefix}13800138000", policy) == [("13800138000", ContactKind.MOBILE)]


def test_two_names_of_messengers_may_stand_before_one_account(policy: Policy) -> None:
    assert read("微信/QQ：28739347", policy) == [("QQ：28739347", ContactKind.MESSAGING)]


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


@pytest.mark.parametrize(
    "number",
    [
        "1 3 8 0 0 1 3 8 0 0 0",
        "1.3.8.0.0.1.3.8.0.0.0",
        "1*3*8*0*0*1*3*8*0*0*0",
        "138.0013.8000",
        "138，0013，8000",
        "138（0013）8000",
        "1３8零零1３8000",
        "1380 013 8000",
        "１８３．６１００．１２３４",
        "137⑥13⑻953⑧",
        "①③⑧零零一三⑧零零零",
        "Ⅰ⑧②6100②①②③",
        "𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎",
        "l38OO138OOO",
        "I38IO138000",
        "一三八零零一三八零零零",
        "幺三八-零零一三-八零零零",
        "138\u200b00138000",
    ],
)
def test_a_disguised_mobile_number_is_found_whole(number: str, policy: Policy) -> None:
    for text in (number, f"请联系{number}。", f"电话号码：{number}", f"+86 {number}", f"😀{number}😀\r\n"):
        contacts = find(text, policy)
        found = [(text[slice(*one.span)], one.kind, one.disguised) for one in contacts]
        assert found == [(number, ContactKind.MOBILE, True)]


def test_a_plain_number_is_not_disguised(policy: Policy) -> None:
    contacts = find("13800138000、138-0013-8000、138 0013 8000", policy)
    assert [contact.disguised for contact in contacts] == [False, False, False]


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "13",
        "1 3 ",
        "1.",
        "一",
        "①",
        "l",
        "1---3",
        "加",
        "➕我",
        "qq 1 ",
        "v",
        "v/",
        "薇",
        "a@a.",
        "微信:a",
        "86 1 3 ",
        "138.0013.8000、10086、",
        "四百",
        "400-",
        "0571",
        "a@a点com ",
        " at ",
        "a#",
        "微信:kefu",
        "电话8212345 ",
    ],
)
def test_a_hostile_text_of_100_000_characters_is_read_to_its_end(unit: str) -> None:
    length = 100_000
    text = (unit * length)[:length]
    assert all(contact.span.end <= length for contact in find_contacts(text))
