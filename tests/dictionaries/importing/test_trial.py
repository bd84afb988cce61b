"""What words would flag on a sample."""

from fractions import Fraction

import pytest

from dictionaries.importing.heading import Heading, ImportedLevel
from dictionaries.importing.list_file import write_list
from dictionaries.importing.selection import Kept, Selection
from dictionaries.importing.surroundings import load_policy_with
from dictionaries.importing.trial import Context, Label, SampleText, Trial, try_words
from dictionaries.importing.word_file import WordFile

WORDS = ("客户", "青梅茶", "人民", "从不出现")


@pytest.fixture(scope="module")
def trial() -> Trial:
    heading = Heading(code="IMP001", name="imported-words", category="imported-words", level=ImportedLevel.NOTE)
    file = WordFile(name="words.txt", encoding="UTF-8", entries=())
    kept = tuple(Kept(0, line, word, "") for line, word in enumerate(WORDS, 1))
    policy = load_policy_with(heading, write_list(heading, [file], Selection(kept, ())))
    texts = [
        SampleText("尊敬的客户，您的客户经理姓王", Label.HAM),
        SampleText("人民公园开放", Label.HAM),
        SampleText("【某某】新到青梅茶，客-户专享", Label.SPAM),
        SampleText("贷款", Label.HAM),
        SampleText("", Label.NONE),
        *[SampleText(f"客户您好{number}", Label.NONE) for number in range(5)],
    ]
    return try_words(texts, policy, frozenset(WORDS))


def test_texts_and_not_places_are_counted_by_label(trial: Trial) -> None:
    counted = {word.word: (word.honest, word.spam) for word in trial.words.values()}
    assert counted == {"客户": (6, 1), "青梅茶": (0, 1), "人民": (1, 0)}
    assert trial.texts == {Label.HAM: 3, Label.SPAM: 1, Label.NONE: 6}
    assert trial.honest == 9


def test_the_most_harmful_come_first(trial: Trial) -> None:
    assert [word.word for word in trial.rank()] == ["客户", "人民", "青梅茶"]


def test_a_share_is_of_the_honest_texts_and_the_limit_itself_is_allowed(trial: Trial) -> None:
    assert trial.share(trial.words["客户"]) == Fraction(6, 9)
    assert trial.find_harmful(Fraction(1, 9)) == {"客户"}
    assert trial.find_harmful(Fraction(1, 10)) == {"客户", "人民"}
    assert trial.find_harmful(Fraction(6, 9)) == frozenset()


def test_what_all_words_flag_together_is_known_without_the_dropped_ones(trial: Trial) -> None:
    assert trial.count_flagged() == {Label.HAM: 2, Label.SPAM: 1, Label.NONE: 5}
    assert trial.count_flagged({"客户"}) == {Label.HAM: 1, Label.SPAM: 1}
    assert trial.count_flagged(WORDS) == {}


def test_a_word_has_at_most_three_contexts_and_honest_ones_first(trial: Trial) -> None:
    contexts = trial.words["客户"].contexts
    assert contexts[0] == Context("尊敬的", "客户", "，您的客户经理姓王")
    assert [context.after for context in contexts[1:]] == ["您好0", "您好1"]
    assert trial.words["青梅茶"].contexts == [Context("【某某】新到", "青梅茶", "，客-户专享")]


def test_a_sample_of_spam_alone_harms_nobody() -> None:
    assert Trial().find_harmful(Fraction(0)) == frozenset()
