"""Ways to reach somebody: numbers and e-mail addresses."""

import re
from dataclasses import dataclass
from enum import StrEnum

from rules.reading.messaging import MESSAGING, MESSAGING_STARTS
from rules.reading.number import find_disguised_mobiles
from rules.span import Span


class ContactKind(StrEnum):
    """What is reached. The names are the groups of the expression below."""

    EMAIL = "email"
    MOBILE = "mobile"
    SERVICE = "service"
    LANDLINE = "landline"
    MESSAGING = "messaging"


# The text is folded: half width and lower case. A number never starts or ends inside a longer one.
# email must match: unsub@example.com
# mobile must match: 13800138000  138-0013-8000  +86 138 0013 8000        must not match: 6222138001380001234  20138001380001
# service must match: 400-123-1234  4008001234  800-820-1234  95188  10086        must not match: 95元  4001
# landline must match: 0571-82123456  (010)55551234  021 55551234        must not match: 2024-05-01  0571-8212
_CONTACT = re.compile(
    rf"(?=[a-z0-9+({MESSAGING_STARTS}])(?:"  # most places are passed over here, which saves a third of the time
    r"(?P<email>[a-z0-9][a-z0-9._%+-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24})"
    rf"|(?P<messaging>{MESSAGING})"
    r"|(?<![\d.])(?:(?:(?:\+|00)?86[- ]?)?(?P<mobile>1[3-9]\d[- ]?\d{4}[- ]?\d{4})"
    r"|(?P<service>[48]00[- ]?\d{3}[- ]?\d{4}|[48]00[- ]?\d{4}[- ]?\d{3}|95\d{3}(?:\d{3})?|100(?:00|10|86)|12\d{3})"
    r"|(?P<landline>\(?0(?:10|2\d|[3-9]\d{2})\)?[- ]?[2-8]\d{6,7}))(?![\d.]\d|\d)(?!元|\.\d))"
)

# in front of a short number, _LABEL must match: 验证码是  订单  尾号  单号:        must not match: 致电  或
# _CALLER must match: 客服号码:  热线号
_LABEL = re.compile(r"(?:码|号|单|额|款)[:是为\s]{0,3}\Z")
_CALLER = re.compile(r"(?:客服|热线|电话|服务)号码?[:是为\s]{0,3}\Z")
_LONGEST_SHORT_NUMBER = 8


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact as it stands in the text; `disguised` where a number is written to be overlooked."""

    span: Span
    kind: ContactKind
    disguised: bool = False


def find_contacts(folded: str) -> tuple[Contact, ...]:
    """Every contact of a folded text, in order; what is found plainly is not found as a disguise again."""
    plain = [
        Contact(Span(*found.span(found.lastgroup)), ContactKind(found.lastgroup))
        for found in _CONTACT.finditer(folded)
        if found.lastgroup is not None and not _is_code(found, folded)
    ]
    numbers = tuple(find_disguised_mobiles(folded))
    if not numbers:
        return tuple(plain)
    taken = {place for contact in plain for place in range(*contact.span)}
    disguised = [
        Contact(span, ContactKind.MOBILE, disguised=True) for span in numbers if taken.isdisjoint(range(*span))
    ]
    return tuple(sorted(plain + disguised, key=lambda contact: contact.span))


def _is_code(found: re.Match[str], folded: str) -> bool:
    """验证码是12345 and 尾号95588 are no hotlines, although those digits are."""
    if found["service"] is None or len(found["service"]) > _LONGEST_SHORT_NUMBER:
        return False
    before = folded[max(0, found.start("service") - 8) : found.start("service")]
    return _LABEL.search(before) is not None and _CALLER.search(before) is None
