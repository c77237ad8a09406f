"""Every combination of readings and word lists, and what each would have concluded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

from framing.base.kinds import REPORTER
from framing.base.progress import progress
from framing.measures.analysis import Analysis
from framing.measures.clausal import phrases
from framing.measures.contrasts import rate_ratio
from framing.measures.rates import ALL
from framing.measures.readings import Reading, every_reading, read_as
from framing.measures.resampling import SEED
from framing.terms.filed import EXEMPT, STANCE, names, without
from framing.terms.hits import SCARE_QUOTES, hits
from framing.terms.matching import compile_terms

if TYPE_CHECKING:
    from framing.base.rows import Columns

CHOICE_COLUMNS = [
    *("voices", "newspaper", "paraphrase", "quotations", "lexicon"),
    *(
        "attitude",
        "topic",
        "filing",
        "counted",
    ),  # columns keep their places: those that came later stand after them
]
MEASURES = [
    *("category", "count", "words", "against_count", "against_words", "ratio", "low", "high", "p")
]
COLUMNS = [*CHOICE_COLUMNS, *MEASURES]


Filing = Callable[[pd.DataFrame], pd.DataFrame]
GRAVE, OWN_NAME = "grave crime", "own name"  # subtypes of terms


def _filed(kept: str, category: str) -> Filing:
    """Return what files the terms of a subtype under another category."""

    def filed(lexicon: pd.DataFrame) -> pd.DataFrame:
        chosen = lexicon["subtype"] == kept
        return lexicon.assign(category=lexicon["category"].mask(chosen, category))

    return filed


AS_LISTED: dict[str, Filing] = {"as listed": lambda lexicon: lexicon}
FILINGS = {
    **AS_LISTED,
    "grave crimes: violence": _filed(GRAVE, "violence"),
    "grave crimes: law": _filed(GRAVE, "law"),
    "own names: no label": _filed(OWN_NAME, EXEMPT),
}
"""Where careful readers may file whole families of terms; each wants the column ``subtype``."""

EACH, PHRASES, PARTS = COUNTED = ("each term", "noun phrases", "sentence parts")
"""What is counted: a term; several of a category in one noun phrase once; the parts of sentences
that hold one, whose base is then all parts of sentences and not words."""


class Specified(NamedTuple):
    """Every combination of choices: what it came to, and what it counted sentence by sentence."""

    table: pd.DataFrame  # a row per combination and category, columns as in COLUMNS
    parts: np.ndarray  # rows of the table × sentences × (count, words) of reporter, then of others


def specifications(
    analyses: Mapping[str, Analysis],
    lexicons: Mapping[str, pd.DataFrame],
    against: Sequence[str],
    categories: Iterable[str] = (ALL,),
    filings: Mapping[str, Filing] = AS_LISTED,
    counted: Sequence[str] = (EACH,),
) -> Specified:
    """Return the ratio of rates, reporter over others, under every combination of choices.

    ``analyses`` maps whose coding of the voices to the analysis made with it, ``lexicons`` a name
    to a list of terms, ``filings`` a name to what files a list otherwise; every reading of
    measures.readings that may differ is taken of each, and every way of counting in ``counted``.
    "all" counts every category. Scare quotes are counted by lists that have the category
    ``stance``, and by no others.
    """
    rows, parts = [], []
    wanted = list(categories)
    matchers = {name: compile_terms(terms) for name, terms in lexicons.items()}
    read = {who: _readings(found, against) for who, found in analyses.items()}
    for who, name in progress(list(product(analyses, matchers)), "specifications"):
        found = hits(analyses[who].tokens, matchers[name])
        if PHRASES in counted:
            found = found.assign(phrase=phrases(analyses[who], found))
        listed = ((filing, filed(lexicons[name])) for filing, filed in filings.items())
        # As lists: every combination goes through them, and a column gives its cells slowly.
        uses = {
            filing: _refiled(found, lexicons[name], terms).to_dict("list")
            for filing, terms in listed
        }
        for filing, (reading, sides), how, category in product(uses, read[who], counted, wanted):
            part = sides.parts(uses[filing], category, how)
            total = part.sum(axis=0).tolist()
            chosen = {"voices": who, **reading._asdict(), "lexicon": name, "filing": filing}
            found_by = zip(MEASURES, [category, *total, *_ratio(total)], strict=True)
            rows.append(chosen | {"counted": how} | dict(found_by))
            parts.append(part)
    return Specified(pd.DataFrame(rows, columns=COLUMNS), _stacked(parts))


class Sides:
    """Which sentence, and which of two sides, every token of a reading belongs to."""

    def __init__(self, tokens: pd.DataFrame, against: Sequence[str]) -> None:
        """Take the reporter for one side, the voices ``against`` for the other."""
        own, others = (tokens["voice"].isin(voices) for voices in ([REPORTER], list(against)))
        self.size = int(tokens["sentence"].max()) + 1 if len(tokens) else 0
        self.words = [
            np.bincount(tokens.loc[side & tokens["is_word"], "sentence"], minlength=self.size)
            for side in (own, others)
        ]
        self.of = {
            start: number
            for number, side in enumerate((own, others))
            for start in tokens.loc[side, "start"].tolist()
        }

    def parts(self, uses: Columns, category: str, counted: str = EACH) -> np.ndarray:
        """Return, for every sentence, count and base of the reporter, then of the others."""
        key = {EACH: "start", PHRASES: "phrase", PARTS: "sentence"}[counted]
        columns = (uses[name] for name in ("start", "category", "sentence", key))
        found = {
            (self.of[start], cell, place): sentence
            for start, cell, sentence, place in zip(*columns, strict=True)
            if start in self.of and (category == ALL or category in names(cell))
        }
        table = np.zeros((self.size, 4), dtype="int64")
        for number, words in enumerate(self.words):
            own = [sentence for (side, *_), sentence in found.items() if side == number]
            table[:, 2 * number] = np.bincount(own, minlength=self.size) if own else 0
            table[:, 2 * number + 1] = words > 0 if counted == PARTS else words
        return table

    def total(self, uses: pd.DataFrame, category: str) -> list[int]:
        """Return count and words of the reporter, then of the others."""
        return self.parts(uses, category).sum(axis=0).tolist()


def _readings(found: Analysis, against: Sequence[str]) -> list[tuple[Reading, Sides]]:
    """Return every reading of an article that may differ, with the sides it makes."""
    readings = every_reading(set(found.tokens["kind"]))
    return [
        (reading, Sides(found.tokens.assign(voice=read_as(found, reading)), against))
        for reading in readings
    ]


def _refiled(found: pd.DataFrame, lexicon: pd.DataFrame, filed: pd.DataFrame) -> pd.DataFrame:
    """Return the hits of a list with the categories of the same list filed otherwise."""
    if STANCE not in set(filed["category"]):
        found = found[found["term"] != SCARE_QUOTES]
    if filed is lexicon:
        return found
    changed = filed["category"] != lexicon["category"]
    other = dict(zip(filed["term"][changed], filed["category"][changed], strict=True))
    pairs = zip(found["term"].tolist(), found["category"].tolist(), strict=True)
    found = found.assign(category=[other.get(term, category) for term, category in pairs])
    return found[found["category"] != EXEMPT]


def _stacked(parts: Sequence[np.ndarray]) -> np.ndarray:
    """Return parts of as many sentences each; those that one has not, it has no words in."""
    number = max((len(part) for part in parts), default=0)
    padded = [np.pad(part, ((0, number - len(part)), (0, 0))) for part in parts]
    return np.stack(padded) if padded else np.zeros((0, 0, 4), dtype="int64")


def _ratio(sides: Sequence[int]) -> list[float]:
    """Return the ratio of two rates with its interval and exact p."""
    found = rate_ratio(*sides)
    return [found[name] for name in ("ratio", "low", "high", "p")]


def by_origin(lexicon: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Return a list as it is, without what an article taught, and as the literature has it.

    Under a name each; a list that says of no term from where it comes stands by itself.
    """
    lists = {"all terms": lexicon}
    if lexicon["origin"].any():
        lists["none added after reading"] = lexicon[lexicon["origin"] != "article"]
        lists["literature alone"] = lexicon[lexicon["origin"] == "literature"]
    return lists


def without_categories(lexicon: pd.DataFrame, categories: Sequence[str]) -> dict[str, pd.DataFrame]:
    """Return the lexicon without each of some categories, by name.

    Its terms are matched all the same and then left out, so that no shorter term takes their place;
    one of several categories stays in the others.
    """
    cells = lexicon["category"]
    return {
        f"without {name}": lexicon.assign(category=[without(cell, name) for cell in cells])
        for name in categories
    }


def agreement(table: pd.DataFrame, headline: float, level: float = 0.05) -> dict[str, int]:
    """Count the specifications that agree with a headline ratio.

    ``total``: all; ``same``: with a ratio on its side of 1; ``clear``: of those, with an interval
    that leaves out 1; ``exact``: of those, with p of the exact test below ``level``; ``against``:
    with an interval that lies on the other side.
    """
    above = table["ratio"] > 1 if headline > 1 else table["ratio"] < 1
    clear = _leaves_out_one(table)
    return {
        "total": len(table),
        "same": int(above.sum()),
        "clear": int((clear & above).sum()),
        "exact": int((clear & above & (table["p"] < level)).sum()),
        "against": int((clear & ~above & table["ratio"].notna()).sum()),
    }


def clear_by_category(table: pd.DataFrame, counted: str) -> dict[str, int]:
    """Count by category, in order of the rows, the intervals of one counting that leave out 1."""
    table = table[table["counted"] == counted]
    by_category = _leaves_out_one(table).groupby(table["category"], sort=False)
    return {str(category): int(clear.sum()) for category, clear in by_category}


def _leaves_out_one(table: pd.DataFrame) -> pd.Series:
    """Return for each row whether its interval lies on one side of 1."""
    return (table["low"] > 1) | (table["high"] < 1)


def leave_one_out(
    uses: pd.DataFrame, tokens: pd.DataFrame, against: Sequence[str], category: str = ALL
) -> pd.DataFrame:
    """Return the ratio without each term in turn: ``term, ratio, low, high, p``, by ratio."""
    rows, sides = [], Sides(tokens, against)
    for term in sorted(set(uses["term"])):
        rest = uses[uses["term"] != term]
        rows.append([term, *_ratio(sides.total(rest, category))])
    return pd.DataFrame(rows, columns=["term", "ratio", "low", "high", "p"]).sort_values(
        "ratio", ignore_index=True
    )


def random_subsets(
    uses: pd.DataFrame,
    tokens: pd.DataFrame,
    against: Sequence[str],
    category: str = ALL,
    *,
    share: float = 0.5,
    draws: int = 1_000,
    seed: int = SEED,
) -> pd.DataFrame:
    """Return the ratio with random parts of the terms used: ``draw, ratio, low, high, p``.

    Each draw keeps each term with probability ``share``, so that a list half as long is imitated.
    """
    terms = sorted(set(uses["term"]))
    rng = np.random.default_rng(seed)
    rows, sides = [], Sides(tokens, against)
    for draw in range(draws):
        kept = [
            term for term, stays in zip(terms, rng.random(len(terms)) < share, strict=True) if stays
        ]
        part = uses[uses["term"].isin(kept)]
        rows.append([draw, *_ratio(sides.total(part, category))])
    return pd.DataFrame(rows, columns=["draw", "ratio", "low", "high", "p"])
