"""A share of something, as it is written on the command line."""

import re
from fractions import Fraction

from api.commands.errors import WrongUse

_SHARE = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,9})?)%")  # 0.5%, 12%; not 0.5, which could be half


def read_share(option: str, said: str) -> Fraction:
    """The exact share, 0 to 1. Raises WrongUse."""
    found = _SHARE.fullmatch(said.strip())
    if found is None or (share := Fraction(found[1]) / 100) > 1:
        raise WrongUse(option, f"must be a share such as 0.5%, at most 100%, not {said!r}")
    return share
