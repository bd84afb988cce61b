"""Policy data with a mistake in it: file, line and value are told, and nothing loads."""

import shutil
from pathlib import Path

import pytest

from dictionaries.errors import DictionariesError, InvalidFile, MissingData, UnreadableFile
from dictionaries.loader import SHIPPED, load_policy

INVOICES = "lists/invoice_trading.toml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for part in ("lists", "profiles", "settings"):
        shutil.copytree(SHIPPED / part, tmp_path / part)
    return tmp_path


def change(path: Path, old: str, new: str) -> int:
    """Replace once; the line, counted from 1, on which the new text begins."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def append(path: Path, text: str) -> int:
    """Add at the end; the line on which the addition begins."""
    before = path.read_text(encoding="utf-8")
    path.write_text(before + text, encoding="utf-8")
    return before.count("\n") + 1


@pytest.mark.parametrize(
    ("file", "old", "new", "what"),
    [
        (
            INVOICES,
            'level = "reject"',
            'level = "rejected"',
            "terms.0.level: Input should be 'note', 'review' or 'reject'",
        ),
        (INVOICES, 'code = "IND009"', 'code = "invoice"', "code: String should match pattern"),
        (INVOICES, 'code = "IND009"', 'code = "SIG001"', "code 'SIG001' is taken by a rule"),
        (INVOICES, 'name = "invoice-trading"', 'name = "invoices"', "name 'invoices' does not fit the file's name"),
        (INVOICES, "category", "kategory", "kategory: Extra inputs are not permitted"),
        (INVOICES, 'code = "IND009"', "code = IND009", "Invalid value"),
        ("profiles/253.toml", "value = [2, 10]", "value = [10, 2]", "values.signature_length: 10 is more than 2"),
        (
            "profiles/253.toml",
            "value = [2, 10]",
            'value = ["2", 10]',
            "values.signature_length.value.0: Input should be a valid",
        ),
        ("profiles/253.toml", 'extends = "common"', 'extends = "commons"', "extends: there is no profile 'commons'"),
        ("profiles/law.toml", 'name = "law"', 'name = "law"\nextends = "253"', "leads back to itself"),
        (
            "profiles/253.toml",
            "[levels.missing-verification-word]",
            "[levels.mising-word]",
            "there is no rule 'mising-word'",
        ),
        ("profiles/253.toml", "[categories.finance]", "[categories.finanz]", "no word list has the category 'finanz'"),
        ("settings/warnings.toml", "reach = ", "reech = ", "Extra inputs are not permitted"),
    ],
)
def test_a_mistake_is_told_with_file_and_line(folder: Path, file: str, old: str, new: str, what: str) -> None:
    change(folder / file, old, new)
    with pytest.raises(DictionariesError) as caught:
        load_policy(folder)
    first = str(caught.value).splitlines()[0]
    assert what in str(caught.value)
    assert first.partition(":")[0].endswith(".toml")
    assert first.split(":")[1].isdigit()


def test_the_line_is_the_one_with_the_mistake(folder: Path) -> None:
    path = folder / INVOICES
    line = append(path, '\n[[terms]]\nlevel = "note"\nwords = [\n  "头一个词",\n  "头一个词",\n]\nbasis = "A test."\n')
    with pytest.raises(InvalidFile) as caught:
        load_policy(folder)
    first, second = line + 4, line + 5
    assert f"invoice_trading.toml:{second}: term '头一个词' is listed twice (first at line {first})" in str(
        caught.value
    )


def test_a_word_is_listed_twice_when_it_folds_to_the_same(folder: Path) -> None:
    append(folder / INVOICES, '\n[[terms]]\nlevel = "note"\nwords = ["ＡＢ發", "ab发"]\nbasis = "A test."\n')
    with pytest.raises(InvalidFile, match="term 'ab发' is listed twice"):
        load_policy(folder)


def test_a_word_of_one_character_and_a_word_of_another_list_are_mistakes(folder: Path) -> None:
    append(folder / INVOICES, '\n[[terms]]\nlevel = "note"\nwords = ["票"]\nbasis = "A test."\n')
    with pytest.raises(InvalidFile, match="term '票' is one character"):
        load_policy(folder)


def test_a_word_that_folds_to_nothing_is_a_mistake(folder: Path) -> None:
    append(folder / INVOICES, '\n[[terms]]\nlevel = "note"\nwords = ["\u3000\u3000"]\nbasis = "A test."\n')
    with pytest.raises(InvalidFile, match="String should match pattern"):
        load_policy(folder)


def test_a_sentence_fills_in_the_term_and_nothing_else(folder: Path) -> None:
    text = (folder / INVOICES).read_text(encoding="utf-8")
    assert "{term}" in text
    change(folder / INVOICES, "{term}", "{word}")
    with pytest.raises(InvalidFile, match=r"only \{term\} can be filled in"):
        load_policy(folder)


def test_all_mistakes_of_a_file_are_told_at_once(folder: Path) -> None:
    change(folder / INVOICES, 'code = "IND009"', 'code = "x"')
    change(folder / INVOICES, 'name = "invoice-trading"', 'name = "Y"')
    with pytest.raises(InvalidFile) as caught:
        load_policy(folder)
    assert len(caught.value.mistakes) == 2


def test_a_file_that_is_not_utf8_and_a_folder_without_data_are_told(folder: Path, tmp_path: Path) -> None:
    (folder / INVOICES).write_bytes(b'code = "\xff"')
    with pytest.raises(UnreadableFile, match="not UTF-8 at byte 8"):
        load_policy(folder)
    with pytest.raises(MissingData):
        load_policy(tmp_path / "nowhere")


def test_the_digest_is_of_the_content_and_not_of_comments(folder: Path) -> None:
    before = load_policy(folder).digest
    append(folder / INVOICES, "\n# a comment\n")
    assert load_policy(folder).digest == before == load_policy().digest
    append(folder / INVOICES, '\n[[exceptions]]\nwords = ["另一个例外"]\nbasis = "A test."\n')
    assert load_policy(folder).digest != before


def test_a_new_profile_needs_no_code(folder: Path) -> None:
    (folder / "profiles" / "acme.toml").write_text(
        'name = "acme"\ntitle = { zh = "某平台", en = "Acme" }\nextends = "common"\n'
        '[values.signature_length]\nvalue = [3, 5]\nsource = "Acme, page 1"\nmark = "read"\n',
        encoding="utf-8",
    )
    profile = load_policy(folder).profile("acme")
    assert profile.signature_length == (3, 5)
    assert profile.text_length == 500
