"""Groups of the articles of a corpus that can be compared: outlets, voices, periods."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from framing.base.kinds import REPORTER, governments
from framing.measures.clusters import FEWEST

if TYPE_CHECKING:
    import dask.dataframe as dd

    Table = pd.DataFrame | dd.DataFrame

# A year of the calendar, in its own digits: what this lets pass ``span`` can count on from.
DATE = r"^((?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?)(?![\d-])"
OUTLET_COLUMNS = ["group", "outlet", "articles", "words"]
NAMELESS, OTHERS = "(no outlet)", "other outlets"
PERIODS = {"year": 4, "quarter": 7, "month": 7, "day": 10}
"""How many characters of a date YYYY-MM-DD tell each."""

FORMATS = {"year": "%Y", "quarter": "%Y-Q%q", "month": "%Y-%m", "day": "%Y-%m-%d"}


def outlets(articles: Table, most: int = 6, least: int = FEWEST) -> pd.DataFrame:
    """Return the outlets of a corpus, those with most articles first, and the group of each.

    ``articles`` is the table of a corpus, lazy or not; columns as in OUTLET_COLUMNS. The group is
    the outlet's name. Those that have fewer than ``least`` articles, too few for an interval that
    takes articles as its units, or are not among the ``most`` largest, are "other outlets", if
    there are several. Articles that name no outlet are "(no outlet)".
    """
    sizes = _computed(articles.groupby("outlet").agg({"article": "count", "words": "sum"}))
    sizes = sizes.rename(columns={"article": "articles"}).reset_index()
    sizes = sizes.sort_values(["articles", "outlet"], ascending=[False, True], ignore_index=True)
    sizes["outlet"] = sizes["outlet"].replace("", NAMELESS)
    small = (sizes["articles"] < least) | (sizes.index >= most)
    sizes["group"] = sizes["outlet"].mask(small & (small.sum() > 1), OTHERS)
    return sizes[OUTLET_COLUMNS]


def with_groups(table: Table, groups: Mapping[str, str] | pd.Series, unit: str) -> Table:
    """Return a table of a corpus with the group and the period of each row, lazy where it is lazy.

    ``groups`` maps outlets to their groups, as ``outlets`` gives them; ``unit`` is one of PERIODS.
    New columns: ``group`` and one named as ``unit``.
    """
    if isinstance(table, pd.DataFrame):
        group = table["outlet"].replace("", NAMELESS).map(groups)
        return table.assign(group=group.astype("str"), **{unit: periods(table["date"], unit)})
    meta = with_groups(table._meta, {}, unit)
    return table.map_partitions(with_groups, dict(groups), unit, meta=meta)


def most_quoted(counts: Table, most: int = 4) -> list[str]:
    """Return Reporter and the governments quoted in most words, the most quoted first.

    ``most`` is how many governments there may be: a chart has a colour for four.
    """
    once = counts[counts["category"] == counts["category"].min()]
    words = _computed(once.groupby("voice")["words"].sum())
    words = words[words > 0].sort_values(ascending=False, kind="stable")
    return [REPORTER, *governments(words.index)[:most]]


def periods(dates: pd.Series, unit: str) -> pd.Series:
    """Return the year, quarter, month or day of dates; "" for those that do not tell it.

    ``unit`` is one of PERIODS. Dates begin YYYY, YYYY-MM or YYYY-MM-DD; no other tells.

    >>> periods(pd.Series(["2024-10-01", "2024-10", "October"]), "quarter").tolist()
    ['2024-Q4', '2024-Q4', '']
    """
    known = dates.fillna("").astype("str").str.extract(DATE, expand=False)
    cut = known.where(known.str.len() >= PERIODS[unit]).str[: PERIODS[unit]]
    if unit == "quarter":
        quarter = (pd.to_numeric(cut.str[5:]) + 2) // 3
        cut = cut.str[:5] + "Q" + quarter.astype("Int64").astype("str")
    if unit == "day":
        cut = cut.where(pd.to_datetime(cut, errors="coerce", format="%Y-%m-%d").notna())
    return cut.fillna("").astype("str").rename(unit)


def span(known: pd.Series, unit: str) -> list[str]:
    """Return all periods from the first to the last, those between without an article too.

    ``known`` are ``periods`` by ``unit``, none of them "".

    >>> span(pd.Series(["2024-Q4", "2025-Q2"]), "quarter")
    ['2024-Q4', '2025-Q1', '2025-Q2']
    """
    first, last = (pd.Period(end, unit[0].upper()) for end in (known.min(), known.max()))
    return [period.strftime(FORMATS[unit]) for period in pd.period_range(first, last)]


def _computed(table: Table | pd.Series | dd.Series) -> Any:
    """Return what is lazy as it is in memory."""
    return table if isinstance(table, (pd.DataFrame, pd.Series)) else table.compute()
