"""Sentences: each word stands where it is said to stand, whatever parts it from the next."""

from hypothesis import example, given, strategies as st

from framing.reporting.sentences import read_sentences
from framing.text.quotes import regions
from framing.text.tokens import paragraphs

WORDS = st.sampled_from(["it", "rained", "Lund", "a", "3.5%", "U.S.", "well-known", "Ana’s"])
BETWEEN = st.sampled_from([" ", "  ", ", ", ",", ". ", " “", "” ", ".” ", "—", " ‘", "\t", ".\n\n"])
TEXTS = st.lists(st.tuples(WORDS, BETWEEN), max_size=12).map(lambda pairs: "".join(sum(pairs, ())))


def read(text):
    """Return the sentences of a text."""
    return read_sentences(text, regions(text), paragraphs(text))


@given(TEXTS)
@example("a  b,c d")
@example("a b’ c.")
@example("“a” b “c d” e. a b")
def test_every_word_stands_where_it_is_said_to(text):
    for sentence in read(text):
        quoted = iter(sentence.regions)
        at = sentence.start
        for number, word in enumerate(sentence.words):
            start, end = sentence.span(number, number + 1)
            if word.quoted:
                region = next(quoted)
                assert (start, end) == (region.start, region.end)
            else:
                assert text[start:end] == word.text
                assert not any(map(str.isalnum, text[at:start]))  # nothing is left out
            at = end
        assert at == sentence.end <= sentence.stop


@given(TEXTS, TEXTS)
def test_a_quotation_stays_in_its_sentence(one, other):
    read_in = [region for sentence in read(f"{one}\n{other}") for region in sentence.regions]
    assert read_in == regions(f"{one}\n{other}")


def test_two_blanks_and_marks_that_stand_alone_part_words():
    (sentence,) = read("Lund  waits’ and  Ana’s  boat, too, waits.")
    found = [sentence.text[slice(*sentence.span(at, at + 1))] for at in range(len(sentence.words))]
    assert found == ["Lund", "waits", "and", "Ana’s", "boat", ",", "too", ",", "waits", "."]
