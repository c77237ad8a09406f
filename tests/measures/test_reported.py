"""Who is let speak, with which verbs: by hand, and against another library."""

import pytest

from framing.measures.analysis import analyse
from framing.measures.reported import (
    PRESENCE_COLUMNS,
    VERB_COLUMNS,
    presence,
    reporting_verbs,
)  # fmt: skip
from framing.reading.articles import Article, Speaker

TEXT = (
    "“The gate,” the Hill ministry said, “will open.” It also said that rain would come. The Hill "
    "ministry claimed that the bridge had held. A baker denied that it rained.\n"
)
ARTICLE = Article("one", TEXT, speakers=(Speaker("Hill ministry", "Hill"),))


@pytest.fixture(scope="module")
def found():
    return analyse(ARTICLE)


def test_an_act_counts_once_and_shares_add_up(found):
    table = reporting_verbs(found.statements, found.voices)
    assert list(table.columns) == VERB_COLUMNS
    hill = table[table["voice"] == "Hill"]
    assert hill["acts"].sum() == hill["of"].iloc[0] == 3
    assert hill["share"].sum() == pytest.approx(1)
    assert hill["verbs"].tolist()[0] == "said 2" or "claimed" in hill["verbs"].tolist()[0]
    assert "Other" in set(table["voice"])


def test_every_word_has_a_voice_and_two_voices_have_the_ends(found):
    table = presence(found.tokens, found.voices)
    assert list(table.columns) == PRESENCE_COLUMNS
    assert table["words"].sum() == found.tokens["is_word"].sum()
    assert table["share"].sum() == pytest.approx(1)
    assert table["first"].sum() == table["last"].sum() == 1
    assert table.loc[table["first"], "voice"].tolist() == ["Hill"]
    assert (table["longest"] <= table["words"]).all()


def test_a_text_without_words_has_no_voice(found):
    assert presence(found.tokens[:0], found.voices).empty
    assert reporting_verbs(found.statements[:0], found.voices).empty
