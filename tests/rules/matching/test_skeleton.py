"""What is left of a text without its disguises, and the way back to it."""

import pickle

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dictionaries.folding_table import load_folding
from rules.matching.skeleton import Reduction

REDUCTION = Reduction(load_folding(), {"➕": "加", "🐧": "企鹅"})


@pytest.mark.parametrize(
    ("text", "skeleton"),
    [
        # as it is
        ("", ""),
        ("代开发票", "代开发票"),
        ("vx123", "vx123"),
        ("\U00020bb7々〇", "\U00020bb7々〇"),
        # width and case
        ("ＶＸ１２３", "vx123"),
        ("Vx", "vx"),
        ("ÀÉ", "àé"),
        ("İ", "İ"),
        # traditional
        ("貸款", "贷款"),
        ("代開發票", "代开发票"),
        # in a circle, a box or a bracket, raised, in a typeface, several in one
        ("⑩", "10"),
        ("⑩⑴⒈²", "10112"),
        ("Ⓥⓧ🅥", "vxv"),
        ("𝐕𝐗", "vx"),
        ("㎡", "m2"),
        ("℡№", "telno"),
        ("ⅷ", "viii"),
        ("㊣㊙", "正秘"),
        ("⼯", "工"),
        # other scripts that look alike
        ("ехаm", "exam"),
        ("vх", "vx"),
        ("ω", "w"),
        ("v𝛘", "vx"),
        # what only stands between
        ("贷-款", "贷款"),
        ("代 开\u3000发\t票", "代开发票"),
        ("代★开😀发_票", "代开发票"),
        ("代ペ开丶发丨票", "代开发票"),
        ("代\u3164开\uffa0发", "代开发"),
        # what is not seen: zero width, combining, the other direction, control, tags
        ("代\u200b开\u200d发\ufeff票", "代开发票"),
        ("代\u0336开\u0301发\ufe0f票", "代开发票"),
        ("代\u202e开\u0000发", "代开发"),
        ("代\U000e0041开\U000e007f", "代开"),
        # a lone surrogate is nothing to read
        ("代\ud800开\udfff", "代开"),
        # line ends stay, so that nothing is found over one
        ("代\n开\r\n发", "代\n开\n\n发"),
        # symbols that are read as words
        ("➕V", "加v"),
        ("🐧号", "企鹅号"),
    ],
)
def test_a_disguise_comes_off(text: str, skeleton: str) -> None:
    assert REDUCTION.apply(text) == skeleton


# Everything there is, and often what becomes nothing, several characters or a line.
CHARACTERS = st.one_of(
    st.sampled_from("代開ＶX⑩㎡㍿➕🐧-\u200b\u0336\ud800\U000e0041\r\n "), st.characters(exclude_categories=())
)
TEXTS = st.text(CHARACTERS, max_size=30)


@settings(deadline=None)
@given(TEXTS)
@example("⑩-㎡🐧\ud800代")
def test_each_place_of_a_skeleton_is_traced_to_the_character_that_it_came_from(text: str) -> None:
    skeleton = REDUCTION.apply(text)
    origins = REDUCTION.trace(text, skeleton)
    assert len(origins) == len(skeleton)
    assert origins == sorted(origins)
    left = {place: REDUCTION.apply(character) for place, character in enumerate(text)}
    for place, origin in enumerate(origins):
        assert skeleton[place] == left[origin][place - origins.index(origin)]
    assert set(origins) == {place for place, kept in left.items() if kept}


@settings(deadline=None)
@given(TEXTS)
def test_a_skeleton_can_be_searched_and_holds_no_noise(text: str) -> None:
    skeleton = REDUCTION.apply(text)
    skeleton.encode()  # no lone surrogate, which the engines refuse
    assert REDUCTION.apply(skeleton) == skeleton


@settings(deadline=None)
@given(TEXTS)
def test_a_text_is_reduced_character_by_character(text: str) -> None:
    assert REDUCTION.apply(text) == "".join(map(REDUCTION.apply, text))


@settings(deadline=None)
@given(TEXTS)
def test_a_pickled_reduction_reduces_alike(text: str) -> None:
    copy = pickle.loads(PICKLED)  # noqa: S301 - our own
    assert copy.apply(text) == REDUCTION.apply(text)
    assert copy.symbols == REDUCTION.symbols


def test_a_reduction_is_pickled_without_what_it_has_worked_out() -> None:
    worked = Reduction(load_folding(), {})
    fresh = pickle.dumps(worked)
    worked.apply("".join(map(chr, range(0x4E00, 0x5E00))))
    assert pickle.dumps(worked) == fresh


PICKLED = pickle.dumps(REDUCTION)
