"""Ways to reach somebody: numbers, accounts and e-mail addresses."""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from rules.reading.disguised_email import find_disguised_emails
from rules.reading.form import Form, Forms
from rules.reading.messaging import BEHIND_FIRST_OF_MESSAGING, FIRST_OF_MESSAGING, MESSAGING, MESSAGING_HINT
from rules.reading.number import find_disguised_numbers
from rules.span import Span


class ContactKind(StrEnum):
    """What is reached. The names are the groups of the expression below."""

    EMAIL = "email"
    MOBILE = "mobile"
    SERVICE = "service"
    LANDLINE = "landline"
    MESSAGING = "messaging"


# The text is folded: half width and lower case. A number never starts or ends inside a longer one.
# email must match: unsub@example.com        must not match: logo@2x.png
# mobile must match: 13800138000  138-0013-8000  +86 138 0013 8000        must not match: 6222138001380001234  20138001380001
# service must match: 400-123-1234  4008001234  400.820.8820  400-12-34567  800-820-1234  95188  10086  12306  96110
#   must not match: 95元  4001  12888
# landline must match: 0571-82123456  (010)55551234  021 55551234  (0571)8212 3456  0571—82123456, and behind 电话: 82123456
#   must not match: 2024-05-01  0571-8212
_DASH = "[- —–.]"
_COUNTRY = r"(?:\+|00)?86[- ]?"
# In front of a number without its area code stands the end of what _CALL matches, so that 2024 0571-82123456 is not cut.
_CALLED = "(?:" + "|".join(rf"(?<=[话线电询打拨机码l][:是为\s.]{{{count}}})" for count in range(4)) + ")"
_AREA = "0(?:10|2[0-9]|[3-9][0-9][0-9])"
_EMAIL = r"(?P<email>[a-z0-9][a-z0-9._%+-]{0,63}@(?![1-4]x\.)(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24})"
_NUMBER = (
    r"(?=[0-9+(])(?:(?<![0-9.])|(?<=[0-9]{7}\.))"
    rf"(?:(?:{_COUNTRY})?(?P<mobile>1[3-9][0-9][- ]?[0-9]{{4}}[- ]?[0-9]{{4}})"
    rf"|(?:{_COUNTRY}|(?<![0-9]-))(?:(?P<service>(?:[48]00{_DASH}?|\([48]00\) ?)"
    rf"(?:[0-9]{{3}}{_DASH}?[0-9]{{4}}|[0-9]{{4}}{_DASH}?[0-9]{{3}}|[0-9]{{2}}-[0-9]{{5}}|[0-9]{{5}}-[0-9]{{2}})"
    r"|95[0-9]{3}(?:[0-9]{3})?|100(?:00|10|86)|12(?:[13][0-9]{2}|5[89][0-9])|1118[35]|96110)"
    rf"|(?P<landline>(?:\({_AREA}\)|{_AREA})[- —–]?[2-8][0-9]{{2,3}}[- —–]?[0-9]{{4}}|{_CALLED}[2-8][0-9]{{2,3}}[- ]?[0-9]{{4}})))"
    r"(?![0-9]|\.(?!1[3-9][0-9]{9}(?![0-9]))[0-9])(?!元)"
)
_BEHIND_DIGIT = "(?:[0-9]{4}|[0-9]{2}[) .—–-]{1,2}[0-9]{3})"
FORMS = Forms(
    Form(_EMAIL, re.compile("@[a-z0-9]"), 64, "@"),
    Form(f"(?P<messaging>{MESSAGING})", re.compile(MESSAGING_HINT), 24),
    Form(_NUMBER, re.compile(f"[0-9]{_BEHIND_DIGIT}"), 12),
)
# The hints of the last two in one, because most texts have neither. It begins with one class, because only so it is searched fast.
_HINT = re.compile(f"[0-9{FIRST_OF_MESSAGING}](?:(?<=[0-9]){_BEHIND_DIGIT}|(?<![0-9]){BEHIND_FIRST_OF_MESSAGING})")

# in front of a short number, _LABEL must match: 验证码是  订单  尾号  单号:  浙a  111-        must not match: 致电  或  tel
# _CALLER must match: 客服号码:  热线号
_LABEL = re.compile(r"(?:(?:[码号单额款令]|code)[:是为\s]{0,3}|(?<!tel)(?<=[a-z])|-)\Z")
_CALLER = re.compile(r"(?:客服|热线|电话|服务)号码?[:是为\s]{0,3}\Z")
# behind a short number, must match: 分  积分  个        must not match: 分机  分行
_UNIT = re.compile(r"\s?(?:分(?![机行店享钟])|点|积分|[个人次件份块万亿米克户张台%])")
_LONGEST_SHORT_NUMBER = 8
_CURRENCIES = frozenset("¥￥$")
# in front of a longer number, must match: 订单号  快递单号:  编号是  批号        must not match: 手机号  客服号  下单  3号
_ORDER = re.compile(r"(?:(?<![话机线系服务账帐户信\d一二三四五六七八九十])号|(?<!下)单)[:是为\s]{0,3}\Z")
# in front of a number without its area code, must match: 电话:  热线  详询  咨询电话是        must not match: 验证码  余额  来电
_CALL = re.compile(r"(?:电话|热线|致电|[详查咨垂]询|拨打|请拨|座机|tel)(?:号码)?[:是为\s.]{0,3}\Z")


class Contact(NamedTuple):
    """One contact as it stands in the text; `disguised` where it is written to be overlooked."""

    span: Span
    kind: ContactKind
    disguised: bool = False


_KINDS = {kind.value: kind for kind in ContactKind}  # several times faster than ContactKind(name)


def find_contacts(folded: str) -> tuple[Contact, ...]:
    """Every contact of a folded text, in order; what is found plainly is not found as a disguise again."""
    chosen = FORMS.choose(folded) if "@" in folded or _HINT.search(folded) else None
    plain = _find_plain(*chosen, folded) if chosen else []
    emails, numbers = find_disguised_emails(folded), find_disguised_numbers(folded)
    if not emails and not numbers:
        return tuple(plain)
    hidden = [Contact(span, ContactKind.EMAIL, disguised=True) for span in emails]
    hidden += [Contact(span, ContactKind(kind), disguised=True) for span, kind in numbers]
    return tuple(_merge(plain, hidden))


def _find_plain(expression: re.Pattern[str], start: int, folded: str) -> list[Contact]:
    return [
        Contact(Span(*found.span(found.lastgroup)), _KINDS[found.lastgroup])
        for found in expression.finditer(folded, start)
        if found.lastgroup is not None and not _is_code(found, folded)
    ]


def _merge(plain: list[Contact], hidden: list[Contact]) -> list[Contact]:
    """An address in disguise may begin with digits that are a number of their own: 95188123(at)qq.com."""
    mail = _places(contact for contact in hidden if contact.kind is ContactKind.EMAIL)
    left = [contact for contact in plain if contact.span.start not in mail]
    taken = _places(left)
    disguised = [
        contact
        for contact in hidden
        if taken.isdisjoint(range(*contact.span))
        and (contact.kind is ContactKind.EMAIL or contact.span.start not in mail)
    ]
    return sorted(left + disguised, key=lambda contact: contact.span)


def _places(contacts: Iterable[Contact]) -> set[int]:
    """Every place inside them: one look-up a place, where comparing each with each would be quadratic."""
    return {place for contact in contacts for place in range(*contact.span)}


def _is_code(found: re.Match[str], folded: str) -> bool:
    """验证码是12345 and 尾号95588 are no hotlines, 12345分 are points, and 订单号13800138000 is no mobile number."""
    kind = found.lastgroup or ""
    if kind not in {"mobile", "service", "landline"}:
        return False
    before = folded[max(0, found.start() - 8) : found.start()]
    if before[-1:] in _CURRENCIES:
        return True
    if kind == "landline" and found[kind][0] not in "(0":
        return _CALL.search(before) is None
    if len(found[kind]) > _LONGEST_SHORT_NUMBER:
        return _ORDER.search(before) is not None
    is_labelled = _LABEL.search(before) is not None and _CALLER.search(before) is None
    return is_labelled or _UNIT.match(folded, found.end()) is not None
