"""How many parts a text is billed as: 70 and 67 at home, 160 and 153 septets or 70 and 67 units abroad."""

import pytest

from rules.message import Submission
from rules.pipeline import check
from rules.policy import Policy
from rules.route import Channel, Kind
from rules.segments import Encoding, Segments, measure_segments

GSM_EXTENSION = "\f^{}\\[~]|€"


@pytest.mark.parametrize(
    ("length", "parts"),
    [(0, 1), (1, 1), (70, 1), (71, 2), (134, 2), (135, 3), (201, 3), (202, 4), (500, 8)],
)
@pytest.mark.parametrize("character", ["字", "a", "Ａ", "\u200b", "\n"])
def test_at_home_every_character_is_one_unit(character: str, length: int, parts: int) -> None:
    segments = measure_segments(character * length, Channel.SMS)
    assert segments == Segments(Encoding.UCS2, length, parts)


@pytest.mark.parametrize(("emoji", "text", "units", "parts"), [(35, "", 70, 1), (35, "字", 71, 2), (67, "", 134, 2)])
def test_an_emoji_is_two_units(emoji: int, text: str, units: int, parts: int) -> None:
    assert measure_segments("😀" * emoji + text, Channel.SMS) == Segments(Encoding.UCS2, units, parts)


@pytest.mark.parametrize(
    ("text", "units", "parts"),
    [
        ("", 0, 1),
        ("a" * 160, 160, 1),
        ("a" * 161, 161, 2),
        ("a" * 306, 306, 2),
        ("a" * 307, 307, 3),
        ("a" * 159 + "€", 161, 2),
        ("[ChuangLan] " + "a" * 146, 160, 1),
        ("{}" * 40, 160, 1),
        ("ÄÖÑÜ§¿äöñüà" + "ΔΦΓΛΩΠΨΣΘΞ", 21, 1),
    ],
)
def test_abroad_the_gsm_alphabet_counts_in_septets(text: str, units: int, parts: int) -> None:
    assert measure_segments(text, Channel.INTL_SMS) == Segments(Encoding.GSM7, units, parts)


@pytest.mark.parametrize("character", GSM_EXTENSION)
def test_a_character_of_the_extension_table_is_two_septets(character: str) -> None:
    assert measure_segments(character, Channel.INTL_SMS) == Segments(Encoding.GSM7, 2, 1)


@pytest.mark.parametrize(
    ("text", "units", "parts"),
    [
        ("a" * 69 + "中", 70, 1),
        ("a" * 70 + "中", 71, 2),
        ("a" * 67 + "`", 68, 1),
        ("a" * 69 + "😀", 71, 2),
        ("ç", 1, 1),
    ],
)
def test_abroad_one_other_character_makes_it_all_ucs_2(text: str, units: int, parts: int) -> None:
    assert measure_segments(text, Channel.INTL_SMS) == Segments(Encoding.UCS2, units, parts)


def test_the_gsm_alphabet_has_127_characters_beside_the_escape() -> None:
    """3GPP TS 23.038: 128 places of which one is the escape to the ten of the extension table."""
    single = [
        chr(point)
        for point in range(0x3000)
        if measure_segments(chr(point), Channel.INTL_SMS) == Segments(Encoding.GSM7, 1, 1)
    ]
    assert len(single) == 127
    assert len(GSM_EXTENSION) == 10


@pytest.mark.parametrize("channel", [Channel.VOICE, Channel.MMS, Channel.EMAIL])
def test_other_channels_are_not_billed_by_length(channel: Channel) -> None:
    assert measure_segments("您的快递已到", channel) is None


@pytest.mark.parametrize(
    ("submission", "units"),
    [
        (Submission(text="【创蓝文化】您好", signature="创蓝文化"), 8),
        (Submission(text="您好", signature="创蓝文化", kind=Kind.TEMPLATE), 8),
        (Submission(text="您好", kind=Kind.TEMPLATE), 2),
        (Submission(text="您好", signature="创蓝文化", kind=Kind.SIGNATURE), None),
    ],
)
def test_a_template_is_billed_with_the_signature_put_in_front(
    submission: Submission, units: int | None, policy: Policy
) -> None:
    segments = check(submission, policy, "253").segments
    assert (None if segments is None else segments.units) == units
