"""Somebody else's word list on the command line."""

import gzip
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

from dictionaries.dictionary_file import DictionaryFile
from dictionaries.source import read_source

Guoshen = Callable[..., Result]
HEADING = ("--code", "IMP001", "--name", "imported-words")
HAM = [{"text": f"尊敬的客户{number}，您的快件已到", "label": "ham"} for number in range(9)]
SAMPLE: list[dict[str, Any]] = [
    *HAM,
    {"text": "青梅茶到货", "label": "ham"},
    {"text": "客户请看青梅茶", "label": "spam"},
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: Path, content: str | bytes) -> str:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path.name


def write_sample(path: Path, *rows: dict[str, Any] | str) -> str:
    lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
    content = "\n".join(lines).encode()
    return write(path, gzip.compress(content) if path.suffix == ".gz" else content)


def read_words(path: Path) -> list[str]:
    content = read_source(path, DictionaryFile).content
    return [word for group in content.terms for word in group.words]


def test_a_list_is_written_and_loads(guoshen: Guoshen, folder: Path) -> None:
    words = write(folder / "words.txt", "苹果派\r\n青梅茶,\r\napple pie\r\n")
    result = guoshen("policy", "import", words, *HEADING, "--level", "review", "-o", "imported_words.toml")
    assert (result.exit_code, result.stdout) == (0, "")
    assert read_words(folder / "imported_words.toml") == ["苹果派", "青梅茶", "apple pie"]
    content = read_source(folder / "imported_words.toml", DictionaryFile).content
    assert (content.code, content.name, content.category) == ("IMP001", "imported-words", "imported-words")
    assert {group.level.value for group in content.terms} == {"review"}


def test_without_an_output_the_list_goes_to_standard_output_and_weighs_a_note(guoshen: Guoshen, folder: Path) -> None:
    words = write(folder / "words.txt", "苹果派\n")
    first, second = (guoshen("policy", "import", words, *HEADING) for _ in range(2))
    assert first.exit_code == 0
    assert first.stdout == second.stdout
    assert 'level = "note"' in first.stdout
    assert "The list went to standard output" in first.stderr
    assert "[categories.imported-words]" in first.stderr


def test_nothing_is_lost_in_silence(guoshen: Guoshen, folder: Path) -> None:
    lines = ["# mine", "苹果派", "", "果", "★★", "苹果派", "果" * 101, "代开发票", ",", "x" * 1_000_000, "青梅茶"]
    more = "青梅茶 \n李子\n".encode("gbk")
    files = (write(folder / "words.txt", "\n".join(lines)), write(folder / "more.txt", more))
    result = guoshen("policy", "import", *files, *HEADING, "-o", "imported_words.toml")
    told = [" ".join(line.split()) for line in result.stderr.splitlines()]
    assert told[:9] == [
        "words.txt: UTF-8, one word a line, 11 lines (1 blank, 1 comments, 0 headings), 9 words, 2 kept",
        "1 no word in the line (lines 9)",
        "2 longer than 100 characters (lines 7, 10)",
        "1 only symbols: folds to nothing (lines 5)",
        "1 one character (lines 4)",
        "1 already in another list (lines 8)",
        "1 duplicate (lines 6)",
        "more.txt: GB18030, one word a line, 2 lines (0 blank, 0 comments, 0 headings), 2 words, 1 kept",
        "1 duplicate (lines 1)",
    ]


def test_only_the_first_lines_of_a_reason_are_named(guoshen: Guoshen, folder: Path) -> None:
    words = write(folder / "words.txt", "苹果派\n" * 100)
    result = guoshen("policy", "import", words, *HEADING)
    assert "99  duplicate (lines 2, 3, 4, 5, 6 …)" in result.stderr


def test_categories_become_groups_and_can_be_chosen(guoshen: Guoshen, folder: Path) -> None:
    words = write(folder / "words.txt", "苹果派|1|点心\n青梅茶|1|饮料\n绿豆糕|2|点心\n龙井茶|1|饮料\n云吞面|1|主食\n")
    result = guoshen(
        "policy", "import", words, *HEADING, "--only", "点心", "--only", "主食", "-o", "imported_words.toml"
    )
    assert result.exit_code == 0
    content = read_source(folder / "imported_words.toml", DictionaryFile).content
    assert [group.words for group in content.terms] == [("苹果派", "绿豆糕"), ("云吞面",)]
    assert "点心" in content.terms[0].basis
    assert "word and category" in result.stderr
    assert "3 categories: 点心 2, 饮料 2, 主食 1" in result.stderr
    assert "2  of another category (lines 2, 4)" in result.stderr


@pytest.mark.parametrize("name", ["texts.jsonl", "texts.jsonl.gz"])
def test_a_sample_shows_the_worst_words_first(guoshen: Guoshen, folder: Path, name: str) -> None:
    words = write(folder / "words.txt", "青梅茶\n客户\n从不出现\n")
    sample = write_sample(folder / name, *SAMPLE)
    result = guoshen("policy", "import", words, *HEADING, "--sample", sample, "--contexts", "2")
    assert result.exit_code == 0
    lines = [" ".join(line.split()) for line in result.stderr.splitlines()]
    assert lines[2:8] == [
        "word honest share spam",
        "客户 9 90.00% 1 suspicious 尊敬的⟦客户⟧0，您的快件已到",
        "尊敬的⟦客户⟧1，您的快件已到",
        "青梅茶 1 10.00% 1 suspicious ⟦青梅茶⟧到货",
        "客户请看⟦青梅茶⟧",
        "",
    ]
    assert "suspicious (more than 0.10% of the honest texts): 2 words" in lines
    assert "ham: 10 of 10 texts would be flagged (100.00%)" in lines
    assert "spam: 1 of 1 texts would be flagged (100.00%)" in lines


def test_words_over_a_share_are_left_out(guoshen: Guoshen, folder: Path) -> None:
    words = write(folder / "words.txt", "青梅茶\n客户\n从不出现\n")
    sample = write_sample(folder / "texts.jsonl", *SAMPLE)
    options = ("--sample", sample, "--drop-over", "10%", "-o", "imported_words.toml")
    result = guoshen("policy", "import", words, *HEADING, *options)
    assert result.exit_code == 0
    assert read_words(folder / "imported_words.toml") == ["青梅茶", "从不出现"]
    assert "1  flags more honest texts than --drop-over (lines 2)" in result.stderr
    assert "ham: 10 of 10 texts would be flagged (100.00%); 1 without the 1 dropped words (10.00%)" in result.stderr


def test_texts_of_a_sample_are_kept_from_files_and_pipes(guoshen: Guoshen, folder: Path) -> None:
    words = write(folder / "words.txt", "客户\n")
    sample = write_sample(folder / "texts.jsonl", *SAMPLE)
    result = guoshen("policy", "import", words, *HEADING, "--sample", sample)
    assert "快件" not in result.stderr
    assert "--contexts 3 shows them here too" in result.stderr
    shown = guoshen("policy", "import", words, *HEADING, "--sample", sample, "--contexts", "3")
    assert "快件" in shown.stderr
    assert "快件" not in shown.stdout


def test_a_text_cannot_steer_the_terminal(guoshen: Guoshen, folder: Path) -> None:
    words = write(folder / "words.txt", "客户\n")
    sample = write_sample(folder / "texts.jsonl", {"text": "\x1b[2J客户\u202e"})
    result = guoshen("policy", "import", words, *HEADING, "--sample", sample, "--contexts", "3")
    assert "‹001B›[2J⟦客户⟧‹202E›" in result.stderr


def test_no_more_words_are_shown_than_wanted(guoshen: Guoshen, folder: Path) -> None:
    words = write(folder / "words.txt", "\n".join(f"词语{number:02}" for number in range(50)))
    sample = write_sample(folder / "texts.jsonl", *({"text": f"词语{number:02}"} for number in range(50)))
    few = guoshen("policy", "import", words, *HEADING, "--sample", sample, "--worst", "3")
    assert "47 more words flag something; --worst 0 shows all" in few.stderr
    every = guoshen("policy", "import", words, *HEADING, "--sample", sample, "--worst", "0")
    assert all(f"词语{number:02}" in every.stderr for number in range(50))


def test_lines_of_a_sample_that_are_no_text_are_told_and_left_out(guoshen: Guoshen, folder: Path) -> None:
    words = write(folder / "words.txt", "客户\n")
    sample = write_sample(folder / "texts.jsonl", "{", '{"text": 7}', {"text": "客户", "label": "HAM"}, *["{"] * 9)
    result = guoshen("policy", "import", words, *HEADING, "--sample", sample)
    assert result.exit_code == 0
    assert "texts.jsonl: line 1: line: not JSON at column 2" in result.stderr
    assert "texts.jsonl: line 2: text: must be a string and not empty" in result.stderr
    assert "texts.jsonl: 11 lines in all could not be used" in result.stderr
    assert "ham: 1 of 1" in result.stderr


def test_a_signature_is_a_text_of_the_sample(guoshen: Guoshen, folder: Path) -> None:
    words = write(folder / "words.txt", "客户\n")
    rows = ({"kind": "signature", "signature": "客户之家", "text": ""}, {"text": "您好", "signature": "客户之家"})
    sample = write_sample(folder / "texts.jsonl", *rows)
    result = guoshen("policy", "import", words, *HEADING, "--sample", sample)
    assert "unlabelled: 1 of 2 texts would be flagged" in result.stderr


def test_a_table_is_a_sample_too(guoshen: Guoshen, folder: Path) -> None:
    words = write(folder / "words.txt", "客户\n")
    sample = write(folder / "texts.csv", "label,text\nham,客户\nspam,您好\n")
    assert "spam: 0 of 1" in guoshen("policy", "import", words, *HEADING, "--sample", sample).stderr
    other = write(folder / "other.csv", "label,content\nham,客户\n")
    result = guoshen("policy", "import", words, *HEADING, "--sample", other)
    assert (result.exit_code, result.stderr) == (2, "guoshen: other.csv: line 1: the header has no column 'text'\n")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["gone.txt"], "gone.txt: cannot be read: No such file or directory"),
        (["binary.txt"], "binary.txt: not a word list: binary data (a NUL in line 1)"),
        (["words.txt", "binary.txt"], "binary.txt: not a word list"),
        (["words.txt", "--level", "reject"], "'reject' is not one of 'note', 'review'"),
        (["words.txt", "--format", "excel"], "Invalid value for '--format'"),
        (["words.txt", "--code", "x"], "--code: must be three capital letters and three digits"),
        (["words.txt", "--code", "IND003"], "--code: 'IND003' is taken by loans.toml"),
        (["words.txt", "--name", "loans"], "--name: 'loans' is taken by loans.toml"),
        (["words.txt", "--category", "finance"], "--category: profile 253 rejects every word of 'finance'"),
        (["words.txt", "--only", "茶"], "--only: no word has the category '茶'; the files have no categories"),
        (["fields.txt", "--only", "茶"], "--only: no word has the category '茶'; there are '点心'"),
        (["words.txt", "--drop-over", "1%"], "--drop-over: needs --sample"),
        (["words.txt", "--sample", "empty.jsonl"], "--sample: empty.jsonl: there is no text"),
        (["words.txt", "--sample", "words.txt"], "words.txt: unknown kind of file"),
        (["words.txt", "--sample", "gone.jsonl"], "gone.jsonl: No such file or directory"),
        (["words.txt", "--sample", "texts.jsonl", "--drop-over", "0.5"], "--drop-over: must be a share such as 0.5%"),
        (["words.txt", "--sample", "texts.jsonl", "--drop-over", "101%"], "at most 100%, not '101%'"),
        (["words.txt", "-o", "list.toml"], "--output: the file of list 'imported-words' must be called imported_words"),
        (["words.txt", "-o", "words.txt"], "words.txt: input and output are the same file"),
        (["words.txt", "-o", "no/such/imported_words.toml"], "No such file or directory"),
        (["dull.txt"], "nothing to import: of 3 words read, none can be kept"),
        (["words.txt", "--sample", "texts.jsonl", "--drop-over", "0%"], "nothing to import: of 1 words read"),
        ([], "Missing argument 'WORDS...'"),
    ],
)
def test_wrong_use_is_one_clear_line_and_leaves_no_output(
    guoshen: Guoshen, folder: Path, arguments: list[str], told: str
) -> None:
    write(folder / "words.txt", "客户\n")
    write(folder / "fields.txt", "苹果派\t点心\n")
    write(folder / "binary.txt", b"\x00\xff\x00")
    write(folder / "dull.txt", "果\n★\n代开发票\n")
    write(folder / "empty.jsonl", "")
    write_sample(folder / "texts.jsonl", *SAMPLE)
    before = {path: path.read_bytes() for path in folder.iterdir()}
    result = guoshen("policy", "import", *HEADING, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.splitlines()[-1].startswith("guoshen: ")
    assert told in result.stderr.splitlines()[-1]
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize("option", ["--code", "--name"])
def test_code_and_name_must_be_given(guoshen: Guoshen, folder: Path, option: str) -> None:
    given = [part for pair in (HEADING[:2], HEADING[2:]) if pair[0] != option for part in pair]
    result = guoshen("policy", "import", write(folder / "words.txt", "客户\n"), *given)
    assert (result.exit_code, f"Missing option '{option}'" in result.stderr) == (2, True)


def test_everything_is_told_in_chinese_too(guoshen: Guoshen, folder: Path) -> None:
    words = write(folder / "words.txt", "客户\n青梅茶\n客户\n")
    sample = write_sample(folder / "texts.jsonl", *SAMPLE)
    options = ("--sample", sample, "--drop-over", "50%", "--language", "zh")
    told = guoshen("policy", "import", words, *HEADING, *options).stderr
    for said in ("每行一个词", "保留 1 个", "重复 (行 3)", "误伤超过 --drop-over", "可疑", "去掉", "至多转人工"):
        assert said in told


def test_the_group_lists_its_commands(guoshen: Guoshen) -> None:
    result = guoshen("policy", "--help")
    assert result.exit_code == 0
    assert "导入他人的词表" in result.stdout
    assert guoshen("policy").exit_code == 2


def test_a_large_list_takes_seconds(guoshen: Guoshen, folder: Path) -> None:
    words = write(folder / "words.txt", "\n".join(f"词{number:05}" for number in range(65_000)))
    sample = write_sample(folder / "texts.jsonl", *({"text": f"您的词{number:05}已到"} for number in range(2_000)))
    begun = time.perf_counter()
    result = guoshen("policy", "import", words, *HEADING, "--sample", sample, "-o", "imported_words.toml")
    assert result.exit_code == 0
    assert time.perf_counter() - begun < 30  # about 3 s; something quadratic takes minutes
