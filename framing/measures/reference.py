"""Is an article unusual? Its rates and ratios beside those of other articles, one row each.

A reference is a table of counts, by article, side and category; no text is in it. What ordinary
news has too is a mark of the genre and no framing of one article.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from framing.base.errors import InputError
from framing.base.kinds import PARAPHRASE, PARATEXT, REPORTER
from framing.base.places import DATA
from framing.base.texts import text_sha256
from framing.measures.records import records

if TYPE_CHECKING:
    import pandas as pd

    from framing.reading.articles import Article
    from framing.terms.matching import Matcher

REFERENCE = DATA / "reference.csv"
FIRST = ("text_sha256", "lexicon_sha256", "words", "against_words")
AGAINST = "against_"
LEAST = 100  # words of a side: the rate of fewer is mostly chance
COLUMNS = [
    *("category", "side", "count", "words", "per_1000", "articles"),
    *("median", "low_decile", "high_decile", "percentile", "low", "high"),
]


def reference_rows(
    articles: Iterable[Article], matcher: Matcher, categories: Sequence[str], lexicon_sha256: str
) -> Iterable[dict[str, Any]]:
    """Yield what each article adds to a reference: words and terms of its reporter and its quoted.

    Keys: FIRST, then for each category its terms by the reporter and, after ``against_``, by all
    who are quoted. Paraphrase is on neither side.
    """
    for article in articles:
        counts = records(article, matcher, categories).counts
        row: dict[str, Any] = dict.fromkeys(categories, 0)
        row |= {f"{AGAINST}{name}": 0 for name in categories}
        words = {}
        columns = (counts[name] for name in ("voice", "category", "count", "words"))
        for voice, category, count, size in zip(*columns, strict=True):
            if voice not in (PARAPHRASE, PARATEXT):
                row[category if voice == REPORTER else f"{AGAINST}{category}"] += count
                words[voice] = size
        own = words.pop(REPORTER, 0)
        sizes = dict(
            zip(
                FIRST,
                (text_sha256(article.text), lexicon_sha256, own, sum(words.values())),
                strict=True,
            )
        )
        yield sizes | row


def refuse_taken(path: Path, categories: Sequence[str]) -> None:
    """Refuse a list with a category whose columns a reference has for something else."""
    taken = {*FIRST, *(f"{AGAINST}{name}" for name in categories)}
    for name in (name for name in categories if name in taken):
        what = f"a reference cannot have the category '{name}': another column is called so"
        raise InputError(what, file=path, remedy="Give the category another name")


def write_reference(rows: Iterable[Mapping[str, Any]], to: Any, categories: Sequence[str]) -> None:
    """Write a reference as CSV to a stream as its rows come."""
    names = [*FIRST, *(f"{side}{name}" for name in categories for side in ("", AGAINST))]
    writer = csv.DictWriter(to, names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)


def read_reference(path: Path = REFERENCE) -> pd.DataFrame:
    """Return a reference, a row per article; InputError where the file is none.

    Columns: FIRST, then two for each category, as ``reference_rows`` gives them.
    """
    import pandas as pd

    try:
        table = pd.read_csv(path)
    except (OSError, ValueError) as error:
        remedy = "Make one: framing reference DIR > FILE"
        raise InputError(f"is no reference ({error})", file=path, remedy=remedy) from error
    if missing := [name for name in FIRST if name not in table]:
        remedy = "Make it anew: framing reference DIR > FILE"
        raise InputError(f"has no column {', '.join(missing)}", file=path, line=1, remedy=remedy)
    return table


def placed(
    reference: pd.DataFrame, counts: pd.DataFrame, against: Sequence[str], level: float = 0.95
) -> pd.DataFrame:
    """Place an article's rates among those of a reference, columns as in COLUMNS.

    ``counts`` as made by ``measures.rates``. A row per category and side, "reporter" or "quoted";
    rates are per 1,000 words. ``percentile`` is the share of the reference articles with a lower
    rate, and half of those with the same; ``low`` and ``high`` are its exact interval at ``level``
    (Clopper & Pearson 1934, Biometrika 26, 404-413). Articles with fewer than LEAST words of a
    side are left out on it.
    """
    import pandas as pd

    rows = []
    for category in dict.fromkeys(counts["category"]):
        found = counts[counts["category"] == category]
        for side, voices, prefix in (
            ("reporter", [REPORTER], ""),
            ("quoted", list(against), AGAINST),
        ):
            part = found[found["voice"].isin(voices)]
            size = (int(part["count"].sum()), int(part["words"].sum()))
            rows.append([category, side, *size, *_place(reference, category, prefix, size, level)])
    return pd.DataFrame(rows, columns=COLUMNS)


def _place(
    reference: pd.DataFrame, category: str, prefix: str, size: tuple[int, int], level: float
) -> list[float]:
    """Return an article's rate, and where it stands among those of a reference."""
    from scipy.stats import beta

    words = reference[f"{prefix}words"]
    kept = words >= LEAST
    others = (1000 * reference[f"{prefix}{category}"] / words)[kept].to_numpy()
    rate, number = (1000 * size[0] / size[1] if size[1] else np.nan), len(others)
    if not number or not size[1]:
        return [rate, number, *[np.nan] * 6]
    below = float((others < rate).sum() + (others == rate).sum() / 2)
    tail = (1 - level) / 2
    low = beta.ppf(tail, below, number - below + 1) if below > 0 else 0.0
    high = beta.ppf(1 - tail, below + 1, number - below) if below < number else 1.0
    middle = np.quantile(others, [0.5, 0.1, 0.9]).tolist()
    return [rate, number, *middle, below / number, float(low), float(high)]


def long(reference: pd.DataFrame, categories: Sequence[str]) -> pd.DataFrame:
    """Return a reference as a table of counts: ``article, voice, category, count, words``.

    The voices are Reporter and "Quoted"; ``clusters`` takes rates and ratios of it.
    """
    import pandas as pd

    parts = [
        pd.DataFrame(
            {
                "article": reference["text_sha256"],
                "voice": voice,
                "category": category,
                "count": reference[f"{prefix}{category}"],
                "words": reference[f"{prefix}words"],
            }
        )
        for voice, prefix in ((REPORTER, ""), ("Quoted", AGAINST))
        for category in categories
    ]
    return pd.concat(parts, ignore_index=True)
