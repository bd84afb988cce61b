"""The compiled policy on disk, so that a process loads in a fraction of the time that compiling takes.

A cached policy is found by a digest over everything that went into it: policy data, this program's code, the libraries. What is
read back is checked against its own digest, must belong to this user alone, and may name classes of the kernel only; in any
doubt it is compiled anew.
"""

import gc
import hashlib
import os
import pickle
import stat
import sys
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from platformdirs import user_cache_path

from rules.policy import Policy

SHIPPED = Path(__file__).parent
_CODE = (SHIPPED, SHIPPED.parent / "rules")
_LIBRARIES = ("daachorse", "jieba", "opencc", "publicsuffixlist", "pyahocorasick", "pypinyin", "regex")
_MAGIC = b"guoshen policy 1\n"
_DIGEST_LENGTH = 32
_PRIVATE = 0o700
_KEPT = 8  # files; a release, its predecessor and a few checkouts
# What a pickled policy may name besides the kernel's own classes and rules.
_ALLOWED = {
    ("ahocorasick", "Automaton"),
    ("builtins", "frozenset"),
    ("daachorse", "CharwiseDoubleArrayAhoCorasick"),
    ("dictionaries.top_level_domains", "TopLevelDomains"),
}


def open_policy(directory: Path | None = None, cache: Path | None = None) -> Policy:
    """The policy of a folder, by default the one that ships: out of the cache where it is there, else compiled and put there.

    `cache` is a folder; by default the environment's GUOSHEN_CACHE, else this user's usual place. Raises what compiling raises;
    a cache that cannot be read or written is no error.
    """
    directory = directory or SHIPPED
    cache = cache or Path(os.environ.get("GUOSHEN_CACHE") or user_cache_path("guoshen"))
    path = cache / f"policy-{_digest(directory)}.bin"
    policy = _read(path)
    if policy is None:
        from dictionaries.loader import load_policy  # noqa: PLC0415 - it takes half of the time that the cache saves

        policy = load_policy(directory)
        with suppress(OSError):
            _write(path, policy)
            _forget_old(cache)
    gc.freeze()  # a policy lives as long as its process: no collection need ever look at it again
    return policy


def _digest(directory: Path) -> str:
    """Over the names and contents of all data and code, and the versions of the libraries."""
    digest = hashlib.sha256(sys.version.encode())
    for library in _LIBRARIES:
        with suppress(PackageNotFoundError):
            digest.update(f"{library} {version(library)}\n".encode())
    for root, pattern in [*((root, "*.py") for root in _CODE), (directory, "*.toml")]:
        for path in sorted(root.rglob(pattern)):
            content = path.read_bytes()
            digest.update(f"{path.relative_to(root).as_posix()} {len(content)}\n".encode())
            digest.update(content)
    return digest.hexdigest()[:32]


def _read(path: Path) -> Policy | None:
    """What the file holds, or None where there is any doubt about it."""
    try:
        with path.open("rb") as file:
            if not _is_private(os.fstat(file.fileno())):
                return None
            content = file.read()
    except OSError:
        return None
    head = len(_MAGIC) + _DIGEST_LENGTH
    payload = content[head:]
    if content[:head] != _MAGIC + hashlib.sha256(payload).digest():
        return None
    was_enabled = gc.isenabled()
    gc.disable()  # nothing in here is garbage, and looking for it would double the time
    try:
        policy = _KernelOnly(BytesIO(payload)).load()
    except Exception:  # noqa: BLE001 - whatever a stale pickle raises, it is compiled anew
        return None
    finally:
        if was_enabled:
            gc.enable()
    return policy if isinstance(policy, Policy) else None


def _is_private(status: os.stat_result) -> bool:
    """Whether nobody else can have written the file. Windows has no owner to ask for; there the folder is the user's own."""
    if not hasattr(os, "geteuid"):
        return True
    return status.st_uid == os.geteuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _write(path: Path, policy: Policy) -> None:
    """Put it there whole or not at all. Raises OSError."""
    payload = pickle.dumps(policy, protocol=pickle.HIGHEST_PROTOCOL)
    path.parent.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=path.stem, delete=False) as file:
        try:
            file.write(_MAGIC + hashlib.sha256(payload).digest() + payload)
            file.close()
            Path(file.name).replace(path)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise


def _forget_old(cache: Path) -> None:
    """All but the newest files go. Raises OSError."""
    files = sorted(cache.glob("policy-*"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in files[_KEPT:]:
        path.unlink(missing_ok=True)


class _KernelOnly(pickle.Unpickler):
    """Loads nothing but what a policy is made of.

    Of the kernel only what it defines itself: through what a module imports, and through a dotted name, all of Python is in reach.
    """

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _ALLOWED:
            return super().find_class(module, name)
        # A name with a dot, or one that a module of the kernel only imported, leads out of it: re.enum.bltns.eval.
        if module.startswith("rules.") and "." not in name:
            found = super().find_class(module, name)
            if getattr(found, "__module__", None) == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")
