"""Other readings of an article's voices: who is counted for whom, and who for nobody."""

from __future__ import annotations

from collections.abc import Collection
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

from framing.base.kinds import KINDS, OTHER, PARAPHRASE, QUOTED, REPORTER

if TYPE_CHECKING:
    from framing.measures.analysis import Analysis

PARTY_NEWSPAPER = "party newspaper"
NOBODY = ""
SENTENCE = 8  # words
WITH, WITHOUT = "with", "without"
NEITHER, SOURCE = "neither side", "its source"
EVERY, FULL = "all", "full statements"


class Reading(NamedTuple):
    """A decision on each point where careful readers may differ; the first of each is the usual."""

    newspaper: str = WITH  # a party newspaper's words among its government's
    paraphrase: str = NEITHER  # whose words a paraphrase is
    quotations: str = EVERY  # or only those that are sentences of their own
    attitude: str = NEITHER  # whose words say what somebody hopes, fears, believes
    topic: str = REPORTER  # whose words name what somebody spoke of or judged


CHOICES = {
    "newspaper": (WITH, WITHOUT),
    "paraphrase": (NEITHER, REPORTER, SOURCE),
    "quotations": (EVERY, FULL),
    "attitude": (NEITHER, REPORTER, SOURCE),
    "topic": (REPORTER, SOURCE, NEITHER),
}
OF_KIND = {"paraphrase": "indirect", "attitude": "attitude", "topic": "topic"}
"""The choices that say whose words those of a kind are."""


def every_reading(kinds: Collection[str] = KINDS) -> list[Reading]:
    """Return every combination of the choices, the usual reading first.

    Of a choice about ``attitude`` or ``topic`` only the usual option is taken where the ``kinds``
    of an article do not hold it: it would give the same again.
    """
    absent = {name for name in ("attitude", "topic") if OF_KIND[name] not in kinds}
    options = (CHOICES[name][:1] if name in absent else CHOICES[name] for name in CHOICES)
    return [Reading(*chosen) for chosen in product(*options)]


def read_as(found: Analysis, reading: Reading) -> pd.Series:
    """Return the voice of every token of an analysis under a reading; "" for counted for nobody."""
    tokens = found.tokens
    voice = tokens["voice"].to_numpy(dtype=object).copy()
    quoted = tokens["kind"].isin(QUOTED).to_numpy()
    if reading.newspaper == WITHOUT:
        rows = found.statements
        papers = set(rows.loc[rows["organ"] == PARTY_NEWSPAPER, "statement"])
        voice[quoted & tokens["statement"].isin(papers).to_numpy()] = NOBODY
    if reading.quotations == FULL:
        voice[_within(tokens, fragments(found.statements))] = NOBODY
    for name, kind in OF_KIND.items():
        of_kind = (tokens["kind"] == kind).to_numpy()
        voice[of_kind] = _given_to(getattr(reading, name), tokens[of_kind])
    return pd.Series(voice, index=tokens.index, name="voice", dtype="str")


def _given_to(option: str, tokens: pd.DataFrame) -> np.ndarray | str:
    """Return the voice of tokens that an option gives to one side, its source or neither."""
    if option == SOURCE:
        return tokens["government"].replace("", OTHER).to_numpy(dtype=object)
    return REPORTER if option == REPORTER else PARAPHRASE


def fragments(statements: pd.DataFrame) -> pd.DataFrame:
    """Return the quotations in marks that are no sentence of their own.

    A sentence of its own begins with a capital and has SENTENCE words or more; anything else is set
    into the reporter's sentence, which decides what stands around it.
    """
    direct = statements[statements["kind"] == "direct"]
    whole = [text[:1].isupper() and len(text.split()) >= SENTENCE for text in direct["text"]]
    return direct[~np.array(whole, dtype=bool)]


def _within(tokens: pd.DataFrame, stretches: pd.DataFrame) -> np.ndarray:
    """Return which tokens stand within stretches of the text."""
    starts = tokens["start"].to_numpy()
    inside = np.zeros(len(tokens), dtype=bool)
    for start, end in stretches[["start", "end"]].to_numpy():
        inside |= (starts >= start) & (starts < end)
    return inside


def revoiced(
    found: Analysis, reading: Reading, hits: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return tokens and hits with the voices of a reading, without those counted for nobody."""
    tokens = found.tokens.assign(voice=read_as(found, reading))
    voice = dict(zip(tokens["start"].tolist(), tokens["voice"].tolist(), strict=True))
    hits = hits.assign(voice=hits["start"].map(voice))
    return tokens[tokens["voice"] != NOBODY], hits[hits["voice"] != NOBODY]
