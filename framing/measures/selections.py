"""A part of an analysis: the voices, kinds, categories and term that somebody has chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.base.errors import InputError
from framing.measures import rates
from framing.measures.readings import Reading, revoiced
from framing.terms.filed import among
from framing.terms.hits import hits
from framing.terms.matching import Matcher
from framing.terms.patterns import fault

if TYPE_CHECKING:
    from pandas import DataFrame

    from framing.measures.analysis import Analysis

SEARCHED = "searched"
"""The category of the uses of a word that was searched, which is in no lexicon."""


class Selection(NamedTuple):
    """What is looked at; an empty choice leaves nothing out."""

    voices: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    term: str = ""
    reading: Reading = Reading()
    targets: tuple[str, ...] = ()
    word: str = ""  # any word or phrase, wildcards allowed: its uses are looked at, not the terms
    place: tuple[int, ...] = ()  # character offsets of a part of the text, end exclusive


def selected(found: Analysis, chosen: Selection) -> Analysis:
    """Return the analysis with the tokens, hits and counts of a selection only.

    ``kinds``, ``voices`` and ``place`` choose the words that rates are based on; ``categories``,
    ``term`` and ``targets`` choose among the terms in them, ``word`` puts its own uses in the place
    of the terms. Every number keeps its base. Raises InputError for a word that no text could hold.
    """
    if chosen.word:
        found = found._replace(hits=uses(found, chosen.word), categories=[SEARCHED])
    tokens, hits = revoiced(found, chosen.reading, found.hits)
    for column, values in (("voice", chosen.voices), ("kind", chosen.kinds)):
        if values:
            tokens, hits = (table[table[column].isin(values)] for table in (tokens, hits))
    if chosen.place:
        first, last = chosen.place
        tokens, hits = (
            table[(table["start"] >= first) & (table["start"] < last)] for table in (tokens, hits)
        )
    if chosen.targets:
        hits = hits[hits["target"].isin(chosen.targets)]
    if chosen.categories:
        hits = hits[among(hits["category"], chosen.categories)]
    if chosen.term:
        hits = hits[hits["term"] == chosen.term]
    names = [name for name in found.voices if not chosen.voices or name in chosen.voices]
    categories = [name for name in found.categories if name in (chosen.categories or (name,))]
    return found._replace(
        tokens=tokens,
        hits=hits,
        voices=names,
        categories=categories,
        counts=rates.counts(hits, tokens, categories, names),
        totals=rates.totals(hits, tokens, names),
    )


def uses(found: Analysis, word: str) -> DataFrame:
    """Return the uses of any word or phrase in an article, in the columns of ``hits``.

    It is written as terms are: ``*`` stands for any letters, ``?`` for one; capitals do not matter.
    Its category is SEARCHED; nobody is its target. Raises InputError for a word that no text could
    hold.
    """
    term = as_term(word)
    if wrong := fault(term):
        raise InputError(wrong[0], remedy=wrong[1])
    return hits(found.tokens, Matcher([(term, SEARCHED)]))


def as_term(word: str) -> str:
    """Return a word or phrase as a list of terms has it.

    >>> as_term(" United  States")
    'united states'
    """
    return " ".join(word.lower().split())


SAID = {"corrected": "said=reading({name!r})", "by_hand": "said=reading({name!r}, by_hand=True)"}
"""How the voices are taken as a reader corrected them, or as they were coded by hand."""


def as_code(name: str, chosen: Selection, *, said: str = "", lexicon: str = "") -> str:
    """Return the lines of Python that make a selection of an article again.

    ``said`` is a key of SAID, or "" for the engine's voices, ``lexicon`` the terms of another file.
    """
    differ = [
        f"{field}={value!r}"
        for field, value, usual in zip(Selection._fields, chosen, Selection(), strict=True)
        if value != usual
    ]
    voices = [SAID[said].format(name=name)] if said else []
    terms = [f"terms=read_lexicon({lexicon!r})"] if lexicon else []
    imports = {
        "from framing.coding.corrections import reading": bool(said),
        "from framing.terms.lexicon import read_lexicon": bool(lexicon),
        "from framing.measures.readings import Reading": chosen.reading != Reading(),
    }
    lines = [
        "from framing.measures.analysis import analyse",
        *(line for line, needed in imports.items() if needed),
        "from framing.measures.selections import Selection, selected",
        f"found = analyse({', '.join([repr(name), *voices, *terms])})",
        f"view = selected(found, Selection({', '.join(differ)}))",
    ]
    return "\n".join(lines)
