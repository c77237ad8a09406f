"""The origins of a voice's terms: each term has one, and together they are all."""

import pandas as pd

from framing import analyse, read_lexicon
from framing.measures.origins import origins
from framing.terms.hits import SCARE_QUOTES


def test_every_term_has_one_origin_and_none_is_lost():
    found = analyse(
        text="The brutal regime fell. “Your aggression must end,” the French envoy said."
    )
    table = origins(found.hits, read_lexicon(), found.voices)
    sizes = found.hits.groupby("voice").size()
    assert table.groupby("voice")["count"].sum().to_dict() == sizes.to_dict()
    assert table["of"].tolist() == table["voice"].map(sizes).tolist()


def test_by_hand():
    lexicon = pd.DataFrame({"term": ["war", "brutal"], "origin": ["literature", "article"]})
    terms = ["war", "war", "brutal", SCARE_QUOTES, "unknown"]
    hits = pd.DataFrame({"voice": "Reporter", "term": terms})
    table = origins(hits, lexicon, ["Reporter"]).set_index("origin")["count"]
    assert table.to_dict() == {"literature": 2, "article": 1, SCARE_QUOTES: 1, "": 1}
