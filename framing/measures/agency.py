"""Agency: who acts where a term of violence is told, who suffers, where nobody is said to act."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import pandas as pd

from framing.measures.rates import wilson
from framing.terms.filed import among
from framing.terms.roles import ACTIVE, AGENTLESS, BETWEEN, NOUN, PASSIVE

VIOLENCE = "violence"
FORMS = (ACTIVE, PASSIVE, AGENTLESS, NOUN)
AGENCY_COLUMNS = ["voice", "construction", "count", "of", "share", "low", "high", "named"]
DEED_COLUMNS = ["voice", "actor", "acts", "suffers"]


def agency(hits: pd.DataFrame, voices: Sequence[str], category: str = VIOLENCE) -> pd.DataFrame:
    """Count how each voice tells of deeds: in the active, the passive, without agent, as nouns.

    Columns as in AGENCY_COLUMNS, one row per voice and construction, also at count 0. ``of`` are
    all its terms of the category that tell of a deed, ``share`` is of them, with Wilson's interval,
    NaN where there is none; ``named`` is how often the sentence says which actor does it.
    """
    deeds = _deeds(hits, category)
    rows = []
    for voice in dict.fromkeys(voices):
        own = deeds[deeds["voice"] == voice]
        for form in FORMS:
            part = own[own["construction"] == form]
            size, number = len(part), len(own)
            share = size / number if number else float("nan")
            named = int((part["agent"] != "").sum())
            rows.append([voice, form, size, number, share, *wilson(size, number), named])
    return pd.DataFrame(rows, columns=AGENCY_COLUMNS)


def deeds(hits: pd.DataFrame, voices: Sequence[str], category: str = VIOLENCE) -> pd.DataFrame:
    """Count how often each voice tells of each actor that they act, and that they suffer.

    Columns as in DEED_COLUMNS, one row per voice and actor told of, those most told of first. A
    deed of several actors counts for each.
    """
    told = _deeds(hits, category)
    rows = []
    for voice in dict.fromkeys(voices):
        own = told[told["voice"] == voice]
        acts, suffers = _counted(own["agent"]), _counted(own["victim"])
        actors = sorted({*acts, *suffers}, key=lambda name: (-acts[name] - suffers[name], name))
        rows += [[voice, name, acts[name], suffers[name]] for name in actors]
    return pd.DataFrame(rows, columns=DEED_COLUMNS)


def _deeds(hits: pd.DataFrame, category: str) -> pd.DataFrame:
    """Return the hits of a category that tell of a deed."""
    return hits[among(hits["category"], [category]) & (hits["construction"] != "")]


def _counted(roles: Iterable[str]) -> Counter[str]:
    """Count the actors of a role."""
    return Counter(name for role in roles if role for name in role.split(BETWEEN))
