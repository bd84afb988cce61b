"""Every word list against its own examples."""

import re

import pytest

from dictionaries.dictionary_file import DictionaryFile, Example
from dictionaries.folding_table import load_folding
from dictionaries.loader import SHIPPED, load_dictionary_files
from dictionaries.source import Source
from rules.finding import Field
from rules.lexical import find_terms
from rules.policy import Policy
from rules.profile import Weights
from rules.route import Route

SOURCES = load_dictionary_files(SHIPPED, load_folding())
EXAMPLES = [
    pytest.param(source, example, id=f"{source.content.name}-{number}")
    for source in SOURCES
    for number, example in enumerate(source.content.examples, 1)
]


def read_marks(marked: str) -> tuple[str, set[tuple[int, int]]]:
    """The text without its ⟦ ⟧, and the spans that they stood around."""
    text, spans, start = "", set(), 0
    for piece in re.split(r"([⟦⟧])", marked):
        if piece == "⟦":
            start = len(text)
        elif piece == "⟧":
            spans.add((start, len(text)))
        else:
            text += piece
    return text, spans


@pytest.mark.parametrize(("source", "example"), EXAMPLES)
def test_an_example_is_found_as_marked(source: Source[DictionaryFile], example: Example, policy: Policy) -> None:
    text, expected = read_marks(example.text)
    index = next(i for i, dictionary in enumerate(policy.dictionaries) if dictionary.name == source.content.name)
    findings = find_terms(
        policy.matcher.scan(text),
        dictionaries=policy.dictionaries,
        weights={index: Weights()},
        route=Route(example.channel, example.kind, example.type),
        submitted=text,
        field=Field.TEXT,
        disguise_level=None,
    )
    found = {(finding.span, finding.level) for finding in findings}
    wanted = {(span, example.level) for span in expected}
    assert (found == wanted) is not example.known_gap, found


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.content.name)
def test_a_word_list_has_examples_of_both_outcomes(source: Source[DictionaryFile]) -> None:
    outcomes = [example.level is not None for example in source.content.examples if not example.known_gap]
    assert outcomes.count(True) >= 3
    assert outcomes.count(False) >= 3


def test_every_word_list_counts_in_some_profile(policy: Policy) -> None:
    used = {index for prepared in policy.prepared.values() for index in prepared.weights}
    assert used == set(range(len(policy.dictionaries)))
