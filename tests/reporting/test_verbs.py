"""Quick questions before slow ones: what the quick one dispels, the slow one would dispel too."""

from hypothesis import given, strategies as st

from framing.reporting.acts import CUT_SHORT, _before_silence
from framing.reporting.bounds import before_according
from framing.reporting.complements import _that
from framing.reporting.cues import NOUN_FORMS, reporting_verbs
from framing.reporting.denied import is_to_come
from framing.reporting.nouns import is_noun
from framing.reporting.particular import is_act
from framing.reporting.restrictive import of_participle, of_relative_clause
from framing.reporting.vocabulary import NOTHING, RUNS, quotation

CUES = sorted(reporting_verbs())
RUNS_OF_SIGNS = [
    *("Ana", "Brook", "she", "the", "mayor", "that", "not", "to", "for", "and", "but", "named,"),
    *(",", ":", "—", "declined", "refused", "gave", "according", "responsibility", "expected"),
    *("was", "is", "identified", "who", "out", "reports", "rain.", "it"),
]
WORDS = st.lists(st.sampled_from([*RUNS_OF_SIGNS, *CUES]), min_size=3, max_size=20).map(
    lambda runs: [word for run in runs for word in RUNS[run]]
)


@given(WORDS, st.integers(0, 5))
def test_nothing_cuts_short_what_is_said_without_a_word_that_may(words, start):
    if CUT_SHORT.isdisjoint([word.low for word in words[start:]]):
        end = before_according(words, start, len(words))
        assert _before_silence(words, start, end) == len(words)


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
