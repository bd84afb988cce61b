"""Every kind of problem that the service answers with: its name, its status and its page."""

from dataclasses import dataclass

from rules.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class ProblemType:
    """`name` ends the type URI `/problems/<name>` and is never reused; `detail` says what to do about it.

    Nothing in here is filled in: what a problem says never depends on what was submitted.
    """

    name: str
    status: int
    title: Bilingual
    detail: Bilingual


MALFORMED_JSON = ProblemType(
    "malformed-json",
    400,
    Bilingual("请求体不是合法的 JSON", "The body is not valid JSON"),
    Bilingual(
        "请按 line 和 column 给出的位置检查请求体；reason 说明解析在哪里停下。column 按字节计。",
        "Look at the place that line and column give; reason says why parsing stopped there. column counts bytes.",
    ),
)
BODY_NOT_UTF8 = ProblemType(
    "body-not-utf8",
    400,
    Bilingual("请求体不是 UTF-8", "The body is not UTF-8"),
    Bilingual(
        "请以 UTF-8 编码发送 JSON（不要用 GBK）；offset 是第一个错误字节的位置，从 0 起。",
        "Send JSON in UTF-8 (not GBK); offset is the place of the first wrong byte, counted from 0.",
    ),
)
BAD_REQUEST = ProblemType(
    "bad-request",
    400,
    Bilingual("请求无法理解", "The request cannot be understood"),
    Bilingual("请检查请求的地址和请求头。", "Check the request's address and headers."),
)
NOT_FOUND = ProblemType(
    "not-found",
    404,
    Bilingual("没有这个地址", "There is nothing at this address"),
    Bilingual("全部接口见 /docs。", "All routes are listed at /docs."),
)
RULE_NOT_FOUND = ProblemType(
    "rule-not-found",
    404,
    Bilingual("没有这条规则", "No rule has this code"),
    Bilingual(
        "全部规则见 /v1/rules；编号形如 SIG001。", "All rules are listed at /v1/rules; a code looks like SIG001."
    ),
)
CASE_NOT_FOUND = ProblemType(
    "case-not-found",
    404,
    Bilingual("没有这个审核单", "No case has this id"),
    Bilingual("请核对编号；全部审核单见 /v1/cases。", "Check the id; all cases are listed at /v1/cases."),
)
METHOD_NOT_ALLOWED = ProblemType(
    "method-not-allowed",
    405,
    Bilingual("此地址不支持这个方法", "This address does not support the method"),
    Bilingual("可用的方法见 Allow 响应头。", "The Allow header lists the methods that it supports."),
)
CASE_CLAIMED = ProblemType(
    "case-claimed",
    409,
    Bilingual("审核单已被他人领取", "Another reviewer holds the case"),
    Bilingual(
        "请领取下一单，或在 claimed_until 之后再试。",
        "Claim the next case, or try again after claimed_until.",
    ),
)
CASE_NOT_OPEN = ProblemType(
    "case-not-open",
    409,
    Bilingual("审核单已有结论", "The case is already decided"),
    Bilingual(
        "结论见 GET /v1/cases/{case_id}；本轮不能再领取或改判。",
        "GET /v1/cases/{case_id} shows the decision; nobody can claim or decide the case again in this round.",
    ),
)
CLAIM_EXPIRED = ProblemType(
    "claim-expired",
    409,
    Bilingual("领取已过期", "The claim has expired"),
    Bilingual(
        "请重新领取；若 state 为 waiting，谁都可以领取。",
        "Claim the case again; while its state is waiting, anyone can.",
    ),
)
CLAIM_TOKEN_MISMATCH = ProblemType(
    "claim-token-mismatch",
    409,
    Bilingual("令牌不属于当前的领取", "The token is not that of the current claim"),
    Bilingual(
        "令牌只在最近一次领取内有效；请重新领取，使用新的令牌。",
        "A token is good for the latest claim only; claim the case again and use the new token.",
    ),
)
DECISION_CONFLICT = ProblemType(
    "decision-conflict",
    409,
    Bilingual("已作出不同的结论", "This claim has decided otherwise"),
    Bilingual(
        "同一领取重复提交时，结论、理由和备注必须与第一次相同；已存的结论见 GET /v1/cases/{case_id}。",
        "A repeated decision must have the same outcome, reason and note as the first; GET /v1/cases/{case_id} shows "
        "what is stored.",
    ),
)
BODY_TOO_LARGE = ProblemType(
    "body-too-large",
    413,
    Bilingual("请求体过大", "The body is too large"),
    Bilingual("请求体不得超过 limit 个字节。", "A body has at most limit bytes."),
)
UNSUPPORTED_MEDIA_TYPE = ProblemType(
    "unsupported-media-type",
    415,
    Bilingual("请求体的类型不受支持", "The body's media type is not supported"),
    Bilingual(
        "请用 Content-Type: application/json，UTF-8 编码，不压缩。",
        "Send Content-Type: application/json, in UTF-8, not compressed.",
    ),
)
MISDIRECTED_REQUEST = ProblemType(
    "misdirected-request",
    421,
    Bilingual("请求的主机不是本机", "The request is for another host"),
    Bilingual(
        "此版本没有身份验证，只应答发往 localhost 或 127.0.0.1 的请求（Host 请求头）。",
        "This version has no authentication and answers only requests for localhost or 127.0.0.1 (the Host header).",
    ),
)
INVALID_REQUEST = ProblemType(
    "invalid-request",
    422,
    Bilingual("请求的字段不正确", "Fields of the request are wrong"),
    Bilingual(
        "errors 逐项列出字段（pointer 为 JSON Pointer，parameter 为查询参数）和原因；提交的内容不会被重复。",
        "errors lists each field (pointer is a JSON Pointer, parameter a query parameter) with the reason; what was "
        "submitted is not repeated.",
    ),
)
INTERNAL_ERROR = ProblemType(
    "internal-error",
    500,
    Bilingual("服务内部错误", "The service failed"),
    Bilingual("请求没有完成；可以稍后重试。", "The request was not completed; trying again later may help."),
)
STORE_BUSY = ProblemType(
    "store-busy",
    503,
    Bilingual("审核库正忙", "The review store is busy"),
    Bilingual("没有任何改动；请按 Retry-After 稍后重试。", "Nothing was changed; try again after Retry-After."),
)
STORE_UNUSABLE = ProblemType(
    "store-unusable",
    503,
    Bilingual("审核库不可用", "The review store cannot be used"),
    Bilingual("没有任何改动；请联系运维人员。", "Nothing was changed; tell the operator."),
)

# What every route with a body, and every route that uses the store, can answer with.
BODY_PROBLEMS = (MALFORMED_JSON, BODY_NOT_UTF8, BODY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, INVALID_REQUEST)
STORE_PROBLEMS = (INTERNAL_ERROR, STORE_BUSY, STORE_UNUSABLE)

PROBLEM_TYPES: tuple[ProblemType, ...] = (
    MALFORMED_JSON,
    BODY_NOT_UTF8,
    BAD_REQUEST,
    NOT_FOUND,
    RULE_NOT_FOUND,
    CASE_NOT_FOUND,
    METHOD_NOT_ALLOWED,
    CASE_CLAIMED,
    CASE_NOT_OPEN,
    CLAIM_EXPIRED,
    CLAIM_TOKEN_MISMATCH,
    DECISION_CONFLICT,
    BODY_TOO_LARGE,
    UNSUPPORTED_MEDIA_TYPE,
    MISDIRECTED_REQUEST,
    INVALID_REQUEST,
    INTERNAL_ERROR,
    STORE_BUSY,
    STORE_UNUSABLE,
)
