"""Quick questions before slow ones: what the quick one dispels, the slow one would dispel too."""

from hypothesis import given, settings, strategies as st

from framing.reporting.besides import CUT_SHORT
from framing.reporting.bounds import before_according
from framing.reporting.cues import NOUN_FORMS, reporting_verbs
from framing.reporting.denied import BEFORE_NOBODY, NOBODY, is_nobody, is_to_come, says_not_that
from framing.reporting.following import follows_content
from framing.reporting.likening import is_as_said
from framing.reporting.nouns import is_noun
from framing.reporting.objects import MAY_END, _goes_on
from framing.reporting.particular import is_act
from framing.reporting.phrases import verb_group
from framing.reporting.restrictive import of_participle, of_relative_clause
from framing.reporting.that_clauses import _that
from framing.reporting.unsaid import before_silence
from framing.reporting.verbs import ARTICLES, BEFORE_AGENT, _is_by_somebody
from framing.reporting.vocabulary import NOTHING, RUNS, quotation

CUES = sorted(reporting_verbs())
RUNS_OF_SIGNS = [
    *("Ana", "Brook", "she", "the", "mayor", "that", "not", "to", "for", "and", "but", "named,"),
    *(",", ":", "—", "declined", "refused", "gave", "according", "responsibility", "expected"),
    *("was", "is", "identified", "who", "out", "reports", "rain.", "it"),
    *("by", "as", "nobody", "neither", "nor", "did", "town’s", "he’s", "in", "Monday"),
]


def words_of(runs, longest):
    """Return lists of words, at most of ``longest`` runs."""
    return st.lists(st.sampled_from(runs), min_size=3, max_size=longest).map(
        lambda runs: [word for run in runs for word in RUNS[run]]
    )


WORDS = words_of([*RUNS_OF_SIGNS, *CUES], 20)
# Few words and often those that a rule asks for, so that each of them is met.
NEAR = words_of([*RUNS_OF_SIGNS, "said", "saying", "claims", "described", "quoted"], 6)
often = settings(max_examples=500)


@given(WORDS, st.integers(0, 5))
def test_nothing_cuts_short_what_is_said_without_a_word_that_may(words, start):
    if CUT_SHORT.isdisjoint([word.low for word in words[start:]]):
        end = before_according(words, start, len(words))
        assert before_silence(words, start, end) == len(words)


@given(WORDS, st.integers(0, 19))
def test_a_verb_is_an_act_only_if_its_next_word_or_its_kind_may_tell(words, at):
    at %= len(words)
    cue = reporting_verbs().get(words[at].low)
    if cue and not cue.particular:
        assert not is_act(words, at, (*words, NOTHING)[at + 1], cue)


@given(WORDS, st.integers(1, 19))
def test_only_a_form_that_may_be_a_noun_is_one(words, at):
    at = max(1, at % len(words))
    cue = reporting_verbs().get(words[at].low)
    if cue and words[at].low not in NOUN_FORMS:
        assert not is_noun(words, at, (0, at), cue)


@given(WORDS, st.integers(0, 19))
def test_a_statement_is_to_come_only_after_to(words, group):
    group %= len(words)
    if not group or words[group - 1].low != "to":
        assert not is_to_come(words, group)


@often
@given(NEAR, st.integers(1, 19))
def test_nobody_is_a_source_only_by_its_first_word_or_the_one_before(words, start):
    start = 1 + start % (len(words) - 1)
    if words[start].low not in NOBODY and words[start - 1].low not in BEFORE_NOBODY:
        assert not is_nobody(words, (start, start + 1))


@often
@given(NEAR, st.integers(0, 19))
def test_only_the_word_after_a_verb_tells_that_it_is_passive_or_denied(words, verb):
    verb %= len(words) - 1
    if words[verb + 1].low not in BEFORE_AGENT | ARTICLES:
        assert not _is_by_somebody(words, verb)
    if words[verb + 1].low != "not":
        assert not says_not_that(words, verb)


@often
@given(NEAR, st.integers(1, 19), st.integers(1, 19))
def test_only_after_a_sign_may_content_stand_before_its_source(words, start, verb):
    start, verb = sorted([1 + start % (len(words) - 1), 1 + verb % (len(words) - 1)])
    cue = words[verb].cue
    if cue and not words[start - 1].is_sign:
        group = verb_group(words, verb)
        assert not follows_content(words, verb, group, cue, (start, start + 1))


@often
@given(NEAR, st.integers(1, 19))
def test_what_a_source_does_is_said_as_it_did_only_after_as(words, verb):
    verb = 1 + verb % (len(words) - 1)
    if words[verb - 1].low != "as":
        assert not is_as_said(words, verb, (verb, verb + 1))


@often
@given(NEAR, st.integers(0, 19), st.integers(0, 19))
def test_an_object_is_over_only_with_a_word_that_may_end_it(words, start, at):
    start, at = sorted([start % len(words), at % len(words)])
    if not words[at].is_sign and words[at].low not in MAY_END and not words[at].signals:
        assert not _goes_on(words, at, start)


@often
@given(NEAR)
def test_a_word_knows_its_verb(words):
    for word in words:
        assert word.cue is reporting_verbs().get(word.low)
        assert word.gerund == (word.cue is not None and word.low.endswith("ing"))
        assert not word.cue or word.signals


@given(WORDS)
def test_the_first_that_of_a_range_is_found_or_none(words):
    low = [word.low for word in words]
    assert _that(words, 1, len(words)) in {
        None,
        low.index("that", 1) if "that" in low[1:] else None,
    }


@given(WORDS, st.integers(2, 19))
def test_no_phrase_is_part_of_what_stands_before_a_quotation(words, verb):
    verb = 2 + verb % len(words)
    words = [*words[: verb - 2], quotation(9, "It", "."), *words[verb - 2 :]]
    start = verb - 1  # right after the quotation
    assert of_relative_clause(words, (start, start + 1), start + 1) is None
    assert of_participle(words, (start, start + 1), start + 1) is None
