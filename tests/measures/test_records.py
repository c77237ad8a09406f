"""Records: what the data frames of an analysis hold, without data frames."""

import pandas as pd
import pytest
from hypothesis import given, strategies as st

from framing.measures.analysis import analyse
from framing.measures.rates import rated
from framing.measures.records import WHOLE, records, unvoiced
from framing.reading.articles import Actor, Article, Speaker
from framing.reading.readers import read_article
from framing.terms.lexicon import compile_terms, read_lexicon, read_matcher
from framing.voices.stretches import Stretch

MATCHER = read_matcher()
FRAMED = compile_terms(read_lexicon())
DECLARED = Article(
    "declared",
    "The Sylvanian regime erred. “Your brutal aggression must end,” the envoy said.",
    speakers=(Speaker("Envoy", "Freedonia", "mission", ("the envoy",)),),
    actors=(Actor("Sylvania", ("Sylvanian",)),),
)


def assert_same_rows(article):
    plain, framed = records(article, MATCHER), analyse(article, terms=FRAMED)
    assert plain.hits == framed.hits.to_dict("list")
    counts = framed.counts.to_dict("list")
    assert plain.counts == {name: counts[name] for name in plain.counts}
    pd.testing.assert_frame_equal(
        pd.DataFrame(rated(plain.counts)), framed.counts, check_dtype=False, check_exact=True
    )
    rows = [Stretch(*row) for row in framed.statements.itertuples(index=False)]
    assert plain.statements == rows


@pytest.mark.parametrize(
    "article",
    [DECLARED, read_article("cuba-venezuela-iran"), read_article("neutral-control")],
    ids=lambda article: article.name,
)
def test_the_rows_are_those_of_the_analysis(article):
    assert_same_rows(article)


PIECES = st.sampled_from(
    ["regime", "The regime", "war crimes", "“", "”", " said Ana Brook", ".", ",", "\n", "so-called"]
)


@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_of_any_text(text):
    assert_same_rows(Article("any", text))


@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_an_article_as_a_whole_has_the_words_of_its_voices(text):
    article = Article("any", text)
    voiced, whole = records(article, MATCHER), unvoiced(article, MATCHER)
    words = dict(zip(voiced.counts["voice"], voiced.counts["words"], strict=True))
    paratext = sum(
        len(stretch.text.split()) for stretch in voiced.statements if stretch.kind == "paratext"
    )
    assert set(whole.counts["voice"]) == {WHOLE}
    assert sum(words.values()) <= whole.counts["words"][0] <= sum(words.values()) + paratext
