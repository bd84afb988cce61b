"""A disguised term is found where it stands, with what was undone, and never fares better than the plain one."""

import pytest

from rules.finding import Finding
from rules.message import Submission
from rules.pipeline import check
from rules.policy import Policy
from rules.route import MessageType

SIGNED = "【创蓝文化】"


def find(text: str, policy: Policy, code: str) -> list[Finding]:
    submission = Submission(text=SIGNED + text, message_type=MessageType.NOTIFICATION)
    return [finding for finding in check(submission, policy, "253").findings if finding.code == code]


@pytest.mark.parametrize(
    ("text", "found", "layers"),
    [
        ("本店代开发票", "代开发票", ()),
        ("本店代開發票", "代開發票", ("traditional",)),
        ("本店代-开-发-票", "代-开-发-票", ("separator",)),
        ("本店代 开 发 票", "代 开 发 票", ("separator",)),
        ("本店代\u3000开\u3000发\u3000票", "代\u3000开\u3000发\u3000票", ("separator",)),
        ("本店代。。开。发。。。票", "代。。开。发。。。票", ("separator",)),
        ("本店[代][开]发《票》", "代][开]发《票", ("separator",)),
        ("本店代ペ开ペ发ペ票", "代ペ开ペ发ペ票", ("separator",)),
        ("本店代★开丶发\U0001f600票", "代★开丶发\U0001f600票", ("separator",)),
        ("本店代\u200b开\u200b发\u200b票", "代\u200b开\u200b发\u200b票", ("invisible",)),
        ("本店代\u0336开\u0336发\u0336票", "代\u0336开\u0336发\u0336票", ("invisible",)),
        ("本店代开发漂", "代开发漂", ("variant",)),
        ("本店代開-發漂", "代開-發漂", ("traditional", "separator", "variant")),
    ],
)
def test_a_disguise_is_seen_through_and_named(text: str, found: str, layers: tuple[str, ...], policy: Policy) -> None:
    findings = find(text, policy, "IND009")
    assert (found, layers, "reject") in [(each.text, each.disguise, each.level) for each in findings]


@pytest.mark.parametrize(
    ("text", "found", "layers"),
    [
        ("加ＶＸ领资料", "加ＶＸ", ("width",)),
        ("加Ⓥⓧ领资料", "加Ⓥⓧ", ("styled",)),
        ("加𝐕𝐗领资料", "加𝐕𝐗", ("styled",)),
        ("加vх领资料", "加vх", ("look-alike",)),
    ],
)
def test_letters_in_other_styles_and_scripts_are_read(
    text: str, found: str, layers: tuple[str, ...], policy: Policy
) -> None:
    assert (found, layers) in [(each.text, each.disguise) for each in find(text, policy, "CON004")]


def test_one_mark_that_may_end_a_sentence_is_at_most_review(policy: Policy) -> None:
    assert [each.level for each in find("今天买六合，彩虹真美", policy, "IND001")] == ["review"]
    assert [each.level for each in find("今天买六，合，彩", policy, "IND001")] == ["reject"]
    assert [each.level for each in find("今天买六合，，彩", policy, "IND001")] == ["reject"]


def test_a_signature_is_not_read_together_with_the_text(policy: Policy) -> None:
    verdict = check(Submission(text="【某某六合】彩虹桥已通车。"), policy, "253")
    assert verdict.findings == ()


def test_a_disguise_is_told_beside_the_term_and_ordinary_writing_is_none(policy: Policy) -> None:
    (told,) = find("本店代-开发漂", policy, "EVA001")
    assert (told.text, told.level) == ("代-开发漂", "review")
    assert told.reason.zh == "“代-开发漂”是伪装过的“代开发票”（夹入符号、变体或谐音字）。"
    assert told.reason.en == "代-开发漂 is 代开发票 in disguise (symbols inside, variant spelling)."
    assert find("本店代開發票，加ＶＸ", policy, "EVA001") == []
    assert find("今天买六合，彩虹真美", policy, "EVA001") == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("本店代开\n发票", "IND009"),
        ("今天买六合-----彩虹", "IND001"),
        ("卫星发射成功，货款已到账，博采众长，增殖，嫣然", "CON004"),
        ("卫星发射成功，货款已到账，博采众长，增殖，嫣然", "IND003"),
        ("卫星发射成功，货款已到账，博采众长，增殖，嫣然", "IND001"),
        ("has exam, so sex ed", "LAW001"),
        ("您已迁移，民生服务照旧", "IND010"),
    ],
)
def test_what_is_no_disguise_stays_silent(text: str, code: str, policy: Policy) -> None:
    assert [each.text for each in find(text, policy, code) if each.level == "reject"] == []
