"""Whose voice each word is in: the tables of statements and of voiced tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.articles import Article
from framing.stretches import QUOTED, Stretch, stretches
from framing.tokens import token_table

if TYPE_CHECKING:
    from pandas import DataFrame

REPORTER, OTHER, PARAPHRASE, PARATEXT = "Reporter", "Other", "Paraphrase", "Paratext"


def statements(article: Article) -> DataFrame:
    """Return the ``statements`` table: one row per stretch, as in data/CODEBOOK.md."""
    import pandas as pd

    table = pd.DataFrame(stretches(article), columns=Stretch._fields)
    texts = [name for name, kind in Stretch.__annotations__.items() if kind == "str"]
    return table.astype(dict.fromkeys(texts, "str"))


def tokens(article: Article, said: DataFrame | None = None) -> DataFrame:
    """Return the ``tokens`` table: one row per token, every one with one kind and one voice.

    ``said`` is a ``statements`` table to use instead of the engine's, such as a hand coding.
    """
    import numpy as np

    said = statements(article) if said is None else said.sort_values("start", ignore_index=True)
    table = token_table(article.text)
    at = np.searchsorted(said["start"], table["start"], side="right") - 1
    ends = np.append(said["end"].to_numpy(), -1)  # the last one answers for "no stretch before"
    inside = table["start"].to_numpy() < ends[at]
    rows = np.where(inside, at, len(said))
    for column, empty in (("kind", "reporter"), ("speaker", ""), ("government", "")):
        table[column] = np.append(said[column].to_numpy(dtype=object), empty)[rows]
    table = table.astype({"kind": "str", "speaker": "str", "government": "str"})
    table["statement"] = np.append(said["statement"].to_numpy(), -1)[rows].astype("int64")
    voices = [voice(*pair) for pair in zip(table["kind"], table["government"], strict=True)]
    table.insert(7, "voice", voices)
    return table.astype({"voice": "str"})


def voice(kind: str, government: str) -> str:
    """Return the voice that words of a kind, of a speaker with a government, are counted for."""
    fixed = {"reporter": REPORTER, "scare": REPORTER, "indirect": PARAPHRASE, "paratext": PARATEXT}
    return fixed.get(kind) or government or OTHER


def voices(article: Article, table: DataFrame) -> list[str]:
    """Return the voices to compare, in order: reporter, governments declared or quoted, others.

    A government that is declared but never quoted is in the list, so that its absence shows.
    """
    quoted = table.loc[table["kind"].isin(QUOTED), "government"]
    governments = [*article.governments, *sorted(name for name in set(quoted) if name)]
    present = set(table["voice"])
    rest = [name for name in (OTHER, PARAPHRASE) if name in present]
    return [REPORTER, *dict.fromkeys(governments), *rest]
