"""Tokens: exact offsets, whole words, sentences that end where they should."""

import re
import time

import pytest
from hypothesis import given, strategies as st
from nltk.tokenize.punkt import PunktLanguageVars, PunktParameters, PunktSentenceTokenizer
from nltk.tokenize.regexp import RegexpTokenizer

from framing.base.places import ARTICLES
from framing.text import tokens
from framing.text.folding import as_seen
from framing.text.stops import ABBREVIATIONS, ASIDE, FINAL, STARTERS
from framing.text.tokens import TOKEN, paragraphs, sentences, spans, token_columns, token_table


class NewsEnglish(PunktLanguageVars):
    """Curly marks close a sentence too; no word begins with one, or holds a dash."""

    re_boundary_realignment = re.compile(r"[\"'”’)\]}»]+?(?:\s+|(?=--)|$)", re.MULTILINE)
    _re_word_start = PunktLanguageVars._re_word_start[:-1] + "“„‘«—–]"

    @property
    def _re_non_word_chars(self):
        return super()._re_non_word_chars[:-2] + "—–])"


class Given(PunktSentenceTokenizer):
    """Words that begin sentences are known, after abbreviations that no name follows; initials."""

    def _second_pass_annotation(self, token1, token2):
        found = super()._second_pass_annotation(token1, token2)
        known = token2 is not None and token1.type_no_period in FINAL
        if known and token1.period_final and token2.tok in STARTERS:
            token1.sentbreak = True
        initials = re.fullmatch(r"(?:[^\W\d_]\.){2,4}", token1.tok)
        if initials and token2 is not None and token1.type_no_period not in ABBREVIATIONS:
            token1.sentbreak = token2.tok in STARTERS
        return found


# The decision that ours is held to: Punkt with our abbreviations, trained on nothing.
PUNKT = Given(lang_vars=NewsEnglish())
PUNKT._params = PunktParameters()
PUNKT._params.abbrev_types = set(ABBREVIATIONS)

STOPS = ". .. ... ? ! ?! . . . .” .) .' ,. -- - — , ; : & # * @ ` “ ” ‘ ’ \" ( ) [ ] { } « »"
LONG = "continued. “continued. U.continued. a-continued. Continued"
WORDS = "Mr. U.S. p.m. a-Mr. J. É. ʰ. _. 5. 1,000. .5. 0.5.. ٣. ². He he smith Smith. what?! x.y. ß"
SPACES = [" ", "  ", "\t", "\xa0", "\u2009", "\u3000", "\x1f", "\x1c", "\x85", "\u200b", "\n", ""]
PIECES = [*SPACES, *STOPS.split(), *WORDS.split(), *LONG.split()]
LETTERS = "aAbéÉ.?!,-–—;:…'\"“”‘’()[]{}«»&#*@`0159٣_ \t\xa0\u2003\x1f\n"


def by_punkt(text):
    """Return what NLTK cuts; a line without a stop before its last word is one sentence."""
    found = []
    for at, end in paragraphs(text):
        inner = re.search(r"[.?!]\W+\w", text[at:end])
        cuts = PUNKT.span_tokenize(text[at:end]) if inner else [(0, end - at)]
        found += with_asides(text, [(at + a, at + b) for a, b in cuts])
    return found


def with_asides(text, cuts):
    """Return cuts, each with the next where a bracket and a comma follow its stop: (emer.), who."""
    found = []
    for start, end in cuts:
        stop = found[-1][1] if found else -1
        if found and {text[stop : stop + 2], text[stop - 1 : stop + 1]} & ASIDE:
            start, _ = found.pop()
        found.append((start, end))
    return found


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


@pytest.mark.parametrize(
    "text",
    [
        "Resolution No. 242 stands.",
        "Art. 51, Sec. IV and pp. 3 to 5 are void.",
        "Rep. Ann Brook (D-Wis.) rose.",
        "Brook of Calif. rose.",
        "The “U.N. Charter” is old.",
        "Hill—Mr. Vos rose.",
        "‘Mr. Vos’ rose.",
    ],
)
def test_abbreviations_by_what_stands_beside_them(text):
    assert cut(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "It was sold to Brook Inc. The firm denied it.",
        "Doors open at 5 p.m. She said so.",
        "He left for the U.S. In May he was back.",
        "The shop on Hill St. closed. It had rained.",
    ],
)
def test_a_word_that_begins_sentences_ends_one_after_an_abbreviation(text):
    assert len(cut(text)) == 2


def test_several_initials_stand_before_a_name():
    text = "“We are late,” said A.B. Brook of the F.T.A. The party left. J.P. van Dam stayed."
    assert len(cut(text)) == 3


@pytest.mark.parametrize(
    "text", ["Mr. He rose.", "Brook v. The Crown ends.", "Capt. An rose.", "U.S. Steel fell."]
)
def test_names_after_abbreviations_do_not_end_a_sentence(text):
    assert cut(text) == [text]


@pytest.mark.parametrize(
    "text", ["She said no. It rained.", "He is ill. It rained.", "She likes art. It rained."]
)
def test_words_that_are_abbreviations_elsewhere_end_a_sentence(text):
    assert len(cut(text)) == 2


@given(st.text(max_size=200))
def test_sentences_are_those_of_punkt(text):
    text = as_seen(text)
    assert sentences(text) == by_punkt(text)


@given(st.text(alphabet=LETTERS, max_size=80))
def test_sentences_are_those_of_punkt_whatever_the_signs(text):
    text = as_seen(text)
    assert sentences(text) == by_punkt(text)


@given(st.lists(st.sampled_from(PIECES), max_size=30), st.sampled_from(["", " "]))
def test_sentences_are_those_of_punkt_whatever_the_words(pieces, between):
    text = as_seen(between.join(pieces))
    assert sentences(text) == by_punkt(text)


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.txt")), ids=lambda path: path.stem)
def test_an_articles_sentences_are_those_of_punkt(path):
    text = path.read_text(encoding="utf-8")
    assert sentences(text) == by_punkt(text)


@pytest.mark.parametrize("sign", [".", "?!", ". ", "“.” ", "-", " .", "a.", ".\xa0", "”", "A. b "])
def test_the_work_grows_with_the_line(sign):
    started = time.process_time()
    sentences("It rained. " + sign * (200_000 // len(sign)) + " He left.")
    assert time.process_time() - started < 5


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
        assert not as_seen(text[at:start]).strip()
        at = end
    assert not as_seen(text[at:]).strip()
    table = token_table(text)
    assert [(a, b) for a, b in zip(table["start"], table["end"], strict=True)] == found


def test_a_letter_keeps_accents_written_apart():
    assert words("Jose\u0301 left.") == ["Jose\u0301", "left", "."]


@given(st.text(max_size=200))
def test_tokens_are_those_of_nltk_for_the_same_pattern(text):
    text = as_seen(text)
    assert spans(text) == list(RegexpTokenizer(TOKEN.pattern).span_tokenize(text))


@given(st.text(max_size=200))
def test_sentences_lie_within_paragraphs_and_hold_every_token(text):
    lines, cuts = paragraphs(text), sentences(text)
    assert all(any(a <= s and e <= b for a, b in lines) for s, e in cuts)
    assert all(any(a <= s < b for a, b in cuts) for s, _ in spans(text))


@given(st.text("ab .,\n\u200b\u2028\u00ad\x1c’", max_size=40))
def test_the_tokens_of_some_paragraphs_are_those_of_each(text):
    lines = paragraphs(text)[::2]
    columns = token_columns(text, lines)
    cuts = [(start, tokens.cut(text[start:end])) for start, end in lines]
    assert columns["token"] == [word for _, found in cuts for word in found.words]
    assert columns["start"] == [start + at for start, found in cuts for at in found.starts]
