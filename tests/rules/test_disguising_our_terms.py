"""Every term of ours in every disguise, alone and stacked: none fares better than when it is written plainly."""

from collections.abc import Callable
from itertools import combinations

import opencc
import pytest

from dictionaries.loader import SHIPPED
from dictionaries.pinyin_table import load_syllables
from dictionaries.settings_file import VariantFile
from dictionaries.source import read_source
from rules.dictionary import Term
from rules.finding import Field
from rules.lexical import find_terms
from rules.policy import Policy
from rules.profile import Weights
from rules.route import every_route

Disguise = Callable[[str], str]
TRADITIONAL = opencc.OpenCC("s2t")
VARIANTS = read_source(SHIPPED / "settings" / "variants.toml", VariantFile).content
LOOK_ALIKES = str.maketrans("aeopcxy", "аеорсху")


def widen(text: str) -> str:
    return "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in text)


def shift(first_letter: int, first_digit: int | None = None) -> Disguise:
    """Latin letters, and digits, in a block that has them in order."""

    def disguise(text: str) -> str:
        return "".join(
            chr(first_letter + ord(each) - ord("a"))
            if "a" <= each <= "z"
            else chr(first_digit + int(each))
            if first_digit and each in "0123456789"
            else each
            for each in text
        )

    return disguise


def join(separator: str) -> Disguise:
    return separator.join


def vary(text: str) -> str:
    for word, variants in VARIANTS.words.items():
        text = text.replace(word, variants[0])
    if len(text) > 2:
        for character, variants in VARIANTS.characters.items():
            text = text.replace(character, variants[0], 1)
    return text


HARMLESS: dict[str, Disguise] = {
    "upper case": str.upper,
    "full width": widen,
    "traditional": TRADITIONAL.convert,
}
STYLES: dict[str, Disguise] = {
    "circled": shift(0x24D0),
    "bold": shift(0x1D41A, 0x1D7CE),
    "script": shift(0x1D4EA),
    "sans-serif": shift(0x1D5BA, 0x1D7E2),
    "Cyrillic": lambda text: text.translate(LOOK_ALIKES),
    "variants": vary,
}
SEPARATORS: dict[str, Disguise] = {
    "zero width": join("\u200b"),
    "bidi marks": join("\u202e"),
    "soft hyphens": join("\u00ad"),
    "combining": join("\u0336"),
    "tags": join("\U000e0041"),
    "dashes": join("-"),
    "stars": join("★"),
    "full stops twice": join("。。"),
    "strokes": join("丶"),
    "kana": join("ペ"),
    "emoji": join("\U0001f600"),
    "dollars": join("$"),
    "bars": join("┃"),
    "dashes and stars": join("-★"),
    "brackets": lambda text: "".join(f"[{each}]" for each in text),
    "book marks": lambda text: "".join(f"《{each}》" for each in text),
}


def stack(first: Disguise, second: Disguise) -> Disguise:
    return lambda text: second(first(text))


PAIRS = {
    f"{first} and {second}": stack(before, behind)
    for layers in ((HARMLESS, STYLES), (HARMLESS, SEPARATORS), (STYLES, SEPARATORS))
    for first, before in layers[0].items()
    for second, behind in list(layers[1].items())[:: max(1, len(layers[1]) // 3)]
}


def weigh(text: str, index: int, term: Term, policy: Policy) -> int:
    """The gravest finding of the term's own list, on a route of its scope; -1 for none."""
    route = next(route for route in every_route() if term.scope.covers(route))
    findings = find_terms(
        policy.matcher.scan(text),
        dictionaries=policy.dictionaries,
        weights={index: Weights()},
        route=route,
        submitted=text,
        field=Field.TEXT,
        disguise_level=None,
    )
    return max((finding.level.gravity for finding in findings), default=-1)


Weighed = list[tuple[int, Term, int]]


@pytest.fixture(scope="module")
def terms(policy: Policy) -> Weighed:
    """Every term that can be taken apart, with its dictionary and what it weighs when it is written plainly."""
    return [
        (index, term, weigh(f"请{term.word}。", index, term, policy))
        for index, dictionary in enumerate(policy.dictionaries)
        for term in dictionary.terms
        if term.word.isalnum()
    ]


def find_better(disguise: Disguise, terms: Weighed, policy: Policy) -> list[str]:
    """The terms that weigh less in a disguise."""
    return [
        f"{term.word}: {disguise(term.word)}"
        for index, term, plain in terms
        if weigh(f"请{disguise(term.word)}。", index, term, policy) < plain
    ]


@pytest.mark.parametrize("name", HARMLESS | STYLES)
def test_no_term_fares_better_written_otherwise(name: str, terms: Weighed, policy: Policy) -> None:
    assert find_better((HARMLESS | STYLES)[name], terms, policy) == []


@pytest.mark.parametrize("name", SEPARATORS)
def test_no_term_fares_better_broken_up(name: str, terms: Weighed, policy: Policy) -> None:
    """Each way on every fourth term, so that each term is broken up in several."""
    first = list(SEPARATORS).index(name) % 4
    assert find_better(SEPARATORS[name], terms[first::4], policy) == []


@pytest.mark.parametrize("name", PAIRS)
def test_no_term_fares_better_in_two_disguises(name: str, terms: Weighed, policy: Policy) -> None:
    """Each pair on every twentieth term."""
    first = list(PAIRS).index(name) % 20
    assert find_better(PAIRS[name], terms[first::20], policy) == []


@pytest.mark.parametrize("count", range(1, 3))
def test_a_lossy_term_in_pinyin_is_at_least_a_review(count: int, terms: Weighed, policy: Policy) -> None:
    """One or two of its characters in letters; the lists say which terms allow that."""
    syllables = load_syllables()
    passed = []
    for index, term, _ in terms[:: 4 * count]:
        if not term.lossy or len(term.word) > 5 or not all(each in syllables for each in term.word):
            continue
        for places in combinations(range(len(term.word)), count):
            written = "".join(syllables[each] if at in places else each for at, each in enumerate(term.word))
            if weigh(f"请{written}。", index, term, policy) < 1:
                passed.append(written)
    assert passed == []


def test_a_lossy_term_in_split_characters_is_at_least_a_review(terms: Weighed, policy: Policy) -> None:
    passed = []
    for index, term, _ in terms:
        for character, pieces in VARIANTS.split.items():
            if term.lossy and character in term.word:
                written = term.word.replace(character, pieces[0], 1)
                if weigh(f"请{written}。", index, term, policy) < 1:
                    passed.append(written)
    assert passed == []
