"""The engine's own errors, measured, and what they may make of an article's comparison.

On articles that others have coded it is known what a word is that the engine takes for a report's
own, for quoted or for told. Where such shares hold for another article, its stretches can be dealt
out anew by them: what the ratios then come to is a band for the errors of reading, beside the
interval for chance. Source: the classification-error matrix of quantification, Forman (2008),
Quantifying counts and costs via classification, Data Mining and Knowledge Discovery 17, 164-206.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from framing.base.kinds import QUOTED, REPORTER
from framing.base.places import DATA
from framing.base.tables import read_rows, refuse, refuse_unknown

if TYPE_CHECKING:
    import pandas as pd

    from framing.coding.standoff import Coded
    from framing.measures.analysis import Analysis

ERRORS = DATA / "errors.csv"
COLUMNS = ("found", "truth", "words")
OWN, SAID, TOLD, OTHERS = "reporter", "quoted", "told", "quoted of another"
CLASSES = {
    OWN: (OWN, SAID, TOLD),
    SAID: (SAID, OTHERS, OWN),
    TOLD: (TOLD, OWN),
}
"""What the engine takes a word for, and what coders may take it for."""

DRAWS = 10_000
BAND_COLUMNS = ["category", "ratio", "low", "high", "undefined"]


def errors(coded: Iterable[Coded]) -> pd.DataFrame:
    """Return how many words of each class are what, on coded articles; columns as in COLUMNS.

    A word in marks that is attributed to the source which the engine names is ``quoted``, to
    another source ``quoted of another``; one attributed outside marks is ``told``. Topics are left
    out: they are the report's words by a decision, not by an error. An article with several
    codings counts as one.
    """
    import pandas as pd

    rows = [row for each in coded for row in _judged(each)]
    table = pd.DataFrame(rows, columns=list(COLUMNS))
    sums = table.groupby(["found", "truth"])["words"].sum()
    order = [(found, truth) for found, truths in CLASSES.items() for truth in truths]
    return sums.reindex(order, fill_value=0.0).round(1).rename("words").reset_index()


def _judged(coded: Coded) -> Iterator[tuple[str, str, float]]:
    """Yield class, truth and number of words of every stretch of an article."""
    from framing.coding.evaluation import Judge, word_truths

    for acts in coded.readings:
        judge, share = Judge(coded.article, acts), 1 / len(coded.readings)
        for truth, piece in word_truths(coded.article, acts, judge.found):
            if piece is None:
                yield OWN, truth, share
            elif piece.kind in QUOTED:
                other = truth != OWN and judge.right(piece) is False
                yield SAID, OTHERS if other else OWN if truth == OWN else SAID, share
            elif piece.kind != "topic":
                yield TOLD, OWN if truth == OWN else TOLD, share


def read_errors(path: Path = ERRORS) -> dict[str, dict[str, float]]:
    """Return, for each class, the share of its words that are each truth.

    Raises InputError, with file and line, for a table that does not say it.
    """
    words: dict[str, dict[str, float]] = {name: {} for name in CLASSES}
    for line, row in read_rows(path, COLUMNS):
        refuse_unknown(path, line, "found", row["found"], CLASSES)
        refuse_unknown(path, line, "truth", row["truth"], CLASSES[row["found"]])
        try:
            words[row["found"]][row["truth"]] = float(row["words"])
        except ValueError:
            refuse(path, line, "words is no number", "Write the table anew")
    for name, found in words.items():
        if not sum(found.values()) > 0 or min(found.values()) < 0:
            refuse(path, None, f"says nothing of {name!r}", "Write the table anew")
    return {n: {t: w / sum(found.values()) for t, w in found.items()} for n, found in words.items()}


def band(
    found: Analysis,
    against: Sequence[str],
    categories: Iterable[str] | None = None,
    *,
    draws: int = DRAWS,
    level: float = 0.95,
) -> pd.DataFrame:
    """Return what errors of reading may make of the ratio, reporter over others; a row a category.

    In each draw every stretch of an article stays what it was found to be, or becomes what such
    stretches were otherwise, as often as ``errors.csv`` says; a stretch is the words of one voice
    in one sentence. ``low`` and ``high`` hold the middle ``level`` of the ratios, ``undefined`` is
    the share of draws in which neither side has a term. Columns as in BAND_COLUMNS; seeded.
    """
    import pandas as pd

    from framing.measures.resampling import SEED  # loads pandas, which the table does not need

    names = list(categories or found.categories)
    units, classes = _units(found, against, names)
    rng = np.random.default_rng(SEED)
    sums = np.zeros((draws, 2, units.shape[1]))
    for name, truths in read_errors().items():
        of_class = units[classes == name]
        dealt = rng.choice(len(truths), p=list(truths.values()), size=(draws, len(of_class)))
        for side, truth in enumerate((OWN, SAID)):
            if truth in truths:
                sums[:, side] += (dealt == list(truths).index(truth)) @ of_class
    rows = [_row(name, sums[:, :, [at, -1]], level) for at, name in enumerate(names)]
    table = pd.DataFrame(rows, columns=[name for name in BAND_COLUMNS if name != "ratio"])
    table["ratio"] = [_as_read(units, classes, at) for at in range(len(names))]
    return table[BAND_COLUMNS]


def _units(
    found: Analysis, against: Sequence[str], names: Sequence[str]
) -> tuple[np.ndarray, np.ndarray]:
    """Return terms by category and words of every stretch, and what it was found to be."""
    import pandas as pd

    words = found.tokens[found.tokens["is_word"]]
    of_voice = {REPORTER: OWN, **dict.fromkeys(against, SAID)}
    keys = ["sentence", "voice", "kind"]
    sizes = words.groupby(keys).size().rename("words")
    terms = found.hits.groupby([*keys, "category"]).size().unstack(fill_value=0)
    table = terms.reindex(columns=list(names), fill_value=0).reindex(sizes.index, fill_value=0)
    table = pd.concat([table, sizes], axis=1).reset_index()
    classes = table["voice"].map(of_voice).where(table["kind"] != "topic")
    classes = classes.mask(table["kind"].isin(["indirect", "attitude"]), TOLD)
    kept = classes.notna().to_numpy()
    return table.loc[kept, [*names, "words"]].to_numpy(float), classes[kept].to_numpy(dtype=object)


def _ratio(sums: np.ndarray) -> np.ndarray:
    """Return the ratio of two rates from (…, side, terms and words)."""
    with np.errstate(divide="ignore", invalid="ignore"):
        rates = sums[..., 0] / sums[..., 1]
        return rates[..., 0] / rates[..., 1]


def _as_read(units: np.ndarray, classes: np.ndarray, at: int) -> float:
    """Return the ratio as the engine reads the article, topics left out."""
    sides = [units[classes == name][:, [at, -1]].sum(axis=0) for name in (OWN, SAID)]
    return float(_ratio(np.stack(sides)))


def _row(name: str, sums: np.ndarray, level: float) -> list[object]:
    """Return the limits of the ratios drawn, and how many there are none of."""
    ratios = _ratio(sums)
    kept = ratios[~np.isnan(ratios)]
    tail = (1 - level) / 2
    limits = [float("nan")] * 2
    if len(kept):
        limits = np.quantile(kept, [tail, 1 - tail], method="closest_observation").tolist()
    return [name, *limits, 1 - len(kept) / len(ratios)]
