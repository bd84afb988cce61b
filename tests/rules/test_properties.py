"""What holds for every submission, whatever is in it."""

from dataclasses import replace
from functools import cache
from random import Random
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dictionaries.loader import load_policy
from rules.finding import Finding
from rules.message import Submission
from rules.pipeline import check, check_profiles
from rules.policy import Policy
from rules.route import Channel, Kind, MessageType, Route, every_route
from rules.verdict import Verdict

# fmt: off
# What rules look for, so that arbitrary orders of it make them fire: whole …
PHRASES = [
    "【创蓝文化】", "【通知】", "【ABC】", "【253】", "【】", "[创蓝]", "〖创蓝〗", "{code}", "###", "##", "#name#", "{a-b}", "{my_code}", "${url}",
    "退订回T", "回复TD退订", "拒收请回复R", "退订回复D", "退訂回ＴＤ", "退订回复", "T退订", "退.订.回.T", "Reply STOP to unsubscribe",
    "https://zz.253.com/a", "https://example.com/${id}", "t.cn/A6x", "unsub@example.com", "13800138000", "400-123-1234", "QQ 28739347",
    "您的验证码是", "您的订单已发货", "店庆全场8折", "亲爱的会员", "扫描图中二维码", "您已成功退订", "代开发票", "谨防诈骗", "加微信", "，", "。",
]
# … and in pieces, disguised, invisible or broken.
PIECES = [
    "【", "】", "（", "）", "［", "「", "』", "${", "}", "{", "#", "{$x}", "{1}", "$", "退订", "退訂", "拒收", "回复", "回覆", "回", "请", "TD", "T", "td", "ＴＤ", "D", "N", "R", "“", "”", "不再接收", "已", "成功", "至10690000",
    "Reply STOP", "to unsubscribe", "STOP", "取消订阅", "https://", "www.", "example.com", ".cn", "/a?b=c#d", "\\", "@", ":8080", "点", "138-0013-8000", "95188",
    "0571-82123456", "+86", "1", "0", "12345", "元", "验证码", "code", "您好", "尊敬的", "用户", "温馨提示", "扫一扫", "广告", "AD", "贷款", "抽奖", "谨防", "微信", "房产", "理财",
    "；", "！", ",", ".", ";", ":", "、", "～", " ", "　", "\t", "\n", "\r\n", "-", "_", "*", "\u200b", "\u200d", "\ufe0f", "\u0301", "\u0336", "\u3164", "\u202e", "\ufeff", "\u0000", "\ud800", "\udfff",
    "😀", "👨\u200d👩\u200d👧", "5\ufe0f\u20e3", "★", "①", "𠮷", "é", "Ａ", "а", "İ", "ß", "\U0010ffff", "\u0378",
]
# fmt: on
ANYTHING = st.text(st.characters(exclude_categories=()), max_size=40)
TEXTS = st.one_of(
    st.lists(st.sampled_from(PHRASES), max_size=8).map("".join),
    st.lists(st.one_of(st.sampled_from(PHRASES), st.sampled_from(PIECES), ANYTHING), max_size=20).map("".join),
    st.builds(lambda piece, times: piece * times, st.sampled_from(PHRASES + PIECES), st.integers(1, 600)),
    ANYTHING,
)
SHORT = st.lists(st.sampled_from(PHRASES + PIECES), max_size=4).map("".join)
SUBMISSIONS = st.builds(
    Submission,
    text=TEXTS,
    signature=st.one_of(st.just(""), st.just("创蓝文化"), SHORT, ANYTHING),
    subject=st.one_of(st.just(""), SHORT, ANYTHING),
    destination=st.one_of(st.sampled_from(["", "+86", "8613800138000", "+1", "0012025550123"]), ANYTHING),
    channel=st.sampled_from(Channel),
    kind=st.sampled_from(Kind),
    message_type=st.sampled_from(MessageType),
)
# The same examples in every run: a failure here is the change's fault. No deadline, because machines differ.
EXAMPLES = settings(max_examples=150, deadline=None, derandomize=True)
ON_EVERY_ROUTE = settings(EXAMPLES, max_examples=15)


@cache
def load() -> Policy:
    """A policy of this file's own: as a fixture it would be printed, megabytes long, with every counterexample."""
    return load_policy()


def judge(submission: Submission, policy: Policy) -> tuple[Verdict, ...]:
    """Its verdict under every profile."""
    return check_profiles(submission, policy, tuple(policy.profiles))


def gather(submission: Submission) -> list[Finding]:
    return [finding for verdict in judge(submission, load()) for finding in verdict.findings]


@cache
def shuffle(seed: int) -> Policy:
    """The same policy, in which every route has its rules in another order."""
    random = Random(seed)  # noqa: S311 - an order, not a secret
    prepared = {
        key: replace(one, rules=tuple(random.sample(one.rules, len(one.rules)))) for key, one in load().prepared.items()
    }
    return replace(load(), prepared=prepared)


@EXAMPLES
@given(submission=SUBMISSIONS)
def test_every_span_lies_inside_the_submitted_string_and_holds_the_text_of_its_finding(submission: Submission) -> None:
    for finding in gather(submission):
        submitted = getattr(submission, finding.field)
        if finding.span is None:
            assert finding.text == ""
        else:
            start, end = finding.span
            assert 0 <= start <= end <= len(submitted)
            assert submitted[start:end] == finding.text


@EXAMPLES
@given(submission=SUBMISSIONS)
def test_the_replacements_of_a_fix_are_ordered_and_apart_and_inside(submission: Submission) -> None:
    for finding in gather(submission):
        if finding.fix:
            places = [place for replacement in finding.fix.replacements for place in replacement.span]
            assert places
            assert places == sorted(places)
            assert places[0] >= 0
            assert places[-1] <= len(getattr(submission, finding.field))


@pytest.mark.parametrize("seed", [1, 2])
@EXAMPLES
@given(submission=SUBMISSIONS)
def test_the_order_of_the_rules_does_not_matter(submission: Submission, seed: int) -> None:
    assert judge(submission, shuffle(seed)) == judge(submission, load())


@pytest.mark.parametrize("route", every_route(), ids="-".join)
@ON_EVERY_ROUTE
@given(submission=SUBMISSIONS)
def test_any_content_gets_a_verdict_and_no_rule_breaks(submission: Submission, route: Route) -> None:
    channel, kind, message_type = route
    routed = replace(submission, channel=channel, kind=kind, message_type=message_type)
    assert {verdict.faults for verdict in judge(routed, load())} == {()}


@EXAMPLES
@given(submission=SUBMISSIONS)
def test_the_same_submission_gets_the_same_verdict_again(submission: Submission) -> None:
    assert judge(submission, load()) == judge(replace(submission), load())


@EXAMPLES
@given(submission=SUBMISSIONS)
def test_a_profile_gives_the_same_verdict_alone_and_beside_others(submission: Submission) -> None:
    assert judge(submission, load()) == tuple(check(submission, load(), name) for name in load().profiles)


@pytest.mark.parametrize(
    "text",
    ["{" * 30_000, "【" + "短信" * 15_000 + "X】您好", "无柢押，" * 10_000],
    ids=["braces", "signature", "sounds"],
)
def test_a_long_text_is_checked_in_time(text: str) -> None:
    """Some five times what it takes; a check whose time grows with the square of the length takes far longer."""
    start = perf_counter()
    judge(Submission(text=text, kind=Kind.TEMPLATE), load())
    judge(Submission(text=text), load())
    assert perf_counter() - start < 6


@EXAMPLES
@given(text=TEXTS)
def test_folding_keeps_every_place(text: str) -> None:
    folding = load().reader.folding
    assert list(folding.fold(text)) == [folding.fold(character) for character in text]


@EXAMPLES
@given(submission=SUBMISSIONS)
def test_the_parts_of_a_message_lie_inside_it_in_order_and_apart(submission: Submission) -> None:
    message = load().reader.read(submission)
    for parts in (message.signatures, message.variables, message.links, message.contacts):
        places = [place for part in parts for place in part.span]
        assert places == sorted(places)
        assert all(0 <= place <= len(message.text) for place in places)
    assert all(0 <= opt_out.span.start < opt_out.span.end <= len(message.text) for opt_out in message.opt_outs)
