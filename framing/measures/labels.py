"""Labels per naming: of all the times a voice names an actor, how many carry a label."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pandas as pd

from framing.base.kinds import PARATEXT
from framing.base.rows import named_rows
from framing.measures.rates import wilson
from framing.terms.filed import LABEL, among
from framing.terms.named import known, names_in, tokens_as_seen
from framing.terms.roles import BETWEEN

if TYPE_CHECKING:
    from framing.reading.articles import Article

NAMING_COLUMNS = ["start", "end", "text", "actor", "voice", "sentence", "label"]
LABEL_COLUMNS = ["voice", "actor", "labelled", "namings", "share", "low", "high", "labels"]
NOT_NAMED = ""  # the text of a naming by a label alone


def namings(
    article: Article, tokens: pd.DataFrame, hits: pd.DataFrame, category: str = LABEL
) -> pd.DataFrame:
    """Return every time a voice names an actor, in order, with the labels it carries there.

    Columns as in NAMING_COLUMNS; a label is a term of ``category``. It belongs to the naming
    nearest to it, in its sentence and voice, of each actor it is said of; several labels on one
    naming are one naming, joined by ``; ``. A label whose actor is not named in its sentence is a
    naming by itself. A name within a compound, “Freedonia-backed”, names nobody here, and paratext
    is nobody's.
    """
    found = _named(article, tokens)
    labels = hits[among(hits["category"], [category]) & (hits["said_of"] != "")]
    for hit in named_rows(labels):
        for actor in hit.said_of.split(BETWEEN):
            near = [row for row in found if _beside(row, hit, actor)]
            own = min(near, key=lambda row: abs(row["start"] - hit.start), default=None)
            if own is None:
                found.append(_alone(hit, actor))
            elif hit.text not in own["label"].split(BETWEEN):
                own["label"] = BETWEEN.join(filter(None, [own["label"], hit.text]))
    table = pd.DataFrame(found, columns=NAMING_COLUMNS).sort_values("start", kind="stable")
    return table.reset_index(drop=True)


def _named(article: Article, tokens: pd.DataFrame) -> list[dict]:
    """Return the names in an article that are whole, each with the voice of its first token."""
    columns = {name: tokens[name].tolist() for name in ("token", "start", "end")}
    voices, sentences = tokens["voice"].tolist(), tokens["sentence"].tolist()
    seen = tokens_as_seen(article.text, columns)
    names = dict.fromkeys(names_in(seen[0], known(article), seen[1]).values())
    rows = []
    for name in names:
        if not name.whole or voices[name.first] == PARATEXT:
            continue
        span = columns["start"][name.first], columns["end"][name.last - 1]
        text = " ".join(article.text[slice(*span)].split())
        place = (voices[name.first], sentences[name.first], "")
        rows.append(dict(zip(NAMING_COLUMNS, (*span, text, name.actor, *place), strict=True)))
    return rows


def _beside(row: dict, hit: object, actor: str) -> bool:
    """Return whether a naming is of a label's actor, in its sentence and voice."""
    same = all(row[name] == getattr(hit, name) for name in ("sentence", "voice"))
    return same and row["actor"] == actor


def _alone(hit: object, actor: str) -> dict:
    """Return the naming that a label is by itself: both regimes."""
    own = {name: getattr(hit, name) for name in ("start", "end", "voice", "sentence")}
    return {**own, "text": NOT_NAMED, "actor": actor, "label": getattr(hit, "text", "")}


def labels_per_naming(named: pd.DataFrame, voices: Sequence[str]) -> pd.DataFrame:
    """Count the namings of each actor by each voice, and how many of them carry a label.

    Columns as in LABEL_COLUMNS, one row per voice and actor named by it, in the order of the
    voices, most namings first. ``share`` is ``labelled`` over ``namings``, with Wilson's interval.
    """
    rows = []
    for voice in dict.fromkeys(voices):
        own = named[named["voice"] == voice]
        for actor, number in (
            own["actor"]
            .value_counts()
            .sort_index()
            .sort_values(ascending=False, kind="stable")
            .items()
        ):
            carried = own.loc[(own["actor"] == actor) & (own["label"] != ""), "label"]
            words = (word for labels in carried for word in labels.split(BETWEEN))
            used = ", ".join(dict.fromkeys(word.lower() for word in words))
            size = len(carried)
            rows.append([voice, actor, size, number, size / number, *wilson(size, number), used])
    return pd.DataFrame(rows, columns=LABEL_COLUMNS)
