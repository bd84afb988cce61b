"""Contacts and links in the words of real messages, plain and disguised, and what looks like one: fixtures/reading/*.toml."""

import re
import tomllib
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from rules.message import Message, Submission
from rules.policy import Policy
from rules.span import Span

TABLES = Path(__file__).parents[3] / "fixtures" / "reading"


def read_groups(name: str) -> list[dict[str, Any]]:
    groups: list[dict[str, Any]] = tomllib.loads((TABLES / f"{name}.toml").read_text(encoding="utf-8"))["groups"]
    return groups


def read_rows(name: str) -> list[Any]:
    """Every row with what is found in it, called by its group."""
    return [
        pytest.param(row, group.get("found", ""), id=f"{name}-{group['name'].replace(' ', '-')}-{number:02}")
        for group in read_groups(name)
        for number, row in enumerate(group["rows"], 1)
    ]


def unmark(marked: str) -> tuple[str, list[Span]]:
    """The text without its ⟦ ⟧, and the stretches that they stood around."""
    text, spans, start = "", list[Span](), 0
    for piece in re.split(r"([⟦⟧])", marked):
        if piece == "⟦":
            start = len(text)
        elif piece == "⟧":
            spans.append(Span(start, len(text)))
        else:
            text += piece
    return text, spans


def find(text: str, policy: Policy) -> tuple[list[tuple[Span, str]], list[tuple[Span, str]]]:
    """The contacts of a message and its links, each as its table calls it."""
    message: Message = policy.reader.read(Submission(text=text))
    contacts = [(one.span, f"{'disguised ' * one.disguised}{one.kind}") for one in message.contacts]
    links = [(one.span, f"{'disguised ' * one.disguised}link") for one in message.links]
    return contacts, links


def call_messaging(found: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """An account is forbidden however it is written, so its table does not tell a disguised one apart."""
    return [(span, kind.replace("disguised messaging", "messaging")) for span, kind in found]


@pytest.mark.parametrize(("row", "found"), read_rows("contacts"))
def test_a_contact_is_found_whole(row: str, found: str, policy: Policy) -> None:
    text, spans = unmark(row)
    contacts, links = find(text, policy)
    assert (call_messaging(contacts), links) == ([(span, found) for span in spans], [])


@pytest.mark.parametrize(("row", "found"), read_rows("links"))
def test_a_link_is_found_whole(row: str, found: str, policy: Policy) -> None:
    text, spans = unmark(row)
    assert find(text, policy)[1] == [(span, found) for span in spans]


@pytest.mark.parametrize("frame", ["{}", "【某某科技】您好，{}。", "{}请知悉"])
@pytest.mark.parametrize(("row", "found"), read_rows("ordinary"))
def test_what_is_ordinary_is_neither(row: str, found: str, frame: str, policy: Policy) -> None:
    assert found == ""
    assert find(frame.format(row), policy) == ([], [])


def test_the_tables_say_nothing_twice() -> None:
    for name in ("contacts", "links", "ordinary"):
        groups = read_groups(name)
        rows = list(chain.from_iterable(group["rows"] for group in groups))
        assert len(set(rows)) == len(rows)
        assert len({group["name"] for group in groups}) == len(groups)
