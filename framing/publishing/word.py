"""Documents in Word's format: tables and figures as an editor wants them, the same bytes each time.

A table's head is repeated on every page and no row splits; a figure has its alternative text;
captions carry fields that number them. Source: ECMA-376, Office Open XML, part 1.
"""

from __future__ import annotations

import io
import re
import textwrap
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from framing.base.extras import require
from framing.base.packing import EPOCH, xml_text, zipped
from framing.publishing.typeset import Typeset
from framing.publishing.widths import WIDTH, Fit, fitted

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table
    from docx.text.paragraph import Paragraph

PAGE_MM, MARGIN_MM = (210, 297), (25, 18)  # A4; margins above and below, left and right
TYPE, HEADS = ("Times New Roman", 11.0), "Arial"
CELL = "Table text"  # the style of what stands in a table
SIDE = 4.0  # points on either side of a cell
SIZES = (8.0, 7.0, 6.0, 5.0)
LONGEST = 250  # characters of a title among the properties, of which there may be 255
ROOMY = 1.3  # how much broader a column is made where there is room
UNNEEDED = re.compile(r"stylesWithEffects|customXml|thumbnail")


def document(title: str) -> Document:
    """Return an empty document on A4 with a page of 174 mm; InputError without python-docx."""
    require("formats", "docx")
    from docx import Document as new

    made = new()
    _without_ballast(made)
    _page(made)
    _styles(made)
    about = made.core_properties
    short = textwrap.shorten(xml_text(title), LONGEST, placeholder="…")
    about.title, about.author, about.last_modified_by, about.comments = short, "", "", ""
    about.created = about.modified = datetime(*EPOCH, tzinfo=UTC)
    return made


def saved(made: Document) -> bytes:
    """Return a document's bytes, which tell no time at which it was written."""
    draft = io.BytesIO()
    made.save(draft)
    with ZipFile(draft) as parts:
        return zipped({name: parts.read(name) for name in parts.namelist()}, 0o600)


def table_document(table: Typeset) -> bytes:
    """Return a document that holds one table under its caption."""
    made = document(table.caption)
    caption(made, "Table", table.caption)
    add_table(made, table)
    return saved(made)


def caption(made: Document, kind: str, text: str) -> Paragraph:
    """Add a caption, “Table 1. …” or “Figure 1. …”, its number a field that counts its kind."""
    paragraph = made.add_paragraph(style="Caption")
    paragraph.add_run(f"{kind} ").bold = True
    done = len(made.element.body.xpath(f".//w:fldSimple[contains(@w:instr, 'SEQ {kind} ')]"))
    field = element("w:fldSimple", {"w:instr": rf"SEQ {kind} \* ARABIC"})
    paragraph._p.append(field)
    number = paragraph.add_run(f"{done + 1}")
    number.bold = True
    field.append(number._r)
    paragraph.add_run(". ").bold = True
    paragraph.add_run(xml_text(text))
    paragraph.paragraph_format.keep_with_next = kind == "Table"
    return paragraph


def picture(made: Document, png: bytes, alt: str, width_mm: float) -> None:
    """Add a picture with its alternative text, kept together with the caption that follows."""
    from docx.shared import Mm

    paragraph = made.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    shape = paragraph.add_run().add_picture(io.BytesIO(png), width=Mm(width_mm))
    shape._inline.docPr.set("descr", xml_text(alt))


def add_table(made: Document, table: Typeset) -> Table:
    """Add a table: its head bold and repeated, numbers flush right, no row split over two pages."""
    added, size = grid(made, table)
    for row, cells in zip(added.rows, [table.heads, *table.rows], strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.paragraphs[0].add_run(xml_text(text))
    finish(added, size)
    return added


def grid(made: Document, table: Typeset) -> tuple[Table, float]:
    """Add a table as another is to be set, its cells empty; return it, and its type in points.

    A table too broad for the smallest type gets columns alike, in which words are broken.
    """
    fit = _roomy(fitted(table, width=WIDTH - 2 * SIDE, gap=2 * SIDE, sizes=SIZES) or _alike(table))
    added = made.add_table(rows=len(table.rows) + 1, cols=len(table.heads))
    added.autofit = False
    _rules(added)
    _widths(added, fit)
    style = made.styles[CELL].style_id
    for number, row in enumerate(added.rows):
        _unsplit(row._tr, head=number == 0)
        for cell, numeric in zip(row.cells, table.numeric, strict=True):
            _set(cell.paragraphs[0], style, numeric=numeric)
    return added, fit.size


# ---------------------------------------------------------------- tables


def _alike(table: Typeset) -> Fit:
    """Return columns of one width."""
    number = max(1, len(table.heads))
    each = WIDTH / number - 2 * SIDE
    heads = tuple((head,) for head in table.heads)
    return Fit(SIZES[-1], (each,) * number, (True,) * number, heads)


def _roomy(fit: Fit) -> Fit:
    """Return wider columns where the page has room: another face may stand in for the one asked."""
    used = sum(fit.widths)
    room = WIDTH - 2 * SIDE * len(fit.widths)
    more = max(1.0, min(ROOMY, room / used)) if used else 1.0
    return fit._replace(widths=tuple(width * more for width in fit.widths))


def _widths(added: Table, fit: Fit) -> None:
    """Set the widths of the columns, which Word takes from the grid, others from the cells."""
    from docx.shared import Pt

    widths = [Pt(width + 2 * SIDE) for width in fit.widths]
    for column, width in zip(added.columns, widths, strict=True):
        column.width = width
    for row in added.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width


def _rules(added: Table) -> None:
    """Set rules above, below and under the head, and the distance of text from a cell's sides."""
    properties = added._tbl.tblPr
    borders = element("w:tblBorders")
    for edge in ("top", "bottom"):
        borders.append(_rule(edge, 8))
    margins = element("w:tblCellMar")
    for edge in ("left", "right"):
        twips = f"{round(SIDE * 20)}"
        margins.append(element(f"w:{edge}", {"w:w": twips, "w:type": "dxa"}))
    look = properties.find(qualified("w:tblLook"))
    for part in (borders, properties.find(qualified("w:tblLayout")), margins, look):
        if part is not None:
            properties.append(part)  # in the order that the schema asks for
    for cell in added.rows[0].cells:
        under = element("w:tcBorders")
        under.append(_rule("bottom", 4))
        cell._tc.get_or_add_tcPr().append(under)


def _rule(edge: str, eighths: int) -> Any:
    """Return a rule of so many eighths of a point."""
    return element(
        f"w:{edge}", {"w:val": "single", "w:sz": f"{eighths}", "w:space": "0", "w:color": "000000"}
    )


def _unsplit(row: Any, *, head: bool) -> None:
    """Keep a row on one page, and repeat it on each if it is the head."""
    properties = row.get_or_add_trPr()
    properties.append(element("w:cantSplit"))
    if head:
        properties.append(element("w:tblHeader"))


def _set(paragraph: Paragraph, style: str, *, numeric: bool) -> None:
    """Set the paragraph of a cell in a style by its identifier, numbers flush right."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH as SIDES

    paragraph._p.style = style  # by its name it would be looked up for every cell anew
    paragraph.paragraph_format.alignment = SIDES.RIGHT if numeric else SIDES.LEFT


def finish(added: Table, size: float) -> None:
    """Set the type of a filled table, its head in bold."""
    from docx.shared import Pt
    from docx.text.run import Run

    for number, row in enumerate(added.rows):
        # Those of a link are no runs of their paragraph.
        for run in (Run(element, row) for element in row._tr.iter(qualified("w:r"))):
            run.bold = True if number == 0 else run.bold
            if size != SIZES[0]:
                run.font.size = Pt(size)


# ---------------------------------------------------------------- document


def _without_ballast(made: Document) -> None:
    """Leave out what the template brings along and nothing here uses."""
    for holder in (made.part, made.part.package):
        for key in [key for key, rel in holder.rels.items() if UNNEEDED.search(rel.target_ref)]:
            del holder.rels[key]
    styles = made.styles.element
    for style in list(styles):
        if style.get(qualified("w:type")) == "table" and not style.get(qualified("w:default")):
            styles.remove(style)


def _page(made: Document) -> None:
    """Set the page and its margins."""
    from docx.shared import Mm

    section = made.sections[0]
    section.page_width, section.page_height = map(Mm, PAGE_MM)
    section.top_margin = section.bottom_margin = Mm(MARGIN_MM[0])
    section.left_margin = section.right_margin = Mm(MARGIN_MM[1])


def _styles(made: Document) -> None:
    """Set the type: black, text with serifs, headings without."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt

    made.styles["Normal"].font.name, made.styles["Normal"].font.size = TYPE[0], Pt(TYPE[1])
    for name, size in (("Title", 20), ("Heading 1", 15), ("Heading 2", 13), ("Heading 3", 11)):
        _face(made, name, size, HEADS)
    _face(made, "Caption", 9, TYPE[0])
    properties = made.styles["Title"].element.pPr
    properties.remove(properties.find(qualified("w:pBdr")))
    made.styles["Caption"].font.bold = False
    made.styles["Caption"].paragraph_format.space_before = Pt(12)
    made.styles["Caption"].paragraph_format.space_after = Pt(4)
    cell = made.styles.add_style(CELL, WD_STYLE_TYPE.PARAGRAPH)
    cell.base_style = made.styles["Normal"]
    cell.font.size = Pt(SIZES[0])
    cell.paragraph_format.space_before = cell.paragraph_format.space_after = Pt(1)
    cell.paragraph_format.line_spacing = 1.0


def _face(made: Document, name: str, size: float, face: str) -> None:
    """Set the face of a style in black, whatever its theme would have."""
    from docx.shared import Pt, RGBColor

    font = made.styles[name].font
    font.size, font.name, font.color.rgb = Pt(size), face, RGBColor(0, 0, 0)
    fonts = made.styles[name].element.rPr.rFonts
    for key in [key for key in fonts.attrib if key.endswith("Theme")]:
        del fonts.attrib[key]
    fonts.set(qualified("w:eastAsia"), face)


def element(name: str, attributes: dict[str, str] | None = None) -> Any:
    """Return an element of WordprocessingML."""
    from docx.oxml import OxmlElement

    element = OxmlElement(name)
    for key, value in (attributes or {}).items():
        element.set(qualified(key), value)
    return element


def qualified(name: str) -> str:
    """Return the full name of an element or attribute."""
    from docx.oxml.ns import qn

    return str(qn(name))
