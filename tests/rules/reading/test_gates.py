"""What is looked at first, to spare most texts the expensive searches, changes nothing that is found."""

import json
import re
import tomllib
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dictionaries.loader import load_policy
from rules.reading import contact, disguised_email, disguised_link, link, number, opt_out, reveal
from rules.reading.contact import Contact
from rules.reading.form import Form, Forms
from rules.reading.link import Link
from rules.reading.opt_out import OptOut, find_opt_outs
from rules.reading.reach import find_reach

FIXTURES = Path(__file__).parents[3] / "fixtures"
ANYTHING, NOTHING = re.compile(""), re.compile("(?!)")
Found = tuple[tuple[Link, ...], tuple[Contact, ...], tuple[OptOut, ...]]

# fmt: off
# Pieces that hints look for, whole and in part: any order of them may make what a hint overlooks.
PIECES = [
    *"0123456789一二三四五六七八九零〇壹百①②③⓪oli", "13", "138", "400", "0571", "010", "86", "+86", "12345", "95188", "8212", "1380013", "13800138000", "2024", "四百", "四零零",
    *" .,()*_/~·•丶—–-+@#:：。，、！？（）［］【】{}<>$￥%元分个", "\n", "\u200b", "\ufe0f", "\u0336", "\ud800", "😀", "ⓥ", "𝐜", "🅰", "℃", "○", "ⅿ", "о",
    *"微薇威徽维信卫星绿泡泡企鹅扣抠叩蔻寇球秋加佳➕十群号裙❤心我vwxqtg", "wx", "vx", "qq", "q:", "tg:", "wei", "weixin", "wechat", "telegram", "微信", "加微信", "kefu168", "abcdef", "id",
    "at", " at ", "(at)", "艾特", "dot", " dot ", "(.)", "[点]", "点", "奌", "com", "cn", "net", "org", "xyz", "cc", "top", "vip", "c0m", "c o m", "co", "om", "qq.com", "example", "a", "b", "c", "n", "xxx",
    "http", "https", "hxxp", "h**p", "://", "www", "w", "ww", "www.", "w w w", "www.abc.com", ".com", ".cn", ".md", ".Li", "1.2.3.4", ":8080", "/a", "/", "?a=1", "中国", "中文", "登录",
    *"退订定拒收绝接不再想到取消阅请可直短均以回复覆发送编辑输入tdnrTD,“”", "退订", "回复", "接收", "短信", "关注短信", "TD", "###", "{1}", "即可", "reply", "stop", "text", "txt", "send", " to ", "opt out", "unsubscribe", "reply stop to end",
]
# fmt: on
ANYTHING_AT_ALL = st.text(st.characters(exclude_categories=()), max_size=30)
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.sampled_from(PIECES), ANYTHING_AT_ALL), max_size=25).map("".join)
DENSE = st.lists(st.sampled_from(PIECES), min_size=3, max_size=25).map("".join)


@cache
def load_texts() -> list[str]:
    """The corpus, and every row of the tables."""
    texts = [
        json.loads(line)["text"]
        for path in sorted((FIXTURES / "corpus").glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    for path in sorted((FIXTURES / "reading").glob("*.toml")):
        for group in tomllib.loads(path.read_text(encoding="utf-8"))["groups"]:
            texts += [row.replace("⟦", "").replace("⟧", "") for row in group["rows"]]
    for path in sorted((FIXTURES / "rules").glob("*.toml")):
        texts += [row.get("text", "") for row in tomllib.loads(path.read_text(encoding="utf-8"))["rows"]]
    return texts


def read(text: str) -> Found:
    reader = load_policy_once().reader
    folded = reader.folding.fold(text)
    links, contacts = find_reach(text, folded, reader.top_level_domains)
    return links, contacts, find_opt_outs(folded)


load_policy_once = cache(load_policy)


def open_forms(forms: Forms) -> Forms:
    """The same expressions, all of them in every text."""
    return Forms(*(Form(form.expression, ANYTHING, reach=0) for form in forms.forms))


CONTACT_FORMS, LINK_FORMS = open_forms(contact.FORMS), open_forms(link.FORMS)


def read_without_gates(text: str) -> Found:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(contact, "_HINT", ANYTHING)
        patch.setattr(contact, "FORMS", CONTACT_FORMS)
        patch.setattr(
            contact, "find_disguised_emails", lambda folded: tuple(disguised_email.search_disguised_emails(folded))
        )
        patch.setattr(contact, "find_disguised_numbers", lambda folded: tuple(number.search_disguised_numbers(folded)))
        patch.setattr(link, "FORMS", LINK_FORMS)
        patch.setattr(link, "find_disguised_domains", disguised_link.search_disguised_domains)
        patch.setattr(reveal, "_UNUSUAL", ANYTHING)
        patch.setattr(opt_out, "_ENGLISH_HINT", ANYTHING)
        patch.setattr(opt_out, "_REFUSED", ANYTHING)
        patch.setattr(opt_out, "_REFUSED_BROKENLY", ANYTHING)
        patch.setattr(opt_out, "_find_plain", opt_out._OPT_OUT.finditer)
        return read(text)


def test_the_corpus_and_the_tables_are_read_the_same() -> None:
    texts = load_texts()
    assert len(texts) > 1500
    assert [text for text in texts if read(text) != read_without_gates(text)] == []


@settings(max_examples=1500, deadline=None, derandomize=True)
@given(text=st.one_of(DENSE, TEXTS))
def test_any_text_is_read_the_same(text: str) -> None:
    assert read(text) == read_without_gates(text)


@settings(max_examples=500, deadline=None, derandomize=True)
@given(
    text=st.sampled_from(load_texts()),
    cut=st.integers(0, 80),
    put=st.sampled_from(PIECES),
    more=st.sampled_from(PIECES),
)
def test_a_message_with_something_put_into_it_is_read_the_same(text: str, cut: int, put: str, more: str) -> None:
    changed = text[:cut] + put + more + text[cut:]
    assert read(changed) == read_without_gates(changed)
