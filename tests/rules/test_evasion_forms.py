"""Forms that real senders use: how many are caught, each in a message that would otherwise pass, and the words that are none."""

import pytest

from rules.message import Submission
from rules.pipeline import check
from rules.policy import Policy
from rules.verdict import Outcome

# What stands in the way of each form that is still missed is said beside it.
CAUGHT = [
    "低息贷-款当天放",
    "信$用~贷$款秒批",
    "买彩_票稳赢",
    "房产抵`押贷，款",
    "可代开发漂",
    "可代开发飘",
    "可代开发嘌",
    "可代开普票瓢，代开发瓢",
    "代开曾殖税发票",
    "网上都场送彩金",
    "无抵押黛款",
    "办理证 件 刻章",
    "银 行 貸 款 秒批",
    "國際娛樂城註冊送彩金",
    "代 開 發 票",
    "澳门娯泺峸注册",
    "低息货款贷歀秒批",
    "代[开][增][普][发]《票》",
    "有余等，代發《漂》",
    "┃代┃┃开┃┃发┃┃票┃",
    "代ペ开ペ发ペ票",
    "〖代-开-发-票〗",
    "代★开【一★】发★票",
    "办讠正刻章",
    "联系137⑥13⑻953⑧办理",
    "联系１８３．６１００．２２３３办理",
    "联系l38OO138OOO办理",
    "联系135-2180-9082-7办理贷款",
    "详情见xxx，com",
    "详情见 hnbatv。com",
    "登录www.taoba0.com",
    "登录 https://аlipay.com",
    "加薇信 abc123",
    "加V信 abc123",
    "加vx abc123",
    "加WX：abc123",
    "加卫星，我发你资料",
    "加绿泡泡 abc123",
    "加薇 abc123",
    "佳V abc123",
    "嘉V abc123",
    "＋V abc123",
    "➕V abc123",
    "➕我V❤，一对一",
    "咨询扣扣 2873 9347",
    "加抠 28739347",
    "加Q裙 28739347",
    "V/X：kefu168",
    "本公司有[fa.▅ piao]",
    "详见dhyxx.℃○Μ",
    "本店可办袋筷",
    "代贝款业务",
]
MISSED = [
    ("(驾)zhao办理", "pinyin"),
    ("B公B司B发B票B代B开", "Latin letters inside"),
]
ORDINARY = [
    "气象卫星今日发射成功",
    "您的货款已到账，请查收",
    "我馆藏品博采众长",
    "细胞增殖实验报告已出",
    "嫣然基金会感谢您",
    "今日菠菜3元一斤",
    "您的微信支付凭证：支付35元",
    "货款、运费、保险费共56.49元",
]


def judge(body: str, policy: Policy) -> Outcome:
    return check(Submission(text=f"【创蓝文化】{body}"), policy, "253").outcome


@pytest.mark.parametrize("body", CAUGHT)
def test_a_form_that_senders_use_does_not_pass(body: str, policy: Policy) -> None:
    assert judge(body, policy) is not Outcome.PASS


@pytest.mark.parametrize(("body", "why"), MISSED)
def test_a_form_that_is_still_missed_is_known(body: str, why: str, policy: Policy) -> None:
    assert judge(body, policy) is Outcome.PASS, f"found now, move it to CAUGHT: {why}"


@pytest.mark.parametrize("body", ORDINARY)
def test_an_ordinary_word_passes(body: str, policy: Policy) -> None:
    assert judge(body, policy) is Outcome.PASS


def test_most_forms_are_caught() -> None:
    assert len(CAUGHT) / (len(CAUGHT) + len(MISSED)) >= 0.9
