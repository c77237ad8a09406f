"""Words: one of no class is told what it would be told if every class were asked."""

from hypothesis import example, given, strategies as st

from framing.reporting.vocabulary import RUNS, Word, classed, of_a_class

LETTERS = st.text(st.characters(categories=["L"]), min_size=1, max_size=8)
ENDINGS = st.sampled_from(["", "ed", "ly", "s", "ing", "ED", "Ly", "-led", "-by-Day", "’s", "n’t"])
NUMBERS = st.sampled_from(["3", "1,200", "1999", "50%", "20-year-old", "½", "²", "9th", "1990s"])


def told(word):
    """Return everything that is known of a word."""
    return [getattr(word, name) for name in Word.__slots__]


@given(st.builds(str.__add__, LETTERS | NUMBERS, ENDINGS))
@example("ted")
@example("Ǆed")
@example("İly")
@example("ªly")
@example("al-Hasan")
@example("3-led")
@example("U.S.")
@example("nobody's")
def test_a_word_of_no_class_is_what_its_ending_tells(token):
    if token.lower() not in classed() and len(RUNS[token]) == 1:
        assert told(RUNS[token][0]) == told(of_a_class(token))


@given(LETTERS, st.sampled_from([",", ".", "’s", "-a", ")"]))
def test_a_word_is_one_whatever_stands_after_it(word, sign):
    first = RUNS[word + sign][0]
    assert first is RUNS[word][0] or first.text != word
