"""Analysis: the tables of one article fit together, and sums are kept."""

import pytest

from framing.base.errors import InputError
from framing.base.kinds import QUOTED
from framing.measures.analysis import analyse
from framing.reading.articles import Actor, Article, Speaker
from framing.voices import voiced

TEXT = (
    "The Sylvanian regime erred. “Your brutal aggression must end,” the envoy said.\n\n"
    "“A massacre,” the Gazette wrote. Officials claimed that the danger was over."
)
ARTICLE = Article(
    "one",
    TEXT,
    speakers=(
        Speaker("Envoy", "Freedonia", "mission", ("the envoy",)),
        Speaker("The Gazette", "Freedonia", "party newspaper", ("the Gazette",)),
    ),
    actors=(Actor("Sylvania", ("Sylvanian",)),),
)


@pytest.fixture(scope="module")
def found():
    return analyse(ARTICLE)


def test_counts_sum_to_the_hits(found):
    counted = found.hits["voice"] != "Paratext"
    assert found.counts["count"].sum() == found.totals["count"].sum() == counted.sum() > 0
    sizes = found.counts.groupby("voice")["words"].unique()
    assert all(len(words) == 1 for words in sizes)
    words = found.tokens[found.tokens["is_word"] & (found.tokens["voice"] != "Paratext")]
    assert found.totals["words"].sum() == len(words)


def test_every_hit_stands_in_the_text(found):
    for hit in found.hits.itertuples():
        assert TEXT[hit.start : hit.end].split() == hit.text.split()


def test_who_says_what(found):
    said = found.hits.groupby("voice")["text"].apply(list).to_dict()
    assert said["Freedonia"] == ["brutal", "aggression", "massacre"]
    assert said["Reporter"] == ["regime", "claimed"]
    assert said["Paraphrase"] == ["danger"]
    assert found.hits["target"].tolist()[0] == "Sylvania"


def test_a_named_government_without_words_has_no_rate(found):
    assert found.voices[:3] == ["Reporter", "Freedonia", "Sylvania"]
    assert found.governments == ["Freedonia"]
    silent = found.totals.set_index("voice").loc["Sylvania"]
    assert silent["words"] == 0
    assert silent[["per_1000", "low", "high"]].isna().all()


def test_speakers_of_an_article_that_is_read_already_are_refused():
    with pytest.raises(InputError, match="already has its speakers"):
        analyse(ARTICLE, speakers="speakers.toml")


def test_another_reading_of_the_voices_may_be_given(found):
    own = voiced.statements(ARTICLE)
    assert analyse(ARTICLE, said=own).hits.equals(found.hits)
    none = analyse(ARTICLE, said=own.iloc[:0])
    assert set(none.tokens["voice"]) == {"Reporter"}
    assert not none.tokens["kind"].isin(QUOTED).any()


@pytest.mark.parametrize("text", ["It rained.", "“No.”", "…", "1", "The regime erred."])
def test_articles_with_hardly_anything(text):
    found = analyse(Article("one", text))
    assert found.totals["count"].sum() == len(found.hits)
