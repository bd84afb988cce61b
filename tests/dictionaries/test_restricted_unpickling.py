"""A cached policy may name what a policy is made of, and nothing beyond."""

import pickle
from io import BytesIO
from pathlib import Path

import pytest

from dictionaries.policy_cache import _KernelOnly, _read, open_policy
from rules.level import Level
from rules.span import Span


def call(module: str, name: str, argument: str) -> bytes:
    """A pickle, written by hand, that calls `module.name(argument)` when it is loaded."""
    written = [b"\x8c" + bytes([len(text)]) + text.encode() for text in (module, name, argument)]
    return b"\x80\x04" + written[0] + written[1] + b"\x93" + written[2] + b"\x85R."


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("builtins", "eval"),
        ("rules.matching.skeleton", "re.enum.bltns.eval"),  # a dotted name walks out of the kernel
        ("rules.pipeline", "reduce"),  # imported there, not made there
    ],
)
def test_a_name_that_leads_out_of_the_kernel_is_refused(module: str, name: str) -> None:
    with pytest.raises(pickle.UnpicklingError):
        _KernelOnly(BytesIO(call(module, name, "1"))).load()


def test_a_value_of_the_kernel_is_read_back() -> None:
    values = (Level.REVIEW, Span(1, 2))
    assert _KernelOnly(BytesIO(pickle.dumps(values))).load() == values


def test_the_policy_that_ships_is_read_back_whole(tmp_path: Path) -> None:
    compiled = open_policy(cache=tmp_path)
    (path,) = tmp_path.glob("policy-*.bin")
    cached = _read(path)
    assert cached is not None
    assert cached.digest == compiled.digest
