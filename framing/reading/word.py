"""DOCX: the paragraphs of a document in Word's format, in order, as they are printed."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any, NamedTuple

from framing.base.errors import InputError
from framing.base.extras import require
from framing.reading.extracts import Extract, holds_prose, laid_out
from framing.reading.packed import SAVED, refuse_bomb

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
UNSEEN = frozenset(  # what was deleted or moved away, is a code, or was written for older programs
    [FALLBACK, *(W + name for name in ("del", "moveFrom", "instrText", "delText", "rt", "pPr"))]
)
SIGNS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "\u2011",
    W + "softHyphen": "\u00ad",
}
ELSEWHERE = {W + "altChunk": "a part in another format", W + "subDoc": "a document of its own"}
TITLES = ("title", "heading1")


class Paragraph(NamedTuple):
    """A paragraph as it is printed, and the name of its style, in small letters without spaces."""

    text: str
    style: str


def extract(raw: bytes, file: str) -> Extract:
    """Return the text of a document; InputError where it is broken, or too large.

    The first paragraph, where it is set as the title of the document, is its title.
    """
    body = _body(raw, file)
    found = paragraphs(body)
    metadata, notes = {}, tuple(_notes(body))
    if (at := _titled(found)) is not None:
        metadata["title"] = " ".join(found.pop(at).text.split())
        notes += ("its title is no part of the text",)
    warnings = tuple(
        f"holds {what}, which is not read" for tag, what in ELSEWHERE.items() if _any(body, tag)
    )
    text, wrapped = laid_out([line.text for line in found])
    return Extract(text, metadata, "", wrapped, notes, warnings)


def paragraphs(body: Any) -> list[Paragraph]:
    """Return the paragraphs of a document's body in order; those of a text box after its anchor.

    Deletions, hidden text, comments and notes are not printed and left out; what was inserted
    stands. A row of a table is one paragraph, its cells parted by tabs, unless they hold prose.
    """
    from lxml.etree import iterwalk

    read = _Read()
    walk = iterwalk(body, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            read.leave(element)
        elif element.tag in UNSEEN or _is_hidden(element):
            walk.skip_subtree()
        else:
            read.enter(element)
    return read.found


class _Read:
    """What has been walked through so far, and what is open: paragraphs and rows of tables."""

    def __init__(self) -> None:
        self.found: list[Paragraph] = []
        self.pieces: list[list[str]] = []  # of each open paragraph: a text box stands in one
        self.boxed: list[Paragraph] = []
        self.rows: list[list[int]] = []  # of each open row: where its cells begin

    def enter(self, element: Any) -> None:
        """Begin an element."""
        if element.tag == W + "p":
            self.pieces.append([])
        elif self.pieces:
            self.pieces[-1].append(_sign(element))
        elif element.tag == W + "tr":
            self.rows.append([])
        elif element.tag == W + "tc" and self.rows:
            self.rows[-1].append(len(self.found))

    def leave(self, element: Any) -> None:
        """End an element."""
        if element.tag == W + "p" and self.pieces:
            line = Paragraph("".join(self.pieces.pop()), _style(element))
            if self.pieces:
                self.boxed.append(line)
            else:
                self.found += [line, *self.boxed]
                self.boxed = []
        elif element.tag == W + "tr" and self.rows and not self.pieces:
            self.join(self.rows.pop())

    def join(self, starts: list[int]) -> None:
        """Make one paragraph of a row, unless a cell but the last holds prose."""
        ends = [*starts[1:], len(self.found)]
        cells = [self.found[a:b] for a, b in zip(starts, ends, strict=True)]
        texts = ["\n".join(line.text for line in cell if line.text.strip()) for cell in cells]
        if not (holds_prose(texts) or any("\n" in text for text in texts)):
            self.found[starts[0] if starts else len(self.found) :] = [
                Paragraph("\t".join(texts).rstrip(), "")
            ]


def _sign(element: Any) -> str:
    """Return what an element puts into a paragraph."""
    if element.tag == W + "t":
        return element.text or ""
    if element.tag == W + "br" and element.get(W + "type") in ("page", "column"):
        return ""
    return SIGNS.get(element.tag, "")


def _is_hidden(element: Any) -> bool:
    """Return whether an element is a run that is not printed."""
    hidden = element.find(f"{W}rPr/{W}vanish") if element.tag == W + "r" else None
    return hidden is not None and hidden.get(W + "val", "1") not in ("0", "false", "off")


def _style(paragraph: Any) -> str:
    """Return the identifier of a paragraph's style, in small letters."""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else (style.get(W + "val") or "").replace(" ", "").lower()


def _titled(found: list[Paragraph]) -> int | None:
    """Return where the title of a document stands: it is the first paragraph, and set as one."""
    filled = [at for at, line in enumerate(found) if line.text.strip()]
    styles = [found[at].style for at in filled]
    if len(styles) > 1 and styles[0] in TITLES and styles.count(styles[0]) == 1:
        return filled[0]
    return None


def _notes(body: Any) -> Iterator[str]:
    """Yield what is left out of a document."""
    yield "taken out of DOCX"
    for what, name in (("comments", "commentReference"), ("footnotes", "footnoteReference")):
        if number := sum(1 for _ in body.iter(W + name)):
            yield f"{number:,} {what if number > 1 else what[:-1]} left out"
    if _any(body, W + "del") or _any(body, W + "ins"):
        yield "tracked changes taken as accepted"


def _any(body: Any, tag: str) -> bool:
    """Return whether an element of a name is in a document."""
    return next(body.iter(tag), None) is not None


def _body(raw: bytes, file: str) -> Any:
    """Return the body of a document; InputError where it cannot be opened safely."""
    require("formats")
    from docx import Document

    refuse_bomb(raw, file)
    try:
        document = Document(BytesIO(raw))
        body, tree = document.element.body, document.element.getroottree()
    except zipfile.BadZipFile as error:
        raise InputError(f"is a broken DOCX: {error}", file=file, remedy=SAVED) from error
    except Exception as error:  # the library has no error of its own for what it cannot read
        raise InputError("is a DOCX that cannot be read", file=file, remedy=SAVED) from error
    if body is None or tree.docinfo.internalDTD is not None:
        raise InputError("is a DOCX that cannot be read", file=file, remedy=SAVED)
    return body
