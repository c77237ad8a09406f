"""How sure a statement is: how often statements like it were right on articles coded by others.

A statement is known by its kind, its rule and the way its speaker was told. Where few of its like
were seen, those of its kind and rule speak for it, and then those of its kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from framing.base.places import DATA
from framing.base.rows import named_rows
from framing.base.tables import read_rows, refuse, refuse_unknown
from framing.coding.codings import ATTRIBUTED

if TYPE_CHECKING:
    from pandas import DataFrame

    from framing.coding.standoff import Coded

RULES = DATA / "rules.csv"
KEY = ("kind", "rule", "resolved")
COLUMNS = (*KEY, "statements", "right")
FEWEST = 20  # statements: fewer do not tell how often a rule is right

Sums = dict[tuple[str, ...], tuple[float, float]]  # from a key, or its beginning: statements, right


def rule_rates(coded: Iterable[Coded]) -> DataFrame:
    """Return how many statements of each rule, kind and way of naming were found, and were right.

    Columns as in COLUMNS. A quotation is right where it is one that was coded, with its source;
    other words where a coded act holds most of them and has that source. What is coded without a
    source that can be judged is left out, and so is what is set off without marks, since the
    corpus marks no interview and no transcript. An article with several codings counts as one.
    """
    import pandas as pd

    rows = [(*key, share, right * share) for key, share, right in _judged(coded)]
    table = pd.DataFrame(rows, columns=list(COLUMNS)).groupby(list(KEY), as_index=False).sum()
    order = table["statements"].sort_values(ascending=False, kind="stable").index
    return table.loc[order].reset_index(drop=True)


def sure(statements: DataFrame) -> list[float]:
    """Return how often statements like each of a table were right, from 0 to 1.

    NaN where nobody has measured it: paratext, scare quotes, what was coded by hand.
    """
    return [share_of(tuple(getattr(row, name) for name in KEY)) for row in named_rows(statements)]


def least_sure_first(statements: DataFrame) -> DataFrame:
    """Return the statements with a column ``sure``, those that most need a look before others."""
    table = statements.assign(sure=sure(statements))
    return table.sort_values("sure", kind="stable", na_position="last")


def read_rules(path: Path = RULES) -> dict[tuple[str, ...], tuple[float, float]]:
    """Return what was measured of each kind, rule and way of naming: statements, and right ones.

    Raises InputError for a table that does not say it.
    """
    found = {}
    for line, row in read_rows(path, COLUMNS, may_be_empty=["resolved"]):
        refuse_unknown(path, line, "kind", row["kind"], ATTRIBUTED)
        try:
            statements, right = float(row["statements"]), float(row["right"])
        except ValueError:
            refuse(path, line, "statements and right are numbers", "Write the table anew")
        if not 0 <= right <= statements:
            refuse(path, line, "more are right than there are", "Write the table anew")
        found[tuple(row[name] for name in KEY)] = statements, right
    return found


def summed(rules: Mapping[tuple[str, ...], tuple[float, float]]) -> Sums:
    """Return the sums of the table for each key and each beginning of one."""
    sums: Sums = {}
    for key, (statements, right) in rules.items():
        for part in accumulate((name,) for name in key):
            before = sums.get(part, (0.0, 0.0))
            sums[part] = before[0] + statements, before[1] + right
    return sums


@cache
def _sums() -> Sums:
    """Return the sums of the shipped table."""
    return summed(read_rules())


def share_of(key: tuple[str, ...]) -> float:
    """Return the share of right ones among the nearest like of a statement that is seen enough."""
    sums = _sums()
    if key[:2] not in sums:
        return float("nan")
    for part in reversed(list(accumulate((name,) for name in key))):
        statements, right = sums.get(part, (0.0, 0.0))
        if statements >= FEWEST:
            return right / statements
    return float("nan")


def _judged(coded: Iterable[Coded]) -> Iterator[tuple[tuple[str, ...], float, bool]]:
    """Yield each judged statement of coded articles: its key, its weight, whether it is right."""
    from framing.coding.evaluation import (
        Judge,  # loads pandas, which the table itself does not need
    )

    for article, readings in coded:
        for judge in (Judge(article, acts) for acts in readings):
            for piece in judge.found:
                right = judge.right(piece) if piece.kind != "block" else None
                if right is not None:
                    yield tuple(getattr(piece, name) for name in KEY), 1 / len(readings), right
