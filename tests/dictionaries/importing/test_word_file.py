"""Somebody else's file: its encoding, the format of its lines, and an account of every line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dictionaries.errors import UnreadableFile
from dictionaries.importing import encoding
from dictionaries.importing.errors import NotAWordList
from dictionaries.importing.line_format import ListFormat, choose_separators, read_fields, trim
from dictionaries.importing.word_file import WordFile, read_word_file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "words.txt"


def read(path: Path, content: str | bytes, wanted: ListFormat = ListFormat.AUTO) -> WordFile:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_word_file(path, wanted)


def name_words(file: WordFile) -> list[str]:
    return [entry.word for entry in file.entries]


def name_pairs(file: WordFile) -> list[tuple[str, str]]:
    return [(entry.word, entry.category) for entry in file.entries]


@pytest.mark.parametrize(
    ("codec", "told"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("gb18030", "GB18030"),
        ("gbk", "GB18030"),
        ("utf-16", "UTF-16"),
        ("ascii", "UTF-8"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_encoding_is_found_and_told(path: Path, codec: str, told: str, end: str) -> None:
    words = ["apple pie", "plum"] if codec == "ascii" else ["苹果", "apple pie", "青梅茶"]
    file = read(path, end.join([*words, ""]).encode(codec))
    assert (file.encoding, name_words(file)) == (told, words)
    assert [entry.line for entry in file.entries] == list(range(1, len(words) + 1))


def test_one_broken_line_does_not_change_the_encoding_of_the_others(path: Path) -> None:
    file = read(path, b"\n".join(["苹果".encode(), "青梅".encode("gbk"), "蜜桃".encode(), "雪梨".encode()]))
    assert (file.encoding, name_words(file), file.unreadable) == ("UTF-8", ["苹果", "蜜桃", "雪梨"], (2,))
    file = read(path, b"\n".join(["苹果".encode("gbk"), b"\xff\xff", "蜜桃".encode("gbk")]))
    assert (file.encoding, name_words(file), file.unreadable) == ("GB18030", ["苹果", "蜜桃"], (2,))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"apple\nplum\0\n", r"words.txt: not a word list: binary data \(a NUL in line 2\)"),
        (b"\0", r"words.txt: not a word list: binary data \(a NUL in line 1\)"),
        (
            b"plum\n\xff\xfe\xff\xff\n\x80\xff",
            r"words.txt: not a word list: neither UTF-8 nor GB18030 \(from line 2 on\)",
        ),
        (b"\xff\xfea", "words.txt: not a word list: not UTF-16 at byte"),
        ("苹\0果".encode("utf-16"), r"binary data \(a NUL in line 1\)"),
    ],
)
def test_what_is_no_text_is_one_clear_error(path: Path, content: bytes, told: str) -> None:
    with pytest.raises(NotAWordList, match=told):
        read(path, content)


def test_a_file_that_cannot_be_read_or_does_not_end_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UnreadableFile, match=r"words.txt: cannot be read: No such file"):
        read_word_file(path)
    with pytest.raises(UnreadableFile, match="cannot be read: Is a directory"):
        read_word_file(path.parent)
    monkeypatch.setattr(encoding, "LARGEST_FILE", 1024 * 1024)
    with pytest.raises(NotAWordList, match="zero: not a word list: larger than 1 MB"):
        read_word_file(Path("/dev/zero"))


@pytest.mark.parametrize(
    ("lines", "pairs"),
    [
        (["苹果", "apple pie", "ice  cream"], [("苹果", ""), ("apple pie", ""), ("ice  cream", "")]),
        (["苹果,", "青梅，", "雪梨、", "蜜桃|", "石榴;\t", "樱桃, ,"], [(word, "") for word in ("苹果", "青梅", "雪梨", "蜜桃", "石榴", "樱桃")]),
        (["苹果\t水果", "apple pie\t点心", "白菜"], [("苹果", "水果"), ("apple pie", "点心"), ("白菜", "")]),
        (["苹果,水果", "白菜,蔬菜,", "李子"], [("苹果", "水果"), ("白菜", "蔬菜"), ("李子", "")]),
        (["苹果  水果", "apple pie    点心"], [("苹果", "水果"), ("apple pie", "点心")]),
        (["苹果|1|水果", "白菜|0.5|蔬菜", "李子|2"], [("苹果", "水果"), ("白菜", "蔬菜"), ("李子", "")]),
        (["苹果|1|水果", "白菜", "李子", "雪梨"], [("苹果", "水果"), ("白菜", ""), ("李子", ""), ("雪梨", "")]),
        (['"苹果,青的",水果', '"a ""b""",引号', '5"屏,数码'], [("苹果,青的", "水果"), ('a "b"', "引号"), ('5"屏', "数码")]),
        (['"苹果",', '"白菜",'], [("苹果", ""), ("白菜", "")]),
        (["word,category", "苹果,水果"], [("苹果", "水果")]),
        (["关键词\t分类", "苹果\t水果"], [("苹果", "水果")]),
        (["词", "苹果"], [("词", ""), ("苹果", "")]),
        (["# 水果", "  苹果\u3000", "\ufeff白菜", "\u200b李子\u200b", "", "   "], [("苹果", ""), ("白菜", ""), ("李子", "")]),
        (["苹果,7天"], [("苹果", "7天")]),
        ([",,", "|1|", "苹果"], [("", ""), ("", ""), ("苹果", "")]),
    ],
)  # fmt: skip
def test_words_and_categories_are_read(path: Path, lines: list[str], pairs: list[tuple[str, str]]) -> None:
    assert name_pairs(read(path, "\n".join(lines))) == pairs


@pytest.mark.parametrize(
    ("line", "wanted", "pair"),
    [
        ("苹果,水果", ListFormat.WORDS, ("苹果,水果", "")),
        ("苹果|1|水果", ListFormat.WORDS, ("苹果|1|水果", "")),
        ("苹果,水果", ListFormat.WORD_CATEGORY, ("苹果", "水果")),
        ("apple pie  点心", ListFormat.WORD_CATEGORY, ("apple pie", "点心")),
        ("苹果", ListFormat.WORD_CATEGORY, ("苹果", "")),
    ],
)
def test_a_format_that_is_asked_for_holds(path: Path, line: str, wanted: ListFormat, pair: tuple[str, str]) -> None:
    assert name_pairs(read(path, f"李子\n雪梨\n石榴\n{line}", wanted))[-1] == pair


def test_what_could_be_read_otherwise_is_told(path: Path) -> None:
    file = read(path, "苹果\n白菜,蔬菜\n李子\nice  cream\n雪梨")
    assert (name_words(file)[1], file.undivided, file.surplus) == ("白菜,蔬菜", (2, 4), ())
    file = read(path, "苹果,梨子,李子\n白菜,1,2\n")
    assert (name_pairs(file), file.surplus) == ([("苹果", "梨子"), ("白菜", "")], (1,))


def test_every_line_is_accounted_for(path: Path) -> None:
    file = read(
        path,
        b"word,tag\r\n\r\n# plums\r\nplum,a\r\npear,b\r\nfig,a\r\n,\r\n\xff\xff\r\n\xe6\xa2\xa8,a\r\n\xe6\xa2\xa8\xe5\xad\x90,b",
    )
    assert (file.lines, file.blank, file.comments, file.headings, file.unreadable) == (10, 1, 1, 1, (8,))
    assert (file.words, file.categories) == (7, {"a": 3, "b": 2})


@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_a_list_or_one_error(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.txt"
    path.write_bytes(content)
    try:
        file = read_word_file(path)
    except NotAWordList:
        return
    assert file.lines <= content.count(b"\n") + content.count(b"\r") + 1
    assert all(entry.word == trim(entry.word) for entry in file.entries)


@given(st.text(alphabet="苹果梨a1 ,|\t\"'#;，、\u200b\u3000", max_size=30))
def test_a_field_has_no_white_space_at_its_ends(line: str) -> None:
    for wanted in ListFormat:
        fields = read_fields(line, choose_separators([line], wanted))
        for field in (fields.word, fields.category, *fields.surplus):
            assert field == trim(field)
