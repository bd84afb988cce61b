"""What is wrong with a word list that its format alone does not show."""

from collections.abc import Iterator

from dictionaries.dictionary_file import DictionaryFile
from dictionaries.pattern_lint import find_pattern_mistakes
from dictionaries.position import Place
from dictionaries.source import Source
from rules.folding import Folding
from rules.matching.skeleton import Reduction


def find_mistakes(source: Source[DictionaryFile], folding: Folding) -> list[tuple[int, str]]:
    """What the model cannot see: the file's name, words twice, too short or of symbols only, bad expressions and sentences."""
    content = source.content
    reduction = Reduction(folding, {})
    mistakes = [*_find_empty_words(source, reduction), *_find_bad_patterns(source)]
    if source.path.stem != content.name.replace("-", "_"):
        mistakes.append(source.mistake(("name",), f"name {content.name!r} does not fit the file's name"))
    seen: dict[str, Place] = {}
    for place, word in _places(content):
        folded = folding.fold(word)
        if place[0] == "terms" and len(reduction.apply(word)) == 1:
            what = f"term {word!r} is one character, symbols aside: use it in a combination"
            mistakes.append(source.mistake(place, what))
        if folded in seen:
            first, _ = source.mistake(seen[folded], "")
            mistakes.append(source.mistake(place, f"{place[0][:-1]} {word!r} is listed twice (first at line {first})"))
        seen.setdefault(folded, place)
    for key, sentence in (("reason", content.reason), ("advice", content.advice)):
        for language in ("zh", "en"):
            try:
                getattr(sentence, language).format_map({"term": "", "found": ""})
            except (KeyError, ValueError, IndexError, AttributeError):
                what = f"{key}: only {{term}} can be filled in, and a brace is written twice"
                mistakes.append(source.mistake((key, language), what))
    return mistakes


def _find_empty_words(source: Source[DictionaryFile], reduction: Reduction) -> Iterator[tuple[int, str]]:
    content = source.content
    words: list[tuple[Place, str]] = list(_places(content))
    for number, entry in enumerate(content.combinations):
        words += [(("combinations", number, "unless", index), word) for index, word in enumerate(entry.unless)]
        for group, listed in enumerate(entry.all):
            words += [(("combinations", number, "all", group, index), word) for index, word in enumerate(listed)]
    for number, pattern in enumerate(content.patterns):
        words += [(("patterns", number, "needs", index), word) for index, word in enumerate(pattern.needs)]
    for place, word in words:
        if not reduction.apply(word).strip():
            yield source.mistake(place, f"{word!r} holds no letter and no digit, so nothing is left to look for")


def _find_bad_patterns(source: Source[DictionaryFile]) -> Iterator[tuple[int, str]]:
    for number, pattern in enumerate(source.content.patterns):
        for what in find_pattern_mistakes(pattern.expression):
            yield source.mistake(("patterns", number, "expression"), f"pattern {pattern.name!r} {what}")


def _places(content: DictionaryFile) -> Iterator[tuple[tuple[str, int, str, int], str]]:
    for number, terms in enumerate(content.terms):
        for index, word in enumerate(terms.words):
            yield ("terms", number, "words", index), word
    for number, exceptions in enumerate(content.exceptions):
        for index, word in enumerate(exceptions.words):
            yield ("exceptions", number, "words", index), word
