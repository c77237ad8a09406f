"""From a term to its lines, from a line to its place in the text, and back, without script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.publishing.display import LINE, PLACE, STRETCH_PLACE, context
from framing.publishing.html_tables import table_html
from framing.publishing.rich import Page, html
from framing.publishing.typeset import typeset

if TYPE_CHECKING:
    from IPython.display import HTML
    from pandas import DataFrame

    from framing.measures.analysis import Analysis

WIDTH = 45  # characters of context on either side of a term
FAR = 20  # characters within which a word's end is looked for
SHOWN = 60  # characters of a stretch


def index(found: Analysis, caption: str, *, name: str = "") -> HTML | Page:
    """Return the terms that an article uses, the most used first, with how often each voice does.

    Each leads to its first line, as ``lines`` has it.
    """
    hits = found.hits
    table = hits.pivot_table(
        index=["term", "category"], columns="voice", values="start", aggfunc="size", fill_value=0
    )
    voices = [voice for voice in found.voices if voice in table]
    table = table[voices].assign(all=table.sum(axis=1)).reset_index()
    table = table.sort_values(["all", "term", "category"], ascending=[False, True, True])
    first = hits.groupby(["term", "category"])["start"].min()
    ways = [f"{LINE}{first[key]}" for key in zip(table["term"], table["category"], strict=True)]
    return html(table_html(typeset(table, caption, fixed=False), name=name, links={0: ways}))


def lines(
    found: Analysis,
    caption: str,
    hits: DataFrame | None = None,
    *,
    name: str = "",
    led_to: bool = True,
) -> HTML | Page:
    """Return terms in their lines, those of one term together, each leading to its place.

    ``hits`` is a selection of the analysis's, by default all; ``led_to`` is False for a second list
    on one page, to which nothing leads. ``name`` is that of the table's files, if it has any.
    """
    rows = (found.hits if hits is None else hits).sort_values(["term", "start"])
    text = found.article.text
    left = [context(text[_word(text, at - WIDTH) : at], -1) for at in rows["start"]]
    right = [context(text[at : _word(text, at + WIDTH)], 0) for at in rows["end"]]
    columns = ["left", "text", "right", "voice", "category", "said_of"]
    shown = typeset(rows.assign(left=left, right=right), caption, columns, fixed=False)
    starts = rows["start"].tolist()
    names = [f"{LINE}{at}" for at in starts] if led_to else []
    ways = [f"{PLACE}{at}" for at in starts]
    return html(table_html(shown, name=name, links={1: ways}, rows=names, kind="stacked lines"))


def _word(text: str, at: int) -> int:
    """Return the end of the word before an offset, if there is one near, so that none is cut."""
    at = max(0, min(at, len(text)))
    found = text.rfind(" ", max(0, at - FAR), at + 1)
    return at if found < 0 or at == len(text) else found


def stretches(listed: DataFrame, caption: str) -> HTML | Page:
    """Return statements, each leading to its place in the text; a long one is cut."""
    cut = [text if len(text) <= SHOWN else f"{text[:SHOWN].rstrip()}…" for text in listed["text"]]
    columns = ["sure", "kind", "text", "source", "cue", "speaker", "government", "organ"]
    columns += ["resolved", "rule"]
    shown = typeset(listed.assign(text=cut), caption, columns, fixed=False)
    ways = [f"{STRETCH_PLACE}{at}" for at in listed["start"]]
    return html(table_html(shown, links={2: ways}, kind="stacked"))
