"""From data files to a policy. Whatever is wrong in them is told at once, and nothing starts."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from dictionaries.benign_words import find_benign_words
from dictionaries.dictionary_file import DictionaryFile
from dictionaries.dictionary_lint import find_mistakes
from dictionaries.errors import InvalidFile, MissingData
from dictionaries.folding_table import load_folding
from dictionaries.lexicon_table import load_lexicon
from dictionaries.pinyin_table import load_syllables
from dictionaries.position import Place
from dictionaries.profile_file import ProfileFile, Values, build_profile
from dictionaries.settings_file import EvidenceFile, VariantFile, WarningFile
from dictionaries.source import Source, read_source
from dictionaries.top_level_domains import TopLevelDomains
from rules.catalogue import RULES
from rules.dictionary import Dictionary, Variants, WarningSetting
from rules.evidence import EvidenceWord
from rules.folding import Folding
from rules.matching.automaton import Engine
from rules.policy import Policy, compile_policy, list_pages
from rules.profile import Profile
from rules.reader import Reader

SHIPPED = Path(__file__).parent


def load_policy(directory: Path | None = None, engine: Engine | None = None) -> Policy:
    """Read `profiles/`, `lists/` and `settings/` of a folder; without one, the data that ships with the program.

    Without an engine, the fastest that is installed. Raises MissingEngine, and MissingData, UnreadableFile or InvalidFile; their text names file, line and value.
    """
    directory = directory or SHIPPED
    folding = load_folding()
    lists = load_dictionary_files(directory, folding)
    profile_paths = sorted((directory / "profiles").glob("*.toml"))
    if not profile_paths or not lists:
        raise MissingData(directory)
    warnings = read_source(directory / "settings" / "warnings.toml", WarningFile)
    variants = read_source(directory / "settings" / "variants.toml", VariantFile)
    evidence = read_source(directory / "settings" / "message_types.toml", EvidenceFile)
    dictionaries = tuple(source.content.read() for source in lists)
    lexicon = load_lexicon()
    profile_sources = [read_source(path, ProfileFile) for path in profile_paths]
    return compile_policy(
        digest=_digest([*profile_sources, *lists, warnings, variants, evidence]),
        profiles={profile.name: profile for profile in _load_profiles(profile_sources, dictionaries)},
        dictionaries=dictionaries,
        warnings=WarningSetting(warnings.content.words, warnings.content.reach),
        variants=Variants(
            variants.content.words, variants.content.characters, variants.content.split, variants.content.symbols
        ),
        reader=Reader(folding, TopLevelDomains()),
        evidence=[
            EvidenceWord(word, group.type, group.weight) for group in evidence.content.evidence for word in group.words
        ],
        benign=find_benign_words(dictionaries, folding, lexicon, engine),
        lexicon=lexicon,
        syllables=load_syllables() if any(term.lossy for each in dictionaries for term in each.terms) else {},
        engine=engine,
    )


def load_dictionary_files(directory: Path, folding: Folding) -> list[Source[DictionaryFile]]:
    """Every word list of a folder in the order of its codes, checked alone and against the others."""
    paths = sorted((directory / "lists").glob("*.toml"))
    sources = sorted((read_source(path, DictionaryFile) for path in paths), key=lambda source: source.content.code)
    taken = {key: "a rule" for rule in RULES for key in (rule.code, rule.name)}
    words: dict[str, str] = {}
    for source in sources:
        mistakes = find_mistakes(source, folding)
        content = source.content
        for key in ("code", "name"):
            value = getattr(content, key)
            if value in taken:
                mistakes.append(source.mistake((key,), f"{key} {value!r} is taken by {taken[value]}"))
            taken[value] = source.path.name
        for number, group in enumerate(content.terms):
            for index, word in enumerate(group.words):
                owner = words.setdefault(folding.fold(word), source.path.name)
                if owner != source.path.name:
                    place = ("terms", number, "words", index)
                    mistakes.append(source.mistake(place, f"term {word!r} is listed in {owner} too"))
        if mistakes:
            raise InvalidFile(source.path, mistakes)
    return sources


def _load_profiles(sources: list[Source[ProfileFile]], dictionaries: tuple[Dictionary, ...]) -> list[Profile]:
    by_name: dict[str, Source[ProfileFile]] = {}
    for source in sources:
        if source.path.stem != source.content.name:
            what = f"name {source.content.name!r} does not fit the file's name"
            raise InvalidFile(source.path, [source.mistake(("name",), what)])
        by_name[source.content.name] = source
    return [_load_profile(source, by_name, dictionaries) for source in sources]


def _load_profile(
    source: Source[ProfileFile], by_name: dict[str, Source[ProfileFile]], dictionaries: tuple[Dictionary, ...]
) -> Profile:
    chain = [source]
    while (parent := chain[0].content.extends) is not None:
        place: Place = ("extends",)
        if parent not in by_name:
            raise InvalidFile(chain[0].path, [chain[0].mistake(place, f"extends: there is no profile {parent!r}")])
        if by_name[parent] in chain:
            raise InvalidFile(chain[0].path, [chain[0].mistake(place, f"extends: {parent!r} leads back to itself")])
        chain.insert(0, by_name[parent])
    files = [link.content for link in chain]
    mistakes = _find_profile_mistakes(source, files, dictionaries)
    if mistakes:
        raise InvalidFile(source.path, mistakes)
    return build_profile(files)


def _find_profile_mistakes(
    source: Source[ProfileFile], chain: list[ProfileFile], dictionaries: tuple[Dictionary, ...]
) -> list[tuple[int, str]]:
    content = source.content
    names = {page.name for page in list_pages(dictionaries)}
    categories = {dictionary.category for dictionary in dictionaries}
    mistakes = [
        source.mistake(("levels", name), f"levels: there is no rule {name!r}")
        for name in content.levels
        if name not in names
    ]
    mistakes += [
        source.mistake(("categories", name), f"categories: no word list has the category {name!r}")
        for name in content.categories
        if name not in categories
    ]
    mistakes += [
        source.mistake(("values",), f"values.{name} is given neither here nor in what it extends")
        for name in Values.model_fields
        if all(getattr(file.values, name) is None for file in chain)
    ]
    length = content.values.signature_length
    if length and length.value[0] > length.value[1]:
        place = ("values", "signature_length", "value")
        mistakes.append(
            source.mistake(place, f"values.signature_length: {length.value[0]} is more than {length.value[1]}")
        )
    return mistakes


def _digest(sources: Iterable[Source[Any]]) -> str:
    """The content address: sixteen hexadecimal digits over all values read; comments and the order of keys do not count."""
    values = [(source.path.name, source.values) for source in sources]
    return hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()[:16]
