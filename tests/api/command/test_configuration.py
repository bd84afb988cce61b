"""What happens when the program's own data is broken."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]


def test_a_broken_word_list_stops_every_command_and_is_named_with_its_line(tmp_path: Path) -> None:
    for package in ("rules", "dictionaries", "reviewer", "api", "fixtures"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    broken = tmp_path / "dictionaries" / "lists" / "loans.toml"
    lines = broken.read_text(encoding="utf-8").splitlines()
    place = next(number for number, line in enumerate(lines, 1) if line.startswith("level = "))
    lines[place - 1] = 'level = "rejct"'
    broken.write_text("\n".join(lines), encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "-m", "api.command", "check", "您好"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stdout) == (2, "")
    assert f"guoshen: loans.toml:{place}: " in ended.stderr
    assert "Traceback" not in ended.stderr
