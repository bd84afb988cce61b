"""Opt-outs by grammar: an invitation to answer with a code and be left alone."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from rules.span import Span

_REFUSAL = r"(?:退[订定]|拒收|拒绝接收|不再接收|不想再?(?:接收|收到)|取消(?:订阅|接收|关注短信))"
_REPLY = r"(?:回[复覆]?|发送?|编辑(?:短信|发送)?|输入)"
_POLITE = r"(?:敬请|请|可|直接|短信|均|以){0,3}"
_QUOTE = r"[\"'“”‘’「」『』\[\]()<>:\s]{0,3}"
_CODE = r"(?P<{}>[a-z0-9]{{1,20}}(?![a-z0-9])|\#\#\#|\$?\{{[^{{}}\n]{{0,32}}\}})(?:[/或、][a-z]{{1,2}}(?![a-z0-9]))?"
_NUMBER = r"(?:(?:发送?)?[至到]\d{3,20})?"
_HAN = r"[\u4e00-\u9fff]"
_OBJECT = rf"{_HAN}{{0,6}}?(?:短信|信息|消息|彩信|推送|广告|通知|订阅|服务|业务|此类|本类|该类)\s?"

# The text is folded: half width, lower case, simplified.
# reply first, must match: 回td退订  回复td退订  请回复js即可拒收  直接回qx1拒收  回复"t"可退订  发送0000退订  回t/td退订
#   must not match: 查询余额回复1;退订回t (the second half is one)  参与请回复1 退订回t (likewise)
# refusal first, must match: 退订回复td  拒收请回复r  退订 请直接回复 td  退订此类短信请发0000  退订回复 (no code)  退订:回t
#   must not match: 您已成功退订该业务,回复1重新订购  如需退订请登录官网  拒收快递请回复1
# bare code, must match: td退订  n退订  退订td        must not match: 退订t恤活动  12345退订  vip退订
_OPT_OUT = re.compile(
    rf"{_POLITE}{_REPLY}{_QUOTE}(?:大写)?(?:字母)?{_CODE.format('reply_code')}{_QUOTE}{_NUMBER}"
    rf"(?:,?\s?(?:即可|就可|便可|可以|可|即|就能|来|以))?{_QUOTE}{_REFUSAL}(?!\s?(?:请|直接)?(?:[回发]|编辑))"
    rf"|{_REFUSAL}(?:\s{{0,3}}[,:]?\s{{0,3}}|{_OBJECT})"
    rf"{_POLITE}{_REPLY}(?:短信)?{_QUOTE}(?:大写)?(?:字母)?(?:{_CODE.format('refusal_code')}[\"'”’」』\])>]?{_NUMBER}|(?!{_HAN}))"
    rf"|(?<![a-z0-9])(?P<bare_code>td|t|n|d|r|qx)\s?退[订定]"
    rf"|退[订定]\s?(?P<last_code>td|t|n|d|r|qx)(?![a-z0-9]|{_HAN})"
)
# Every place where _OPT_OUT can begin: trying only these is several times faster. Also matches in: 请回电, 发货, 不想
# It takes one character, because the next may begin another, and begins with one class, because only so it is searched fast.
_BEGINNING = re.compile(
    r"[敬请可直短均以回发编输退拒不取tndrq](?:(?<=[回发])|(?<=[敬请可直短均以])(?=[敬请可直接短信均以]{0,5}[回发编输])"
    r"|(?<=编)(?=辑)|(?<=输)(?=入)|(?<=退)(?=[订定])|(?<=拒)(?=[收绝])|(?<=不)(?=[再想])|(?<=取)(?=消)"
    r"|(?<=[tndrq])(?<![a-z0-9].)(?=[dx]?\s?退))"
)
# Without one of these _OPT_OUT matches nowhere, must match: 退订  拒绝接收        must not match: 退款  取消订单
_REFUSED = re.compile(r"退[订定]|拒(?:收|绝接收)|不(?:再接收|想(?:接收|收到|再))|取消(?:订阅|接收|关注短信)")
# The same with symbols inside, must match: 退.订  取-消        must not match: 退款
_REFUSED_BROKENLY = re.compile(r"退[\W_]*[订定]|拒[\W_]*[收绝]|不[\W_]*[再想]|取[\W_]*消")
_USUAL_CODES = frozenset({"TD", "T", "N", "D", "R", "QX"})
# in front of a refusal, must match: 您已成功  您已申请  成功办理        must not match: 报名成功,  您已是会员。
_DONE = re.compile(r"(?:已|成功|办理|申请)[^\s,。;!?]{0,4}\Z")

# must match: reply stop to opt out  text stop to unsubscribe  txt stop to 12345  to unsubscribe, reply stop  stop 2 end
# must not match: please reply to confirm  the bus stop is closed
_KEYWORD = r"stop(?:all)?|unsubscribe|cancel|end|quit|opt-?out|arret|remove|td"
_PURPOSE = r" (?:to|2) (?:\w+ ){0,2}?(?:opt[- ]?out|unsubscribe|stop|end|cancel|quit)\w*"
_ENGLISH = re.compile(
    rf"\b(?:reply|text|txt|send)\b(?: with)?\s{{0,2}}[:\"'“]?(?P<first>{_KEYWORD})\b[\"'”]?(?:{_PURPOSE})?"
    rf"|\bto (?:opt[- ]?out|unsubscribe|stop)[,:]? (?:please )?(?:reply|text|txt|send)\b\s?[\"'“]?(?P<second>{_KEYWORD})\b[\"'”]?"
    rf"|\b(?P<third>stop){_PURPOSE}"
)
_ENGLISH_HINT = re.compile("reply|te?xt|send|stop")

_SEARCHED_TAIL = 40  # a disguised opt-out is looked for in the last 40 code points only: that is where senders put it
_LONGEST_DISGUISED = 4  # a longer code has run into the word behind it
_FEWEST_BREAKS = 2  # one symbol between two words is punctuation, several are a disguise


class OptOut(NamedTuple):
    """One opt-out. `code` is upper case and empty where none is named; `disguised` is broken up by symbols."""

    span: Span
    code: str
    code_span: Span | None
    disguised: bool = False


def find_opt_outs(folded: str) -> tuple[OptOut, ...]:
    """Every opt-out of a folded text, in order and apart; a disguised one only where there is no plain one."""
    english = [_read(found) for found in _ENGLISH.finditer(folded)] if _ENGLISH_HINT.search(folded) else []
    if "退" not in folded and "拒" not in folded and "收" not in folded and "取消" not in folded:
        return tuple(english)
    plain = []
    if _REFUSED.search(folded):
        plain = [_read(found) for found in _find_plain(folded) if not _is_done(found, folded)]
    found = sorted(plain + english, key=lambda opt_out: opt_out.span) if english else plain
    return tuple(_part(found)) or _find_disguised(folded)


def _find_plain(folded: str) -> Iterator[re.Match[str]]:
    """What _OPT_OUT.finditer finds."""
    end = 0
    for beginning in _BEGINNING.finditer(folded):
        if beginning.start() >= end:
            found = _OPT_OUT.match(folded, beginning.start())
            if found:
                end = found.end()
                yield found


def _part(opt_outs: list[OptOut]) -> Iterator[OptOut]:
    """Those that do not begin inside the one before: send td 退订 is Chinese and English at once."""
    end = 0
    for opt_out in opt_outs:
        if opt_out.span.start >= end:
            end = opt_out.span.end
            yield opt_out


def _is_done(found: re.Match[str], folded: str) -> bool:
    """您已申请退订,请回复y确认 tells of an opt-out; with a usual code it still is one, whatever stands in front."""
    is_usual = found.lastgroup is not None and found[found.lastgroup].upper() in _USUAL_CODES
    return not is_usual and _DONE.search(folded[max(0, found.start() - 8) : found.start()]) is not None


def _read(found: re.Match[str]) -> OptOut:
    span = Span(*found.span())
    if found[0][-1:] == ")" and "(" not in found[0]:
        span = Span(span.start, span.end - 1)
    code = found.lastgroup
    if code is None:
        return OptOut(span, "", None)
    return OptOut(span, found[code].upper(), Span(*found.span(code)))


def _find_disguised(folded: str) -> tuple[OptOut, ...]:
    """The grammar on the tail without its symbols: 退.订.回.t, 退-订-回-复-t."""
    first = max(0, len(folded) - _SEARCHED_TAIL)
    if _REFUSED_BROKENLY.search(folded, first) is None:
        return ()
    places = [place for place in range(first, len(folded)) if folded[place].isalnum()]
    skeleton = "".join(folded[place] for place in places)
    found = []
    for opt_out in map(_read, _OPT_OUT.finditer(skeleton)):
        inside = places[opt_out.span.start : opt_out.span.end]
        breaks = sum(after - before > 1 for before, after in pairwise(inside))
        if len(opt_out.code) in range(1, _LONGEST_DISGUISED + 1) and breaks >= _FEWEST_BREAKS:
            found.append(OptOut(Span(inside[0], inside[-1] + 1), opt_out.code, None, disguised=True))
    return tuple(found)
