"""The reasons a reviewer can give, and what each tells the sender to do."""

from dataclasses import dataclass

from reviewer.decision import Outcome
from reviewer.errors import NoteMissing, ReasonMissing, ReasonUnknown


@dataclass(frozen=True, slots=True)
class Wording:
    """One sentence in Chinese and in English."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Reason:
    """A code (never reused), the outcome it belongs to, its title for reviewers and its advice for senders."""

    code: str
    outcome: Outcome
    title: Wording
    advice: Wording
    needs_note: bool = False


REASONS: tuple[Reason, ...] = (
    Reason(
        "unlawful-content",
        Outcome.REJECT,
        Wording("违法违规内容", "Unlawful content"),
        Wording(
            "内容违反法律法规，不能发送，修改措辞也无法通过。",
            "The law forbids this content; other words will not help.",
        ),
    ),
    Reason(
        "suspected-fraud",
        Outcome.REJECT,
        Wording("疑似诈骗", "Suspected fraud"),
        Wording(
            "内容与常见诈骗短信相似。如确属正当业务，请写明企业全称和官方联系方式，并提交业务证明。",
            "This reads like a known fraud. If the business is genuine, give the full company name and official "
            "contacts, and send proof.",
        ),
    ),
    Reason(
        "banned-industry",
        Outcome.REJECT,
        Wording("行业不予发送", "Industry not accepted"),
        Wording(
            "该行业的内容在此平台不予发送；如仅需发送验证码，请另行提交验证码模板。",
            "This platform does not send for this industry; if only codes are needed, submit a verification template.",
        ),
    ),
    Reason(
        "disguised-words",
        Outcome.REJECT,
        Wording("变形规避用词", "Disguised words"),
        Wording(
            "请用规范文字书写，不要用谐音、拆字、符号或异体字代替敏感词。",
            "Write plainly: no sound-alikes, split characters, symbols or variant characters in place of words.",
        ),
    ),
    Reason(
        "misleading-claim",
        Outcome.REJECT,
        Wording("夸大或误导宣传", "Exaggerated or misleading claim"),
        Wording(
            "请删去无法证实的最高级、保证收益或疗效等表述，改写为可核实的事实。",
            "Remove superlatives and promises of profit or cure that cannot be proven; state facts that can.",
        ),
    ),
    Reason(
        "unclear-purpose",
        Outcome.REJECT,
        Wording("用途不明", "Purpose unclear"),
        Wording(
            "请写明发送方、业务场景和接收人为何会收到此内容。",
            "Say who is sending, in what business, and why the recipient gets this.",
        ),
    ),
    Reason(
        "type-does-not-fit",
        Outcome.REJECT,
        Wording("类型与内容不符", "Type does not fit the content"),
        Wording(
            "请按内容选择类型：推广内容用营销类；通知和验证码中不得夹带推广。",
            "Choose the type by the content: promotion is marketing, and notices and codes carry no promotion.",
        ),
    ),
    Reason(
        "missing-opt-out",
        Outcome.REJECT,
        Wording("缺少退订方式", "No way to opt out"),
        Wording(
            "营销内容末尾必须带有平台规定的退订语。",
            "Marketing must end with the opt-out wording that the platform prescribes.",
        ),
    ),
    Reason(
        "private-contact",
        Outcome.REJECT,
        Wording("含私人联系方式", "Private contact details"),
        Wording(
            "请删去个人手机号、微信、QQ等，改用企业固话、400 或 95 号码。",
            "Remove personal mobile numbers, WeChat and QQ; use a company landline, 400 or 95 number.",
        ),
    ),
    Reason(
        "unconfirmed-link",
        Outcome.REJECT,
        Wording("链接无法核实", "Link cannot be confirmed"),
        Wording(
            "请使用本企业已备案域名的完整链接，不要使用短链接或跳转链接。",
            "Use a full link on your company's own registered domain; no short or redirecting links.",
        ),
    ),
    Reason(
        "unproven-signature",
        Outcome.REJECT,
        Wording("签名未证实归属", "Signature not shown to be yours"),
        Wording(
            "请提交签名主体的营业执照、商标证或授权书，或改用本企业的签名。",
            "Send the owner's licence, trademark certificate or authorisation, or use your own company's signature.",
        ),
    ),
    Reason(
        "missing-proof",
        Outcome.REJECT,
        Wording("缺少资质证明", "Proof of qualification missing"),
        Wording(
            "请补交该业务所需的资质文件后重新提交。",
            "Send the licence that this business needs, then submit again.",
        ),
    ),
    Reason(
        "variables-too-free",
        Outcome.REJECT,
        Wording("变量过于宽泛", "Variables too free"),
        Wording(
            "请把固定内容写进模板，变量只代表姓名、时间、金额等具体信息。",
            "Write what is fixed into the template; a variable stands for one thing such as a name, time or amount.",
        ),
    ),
    Reason(
        "other",
        Outcome.REJECT,
        Wording("其他（请填写说明）", "Other (say what in the note)"),
        Wording("请按审核说明修改后重新提交。", "Change what the reviewer's note says, then submit again."),
        needs_note=True,
    ),
    Reason(
        "harmless-in-context",
        Outcome.APPROVE,
        Wording("语境正常，属误报", "Harmless in context, a false hit"),
        Wording("无需修改。", "Nothing needs to change."),
    ),
    Reason(
        "proof-on-file",
        Outcome.APPROVE,
        Wording("资质已核实", "Proof seen and on file"),
        Wording("无需修改。", "Nothing needs to change."),
    ),
)


def check_reason(outcome: Outcome, reason: str | None, note: str) -> None:
    """Raises ReasonMissing, ReasonUnknown or NoteMissing. The note counts as missing when it is only space."""
    if reason is None:
        if outcome is Outcome.REJECT:
            raise ReasonMissing
        return
    fitting = {known.code: known for known in REASONS if known.outcome is outcome}
    if reason not in fitting:
        raise ReasonUnknown(outcome, tuple(fitting))
    if fitting[reason].needs_note and not note.strip():
        raise NoteMissing(reason)
