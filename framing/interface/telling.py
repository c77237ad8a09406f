"""What the desk says of a choice, in a sentence: what is chosen, and of how many words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.base import prose
from framing.base.kinds import REPORTER
from framing.base.rows import named_rows, row_dicts
from framing.measures.rates import rated
from framing.measures.selections import Selection, uses

if TYPE_CHECKING:
    from framing.measures.analysis import Analysis


def told(whole: Analysis, view: Analysis, chosen: Selection) -> str:
    """Return what is chosen with its counts and their base.

    ``whole`` is the analysis under the selection's reading, ``view`` the part that is chosen.
    """
    if one := _one_use(whole, chosen):
        return one
    words = int(view.totals["words"].sum())
    if not words:
        return "Nothing is selected: no word is left. Choose more."
    noun = "use" if chosen.word else "loaded term"
    said = f"{prose.quantity(len(view.hits), noun)} in {prose.quantity(words, 'word')}"
    what = described(whole, chosen)
    return f"{what}: {said}{_rate(len(view.hits), words)}" if what else said


def described(whole: Analysis, chosen: Selection) -> str:
    """Return what is chosen, in words; "" where nothing is left out."""
    parts = []
    if chosen.word:
        parts.append(f"“{chosen.word}”")
    if chosen.term:
        parts.append(chosen.term)
    if chosen.categories:
        parts.append(prose.listed(chosen.categories, "or"))
    if chosen.targets:
        parts.append(f"of {prose.listed(chosen.targets, 'or')}")
    if chosen.kinds:
        parts.append(prose.listed(chosen.kinds, "or"))
    if chosen.voices:
        parts.append(prose.listed(chosen.voices, "or"))
    if chosen.place:
        parts.append(_place(whole, chosen.place))
    return ", ".join(parts)


def _place(whole: Analysis, place: tuple[int, ...]) -> str:
    """Return whose words a part of the text is, where it is a stretch."""
    for row in row_dicts(whole.statements):
        if (row["start"], row["end"]) == tuple(place):
            who = row["speaker"] or "nobody named"
            for_whom = f", for {row['government']}" if row["government"] else ""
            by = "" if row["kind"] in ("scare", "paratext") else f" of {who}{for_whom}"
            return f"{row['kind']}{by}"
    return f"characters {place[0]:,} to {place[1]:,}"


def _one_use(whole: Analysis, chosen: Selection) -> str:
    """Return what one use of a term or of a word is, where exactly that is chosen; else nothing."""
    if not chosen.place:
        return ""
    start, end = chosen.place
    hits = uses(whole, chosen.word) if chosen.word else whole.hits
    for hit in named_rows(hits[(hits["start"] == start) & (hits["end"] == end)]):
        same = hits[hits["term"] == hit.term]
        number = int((same["start"] <= start).sum())
        words = int(whole.totals["words"].sum())
        whose = f" of {hit.target}" if hit.target else ""
        said = f"“{hit.text}”, {hit.category}{whose}, {whose_words(hit.voice, hit.speaker)}"
        which = f"use {number} of {len(same)} of {hit.term} in {prose.quantity(words, 'word')}"
        return f"{said}: sentence {hit.sentence + 1}; {which}"
    return ""


def whose_words(voice: str, speaker: str) -> str:
    """Return in whose words something stands."""
    if voice == REPORTER:
        return "in the reporter's words"
    return f"said by {speaker}, counted for {voice}" if speaker else f"counted for {voice}"


def searched(view: Analysis, word: str) -> str:
    """Return how often each voice uses a word that was searched."""
    rows = named_rows(view.totals[view.totals["words"] > 0])
    each = [f"{row.voice} {row.count:,} of {row.words:,}" for row in rows]
    return f"“{word}”, uses of all words: {prose.listed(each)}"


def _rate(count: int, words: int) -> str:
    """Return a rate with its interval."""
    row = rated({"count": [count], "words": [words]})
    rate, low, high = (float(row[name][0]) for name in ("per_1000", "low", "high"))
    return f", {rate:.0f} per 1,000 (95% interval {low:.0f} to {high:.0f})"
