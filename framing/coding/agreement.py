"""How far coders of an article agree: per kind, voice, speaker and category, by word and statement.

Of blind codings only the sentences that both coders have read are compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from framing.base.errors import InputError
from framing.base.kinds import KINDS, VOICES, governments
from framing.coding import codings
from framing.coding.blind import coded_sentences
from framing.coding.codings import Coding
from framing.coding.pages import Page
from framing.coding.units import (
    CATEGORY,
    KIND,
    NONE,
    SPEAKER,
    VOICE,
    Units,
    marked_units,
    term_pieces,
    term_word_units,
    voice_pieces,
    word_units,
)
from framing.measures.reliability import interval, kappa, units_needed
from framing.measures.resampling import DRAWS
from framing.reading.articles import Article
from framing.terms.scheme import counted_categories
from framing.voices import voiced

if TYPE_CHECKING:
    from pandas import DataFrame

COLUMNS = (
    *("one", "other", "what", "unit", "label", "base", "one_count", "other_count", "both"),
    *("percent", "alpha", "low", "high", "kappa"),
)
NEEDED = ("what", "label", "count", "base", "share", "needed_667", "needed_800")
OVERALL = "all"
WORD, STATEMENT, TERM = "word", "statement", "term"
LEAST = (0.667, 0.8)  # α that allows of tentative conclusions, and of firm ones


def codings_by_coder(article: Article) -> dict[str, Coding]:
    """Return the codings of an article by coder, the first coder first.

    Raises InputError as ``codings.codings_of``, and for a coding of voices without a row: it does
    not say what was coded.
    """
    voices, terms = codings.codings_of(article), codings.term_codings_of(article)
    for coder, table in voices.items():
        if table.empty:
            remedy = "Code it, or remove the file"
            raise InputError(f"the coding of {coder} is empty", file=article.name, remedy=remedy)
    return {coder: Coding(voices.get(coder), terms.get(coder)) for coder in {**voices, **terms}}


def agreement(article: Article, readings: Mapping[str, Coding], draws: int = DRAWS) -> DataFrame:
    """Return how far every two readings of an article agree: a row per label, as in COLUMNS.

    ``readings`` maps who reads to what they read; ``unit`` is "word", or "statement" or "term" for
    the stretches marked and the sentences without one; ``label`` is "all" for every label at once,
    else one label against the rest. ``percent`` is a share from 0 to 1; ``low`` and ``high`` are a
    95 % interval of α with whole sentences drawn. Empty without two readings of the same thing.
    """
    import pandas as pd

    page = Page(article.text)
    rows = [
        (one, other, *row)
        for one, other in combinations(readings, 2)
        for row in _compared(article, page, readings[one], readings[other], draws)
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _compared(
    article: Article, page: Page, one: Coding, other: Coding, draws: int
) -> Iterator[tuple]:
    """Yield the rows of two readings, without their names."""
    covered = shared_sentences(page, one, other)
    if one.voices is not None and other.voices is not None:
        tokens = voiced.tokens(article, one.voices), voiced.tokens(article, other.voices)
        for what in (KIND, VOICE, SPEAKER):
            yield from _rows(what, WORD, word_units(page, tokens, what, covered), draws)
        for what in (KIND, VOICE):
            pieces = voice_pieces(page, one.voices, what), voice_pieces(page, other.voices, what)
            units = marked_units(page, pieces, covered, NONE[what])
            yield from _rows(what, STATEMENT, units, draws)
    if one.terms is not None and other.terms is not None:
        terms = one.terms, other.terms
        yield from _rows(CATEGORY, WORD, term_word_units(article, page, terms, covered), draws)
        found = term_pieces(page, terms[0]), term_pieces(page, terms[1])
        yield from _rows(CATEGORY, TERM, marked_units(page, found, covered, NONE[CATEGORY]), draws)


def shared_sentences(page: Page, *readings: Coding) -> frozenset[int]:
    """Return the numbers of the sentences that all of some readings are of."""
    found = page.spoken
    for reading in readings:
        if reading.voices is not None:
            found &= coded_sentences(page, reading.voices)
    return found


def _rows(what: str, unit: str, units: Units, draws: int) -> Iterator[tuple]:
    """Yield a row for all labels together, then one for each."""
    one, other = np.array(units.one, dtype=object), np.array(units.other, dtype=object)
    yield (what, unit, *_row(OVERALL, one, other, units.sentences, draws))
    for label in _in_order({*units.one, *units.other}) if what != SPEAKER else ():
        yield (what, unit, *_row(label, one == label, other == label, units.sentences, draws))


def _row(
    label: str, one: np.ndarray, other: np.ndarray, sentences: Sequence[int], draws: int
) -> tuple:
    """Return what is measured of one label, or of all: columns from ``label`` on."""
    base, same = len(one), one == other
    counts = (base, base, int(same.sum()))
    if label != OVERALL:
        counts = int(one.sum()), int(other.sum()), int((one & other).sum())
    found = interval(one, other, sentences, draws) if base else (np.nan,) * 3
    percent = float(same.mean()) if base else np.nan
    return (label, base, *counts, percent, *found, kappa(one, other))


def _in_order(labels: Iterable[str]) -> list[str]:
    """Return labels in the order of the codebook, then of the alphabet; no label is none."""
    known = [*KINDS, *VOICES[:1], *governments(sorted(labels)), *VOICES[1:], *counted_categories()]
    order = {label: at for at, label in reversed(list(enumerate(known)))}
    return sorted(filter(None, labels), key=lambda label: (order.get(label, len(order)), label))


# ---------------------------------------------------------------- a second coder


def second_coder(article: Article, reading: Coding) -> DataFrame:
    """Return how much a second coder must code for α of each label to be known: as in NEEDED.

    ``count`` of ``base`` units have the label in the reading of the first: stretches, and sentences
    without one. ``needed_667`` and ``needed_800`` are units, for α of .667 and .8 at the least and
    an error of 5 %; where an article has fewer, several must be coded.
    """
    import pandas as pd

    page = Page(article.text)
    covered = shared_sentences(page, reading)
    found = {
        KIND: voice_pieces(page, reading.voices, KIND) if reading.voices is not None else None,
        CATEGORY: term_pieces(page, reading.terms) if reading.terms is not None else None,
    }
    rows = []
    for what, pieces in found.items():
        units = marked_units(page, (pieces, pieces), covered, NONE[what]).one if pieces else ()
        base, counts = len(units), Counter(units)
        for label in _in_order(counts):
            share = counts[label] / base
            needed = [units_needed(share, least) if share < 1 else np.nan for least in LEAST]
            rows.append((what, label, counts[label], base, share, *needed))
    return pd.DataFrame(rows, columns=list(NEEDED))
