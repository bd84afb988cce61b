"""A policy of a few words, for tests of what one word does among few others. No rule but the dictionaries counts in it."""

from collections.abc import Mapping, Sequence

from dictionaries.folding_table import load_folding
from rules.bilingual import Bilingual
from rules.catalogue import RULES
from rules.dictionary import Combination, Dictionary, Pattern, Term, Variants, WarningSetting
from rules.disguised_term import DISGUISED_TERM
from rules.level import Level
from rules.matching.lexicon import NO_LEXICON, Lexicon
from rules.message import Submission
from rules.page import Page
from rules.pipeline import check
from rules.policy import Policy, compile_policy
from rules.profile import CategoryStance, Profile, Stance
from rules.reader import Reader
from rules.route import EVERYWHERE, MessageType
from rules.verdict import Verdict

_NOTHING = Bilingual("", "")
_REACH = 10  # of a warning, in code points
_PROFILE = Profile(
    name="small",
    signature_length=(2, 10),
    text_length=500,
    opt_out_codes=frozenset(),
    disputed_opt_out_codes=frozenset(),
    opt_out_wording="",
    confirmed_domains=frozenset(),
    levels={rule.name: None for rule in RULES} | {DISGUISED_TERM.name: None},
    categories={"words": CategoryStance(Stance.BANNED, None, {}, {})},
)


def ban(*words: str, level: Level = Level.REJECT, lossy: bool = False, inside: bool = False) -> tuple[Term, ...]:
    """Terms that are alike."""
    return tuple(Term(word, level, EVERYWHERE, "", lossy=lossy, inside=inside) for word in words)


def write_list(
    code: str,
    *,
    terms: Sequence[Term] = (),
    exceptions: Sequence[str] = (),
    combinations: Sequence[Combination] = (),
    patterns: Sequence[Pattern] = (),
) -> Dictionary:
    """A dictionary with nothing to say but its code."""
    name = code.lower()
    page = Page(code=code, name=name, title=_NOTHING, why=_NOTHING, reason=_NOTHING, advice=_NOTHING, sources=())
    return Dictionary(
        page=page,
        category="words",
        terms=tuple(terms),
        exceptions=tuple(exceptions),
        combinations=tuple(combinations),
        patterns=tuple(patterns),
    )


def compile_lists(
    *lists: Dictionary,
    warnings: Sequence[str] = (),
    variants: Variants | None = None,
    benign: Sequence[str] = (),
    lexicon: Lexicon = NO_LEXICON,
    syllables: Mapping[str, str] | None = None,
) -> Policy:
    """A policy of these lists, with the folding of the product."""
    return compile_policy(
        digest="small",
        profiles={_PROFILE.name: _PROFILE},
        dictionaries=lists,
        warnings=WarningSetting(tuple(warnings), _REACH),
        variants=variants or Variants(),
        reader=Reader(load_folding(), frozenset()),
        benign=benign,
        lexicon=lexicon,
        syllables=syllables,
    )


def judge(text: str, policy: Policy, message_type: MessageType = MessageType.NOTIFICATION) -> Verdict:
    """The verdict on a text."""
    return check(Submission(text=text, message_type=message_type), policy, _PROFILE.name)


def find(text: str, policy: Policy) -> list[tuple[str, str, str]]:
    """Code, level and stretch of text of each finding, in order."""
    return [(finding.code, finding.level.value, finding.text) for finding in judge(text, policy).findings]
