"""Lines of a text: each holds something, none loses anything but white space at its edges."""

from itertools import pairwise

from hypothesis import example, given, strategies as st

from framing.base.texts import line_spans

TEXTS = st.text(st.sampled_from("ab \t\n\r\x0b\x1c\u2028\u00a0"), max_size=20)


@given(TEXTS)
@example(" a\r\n\n b b \n")
@example("a")
@example("\u2028")
def test_the_spans_of_lines_are_their_texts_without_white_space_around(text):
    lines = [line.strip() for line in text.splitlines()]
    found = line_spans(text)
    assert [text[start:end] for start, end in found] == list(filter(None, lines))
    assert all(before[1] <= after[0] for before, after in pairwise(found))
