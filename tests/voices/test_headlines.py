"""Headlines: how their words are looked for in the text."""

from hypothesis import example, given, strategies as st

from framing.voices.headlines import _holds

TEXTS = st.text("ab ,.x", max_size=20)


@given(TEXTS, st.sampled_from(["a", "ab", "b’s"]))
@example(" aa a.", "a")
def test_a_word_stands_before_a_space_a_comma_or_a_stop(text, word):
    assert _holds(text, word) == any(f" {word}{sign}" in text for sign in " ,.")
