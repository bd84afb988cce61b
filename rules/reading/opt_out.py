"""Opt-outs by grammar: an invitation to answer with a code and be left alone."""

import re
from dataclasses import dataclass

from rules.span import Span

_REFUSAL = r"(?:退[订定]|拒收|拒绝接收|不再接收|不想接收|取消(?:订阅|接收|关注短信))"
_REPLY = r"(?:回复?|发送?|编辑(?:短信|发送)?|输入)"
_POLITE = r"(?:敬请|请|可|直接|短信|均|以){0,3}"
_QUOTE = r"[\"'“”‘’「」『』\[\]()<>:;\s]{0,3}"
_CODE = r"(?P<{}>[a-z0-9]{{1,8}}|\#\#\#|\$?\{{[^{{}}\n]{{0,32}}\}})"
_HAN = r"[\u4e00-\u9fff]"

# The text is folded: half width, lower case, simplified.
# reply first, must match: 回td退订  回复td退订  请回复js即可拒收  直接回qx1拒收  回复"t"可退订  发送0000退订  回td至10690000退订
# refusal first, must match: 退订回复td  拒收请回复r  退订 请直接回复 td  退订此类短信请发0000  退订回复 (no code)  退订:回t
#   must not match: 您已成功退订该业务,回复1重新订购  如需退订请登录官网
# bare code, must match: td退订  n退订  退订td        must not match: 退订t恤活动  12345退订  vip退订
_OPT_OUT = re.compile(
    rf"{_POLITE}{_REPLY}{_QUOTE}{_CODE.format('reply_code')}{_QUOTE}(?:[至到]\d{{3,20}})?"
    rf"(?:即可|就可|便可|可以|可|即|就能|来|以)?{_QUOTE}{_REFUSAL}"
    rf"|(?<!成功)(?<!已){_REFUSAL}(?:\s{{0,3}}[,:]?\s{{0,3}}|{_HAN}{{1,8}}?\s?)"
    rf"{_POLITE}{_REPLY}(?:短信)?{_QUOTE}(?:{_CODE.format('refusal_code')}[\"'”’」』\])>]?|(?!{_HAN}))"
    rf"|(?<![a-z0-9])(?P<bare_code>td|t|n|d|r|qx)\s?退[订定]"
    rf"|(?<!成功)(?<!已)退[订定]\s?(?P<last_code>td|t|n|d|r|qx)(?![a-z0-9]|{_HAN})"
)

# must match: reply stop to opt out  text stop to unsubscribe  txt stop to 12345  to unsubscribe, reply stop  send stop 2 end
# must not match: please reply to confirm  the bus stop is closed
_KEYWORD = r"stop(?:all)?|unsubscribe|cancel|end|quit|opt-?out|arret|remove|td"
_ENGLISH = re.compile(
    rf"\b(?:reply|text|txt|send)\b(?: with)?\s{{0,2}}[:\"'“]?(?P<first>{_KEYWORD})\b[\"'”]?"
    r"(?: (?:to|2) (?:\w+ ){0,2}?(?:opt[- ]?out|unsubscribe|stop|end|cancel|quit)\w*)?"
    rf"|\bto (?:opt[- ]?out|unsubscribe|stop)[,:]? (?:please )?(?:reply|text|txt|send)\b\s?[\"'“]?(?P<second>{_KEYWORD})\b[\"'”]?"
)

_SEARCHED_TAIL = 40  # a disguised opt-out is looked for in the last 40 code points only: that is where senders put it


@dataclass(frozen=True, slots=True)
class OptOut:
    """One opt-out. `code` is upper case and empty where none is named; `disguised` is broken up by symbols."""

    span: Span
    code: str
    code_span: Span | None
    disguised: bool = False


def find_opt_outs(folded: str) -> tuple[OptOut, ...]:
    """Every opt-out of a folded text, in order; a disguised one only where there is no plain one."""
    if "退" not in folded and "拒" not in folded and "接收" not in folded and "取消" not in folded:
        return tuple(_read(found) for found in _ENGLISH.finditer(folded))
    plain = [_read(found) for pattern in (_OPT_OUT, _ENGLISH) for found in pattern.finditer(folded)]
    return tuple(plain) or _find_disguised(folded)


def _read(found: re.Match[str]) -> OptOut:
    code = found.lastgroup
    if code is None:
        return OptOut(Span(*found.span()), "", None)
    return OptOut(Span(*found.span()), found[code].upper(), Span(*found.span(code)))


def _find_disguised(folded: str) -> tuple[OptOut, ...]:
    """The grammar on the tail without its symbols: 退.订.回.t, 退-订-回-复-t."""
    first = max(0, len(folded) - _SEARCHED_TAIL)
    places = [place for place in range(first, len(folded)) if not _is_noise(folded[place])]
    skeleton = "".join(folded[place] for place in places)
    return tuple(
        OptOut(Span(places[opt_out.span.start], places[opt_out.span.end - 1] + 1), opt_out.code, None, disguised=True)
        for opt_out in map(_read, _OPT_OUT.finditer(skeleton))
        if opt_out.code
    )


def _is_noise(character: str) -> bool:
    return not character.isalnum()
