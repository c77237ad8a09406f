"""Stretches of a text as they stand in the text that is kept."""

from hypothesis import given, strategies as st

from framing.reading.articles import Article
from framing.voices.stretches import _nearest, stretches

SAID = "Ana Brook  said the bridge is unsafe. “It will not\u00a0hold,” she told the\u00a0council."


def test_source_and_cue_stand_in_the_text_that_is_kept():
    found = [(row.text, row.source, row.cue) for row in stretches(Article("a", SAID))]
    assert found == [
        ("the bridge is unsafe", "Ana Brook", "said"),
        ("It will not\u00a0hold,", "she", "told"),
    ]
    for row in stretches(Article("a", SAID)):
        assert SAID[row.start : row.end] == row.text
        assert SAID[row.cue_start : row.cue_end] == row.cue


@given(st.text("ab ", max_size=12), st.text("ab", min_size=1, max_size=2), st.integers(0, 12))
def test_no_place_of_words_is_nearer_than_the_nearest(text, words, near):
    near = min(near, len(text))
    before = [at for at in range(near) if text.startswith(words, at) and at + len(words) <= near]
    after = [at for at in range(near, len(text)) if text.startswith(words, at)]
    first = max(0, near - len(words) + 1)
    around = [at for at in range(first, near + 1) if text.startswith(words, at)]
    nearest = min([*before, *after], key=lambda at: (abs(near - at), at), default=0)
    assert _nearest(text, words, near) == (around[0] if around else nearest)


def test_a_source_that_holds_its_own_cue_is_found_in_the_text_that_is_kept():
    text = "Rain fell. “It is old,” a man who saw and described the dam said here."
    for row in stretches(Article("a", text)):
        assert row.source in text and not row.source.startswith("Rain")
