"""From where the terms came that each voice uses."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from framing.terms.hits import SCARE_QUOTES

COLUMNS = ["voice", "origin", "count", "of"]


def origins(hits: pd.DataFrame, lexicon: pd.DataFrame, voices: Sequence[str]) -> pd.DataFrame:
    """Count the terms of each voice by the ``origin`` that the list gives, columns as in COLUMNS.

    Scare quotes stand in no list and are an origin of their own; a list that says nothing has the
    origin "". ``of`` are all terms of the voice.
    """
    known = lexicon.drop_duplicates("term").set_index("term")["origin"]
    origin = hits["term"].map(known).fillna("").mask(hits["term"] == SCARE_QUOTES, SCARE_QUOTES)
    own = hits.assign(origin=origin)[hits["voice"].isin(list(voices))]
    counted = own.groupby(["voice", "origin"]).size().rename("count").reset_index()
    counted["of"] = counted.groupby("voice")["count"].transform("sum")
    rank = counted["voice"].map({voice: at for at, voice in enumerate(voices)})
    order = counted.assign(rank=rank).sort_values(["rank", "origin"], ignore_index=True)
    return order[COLUMNS]
