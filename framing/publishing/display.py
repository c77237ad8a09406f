"""What a notebook shows to read: the highlighted article, the concordance, tables, pictures."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from framing.base.kinds import OTHER, PARAPHRASE, PARATEXT, REPORTER
from framing.base.rows import named_rows
from framing.charts.palette import voice_colours
from framing.publishing.html_tables import TEXT, table_html
from framing.publishing.rich import Page, Picture, html, png
from framing.publishing.typeset import typeset

if TYPE_CHECKING:
    from IPython.display import HTML, Image
    from matplotlib.figure import Figure
    from pandas import DataFrame

    from framing.measures.analysis import Analysis

# Light paper in either theme of JupyterLab: the colours of the voices are chosen for it.
FRAME = "background:#fff;color:#111;border:1px solid #ccc;border-radius:4px;padding:.8em 1em;"
PROSE = FRAME + "font:15px/1.65 Georgia,serif;max-width:46em;overflow-wrap:break-word"
STRETCH = {
    "direct": "background:{tint};border-bottom:2px solid {colour}",
    "block": "background:{tint};border-left:4px solid {colour};padding-left:.3em",
    "indirect": "border-bottom:2px dotted {colour}",
    "attitude": "border-bottom:2px dashed {colour}",
    "topic": "border-bottom:1px solid #BBBBBB",
    "scare": "border-bottom:2px wavy {colour};font-style:italic",
    "paratext": "color:#767676",
}
SCREEN = 120  # pixels per inch of a picture in a notebook
# Before an offset: a term in the text, its line in the list, a stretch in the text.
PLACE, LINE, STRETCH_PLACE = "place-", "line-", "stretch-"
HIT = "font-weight:700;text-decoration:underline;text-decoration-thickness:2px"


def highlighted(analysis: Analysis, *, linked: bool = False) -> HTML | Page:
    """Return the article as HTML: voices by colour and line, loaded terms bold and underlined.

    Hovering over a stretch names its kind, speaker and rule; over a term its category and target.
    With ``linked`` each term leads to its line, as ``linked.lines`` has it, and can be led to.
    """
    body = "".join(_pieces(analysis, linked)).replace("\n\n", "</p><p>").replace("\n", "<br>")
    return html(f'<div {TEXT} style="{PROSE}">{_key(analysis)}<p>{body}</p></div>')


def concordance(analysis: Analysis, hits: DataFrame | None = None, *, width: int = 45) -> DataFrame:
    """Return hits in context, one row each: ``left, term, right, voice, category, target, start``.

    ``hits`` is a selection of the analysis's hits, by default all; ``width`` counts characters of
    context on either side, within the sentence's paragraph.
    """
    found = analysis.hits if hits is None else hits
    text = analysis.article.text
    rows = found[["voice", "category", "target", "start"]].reset_index(drop=True)
    left = [context(text[max(0, at - width) : at], -1) for at in found["start"]]
    right = [context(text[at : at + width], 0) for at in found["end"]]
    rows.insert(0, "left", left)
    rows.insert(1, "term", found["text"].to_list())
    rows.insert(2, "right", right)
    return rows.astype({"left": "str", "term": "str", "right": "str"})


def table(
    frame: DataFrame, *, digits: int = 1, caption: str = "", name: str = "table"
) -> HTML | Page:
    """Return a table as HTML, the same bytes each run: text escaped, missing numbers a dash."""
    numbers = frame.select_dtypes("float").columns
    style = frame.style.set_uuid(name).hide(axis="index").format(escape="html", na_rep="–")
    style = style.format_index(escape="html", axis=1)
    style = style.format(precision=digits, na_rep="–", subset=list(numbers))
    style = style.set_table_attributes(TEXT)
    if caption:
        style = style.set_caption(escape(caption))
    if {"left", "term", "right"} <= set(frame.columns):
        style = style.set_properties(subset=["left"], **{"text-align": "right"})
        style = style.set_properties(subset=["right"], **{"text-align": "left"})
        style = style.set_properties(subset=["term"], **{"font-weight": "bold"})
    return html(in_cells(style.to_html()))


def in_cells(page: str) -> str:
    """Return the HTML of a Styler with what its style block says in the cells themselves.

    Where a notebook is not trusted, and on hosts of code, a style block is left out.
    """
    block, _, table = page.partition("</style>\n")
    said: dict[str, str] = {}
    for cells, rules in re.findall(r"([^{}>]+)\{([^}]*)\}", block):
        for cell in cells.split(","):
            said[cell.strip().removeprefix("#")] = " ".join(rules.split())

    def styled(found: re.Match[str]) -> str:
        return f'{found[0]} style="{said[found[1]]}"' if found[1] in said else found[0]

    return re.sub(r'id="([^"]+)"', styled, table)


def printed(
    frame: DataFrame, caption: str, *, name: str = "", columns: Sequence[str] | None = None
) -> HTML | Page:
    """Return a table as it is printed, in HTML; ``name`` is that of its files, if there are any."""
    return html(table_html(typeset(frame, caption, columns), name=name))


def picture(figure: Figure, alt: str, *, name: str = "", dpi: int = 160) -> Image | Picture:
    """Return a figure as a PNG image of its printed size, with its alternative text.

    ``name`` is that of its files, by which a report finds its caption.
    Drawn here rather than by pyplot, whose inline pictures are cropped and depend on its state.
    """
    drawn = io.BytesIO()
    figure.savefig(drawn, format="png", dpi=dpi, metadata={"Software": None})
    width = round(figure.get_figwidth() * SCREEN)
    return png(drawn.getvalue(), width, " ".join(alt.split()), name)


def paragraph(text: str) -> HTML | Page:
    """Return a computed sentence as HTML, escaped: a name in it stays the name it is."""
    return html(f"<p {TEXT}>{escape(text)}</p>")


def column(*parts: HTML | Page) -> HTML | Page:
    """Return paragraphs and tables one under the other, as one thing to show."""
    return html("".join(str(part.data) for part in parts))


def sentence(analysis: Analysis, start: int) -> str:
    """Return the sentence of the article that holds a character offset."""
    tokens = analysis.tokens
    number = tokens.loc[tokens["start"] <= start, "sentence"].iloc[-1]
    rows = tokens[tokens["sentence"] == number]
    return analysis.article.text[rows["start"].iloc[0] : rows["end"].iloc[-1]]


def context(piece: str, side: int) -> str:
    """Return the part of a context that lies in the same paragraph."""
    lines = f"{piece} ".splitlines() if side else f" {piece}".splitlines()
    return lines[side].strip()


def _key(analysis: Analysis) -> str:
    """Return the line that says which colour is whose."""
    present = set(analysis.tokens["voice"])
    colours = voice_colours(analysis.voices)
    names = [name for name in analysis.voices if name in present]
    marks = [f'<b style="color:{colours[name]}">■</b> {escape(name)}' for name in names]
    lines = (
        "solid line: in quotation marks · bar: set off · dotted line: paraphrase · "
        "dashed: attitude · thin grey: topic · <b><u>loaded term</u></b>"
    )
    return f'<div style="font:14px/1.5 sans-serif">{"&ensp;".join(marks)}<br>{lines}</div>'


def _pieces(analysis: Analysis, linked: bool) -> Iterator[str]:
    """Yield the article as escaped HTML, stretch by stretch and hit by hit."""
    text = analysis.article.text
    colours = voice_colours(dict.fromkeys([*analysis.voices, PARAPHRASE, PARATEXT]))
    hits = iter(sorted(named_rows(analysis.hits), key=lambda hit: hit.start))
    pending = next(hits, None)
    for start, end, row in _runs(analysis, len(text)):
        opening = "" if row is None else _opening(row, colours)
        # A paragraph ends what is open in it.
        within = f"</span>\n\n{opening}" if opening else "\n\n"
        if row is not None:
            yield _place(opening, row.start) if linked else opening
        while pending is not None and pending.start < end:
            before = escape(text[start : pending.start]).replace("\n\n", within)
            yield before + _hit(pending, text, linked)
            start, pending = pending.end, next(hits, None)
        yield escape(text[start:end]).replace("\n\n", within)
        if row is not None:
            yield "</span>"


def _place(opening: str, start: int) -> str:
    """Return the opening tag of a stretch with the name that others lead to."""
    return opening.replace("<span ", f'<span id="{STRETCH_PLACE}{start}" ', 1)


def _runs(analysis: Analysis, length: int) -> Iterator[tuple[int, int, Any]]:
    """Yield ``(start, end, statement or None)`` from the article's first character to its last."""
    at = 0
    for row in named_rows(analysis.statements.sort_values("start")):
        if at < row.start:
            yield at, row.start, None
        yield row.start, row.end, row
        at = row.end
    if at < length:
        yield at, length, None


def _opening(row: Any, colours: dict[str, str]) -> str:
    """Return the opening tag of a stretch."""
    colour = colours.get(row.government) or colours.get(OTHER) or "#7F7F7F"
    if row.kind == "scare":
        colour = colours[REPORTER]
    style = STRETCH.get(row.kind, "").format(colour=colour, tint=f"{colour}22")
    who = f" · {row.speaker}" if row.speaker else ""
    rule = f" · {row.rule}" if getattr(row, "rule", "") else ""
    return f'<span style="{style}" title="{escape(row.kind + who + rule)}">'


def _hit(hit: Any, text: str, linked: bool) -> str:
    """Return a loaded term as HTML."""
    target = f" → {hit.target}" if hit.target else ""
    title = escape(f"{hit.category}: {hit.term}{target}")
    words = escape(text[hit.start : hit.end])
    if not linked:
        return f'<span style="{HIT}" title="{title}">{words}</span>'
    places = f'id="{PLACE}{hit.start}" href="#{LINE}{hit.start}"'
    return f'<a {places} style="color:inherit;{HIT}" title="{title}">{words}</a>'
