"""A report's page as a document in Word's format: headings, text, real tables, figures with text.

What the page says is read from the page itself, so that both cannot differ. Of its links those
within it are kept; where the files beside it are is left to the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.base.extras import require
from framing.base.packing import xml_text
from framing.publishing import word
from framing.publishing.display import LINE, PLACE, SCREEN, STRETCH_PLACE
from framing.publishing.typeset import Typeset

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

PER_MM = SCREEN / 25.4  # pixels of a figure per millimetre
INLINE = {"a", "b", "strong", "em", "i", "u", "code", "span", "br"}
HEADINGS = {"h2": 1, "h3": 2, "h4": 3}
LEFT_OUT = {"nav", "style", "script"}
FILES = "files"  # what the page says of files beside it: the name of its heading, a class elsewhere
PLACES = (PLACE, LINE, STRETCH_PLACE)  # what is led to
LED_TO = re.compile(rf"({'|'.join(PLACES)})(\d+)")
UNDER = re.compile(r"border-bottom:\d+px (\w+) #(\w{6})")
TINT = re.compile(r"background:#(\w{6})(\w{2})")
COLOUR = re.compile(r"(?:^|;)color:#(\w{6})")
LINK = "1F4E9C"
LINES = {"solid": "single", "dotted": "dotted", "dashed": "dash", "wavy": "wave"}


class Form(NamedTuple):
    """How a piece of text is set."""

    bold: bool = False
    italic: bool = False
    code: bool = False
    line: str = ""
    line_colour: str = ""
    colour: str = ""
    shade: str = ""
    link: str = ""


class Piece(NamedTuple):
    """A piece of text, or a line's end, and what is led to at its head."""

    text: str
    form: Form
    place: str = ""


def report_document(page: str, folder: Path) -> bytes:
    """Return a report's page as the bytes of a document, the same for the same page.

    ``folder`` has the figures as PNG. Raises InputError where python-docx is not installed.
    """
    require("formats", "docx")
    from lxml import html

    root = html.document_fromstring(page)
    header, main = root.find(".//header"), root.find(".//main")
    made = word.document(root.findtext(".//title") or "")
    for element in header:
        style = "Title" if element.tag == "h1" else "Normal"
        _filled(made.add_paragraph(style=style), element)
    for element in _before_files(main):
        _block(made, element, folder)
    return word.saved(made)


def _before_files(main: Any) -> Iterator[Any]:
    """Yield the parts of a page before its list of files."""
    for element in main:
        if element.get("id") == FILES:
            return
        yield element


def _block(made: Document, element: Any, folder: Path) -> None:
    """Add a part of the page: a heading, list, table, figure or paragraph, or what it holds."""
    if not isinstance(element.tag, str) or element.tag in LEFT_OUT:
        return
    if element.tag in HEADINGS:
        _filled(made.add_heading("", HEADINGS[element.tag]), element)
    elif element.tag in {"ul", "ol"}:
        for item in element:
            _filled(made.add_paragraph(style="List Bullet"), item)
    elif element.tag == "table":
        _table(made, element)
    elif element.tag == "figure":
        _figure(made, element, folder)
    elif element.tag == "p" or _has_text(element):
        _filled(made.add_paragraph(), element)
    else:
        for child in element:
            _block(made, child, folder)


def _has_text(element: Any) -> bool:
    """Return whether an element holds text of its own, not only other parts."""
    own = [element.text, *(child.tail for child in element)]
    return any(child.tag in INLINE for child in element) or any(
        text and text.strip() for text in own
    )


# ---------------------------------------------------------------- tables and figures


def _table(made: Document, element: Any) -> None:
    """Add a table with its caption, the links of its cells kept."""
    head, *rows = element.iter("tr")
    table = Typeset(
        caption=_after_number(element.find("caption")),
        heads=tuple(_plain(cell) for cell in head),
        numeric=tuple("right" in cell.get("style", "") for cell in head),
        rows=tuple(tuple(_plain(cell) for cell in row) for row in rows),
    )
    word.caption(made, "Table", table.caption)
    added, size = word.grid(made, table)
    for row, source in zip(added.rows, [head, *rows], strict=True):
        for at, (cell, part) in enumerate(zip(row.cells, source, strict=True)):
            _filled(cell.paragraphs[0], part, source.get("id", "") if at == 0 else "")
    word.finish(added, size)
    made.add_paragraph(style=word.CELL)  # or what follows would stand under the last rule


def _figure(made: Document, element: Any, folder: Path) -> None:
    """Add a figure as large as it is printed, with its alternative text, and its caption."""
    image = element.find(".//img")
    png = (folder / f"{element.get('id')}.png").read_bytes()
    word.picture(made, png, image.get("alt"), int(image.get("width")) / PER_MM)
    word.caption(made, "Figure", _after_number(element.find("figcaption")))


def _after_number(caption: Any) -> str:
    """Return what a caption says after its number, which the document counts itself."""
    if caption is None:
        return ""
    return "".join(piece.text for piece in _tidy(caption)).partition(". ")[2].strip()


def _plain(element: Any) -> str:
    """Return the text of an element."""
    return "".join(piece.text for piece in _tidy(element))


# ---------------------------------------------------------------- text


def _filled(paragraph: Paragraph, element: Any, place: str = "") -> None:
    """Fill a paragraph with the text of an element, each piece as it is set on the page."""
    if place:
        _bookmark(paragraph, place)
    for piece in _tidy(element):
        if piece.place:
            _bookmark(paragraph, piece.place)
        if piece.text == "\n":
            paragraph.add_run().add_break()
        elif piece.text:
            run = paragraph.add_run(xml_text(piece.text))
            _set(run, piece.form)
            if piece.form.link:
                _link(paragraph, run, piece.form.link)


def _tidy(element: Any) -> Iterator[Piece]:
    """Yield the pieces of an element, white space as a browser shows it."""
    spaced = True
    pieces = list(_pieces(element, Form()))
    while pieces and not pieces[-1].text.strip(" \t\r\n") and pieces[-1].text != "\n":
        pieces.pop()
    for number, piece in enumerate(pieces):
        text = piece.text if piece.text == "\n" else re.sub(r"[ \t\r\n]+", " ", piece.text)
        text = text.lstrip(" ") if spaced else text
        last = number == len(pieces) - 1
        text = text.rstrip(" ") if last else text
        spaced = text.endswith((" ", "\n")) if text else spaced
        yield piece._replace(text=text)


def _pieces(element: Any, form: Form) -> Iterator[Piece]:
    """Yield the text within an element, and how it is set."""
    if element.text:
        yield Piece(_flat(element.text), form)
    for child in element:
        if isinstance(child.tag, str) and not _skipped(child):
            inner = _form(child, form)
            place = child.get("id", "")
            if LED_TO.fullmatch(place):
                yield Piece("", inner, place)
            yield from [Piece("\n", inner)] if child.tag == "br" else _pieces(child, inner)
        if child.tail:
            yield Piece(_flat(child.tail), form)


def _flat(text: str) -> str:
    """Return text of the page, in which a line's end is a space."""
    return text.replace("\n", " ")


def _skipped(element: Any) -> bool:
    """Return whether an element says nothing in a document."""
    return element.get("class") in {FILES, "anchor-link"}


def _form(element: Any, form: Form) -> Form:
    """Return how the text of an element is set, within what is set in some way already."""
    tag, style = element.tag, element.get("style", "")
    bold = form.bold or tag in {"b", "strong"} or "font-weight:700" in style
    italic = form.italic or tag in {"em", "i"} or "font-style:italic" in style
    form = form._replace(bold=bold, italic=italic, code=form.code or tag == "code")
    if under := UNDER.search(style):
        form = form._replace(line=LINES[under[1]], line_colour=under[2])
    elif tag == "u" or "text-decoration:underline" in style:
        form = form._replace(line="thick" if form.line else "single")
    if colour := COLOUR.search(style):
        form = form._replace(colour=colour[1])
    if tint := TINT.search(style):
        form = form._replace(shade=_on_white(*tint.groups()))
    place = LED_TO.fullmatch(element.get("href", "")[1:]) if tag == "a" else None
    if place and "color:inherit" not in style:
        form = form._replace(colour=LINK)
    return form._replace(link=place[0]) if place else form


def _on_white(colour: str, share: str) -> str:
    """Return a colour that lets white through as its last two digits say.

    >>> _on_white("000000", "80")
    '7F7F7F'
    """
    part = int(share, 16) / 255
    channels = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return "".join(f"{round(255 - (255 - channel) * part):02X}" for channel in channels)


def _set(run: Any, form: Form) -> None:
    """Set a run."""
    from docx.shared import RGBColor

    run.bold, run.italic = form.bold or None, form.italic or None
    if form.code:
        run.font.name = "Courier New"
    if form.colour:
        run.font.color.rgb = RGBColor.from_string(form.colour.upper())
    properties = run._r.get_or_add_rPr()
    if form.line:
        colour = form.line_colour or "auto"
        properties.append(word.element("w:u", {"w:val": form.line, "w:color": colour}))
    if form.shade:
        shade = {"w:val": "clear", "w:color": "auto", "w:fill": form.shade}
        properties.append(word.element("w:shd", shade))


def _link(paragraph: Paragraph, run: Any, place: str) -> None:
    """Let a run lead to a place in the document."""
    link = word.element("w:hyperlink", {"w:anchor": _mark(place), "w:history": "1"})
    paragraph._p.append(link)
    link.append(run._r)


def _bookmark(paragraph: Paragraph, place: str) -> None:
    """Mark a place that others lead to."""
    match = LED_TO.fullmatch(place)
    if not match:
        return
    number = f"{int(match[2]) * len(PLACES) + PLACES.index(match[1])}"  # no other place has it
    marked = {"w:id": number, "w:name": _mark(place)}
    paragraph._p.append(word.element("w:bookmarkStart", marked))
    paragraph._p.append(word.element("w:bookmarkEnd", {"w:id": number}))


def _mark(place: str) -> str:
    """Return the name of a bookmark, in which no hyphen may stand."""
    return place.replace("-", "_")
