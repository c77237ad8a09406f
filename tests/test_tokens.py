"""Tokens: exact offsets, whole words, sentences that end where they should."""

from hypothesis import given
from hypothesis import strategies as st
from nltk.tokenize.regexp import RegexpTokenizer

from framing.tokens import TOKEN, _sentence_tokenizer, paragraphs, sentences, spans, token_table


def words(text):
    return [text[a:b] for a, b in spans(text)]


def cut(text):
    return [text[a:b] for a, b in sentences(text)]


def test_words_keep_their_inner_signs():
    text = "The U.S. and Díaz-Brook’s 1,000.5 men (80%) didn't."
    expected = "The U.S. and Díaz-Brook’s 1,000.5 men ( 80% ) didn't ."
    assert words(text) == expected.split()


def test_abbreviations_do_not_end_a_sentence():
    text = (
        "Mr. Brook of the U.S. Senate met Sen. Hill at 5 p.m. on Jan. 3 in Washington. It rained."
    )
    assert cut(text) == [text[:-11], "It rained."]


def test_a_closing_mark_stays_with_its_sentence():
    assert cut("He left. “It rained.” She stayed.") == ["He left.", "“It rained.”", "She stayed."]
    assert cut('He said "no." She stayed.') == ['He said "no."', "She stayed."]


def test_a_sentence_never_crosses_a_paragraph():
    assert cut("The statement read:\n\nWe left. It rained.") == [
        "The statement read:",
        "We left.",
        "It rained.",
    ]


def test_the_table_numbers_paragraphs_and_sentences():
    table = token_table("One two. Three!\n\n– Four")
    assert table["paragraph"].tolist() == [0] * 5 + [1] * 2
    assert table["sentence"].tolist() == [0, 0, 0, 1, 1, 2, 2]
    assert table["is_word"].tolist() == [True, True, False, True, False, False, True]


@given(st.text(max_size=200))
def test_tokens_and_white_space_are_the_whole_text(text):
    found = spans(text)
    at = 0
    for start, end in found:
        assert at <= start < end
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()
    table = token_table(text)
    assert [(a, b) for a, b in zip(table["start"], table["end"], strict=True)] == found


def test_a_letter_keeps_accents_written_apart():
    assert words("Jose\u0301 left.") == ["Jose\u0301", "left", "."]


@given(st.text(max_size=200))
def test_tokens_are_those_of_nltk_for_the_same_pattern(text):
    assert spans(text) == list(RegexpTokenizer(TOKEN.pattern).span_tokenize(text))


@given(st.text(alphabet="aB.?! \n”’)1", max_size=60))
def test_a_line_without_an_inner_stop_is_one_sentence_to_punkt_too(text):
    punkt = _sentence_tokenizer()
    slow = [
        (at + a, at + b)
        for at, end in paragraphs(text)
        for a, b in punkt.span_tokenize(text[at:end])
    ]
    with_words = [span for span in slow if any(map(str.isalnum, text[slice(*span)]))]
    assert [a for a, _ in sentences(text)][:1] == [a for a, _ in slow][:1]
    assert len([s for s in sentences(text) if any(map(str.isalnum, text[slice(*s)]))]) == len(
        with_words
    )


@given(st.text(max_size=200))
def test_sentences_lie_within_paragraphs_and_hold_every_token(text):
    lines, cuts = paragraphs(text), sentences(text)
    assert all(any(a <= s and e <= b for a, b in lines) for s, e in cuts)
    assert all(any(a <= s < b for a, b in cuts) for s, _ in spans(text))
