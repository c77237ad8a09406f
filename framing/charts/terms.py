"""A chart of the terms that make the rates of two sides differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from framing.base.kinds import REPORTER
from framing.base.rows import named_rows
from framing.charts import layout
from framing.charts.categories import left_out, short
from framing.charts.layout import INK, MUTED
from framing.charts.palette import COLOURS, POOLED
from framing.charts.text_metrics import TEXT, text_width, wrapped


def term_shift(
    shift: pd.DataFrame,
    *,
    labels: tuple[str, str] = ("A", "B"),
    colours: tuple[str, str] = (COLOURS[REPORTER], POOLED),
    most_rows: int = 40,
    together: int = 6,
    ax: Axes | None = None,
) -> Axes:
    """Show which terms make two sides' rates differ: bars left for the first, right for the second.

    ``shift`` as made by ``measures.contrasts``; a bar's length is ``difference``, terms per 1,000
    words. More than ``together`` terms with the same counts are a tie: they share one bar, which
    holds for each of them, and are listed beside it. Rows after ``most_rows`` are summed in words.
    After the word shift of Gallagher et al. 2021 (EPJ Data Science 10:4).
    """
    ax = layout.axes(ax)
    if shift.empty or shift["difference"].isna().any():
        return layout.blank(ax, "no term" if shift.empty else "one side has no words")
    room = layout.space(ax)
    names = short(shift["category"].unique(), room * 0.3)
    table = tied(shift.assign(category=shift["category"].map(names)), together)
    rows = shift_texts(table.head(most_rows), room * 0.4)
    draw_shift(ax, rows, colours)
    bars = list(rows[["difference", "before", "after"]].itertuples(index=False, name=None))
    per_unit = layout.scale(bars, room)
    left, right = layout.reach(bars, per_unit)
    last = (rows["y"] + rows["lines"]).max() - 0.16
    ax.set(xlim=(-left / per_unit, right / per_unit), ylim=(last, -0.6), yticks=[])
    ax.spines["left"].set_visible(False)
    ax.axvline(0, color=INK, linewidth=0.8)
    rest = (rest_text(table.iloc[most_rows:]) + left_out(0, 0, rows["category"])).strip()
    title_shift(ax, shift, labels, room, rest)
    return ax


def tied(shift: pd.DataFrame, together: int) -> pd.DataFrame:
    """Tabulate the bars: ``terms`` (a list), ``category``, counts and ``difference`` of each.

    Longest difference first; terms whose counts are equal come together, in alphabetical order.
    """
    order = shift.assign(size=shift["difference"].abs().round(9)).sort_values(
        ["size", "difference", "count_a", "count_b", "term"], ascending=[False, *[True] * 4]
    )
    rows = []
    for (a, b), part in order.groupby(["count_a", "count_b"], sort=False):
        terms, one = list(part["term"]), part["difference"].iloc[0]
        if len(part) > together:
            rows.append((terms, "", a, b, one))
        else:
            pairs = zip(terms, part["category"], strict=True)
            rows += [([term], category, a, b, one) for term, category in pairs]
    return pd.DataFrame(rows, columns=["terms", "category", "count_a", "count_b", "difference"])


def shift_texts(table: pd.DataFrame, room: float) -> pd.DataFrame:
    """Add each bar's text, its height ``y`` and the points needed before and after zero."""
    texts = [wrapped(shift_text(row), room) for row in named_rows(table)]
    lines = np.array([text.count("\n") + 1.12 for text in texts])
    own = np.array([text_width(text) + 5 for text in texts])
    other = np.array([text_width(category) + 5 for category in table["category"]])
    left = table["difference"].to_numpy() < 0
    return table.assign(
        text=texts,
        lines=lines,
        y=heights(left, lines, [len(terms) > 1 for terms in table["terms"]]),
        before=np.where(left, own, other),
        after=np.where(left, other, own),
    )


def heights(
    left: Sequence[bool] | np.ndarray, lines: Iterable[float], tie: Iterable[bool]
) -> list[float]:
    """Return the height of each bar, on the first line of its text.

    A bar for one term takes the whole line; lists of ties fill the two halves independently.
    """
    ends, places = [0.0, 0.0], []
    for half, high, listed in zip(np.logical_not(left).astype(int), lines, tie, strict=True):
        top = ends[half] if listed else max(ends)
        places.append(top + 0.56)
        ends[half] = top + high
        ends[1 - half] = ends[1 - half] if listed else top + high
    return places


def shift_text(row: Any) -> str:
    """Write a bar's term with its counts on both sides, or all its terms when they tie."""
    counts = f"{row.count_a}\xa0:\xa0{row.count_b}"
    if len(row.terms) == 1:
        return f"{row.terms[0]} {counts}"
    listed = ", ".join(term.replace(" ", "\xa0") for term in row.terms[:60])
    more = f" and {len(row.terms) - 60:,} more" if len(row.terms) > 60 else ""
    return f"{len(row.terms):,} terms, each {counts}: {listed}{more}"


def draw_shift(ax: Axes, rows: pd.DataFrame, colours: tuple[str, str]) -> None:
    """Draw the bars, each with its text at its end and its category across the zero line."""
    for row in named_rows(rows):
        left = row.difference < 0
        ax.barh(row.y, row.difference, 0.72, color=colours[0 if left else 1], zorder=2)
        for x, text, side, colour in (
            (row.difference, row.text, left, INK),
            (0, row.category, not left, MUTED),
        ):
            ax.annotate(
                text, (x, row.y), (-3 if side else 3, 4.2), textcoords="offset points",
                ha="right" if side else "left", va="top", fontsize=TEXT, color=colour,
                style="normal" if colour == INK else "italic", linespacing=1.2,
            )  # fmt: skip


def rest_text(rest: pd.DataFrame) -> str:
    """Sum up in words the terms that have no bar."""
    if rest.empty:
        return ""
    number = rest["terms"].map(len)
    total = rest["difference"] * number
    minus, plus = total[total < 0].sum(), total[total > 0].sum()
    text = f"{number.sum():,} further terms not drawn: together {minus:+.1f} and {plus:+.1f}"
    return text.replace("-", "−")


def title_shift(
    ax: Axes, shift: pd.DataFrame, labels: tuple[str, str], room: float, rest: str
) -> None:
    """Write each side's total above its half, and the sum of all differences below."""
    for side, (label, letter) in enumerate(zip(labels, "ab", strict=True)):
        count, words = shift[f"count_{letter}"].sum(), shift[f"words_{letter}"].iloc[0]
        rate = f"in all {count:,} terms in {words:,} words, {1000 * count / words:.1f} per 1,000"
        head, rate = (wrapped(text, room * 0.46) for text in (f"more in {label}", rate))
        style: dict[str, Any] = dict(offset=0, side=side, ha="right" if side else "left", color=INK)
        layout.above(ax, rate, **style)
        lift = 5 + (rate.count("\n") + 1) * TEXT * 1.25
        layout.above(ax, head, lift=lift, weight="bold", **style)
    total = f"{shift['difference'].sum():+.1f}".replace("-", "−")
    text = f"difference in terms per 1,000 words, {labels[1]} minus {labels[0]}"
    layout.label_x(ax, f"{text} (all terms: {total})\n{rest}".strip(), room)
