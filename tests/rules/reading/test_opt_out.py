"""The opt-out grammar: every form that senders really write, and the uses of the same words that are none."""

import pytest

from rules.policy import Policy
from rules.reading.opt_out import OptOut, find_opt_outs
from rules.span import Span

OPENING = "【创蓝文化】亲爱的会员，店庆全场8折。"
CODES = ("00", "0000", "ab1")

# The forms that occur in stored commercial messages. ¤ stands for a code of the sender's own, see CODES.
FORMS = [
    ("回TD退订", "TD"),
    ("回复TD退订", "TD"),
    ("退订回复TD", "TD"),
    ("退订回N", "N"),
    ("回T退订", "T"),
    ("退订回T", "T"),
    ("退订回TD", "TD"),
    ("退订TD", "TD"),
    ("回复¤退订", "¤"),
    ("TD退订", "TD"),
    ("退订回复", ""),
    ("回N退订", "N"),
    ("退订回复QX", "QX"),
    ("退订请回复¤", "¤"),
    ("回¤退订", "¤"),
    ("不想接收此类短信请回复TD", "TD"),
    ("退订此类短信请回复¤", "¤"),
    ("回复T退订", "T"),
    ("退订回复¤", "¤"),
    ("退订回¤", "¤"),
    ("拒收此类短信回复TD", "TD"),
    ("退订回复SP", "SP"),
    ("回复¤可退订", "¤"),
    ("退订请回复TD", "TD"),
    ("N退订", "N"),
    ("回复QX不再接收", "QX"),
    ("退订回00", "00"),
    ("退订请回TD", "TD"),
    ("回复¤不再接收", "¤"),
    ("回复TD拒收", "TD"),
    ("回复TD不再接收", "TD"),
    ("回¤可退订", "¤"),
    ("回复QX退订", "QX"),
    ("拒收请回复R", "R"),
    ("退订请发送¤", "¤"),
    ("回N拒收", "N"),
    ("退订此类短信请发¤", "¤"),
    ("回复T不再接收", "T"),
    ("回复0退订", "0"),
    ("退订此类短信请回复TD", "TD"),
    ("直接回QX1拒收", "QX1"),
    ("退订请回T", "T"),
    ("退订此类短信回复¤", "¤"),
    ("退订此类短信回N", "N"),
    ("退订此类短信请发送¤", "¤"),
    ("请回复JS即可拒收", "JS"),
    ("退订回复N", "N"),
    ("拒收回N", "N"),
    ("退订回复CC", "CC"),
    ("拒收回复TD", "TD"),
    ("发送¤退订", "¤"),
    ("直接回复QX1拒收", "QX1"),
    ("回TD可退订", "TD"),
    ("回复TD可退订", "TD"),
    ("退订回QX", "QX"),
    ("退订此类短信请直接回复¤", "¤"),
    ("回¤不再接收", "¤"),
    ("退订请回¤", "¤"),
    ("回TD不再接收", "TD"),
    ("回QX退订", "QX"),
    ("退订回", ""),
    ("回T退定", "T"),
    ("退定请回复TD", "TD"),
    ("回TD拒收", "TD"),
    ("退订请直接回复TD", "TD"),
    ("回复¤拒收", "¤"),
    ("拒收回复", ""),
    ("退定回N", "N"),
    ("回N退定", "N"),
    ("回B退订", "B"),
    ("回复QQ退订", "QQ"),
    ("退订回复T", "T"),
    ("请回复T退订", "T"),
    ("退订回D", "D"),
]
WRITTEN_OUT = [
    (form.replace("¤", own), code.replace("¤", own.upper()))
    for form, code in FORMS
    for own in (CODES if "¤" in form else CODES[:1])
]

# The same words in ordinary sentences, none of which invites an answer.
ORDINARY = [
    "",
    "退订",
    "拒收",
    "您已成功退订该业务，回复1重新订购",
    "您已成功退订TD业务",
    "您已退订，如需恢复请回复1",
    "您已退订T业务",
    "如需退订请登录官网账户中心操作",
    "退订请登录https://zz.253.com/t",
    "如需退订请致电4001231234",
    "如需退订，请发送邮件至客服",
    "退订业务已受理",
    "确认退订T恤",
    "退订T恤活动",
    "退订t恤",
    "您购买的T恤退订申请已受理",
    "酒店可免费退订，回电010-82123456",
    "订单可退订，请回拨95188",
    "退订请在24小时内联系客服",
    "您的VIP退订申请已受理",
    "工单12345退订成功",
    "您正在退订会员，验证码是123456",
    "拒收快递 请联系客服",
    "您的快件已被收件人拒收",
    "收件人拒收，快件正在退回",
    "取消订单请回复1",
    "取消预约请回复N",
    "不再接收现金",
    "回复1确认收货",
    "请回复T恤尺码",
    "回复TD查询余额",
    "The bus stop is closed",
    "Please reply to confirm",
    "Text us any time",
    "您的退订业务已受理，回复1查询进度",
    "退订成功，回复1重新订阅",
    "成功办理退订，回复1恢复",
    "您已申请退订，请回复Y确认",
    "拒收快递请回复1",
    "如需退订机票请回复1",
]


def read(text: str, policy: Policy) -> list[tuple[str, str]]:
    """What was found, as it stands in the text, with its code."""
    return [
        (text[opt_out.span.start : opt_out.span.end], opt_out.code)
        for opt_out in find_opt_outs(policy.reader.folding.fold(text))
    ]


def widen(text: str) -> str:
    """Its ASCII letters and digits in full width."""
    return "".join(chr(ord(letter) + 0xFEE0) if letter.isascii() and letter.isalnum() else letter for letter in text)


def test_there_are_as_many_forms_as_were_collected() -> None:
    assert len(dict(FORMS)) == len(FORMS) == 74


@pytest.mark.parametrize(("form", "code"), WRITTEN_OUT)
def test_a_form_is_found_whole_with_its_code_at_the_end(form: str, code: str, policy: Policy) -> None:
    assert read(OPENING + form, policy) == [(form, code)]


@pytest.mark.parametrize(("form", "code"), WRITTEN_OUT)
def test_a_form_is_found_in_any_case_and_width_and_alone(form: str, code: str, policy: Policy) -> None:
    for written in (form.lower(), form.upper(), widen(form), form.replace("订", "訂")):
        assert read(written, policy) == [(written, code)]


@pytest.mark.parametrize(("form", "code"), WRITTEN_OUT)
def test_a_form_is_found_in_the_middle(form: str, code: str, policy: Policy) -> None:
    assert read(f"{OPENING}{form}。欢迎到店", policy) == [(form, code)]


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_use_of_the_words_is_no_opt_out(text: str, policy: Policy) -> None:
    assert read(text, policy) == []
    assert read(f"【创蓝文化】{text}。", policy) == []


@pytest.mark.parametrize(
    ("text", "found", "code"),
    [
        ("全场8折，回复“TD”可退订！", "回复“TD”可退订", "TD"),
        ("全场8折。退订请回复“T”。", "退订请回复“T”", "T"),
        ("全场8折。退订:回T", "退订:回T", "T"),
        ("全场8折。退订，请直接回复 td", "退订，请直接回复 td", "TD"),
        ("全场8折 回TD至10690000退订", "回TD至10690000退订", "TD"),
        ("全场8折 回复###退订", "回复###退订", "###"),
        ("全场8折 退订回${code}", "退订回${code}", "${CODE}"),
        ("取消订阅请回复TD", "取消订阅请回复TD", "TD"),
        ("拒绝接收请回复R", "拒绝接收请回复R", "R"),
        ("不想再收到此类短信请回复TD", "不想再收到此类短信请回复TD", "TD"),
        ("全场8折（退订回T）", "退订回T", "T"),
        ("退订发TD至10690000", "退订发TD至10690000", "TD"),
        ("退订回复TD到10690000", "退订回复TD到10690000", "TD"),
        ("编辑短信TD发送到10690000退订", "编辑短信TD发送到10690000退订", "TD"),
        ("退訂請回覆TD", "退訂請回覆TD", "TD"),
        ("退订请回复字母T", "退订请回复字母T", "T"),
        ("回复T/TD退订", "回复T/TD退订", "T"),
        ("退订回T或TD", "退订回T或TD", "T"),
    ],
)
def test_quotes_numbers_and_second_codes_belong_to_the_opt_out(
    text: str, found: str, code: str, policy: Policy
) -> None:
    assert read(text, policy) == [(found, code)]


@pytest.mark.parametrize(
    "form",
    [
        "Reply STOP to opt out",
        "Reply STOP to opt-out",
        "Text STOP to unsubscribe",
        "txt stop to end",
        'Reply "STOP" to cancel',
        "Reply STOP 2 end",
        "To unsubscribe, reply STOP",
        "to opt out please text STOP",
        "Reply STOP",
        "STOP to end",
    ],
)
def test_english_opt_outs_are_found_whole(form: str, policy: Policy) -> None:
    assert read(f"20% off. {form}. HELP for help", policy) == [(form, "STOP")]


def test_two_opt_outs_are_found_in_order(policy: Policy) -> None:
    assert read("退订回T，全场8折，退订回TD。Reply STOP to end", policy) == [
        ("退订回T", "T"),
        ("退订回TD", "TD"),
        ("Reply STOP to end", "STOP"),
    ]


@pytest.mark.parametrize(
    "text", ["查询余额回复1；退订回T", "参与请回复1 退订回T", "抽奖请回复Y，退订回T", "评价回复5 退订回复T"]
)
def test_the_answer_of_the_sentence_before_is_not_the_code(text: str, policy: Policy) -> None:
    (found,) = read(text, policy)
    assert found in {("退订回T", "T"), ("退订回复T", "T")}


def test_an_english_one_in_front_comes_first(policy: Policy) -> None:
    assert read("Reply STOP to end. 退订回T", policy) == [("Reply STOP to end", "STOP"), ("退订回T", "T")]


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("退.订.回.T", "T"),
        ("退-订-回-复-TD", "TD"),
        ("退 订 回 T", "T"),
        ("退\u200b订\u200b回\u200bT", "T"),
        ("回*T*退*订", "T"),
        ("退。订。回。Ｔ", "T"),
        ("退😀訂😀回😀t", "T"),
        ("退\u0336订\u0336回\u0336TD", "TD"),
    ],
)
def test_a_disguised_opt_out_is_found_at_the_end(form: str, code: str, policy: Policy) -> None:
    opt_outs = find_opt_outs(policy.reader.folding.fold(OPENING + form))
    start = len(OPENING)
    assert opt_outs == (OptOut(Span(start, start + len(form)), code, None, disguised=True),)


def test_a_disguised_opt_out_is_not_looked_for_beside_a_plain_one(policy: Policy) -> None:
    assert read("退.订.回.T，全场8折，退订回TD", policy) == [("退订回TD", "TD")]


def test_a_disguised_opt_out_is_not_looked_for_far_from_the_end(policy: Policy) -> None:
    assert read("退.订.回.T" + "，全场8折" * 10, policy) == []


def test_the_place_of_the_code_is_known_where_it_is_plain(policy: Policy) -> None:
    text = "全场8折，退订请回复 TD。"
    (found,) = find_opt_outs(policy.reader.folding.fold(text))
    assert found.code_span is not None
    assert text[found.code_span.start : found.code_span.end] == "TD"
