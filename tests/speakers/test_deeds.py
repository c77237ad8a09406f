"""Deeds: where a text holds no form of a verb, none of its sentences does."""

from hypothesis import given, strategies as st

from framing.reporting.vocabulary import RUNS
from framing.speakers.deeds import BECOME, DEEDS, POSTS

OF_NOUNS = [*DEEDS.values(), *POSTS.values()]
FORMS = sorted({*BECOME, *(form for verbs in OF_NOUNS for form in verbs)})
CASES = st.sampled_from([str.lower, str.upper, str.capitalize, str.swapcase])


@given(st.sampled_from(FORMS), CASES, st.sampled_from(["", ",", "’s", "-"]))
def test_a_form_that_a_sentence_holds_is_in_the_text_in_lower_case(form, case, sign):
    run = case(form) + sign
    told = {word.low for word in RUNS[run]}
    assert form in run.lower() or form not in told
