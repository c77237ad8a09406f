"""Analysis: the tables of one article fit together, and sums are kept."""

import pytest

from framing import voices
from framing.analysis import QUOTED, analyse, without_organ
from framing.articles import Actor, Article, Speaker

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


def test_an_organ_can_be_put_aside(found):
    kept = without_organ(found, "party newspaper")
    before, after = (t.totals.set_index("voice") for t in (found, kept))
    assert (before.loc["Freedonia", "count"], after.loc["Freedonia", "count"]) == (3, 2)
    assert before.loc["Freedonia", "words"] - after.loc["Freedonia", "words"] == 2
    assert before.loc["Reporter"].equals(after.loc["Reporter"])
    assert without_organ(found, "no such organ").counts.equals(found.counts)


def test_another_reading_of_the_voices_may_be_given(found):
    own = voices.statements(ARTICLE)
    assert analyse(ARTICLE, said=own).hits.equals(found.hits)
    none = analyse(ARTICLE, said=own.iloc[:0])
    assert set(none.tokens["voice"]) == {"Reporter"}
    assert not none.tokens["kind"].isin(QUOTED).any()


@pytest.mark.parametrize("text", ["It rained.", "“No.”", "…", "1", "The regime erred."])
def test_articles_with_hardly_anything(text):
    found = analyse(Article("one", text))
    assert found.totals["count"].sum() == len(found.hits)
