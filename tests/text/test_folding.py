"""Folding: signs that are printed as others, or not at all, change no count and no voice."""

import json
import random
import time
import unicodedata

import invariants
import pytest
from hypothesis import example, given, strategies as st
from layouts import LAYOUTS

from framing.base.places import ARTICLES
from framing.measures.records import records, unvoiced
from framing.reading.articles import Actor, Article, Speaker
from framing.reading.readers import read_article
from framing.terms.lexicon import read_matcher
from framing.terms.matching import Matcher, find_terms
from framing.text.folding import APART, PIECES, as_seen, fold, odd_signs, pieces
from framing.text.quotes import lone_marks
from framing.text.tokens import paragraphs, sentences, spans, token_table
from framing.voices.stretches import stretches

UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u202a\u2069"
SPACES = "\u00a0\u2009\u202f\u2007\u3000"
ALIKE = {"-": "\u2010\u2011", "ffi": "\ufb03", "fi": "\ufb01", "fl": "\ufb02", " ": SPACES}
MATCHER = read_matcher()


def disguised(text, seed, share=0.1):
    """Return a text that is printed as another is, written otherwise; and where each sign went."""
    dice, parts, places, at = random.Random(seed), [], [], 0
    length = 0
    while at < len(text):
        if dice.random() < share:
            parts.append(dice.choice(UNSEEN))
            length += 1
        seen = next((old for old in ALIKE if text.startswith(old, at)), text[at])
        new = dice.choice(ALIKE[seen]) if seen in ALIKE and dice.random() < 0.5 else seen
        if new == seen == text[at] and dice.random() < share:
            new = unicodedata.normalize("NFD", seen)
        if new == "\n" and dice.random() < 0.5:
            new = dice.choice(["\r\n", "\r", "\u2028"])
        if new == " " and dice.random() < share:
            new = " \u200b " if dice.random() < 0.5 else "  "
        places += [(length, length + len(new))] * len(seen)
        parts.append(new)
        length += len(new)
        at += len(seen)
    return "".join(parts), places


def same(found, text, kept, places):
    """Hold stretches and hits of a disguised text to those of the plain one."""
    assert len(found[0].statements) == len(found[1].statements)
    for one, other in zip(*(each.statements for each in found), strict=True):
        assert one[4:5] + one[9:] == other[4:5] + other[9:]  # who, how
        assert one.kind == other.kind
        assert (other.start, other.end) == (places[one.start][0], places[one.end - 1][1])
        assert other.text == kept[other.start : other.end]
        assert as_seen(other.source) == one.source and other.source in kept
        assert as_seen(other.cue) == one.cue == text[one.cue_start : one.cue_end]
        assert not other.cue or other.cue == kept[other.cue_start : other.cue_end]
    for name, cells in found[0].hits.items():
        others = found[1].hits[name]
        if name in {"start", "end"}:
            side = name == "end"
            assert [places[at - side][side] for at in cells] == others
        else:
            assert [as_seen(x) if name == "text" else x for x in others] == cells
    assert found[0].counts == found[1].counts


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.txt")), ids=lambda path: path.stem)
def test_an_article_in_disguise_has_the_same_words_and_voices(path, seed):
    article = read_article(path)
    plain = Article("one", article.text, speakers=article.speakers, actors=article.actors)
    kept, places = disguised(article.text, seed)
    other = Article("one", kept, speakers=article.speakers, actors=article.actors)
    same([records(each, MATCHER) for each in (plain, other)], article.text, kept, places)
    assert unvoiced(plain, MATCHER).counts == unvoiced(other, MATCHER).counts


@pytest.mark.parametrize("name", sorted(LAYOUTS))
def test_a_layout_in_disguise_has_the_same_voices(name):
    text = LAYOUTS[name][0].translate(dict.fromkeys(map(ord, "«»‹›⟨⟩⟦⟧{}[]")))
    kept, places = disguised(text, name)
    same([records(Article("one", each), MATCHER) for each in (text, kept)], text, kept, places)


NEWS = [
    "“We shall not fly the flag,” Ana Brook, the chief of staff, said.",
    "The first-ever act of aggression was met with a cease-fire.",
    "Ana Brook’s office called the raid “terrorism”.",
    "PILOT: It is a fine wall.",
    "– the official said it was not so – and left.",
]


@given(st.lists(st.sampled_from(NEWS), min_size=1, max_size=4), st.integers(0, 10**6))
@example([NEWS[0], NEWS[4]], 1)
def test_news_in_disguise_has_the_same_words_and_voices(lines, seed):
    text = "\n\n".join(lines)
    kept, places = disguised(text, seed, 0.2)
    same([records(Article("one", each), MATCHER) for each in (text, kept)], text, kept, places)
    for read in (paragraphs, sentences, spans):
        shown = [(places[start][0], places[end - 1][1]) for start, end in read(text)]
        assert read(kept) == shown
    assert [places[at][0] for at in lone_marks(text)] == lone_marks(kept)
    assert not list(invariants.broken(kept))


signs = st.characters() | st.sampled_from(UNSEEN + SPACES + "\u0301e\u2011\ufb01 \r\n")


@given(st.text(signs, max_size=60))
def test_every_sign_that_is_seen_has_its_place(text):
    folded = fold(text)
    if folded is None:
        assert not any(sign in text for sign in UNSEEN + SPACES + "\r")
        return
    before = (0, 0)
    for at, sign in enumerate(folded.text):
        start, end = folded.back(at, at + 1)
        assert before[1] <= start < end or (start, end) == before
        assert sign in as_seen(text[start:end])
        assert not as_seen(text[before[1] : start])
        before = start, end
    assert not as_seen(text[before[1] :])


@given(st.text(signs | st.sampled_from("  e\u0301\u034f\uff21"), max_size=20))
@example("a  \u00ad b")
@example(" \u0301e\u0301\u0302")
def test_pieces_are_found_wherever_they_are(text):
    every = [piece.span() for piece in PIECES.finditer(text)]
    assert [piece.span() for piece in pieces(text, odd_signs(text))] == every
    if not odd_signs(text):
        assert [piece.span() for piece in APART.finditer(text)] == every


@given(st.text(signs, max_size=30), st.integers(0, 30), st.integers(1, 30))
def test_a_span_is_from_its_first_sign_to_its_last(text, start, length):
    folded = fold(text)
    end = start + length
    if folded and end <= len(folded.text):
        first, last = folded.back(start, start + 1), folded.back(end - 1, end)
        assert folded.back(start, end) == (first[0], last[1])
        assert folded.back(end, start) == (folded.back(end, end + 1)[0],) * 2


@given(st.text(signs | st.sampled_from("ab"), max_size=30), st.integers(0, 30), st.integers(1, 30))
@example("a\u00a0b", 0, 1)
def test_what_is_written_alike_is_only_moved(text, start, length):
    folded = fold(text)
    end = start + length
    by = folded.moved(start, end) if folded and end <= len(folded.text) else None
    if by is not None:
        assert folded.back(start, end) == (start + by, end + by)
        assert folded.text[start:end] == text[start + by : end + by]


WORDS = {
    "aggres\u00adsion": "aggression",
    "aggres\u00ad\u00adsion": "aggression",
    "co\u2011op": "co-op",
    "\ufb01re": "fire",
    "o\ufb03ce": "office",
    "\uff37\uff41\uff52": "War",
    "cafe\u0301": "café",
    "a\u200bb\u2060c\ufeff": "abc",
    "war\u00a0crime": "war crime",
    "war \u200b \u00a0crime": "war crime",
    "\u275dno\u275e": "“no”",
    "one\r\ntwo\rthree\u2028four\x0bfive": "one\ntwo\nthree\nfour\nfive",
}


@pytest.mark.parametrize("word", WORDS)
def test_what_is_seen(word):
    assert as_seen(word) == WORDS[word]


@pytest.mark.parametrize("text", ["It rained.\n\n“No,” he said.\n", "Dí az – ’90s €", "a\tb", ""])
def test_a_text_that_is_what_is_seen_needs_no_folding(text):
    assert fold(text) is None


def test_tokens_are_as_they_stand():
    table = token_table("The aggres\u00adsion\u200b of o\ufb03\u00adce.")
    assert table["token"].tolist() == ["The", "aggres\u00adsion", "of", "o\ufb03\u00adce", "."]
    assert table["end"].tolist() == [3, 15, 19, 25, 26]


def test_terms_are_found_whatever_their_signs():
    matcher = Matcher([("cease-fire*", "law"), ("act of aggression", "law")])
    assert find_terms(["Cease\u2011\ufb01\u00adres"], matcher) == [(0, 1, "cease-fire*", "law")]


def test_names_in_a_sidecar_may_be_written_otherwise():
    speaker = Speaker("Ana\u00a0Bro\u00adok", "Hill", aliases=("the \ufb01rst\u00a0minister",))
    actor = Actor("Free\u00addonia", names=("the is\u00adland",))
    text = "“No,” said the first minister. It was aggression by the island."
    article = Article("one", text, speakers=(speaker,), actors=(actor,))
    (row,) = stretches(article)
    assert (row.speaker, row.government) == (speaker.name, "Hill")
    hits = records(article, MATCHER).hits
    assert dict(zip(hits["text"], hits["target"], strict=True))["aggression"] == actor.name


def test_the_work_grows_with_the_text():
    started = time.process_time()
    for sign in ("\u00ad", " ", "\u00a0 ", "a\u0301", "\r", "\u200b \u200b", "e\u00ad"):
        as_seen(sign * 200_000)
        stretches(Article("one", "It rained. " + sign * 20_000 + " He left."))
    assert time.process_time() - started < 5


def test_a_record_is_json_whatever_its_signs():
    text = "“We\u00a0shall \u202enot,” Ana\u200b Brook said."
    assert [json.loads(json.dumps(row)) for row in stretches(Article("one", text))]


@given(st.text(alphabet="ab \u00ad\u200b\u00a0é\u0301ﬁ\r\n", max_size=30))
def test_there_and_back(text):
    found = fold(text)
    places = range(len(found.text)) if found else ()
    back = [found.back(at, at + 1)[0] for at in places]
    for at, there in zip(places, found.forths(back) if found else (), strict=True):
        assert there <= at
