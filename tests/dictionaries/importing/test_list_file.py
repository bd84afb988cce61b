"""The written dictionary loads among the real ones, weighs review at most, and is the same every time."""

import shutil
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dictionaries.dictionary_file import DictionaryFile
from dictionaries.errors import InvalidFile
from dictionaries.folding_table import load_folding
from dictionaries.importing.heading import Heading, ImportedLevel, find_mistakes, list_profiles
from dictionaries.importing.list_file import NOTICE, write_list
from dictionaries.importing.selection import KnownWords, Selection, select_words
from dictionaries.importing.surroundings import check_list, list_taken, list_words, load_others, load_policy_with
from dictionaries.importing.word_file import Entry, WordFile
from dictionaries.loader import SHIPPED, load_policy
from rules.level import Level
from rules.message import Submission
from rules.pipeline import check
from rules.policy import Policy
from rules.route import Channel, Kind, MessageType

HEADING = Heading(code="IMP001", name="imported-words", category="imported-words", level=ImportedLevel.REVIEW)
FOLDING = load_folding()


def build_file(*entries: tuple[str, str], name: str = "words.txt") -> WordFile:
    return WordFile(
        name=name, encoding="GB18030", entries=tuple(Entry(line, *entry) for line, entry in enumerate(entries, 1))
    )


def select(*files: WordFile) -> Selection:
    return select_words(files, KnownWords(), FOLDING)


def write(*files: WordFile, heading: Heading = HEADING) -> str:
    return write_list(heading, files, select(*files))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for part in ("lists", "profiles", "settings"):
        shutil.copytree(SHIPPED / part, tmp_path / part)
    return tmp_path


def test_a_category_of_a_file_becomes_a_group() -> None:
    first = build_file(("苹果派", "点心"), ("青梅茶", ""), ("蛋黄酥", "点心"))
    second = build_file(("绿豆糕", "点心"), name="more.csv")
    values = tomllib.loads(write(first, second))
    assert [(group["basis"], group["words"]) for group in values["terms"]] == [
        ("Imported from words.txt, category “点心”.", ["苹果派", "蛋黄酥"]),
        ("Imported from words.txt.", ["青梅茶"]),
        ("Imported from more.csv, category “点心”.", ["绿豆糕"]),
    ]
    assert values["sources"] == ["words.txt (GB18030): 3 of 3 words", "more.csv (GB18030): 1 of 1 words"]
    assert {group["level"] for group in values["terms"]} == {"review"}


@pytest.mark.parametrize("level", ImportedLevel)
def test_the_list_speaks_both_languages_and_names_its_file(level: ImportedLevel) -> None:
    text = write(build_file(("苹果派", "")), heading=replace(HEADING, level=level))
    page = DictionaryFile.model_validate(tomllib.loads(text)).read().page
    for sentence in (page.title, page.reason, page.why):
        assert "words.txt" in sentence.zh
        assert "words.txt" in sentence.en
    assert page.reason.fill({"term": "苹果派"}).zh == "“苹果派”在导入的词表 words.txt 中。"


def test_there_is_no_level_of_rejection() -> None:
    assert [level.value for level in ImportedLevel] == ["note", "review"]


def test_the_same_input_gives_the_same_bytes() -> None:
    file = build_file(("苹果派", "点心"), ("青梅茶", "饮料"))
    assert write(file) == write(file)


@pytest.mark.parametrize("name", ["{}{term}.txt", '"quoted".txt', "back\\slash\n.txt", "長" * 250, "\u202egnp.txt"])
def test_any_file_name_gives_a_list_that_loads(name: str) -> None:
    check_list(HEADING, write(*[build_file((f"苹果派{number}", "x" * 3000), name=name) for number in range(5)]))


@given(st.lists(st.text(max_size=6).map(str.strip), max_size=8), st.text(max_size=5).map(str.strip))
@settings(max_examples=4, deadline=None)
def test_whatever_is_kept_loads_among_the_real_lists(words: list[str], category: str) -> None:
    clean = [word for word in words if "\n" not in word and "\r" not in word]
    file = build_file(*((word, category) for word in [*clean, "苹果派"]))
    selection = select_words([file], list_words(load_others(HEADING)), FOLDING)
    text = write_list(HEADING, [file], selection)
    policy = load_policy_with(HEADING, text)
    dictionary = next(each for each in policy.dictionaries if each.code == "IMP001")
    assert [term.word for term in dictionary.terms] == [kept.word for kept in selection.kept]


def test_a_text_that_is_no_list_is_refused_with_its_line() -> None:
    text = write(build_file(("苹果派", ""))).replace('level = "review"', 'level = "rejct"')
    with pytest.raises(InvalidFile, match=r"imported_words.toml:\d+: terms.0.level"):
        check_list(HEADING, text)


@pytest.mark.parametrize("level", ImportedLevel)
def test_under_the_proposed_stance_no_word_ever_rejects(folder: Path, level: ImportedLevel) -> None:
    heading = replace(HEADING, level=level)
    (folder / "lists" / heading.file_name).write_text(write(build_file(("苹果派", "")), heading=heading), "utf-8")
    for profile in (folder / "profiles").glob("*.toml"):
        stance = '\n[categories.imported-words]\nstance = "disputed"\nsource = "a test"\nmark = "inferred"\n'
        profile.write_text(profile.read_text("utf-8") + stance, "utf-8")
    policy = load_policy(folder)
    assert list_profiles("imported-words", policy) == tuple(policy.profiles)
    for profile_name in policy.profiles:
        for kind, channel, message_type in ((k, c, t) for k in Kind for c in Channel for t in MessageType):
            submission = Submission(
                text="苹果派", signature="苹果派", kind=kind, channel=channel, message_type=message_type
            )
            found = [each for each in check(submission, policy, profile_name).findings if each.code == "IMP001"]
            assert found
            assert {each.level for each in found} == {Level(level.value)}


@pytest.mark.parametrize(
    ("changes", "key", "told"),
    [
        ({"code": "imp1"}, "code", "three capital letters and three digits"),
        ({"code": "IMP001\n"}, "code", "three capital letters"),
        ({"name": "Imported Words"}, "name", "small letters with hyphens"),
        ({"category": "水果"}, "category", "small letters with hyphens"),
        ({"code": "IND003"}, "code", "'IND003' is taken by loans.toml"),
        ({"name": "missing-signature"}, "name", "'missing-signature' is taken by rule SIG001"),
        ({"code": "EVA001"}, "code", "'EVA001' is taken by rule EVA001"),
        ({"category": "finance"}, "category", "profile 253 rejects every word of 'finance'"),
    ],
)
def test_a_heading_that_cannot_be_is_told(policy: Policy, changes: dict[str, str], key: str, told: str) -> None:
    heading = replace(HEADING, **changes)  # type: ignore[arg-type]
    found = dict(find_mistakes(heading, list_taken(load_others(heading)), policy))
    assert told in found[key]


def test_an_earlier_import_is_replaced_and_a_list_of_our_own_is_not(folder: Path) -> None:
    path = folder / "lists" / HEADING.file_name
    text = write(build_file(("苹果派", "")))
    path.write_text(text, "utf-8")
    assert path.name not in {source.path.name for source in load_others(HEADING, folder)}
    check_list(HEADING, text, folder)
    path.write_text(text.removeprefix(NOTICE), "utf-8")
    assert list_taken(load_others(HEADING, folder))["IMP001"] == path.name
