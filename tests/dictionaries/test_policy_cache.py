"""The compiled policy on disk: quick where it is sound, and in any doubt as if it were not there."""

import hashlib
import json
import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import regex

from api.message_json import MessageRow
from dictionaries.errors import MissingData
from dictionaries.loader import SHIPPED
from dictionaries.policy_cache import _digest, open_policy
from rules.level import Level
from rules.message import Submission
from rules.pipeline import check
from rules.policy import Policy

REPOSITORY = Path(__file__).parents[2]
CORPUS = REPOSITORY / "fixtures" / "corpus"
KEPT = 8
PLANTED = "guoshen_was_here"
# Opens a policy and tells whether it was compiled; out of the cache, not even the compiler is imported.
OPEN = """
import sys
from pathlib import Path
from dictionaries.policy_cache import open_policy
open_policy(Path(sys.argv[1]), Path(sys.argv[2]))
print("dictionaries.loader" in sys.modules, "jieba" in sys.modules, "opencc" in sys.modules)
"""


WORDS = """
code = "TST001"
name = "words"
category = "words"
title = { zh = "标题", en = "title" }
reason = { zh = "理由", en = "reason" }
advice = { zh = "建议", en = "advice" }
why = { zh = "原因", en = "why" }
sources = ["a test"]

[[terms]]
level = "reject"
words = ["代开发票"]
basis = "a test"
"""
CATEGORY = """
[categories.words]
stance = "banned"
source = "a test"
mark = "inferred"
"""


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Policy data that compile quickly: one word and one profile."""
    folder = tmp_path_factory.mktemp("data")
    shutil.copytree(SHIPPED / "settings", folder / "settings")
    (folder / "lists").mkdir()
    (folder / "lists" / "words.toml").write_text(WORDS, encoding="utf-8")
    profile = (SHIPPED / "profiles" / "law.toml").read_text(encoding="utf-8")
    (folder / "profiles").mkdir()
    (folder / "profiles" / "law.toml").write_text(profile[: profile.index("[categories.")] + CATEGORY, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def compiled(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that opening them leaves."""
    cache = tmp_path_factory.mktemp("compiled")
    open_policy(prepared, cache)
    (file,) = cache.iterdir()
    return file


@pytest.fixture
def folder(prepared: Path, tmp_path: Path) -> Path:
    """A copy to change."""
    return shutil.copytree(prepared, tmp_path / "data")


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def file(compiled: Path, cache: Path) -> Path:
    """The same in a cache of the test's own."""
    cache.mkdir()
    return Path(shutil.copy(compiled, cache))


@pytest.fixture
def only(compiled: Path, cache: Path, tmp_path: Path) -> Path:
    """The same for a folder without data: it is opened out of this file or not at all."""
    nothing = tmp_path / "nothing"
    nothing.mkdir()
    cache.mkdir()
    return Path(shutil.copy(compiled, cache / f"policy-{_digest(nothing)}.bin"))


def is_believed(only: Path) -> bool:
    """Whether the folder without data is opened out of its file."""
    try:
        policy = open_policy(only.parent.parent / "nothing", only.parent)
    except MissingData:
        return False
    assert judge(policy) == FOUND
    return True


FOUND = [("TST001", Level.REJECT, "代-开发票")]


def judge(policy: Policy) -> list[tuple[str, Level, str]]:
    findings = check(Submission(text="【某某商贸】本店代-开发票，服务周到。"), policy, "law").findings
    return [(finding.code, finding.level, finding.text) for finding in findings if finding.code == "TST001"]


def reopen(folder: Path, file: Path) -> bool:
    """Open it again, see that it works, and tell whether the file was written anew."""
    before = file.stat().st_ino if file.exists() else None
    assert judge(open_policy(folder, file.parent)) == FOUND
    return file.stat().st_ino != before


def forge(file: Path, payload: bytes) -> None:
    """Any payload under the right heading and digest."""
    magic, _, _ = file.read_bytes().partition(b"\n")
    file.write_bytes(magic + b"\n" + hashlib.sha256(payload).digest() + payload)


def test_the_second_opening_reads_what_the_first_compiled(folder: Path, file: Path) -> None:
    assert not reopen(folder, file)
    assert list(file.parent.iterdir()) == [file]


def test_a_process_that_finds_it_in_the_cache_does_not_even_load_the_compiler(folder: Path, file: Path) -> None:
    told = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", OPEN, str(folder), str(file.parent)],
        cwd=REPOSITORY,
        check=True,
        capture_output=True,
        text=True,
    )
    assert told.stdout.split() == ["False", "False", "False"]


def test_the_environment_names_the_folder(folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUOSHEN_CACHE", str(cache))
    open_policy(folder)
    assert len(list(cache.iterdir())) == 1


def flip(content: bytes) -> bytes:
    """One bit in the middle."""
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


@pytest.mark.parametrize(
    "damage",
    [
        flip,
        lambda content: content[:-1],
        lambda content: content[: len(content) // 2],
        lambda content: content[:20],
        lambda content: content[:5],
        lambda _content: b"",
        lambda content: content + b"\x00",
        lambda content: b"guoshen policy 0" + content[16:],
        lambda content: b"\x80" + content[1:],
    ],
    ids=["flipped", "cut", "half", "heading", "magic", "empty", "longer", "version", "wrong"],
)
def test_a_damaged_file_is_not_believed(damage: Callable[[bytes], bytes], only: Path) -> None:
    assert is_believed(only)
    whole = only.read_bytes()
    only.write_bytes(damage(whole))
    assert only.read_bytes() != whole
    assert not is_believed(only)


def test_a_file_that_is_not_believed_is_written_anew(folder: Path, file: Path) -> None:
    file.write_bytes(flip(file.read_bytes()))
    assert reopen(folder, file)
    assert not reopen(folder, file)


class Call:
    """Pickled as the call of a function."""

    def __init__(self, function: Callable[..., Any], *arguments: Any) -> None:
        self.how = function, arguments

    def __reduce__(self) -> tuple[Any, ...]:
        return self.how


def write_name(module: str, name: str) -> bytes:
    """The opcodes that put what a module calls by a name on the stack."""
    return b"".join(b"\x8c" + bytes([len(each)]) + each.encode() for each in (module, name)) + b"\x93"


def write_text(text: str) -> bytes:
    return b"\x8c" + bytes([len(text)]) + text.encode()


def smuggle(command: str) -> bytes:
    """To `eval` by way of a name in a kernel module: rules.span.Span._replace.__builtins__.get("eval")(command)."""
    get = write_name("rules.span", "Span._replace.__builtins__.get")
    call = b"\x85R"  # what is on top in a tuple, and the call with it
    return b"\x80\x04" + get + write_text("eval") + call + write_text(command) + call + b"."


def test_what_a_file_names_outside_the_kernel_is_not_called(only: Path, tmp_path: Path) -> None:
    mark = tmp_path / "called"
    for call in (
        Call(os.system, f"touch {mark}"),
        Call(eval, f"open({str(mark)!r}, 'w')"),
        Call(Path.touch, mark),
        Call(shutil.copy, only, mark),
    ):
        forge(only, pickle.dumps(call))
        assert not is_believed(only)
        assert not mark.exists()


def test_a_kernel_module_is_no_way_to_what_it_imports(only: Path, tmp_path: Path) -> None:
    mark = tmp_path / "called"
    payload = smuggle(f"open({str(mark)!r}, 'w').close()")
    pickle.loads(payload)  # noqa: S301 - an ordinary loader calls it
    assert mark.exists()
    mark.unlink()
    forge(only, payload)
    assert not is_believed(only)
    assert not mark.exists()


def test_a_library_that_the_kernel_uses_cannot_be_changed(only: Path) -> None:
    """What a module imports is among its names: regex.guoshen_was_here = True."""
    forge(only, b"\x80\x04" + write_name("rules.matching.pattern", "regex") + b"}" + write_text(PLANTED) + b"\x88sb.")
    assert not is_believed(only)
    assert not hasattr(regex, PLANTED)


@pytest.mark.parametrize("content", [None, "a policy", Level.REJECT, {"digest": "x"}])
def test_what_is_no_policy_is_not_believed(content: Any, only: Path) -> None:
    forge(only, pickle.dumps(content))
    assert not is_believed(only)


@pytest.mark.skipif(sys.platform == "win32", reason="no owner and group to ask for")
@pytest.mark.parametrize("mode", [0o660, 0o602, 0o666])
def test_a_file_that_others_can_write_is_not_believed(mode: int, only: Path) -> None:
    only.chmod(0o644)
    assert is_believed(only)
    only.chmod(mode)
    assert not is_believed(only)


@pytest.mark.skipif(sys.platform == "win32", reason="no owner and group to ask for")
def test_only_the_user_can_read_and_write_what_is_written(folder: Path, cache: Path) -> None:
    open_policy(folder, cache)
    assert cache.stat().st_mode & 0o777 == 0o700
    assert [file.stat().st_mode & 0o777 for file in cache.iterdir()] == [0o600]


def test_a_cache_that_cannot_be_written_is_no_error(folder: Path, tmp_path: Path) -> None:
    """A file where the folder should be: that stops even the superuser, whom permissions do not."""
    (tmp_path / "occupied").write_text("not a folder", encoding="utf-8")
    assert judge(open_policy(folder, tmp_path / "occupied" / "cache")) == FOUND


def test_a_folder_in_the_place_of_the_file_is_no_error(folder: Path, file: Path) -> None:
    file.unlink()
    file.mkdir()
    assert judge(open_policy(folder, file.parent)) == FOUND
    assert [path.name for path in file.parent.iterdir()] == [file.name]  # nothing half written stays behind


def test_changed_data_get_a_file_of_their_own(folder: Path, file: Path) -> None:
    path = folder / "lists" / "words.toml"
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace("代开发票", "代收发票"), encoding="utf-8")  # not a byte more
    changed = open_policy(folder, file.parent)
    assert judge(changed) == []
    assert len(list(file.parent.iterdir())) == 2
    path.write_text(before, encoding="utf-8")
    assert not reopen(folder, file)
    assert changed.digest != open_policy(folder, file.parent).digest


def test_data_in_another_place_get_a_file_of_their_own(tmp_path: Path) -> None:
    """As the same bytes: a word list among the profiles is something else."""
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "a.toml").touch()
    before = _digest(tmp_path)
    (tmp_path / "lists").rename(tmp_path / "profiles")
    assert _digest(tmp_path) != before


def test_old_files_are_forgotten_and_others_left_alone(folder: Path, cache: Path) -> None:
    cache.mkdir()
    (cache / "notes.txt").touch()
    for age in range(12):
        path = cache / f"policy-{age:032}.bin"
        path.touch()
        os.utime(path, (1_000_000 - age, 1_000_000 - age))
    open_policy(folder, cache)
    left = {path.name for path in cache.iterdir()}
    old = {f"policy-{age:032}.bin" for age in range(KEPT - 1)}
    assert old | {"notes.txt"} < left
    assert len(left) == KEPT + 1
    assert judge(open_policy(folder, cache)) == FOUND


def test_a_cached_policy_gives_the_verdicts_of_a_compiled_one(policy: Policy, tmp_path: Path) -> None:
    open_policy(cache=tmp_path)
    (file,) = tmp_path.iterdir()
    written = file.stat().st_ino
    cached = open_policy(cache=tmp_path)
    assert file.stat().st_ino == written
    assert cached.digest == policy.digest
    assert cached.pages == policy.pages
    rows = [
        json.loads(line)
        for path in sorted(CORPUS.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    assert rows
    for row in rows:
        submission = MessageRow.model_validate(row).submit()
        assert check(submission, cached, row["profile"]) == check(submission, policy, row["profile"])
