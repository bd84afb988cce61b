"""On which line of a TOML file a value stands."""

from collections import Counter

import tree_sitter_toml
from tree_sitter import Language, Node, Parser

Place = tuple[str | int, ...]
"""("terms", 3, "words", 7) is the eighth word of the fourth [[terms]]."""


def find_line(text: str, place: Place) -> int:
    """The line, counted from 1, of a place or of the nearest thing around it that the file holds."""
    lines = _locate(text)
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 1)


def _locate(text: str) -> dict[Place, int]:
    """Every key and every array element with its line. The grammar is loaded here: only a mistake ever asks."""
    tree = Parser(Language(tree_sitter_toml.language())).parse(text.encode())
    lines: dict[Place, int] = {}
    counts: Counter[Place] = Counter()
    for node in tree.root_node.named_children:
        if node.type == "pair":
            _locate_pair(node, (), lines)
        elif node.type in ("table", "table_array_element"):
            key, *content = node.named_children
            place = _index(_read_key(key), counts)
            if node.type == "table_array_element":
                counts[place] += 1
                place = (*place, counts[place] - 1)
            lines[place] = _line(node)
            for child in content:
                if child.type == "pair":
                    _locate_pair(child, place, lines)
    return lines


def _index(key: Place, counts: Counter[Place]) -> Place:
    """[terms.sub] behind the third [[terms]] belongs to ("terms", 2, "sub")."""
    place: Place = ()
    for part in key[:-1]:
        place = (*place, part)
        if counts[place]:
            place = (*place, counts[place] - 1)
    return (*place, key[-1])


def _locate_pair(pair: Node, around: Place, lines: dict[Place, int]) -> None:
    key, value = [child for child in pair.named_children if child.type != "comment"]
    place = (*around, *_read_key(key))
    lines[place] = _line(pair)
    _locate_value(value, place, lines)


def _locate_value(value: Node, place: Place, lines: dict[Place, int]) -> None:
    children = [child for child in value.named_children if child.type != "comment"]
    if value.type == "array":
        for index, element in enumerate(children):
            lines[(*place, index)] = _line(element)
            _locate_value(element, (*place, index), lines)
    elif value.type == "inline_table":
        for pair in children:
            _locate_pair(pair, place, lines)


def _read_key(key: Node) -> Place:
    if key.type == "dotted_key":
        return tuple(part for child in key.named_children for part in _read_key(child))
    return ((key.text or b"").decode().strip("\"'"),)


def _line(node: Node) -> int:
    return node.start_point.row + 1
