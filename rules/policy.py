"""Profiles and dictionaries compiled into the immutable snapshot that a check runs against."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rules.catalogue import RULES
from rules.dictionary import Dictionary, Variants, WarningSetting
from rules.disguised_term import DISGUISED_TERM
from rules.errors import UnknownProfile
from rules.evidence import EvidenceWord
from rules.level import Level
from rules.matcher import Matcher
from rules.matching.automaton import Engine
from rules.matching.lexicon import NO_LEXICON, Lexicon
from rules.page import Page
from rules.profile import Profile, Weights
from rules.reader import Reader
from rules.route import Route, every_route
from rules.rule import Rule
from rules.unfinished import UNFINISHED


@dataclass(frozen=True, slots=True)
class Prepared:
    """What runs for one profile on one route: nothing is chosen per message.

    `rules` come with the level that the profile gives them and the sum of the parts they need; `weights` say, by index of a dictionary, what its terms may
    weigh. A dictionary that is not named there does not count. `wanted` says the same to the matcher. `disguise_level` is what a
    disguise weighs by itself.
    """

    profile: Profile
    rules: tuple[tuple[Rule, Level, int], ...]
    weights: Mapping[int, Weights]
    wanted: int
    disguise_level: Level | None


@dataclass(frozen=True, slots=True)
class Policy:
    """`digest` is the content address of everything in it: the same digest gives the same verdicts."""

    digest: str
    profiles: Mapping[str, Profile]
    dictionaries: tuple[Dictionary, ...]
    reader: Reader
    matcher: Matcher
    prepared: Mapping[tuple[str, Route], Prepared]

    def prepare(self, name: str, route: Route) -> Prepared:
        """What runs for one profile on a route; raises UnknownProfile."""
        try:
            return self.prepared[name, route]
        except KeyError:
            raise UnknownProfile(name, tuple(self.profiles)) from None

    def profile(self, name: str) -> Profile:
        """One profile; raises UnknownProfile."""
        try:
            return self.profiles[name]
        except KeyError:
            raise UnknownProfile(name, tuple(self.profiles)) from None

    @property
    def pages(self) -> tuple[Page, ...]:
        """Of every rule and every dictionary, in the order of the catalogue."""
        return list_pages(self.dictionaries)


def list_pages(dictionaries: tuple[Dictionary, ...]) -> tuple[Page, ...]:
    """The pages of the engine, of all rules and of the given dictionaries."""
    return (
        UNFINISHED,
        DISGUISED_TERM,
        *(rule.page for rule in RULES),
        *(dictionary.page for dictionary in dictionaries),
    )


def compile_policy(
    *,
    digest: str,
    profiles: Mapping[str, Profile],
    dictionaries: tuple[Dictionary, ...],
    warnings: WarningSetting,
    variants: Variants,
    reader: Reader,
    evidence: Sequence[EvidenceWord] = (),
    benign: Sequence[str] = (),
    lexicon: Lexicon = NO_LEXICON,
    syllables: Mapping[str, str] | None = None,
    engine: Engine | None = None,
) -> Policy:
    """Build the automaton and the rule list of every profile and route. Raises EmptyWord, and MissingEngine."""
    matcher = Matcher(
        dictionaries,
        warnings,
        reader.folding,
        variants,
        evidence=evidence,
        benign=benign,
        lexicon=lexicon,
        syllables=syllables,
        engine=engine,
    )
    prepared = {
        (profile.name, route): _prepare(profile, route, dictionaries, matcher)
        for profile in profiles.values()
        for route in every_route()
    }
    return Policy(digest, dict(profiles), dictionaries, reader, matcher, prepared)


def _prepare(profile: Profile, route: Route, dictionaries: tuple[Dictionary, ...], matcher: Matcher) -> Prepared:
    rules = tuple(
        (rule, level, rule.needs.value)
        for rule in RULES
        if rule.scope.covers(route) and (level := profile.levels.get(rule.name, rule.level)) is not None
    )
    weights = {
        index: weights
        for index, dictionary in enumerate(dictionaries)
        if (weights := profile.weights(dictionary.category, route)) is not None
    }
    wanted = matcher.choose(weights, route)
    return Prepared(profile, rules, weights, wanted, profile.levels.get(DISGUISED_TERM.name, Level.REVIEW))
