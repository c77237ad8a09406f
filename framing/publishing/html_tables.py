"""A printed table in HTML: aligned in every cell by itself, led to and from where asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from framing.publishing.typeset import Typeset

# Words of an article are no mathematics, however many dollars are in them.
TEXT = 'class="mathjax_ignore"'


def table_html(
    table: Typeset,
    *,
    name: str = "",
    links: Mapping[int, Sequence[str]] | None = None,
    rows: Sequence[str] = (),
    kind: str = "",
) -> str:
    """Return a printed table as HTML, its text escaped.

    ``links`` say of a column's cells where on the page they lead, ``rows`` what the rows are called
    that others lead to. Where there is no room, a table of the ``kind`` “stacked” has its rows set
    as paragraphs, of “lines” its first three columns as one. The alignment stands in the cells,
    since a notebook that is not trusted keeps no style beside them.
    """
    lines = [_row(table, number, links or {}, rows) for number in range(len(table.rows))]
    heads = zip(table.heads, table.numeric, strict=True)
    head = "".join(_cell("th", text, numeric) for text, numeric in heads)
    known = f'class="mathjax_ignore {kind}"' if kind else TEXT
    parts = [f"<table {known}{_named(name)}>"]
    if table.caption:
        parts.append(f"<caption>{escape(table.caption)}</caption>")
    parts += [f"<thead><tr>{head}</tr></thead>", "<tbody>", *lines, "</tbody>", "</table>"]
    return "\n".join(parts)


def _row(
    table: Typeset, number: int, links: Mapping[int, Sequence[str]], rows: Sequence[str]
) -> str:
    """Return one row."""
    columns = zip(table.rows[number], table.numeric, table.heads, strict=True)
    cells = [
        _cell("td", text, numeric, links[at][number] if at in links else "", head)
        for at, (text, numeric, head) in enumerate(columns)
    ]
    return f"<tr{_named(rows[number] if rows else '')}>{''.join(cells)}</tr>"


def _cell(kind: str, text: str, numeric: bool, link: str = "", head: str = "") -> str:
    """Return a cell; ``head`` is what is said before it in a row that became a paragraph."""
    style = f"text-align:{'right' if numeric else 'left'}"
    style += ";white-space:nowrap" if numeric and kind == "td" else ""
    said = f'<a href="#{escape(link)}">{escape(text)}</a>' if link else escape(text)
    label = f' data-label="{escape(head)}"' if head else ""
    label += ' scope="col"' if kind == "th" else ""
    return f'<{kind} style="{style}"{label}>{said}</{kind}>'


def _named(name: str) -> str:
    """Return the attribute that gives an element its name on the page."""
    return f' id="{escape(name)}"' if name else ""
