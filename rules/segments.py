"""How many parts a text message is billed as."""

from enum import StrEnum
from typing import NamedTuple

from rules.route import Channel

# 3GPP TS 23.038, default alphabet and its extension table
_GSM_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM_EXTENSION = frozenset("\f^{}\\[~]|€")


class Encoding(StrEnum):
    """How the text travels."""

    GSM7 = "gsm-7"
    UCS2 = "ucs-2"


_SIZES = {Encoding.GSM7: (160, 153), Encoding.UCS2: (70, 67)}


class Segments(NamedTuple):
    """`units` are UTF-16 units in UCS-2 and septets in GSM-7; `parts` is what is billed."""

    encoding: Encoding
    units: int
    parts: int


def measure_segments(text: str, channel: Channel) -> Segments | None:
    """Count the parts of a text as it is sent, with its signature; None on channels that are not billed by length.

    Domestic: up to 70 units are one part, longer texts ceil(n / 67) (253 Q&A chapter 3, 发送问题). International: GSM-7
    where every character is in that alphabet, 160 and 153 septets, else 70 and 67 (chapter 5, 使用说明). Characters beyond
    the first plane (emoji) are two units, because carriers send UTF-16. An empty text is one part.
    """
    if channel not in (Channel.SMS, Channel.INTL_SMS):
        return None
    encoding = Encoding.UCS2
    if channel is Channel.INTL_SMS and all(
        character in _GSM_BASIC or character in _GSM_EXTENSION for character in text
    ):
        encoding = Encoding.GSM7
        units = len(text) + sum(character in _GSM_EXTENSION for character in text)
    else:
        units = len(text.encode("utf-16-le", "surrogatepass")) // 2
    single, joined = _SIZES[encoding]
    return Segments(encoding, units, 1 if units <= single else -(-units // joined))
