"""Nexis Uni, Lexis Advance: documents from a title to “End of Document”, with a text below “Body”.

The layout is that of their Word, RTF and PDF files: perhaps a cover with a list of the documents;
then, for each, its title, its outlet, its date, whose the words are, labelled lines (“Section:”,
“Length:”, “Byline:”), “Body”, the text, perhaps “Graphic” and “Classification”, “Load-Date:”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, takewhile

from framing.reading.documents import (
    DATE,
    OUTLET,
    TITLE,
    WORDS,
    Document,
    Line,
    full,
    is_date,
    is_rights,
    number_in,
    number_stated,
)
from framing.reading.labels import BODY as BODY_LABEL, CLOSING, HEAD, OTHER, TAIL, labelled

END = re.compile(
    r"(?:end of document|ende des dokuments|fin du document|fin del documento"
    r"|fine del documento|fim do documento|einde van (?:het )?document)\.?",
    re.I,
)
BODY = re.compile(
    r"(?:body|text|corps|cuerpo|corpo|haupttext|textkörper|tekst|texte|texto) ?:?", re.I
)
CLASSES = re.compile(r"classification|klassifizierung|clasificación|classificatie", re.I)
SURE = re.compile(r"load-date:|publication-type:", re.I)
APART = re.compile(r"graphics?|grafik|graphique|notes?|correction(?:-date)?", re.I)
STATED = re.compile(r"(?:documents?|dokumente?|documentos?|documenten) \((\d+)\)", re.I)
LISTED = re.compile(r"(\d+)\. ?(.*)")
# What a page, a picture or the list of the documents leaves between the lines.
PAGE = re.compile(
    r"(?:page|seite|página|pagina) \d+ (?:of|von|de|sur|di|van) \d+"
    r"|link to (?:image|original)|lien vers l.image"
    r"|enlarge (?:this )?image|\W*(?:copyright )?© ?\d{4} lexisnexis.{0,60}"
    r"|\|? ?about lexisnexis\b.*|image \d+|view (?:original|pdf).{0,40}|document:? .{0,3}\d+/\d+",
    re.I,
)
COVERED = re.compile(
    r"(?:user name|date and time|job number|client/matter|search terms|search type|narrowed by"
    r"|nutzername|benutzername|datum und uhrzeit|auftragsnummer|suchbegriffe|nom d.utilisateur"
    r"|date et heure|numéro de tâche|termes de recherche|nombre de usuario|fecha y hora) ?:"
    rf"|{STATED.pattern}$",
    re.I,
)
NO_TITLE = re.compile(r"no headline(?: in original)?\.?", re.I)
NEAR = 8  # lines in which a document shows that it is one


def documents(lines: list[Line]) -> list[Document]:
    """Return the documents of a file, [] where it is laid out in another way."""
    if not any(BODY.fullmatch(line.shown) or SURE.match(line.shown) for line in lines):
        return []
    parts = [part for part in _parts(lines) if any(full(part))]
    return [_document(part, first=at == 0) for at, part in enumerate(parts)]


def stated(lines: list[Line]) -> int:
    """Return how many documents the file says it holds, 0 where it does not."""
    return number_stated(lines[:200], STATED)


def _parts(lines: list[Line]) -> Iterator[list[Line]]:
    """Yield the lines of each document, without what ends it.

    Where nothing begins after such an end, what follows goes on with the document before it.
    """
    part: list[Line] = []
    for at, line in enumerate(lines):
        if not END.fullmatch(line.shown):
            part.append(line)
        elif _begins(lines, at + 1):
            yield part
            part = []
        else:
            part.append(line)
    if _body(part):  # the last document lacks its end
        yield part


def _begins(lines: list[Line], start: int) -> bool:
    """Return whether nothing is left, or a document begins: with a date, rights or “Body”."""
    left = full(lines[at] for at in range(start, len(lines)))
    near = [*takewhile(lambda line: not END.fullmatch(line.shown), islice(left, NEAR))]
    signs = (is_rights, is_date, BODY.fullmatch, PAGE.fullmatch)
    return not near or any(sign(line.shown) for line in near for sign in signs)


def _document(part: list[Line], first: bool) -> Document:
    """Return the document that lines show; the first of a file may have a cover above it."""
    start = _body(part)
    head = [line for line in full(part[: start or None]) if not PAGE.fullmatch(line.shown)]
    head = _uncovered(head) if first else head
    if not start:  # no “Body”: the text begins below the last line of a header
        start, head = _split(part, head)
    body = part[start:]
    header = _header(head)
    end = _end(body, number_in(header.get(WORDS, "")))
    fields = {**_fields(body[end:], TAIL), **header}
    titles = {fields.get(TITLE, "").lower(), ""}
    return Document(head[0].number if head else part[0].number, fields, _kept(body[:end], titles))


def _body(part: list[Line]) -> int:
    """Return where the lines below “Body” begin, 0 where there is no such line.

    A title may be that word: a header stands above the line that is meant.
    """
    found = [at for at, line in enumerate(part, 1) if BODY.fullmatch(line.shown)]
    head = next((at for at, line in enumerate(part, 1) if _is_header(line)), 0)
    return next((at for at in found if at > head), 0) if head else (found or [0])[0]


def _split(part: list[Line], head: list[Line]) -> tuple[int, list[Line]]:
    """Return where the text of a document without “Body” begins, and the lines of its header."""
    own = [line for line in head[: 2 * NEAR] if _is_header(line)]
    last = own[-1].number if own else 0
    start = next((at for at, line in enumerate(part) if line.number > last), len(part))
    return start, [line for line in head if line.number <= last]


def _is_header(line: Line) -> bool:
    """Return whether a line can only stand in a header."""
    shown = line.shown
    return is_rights(shown) or is_date(shown) or labelled(line, HEAD) is not None


def _uncovered(head: list[Line]) -> list[Line]:
    """Return the header of a file's first document, without the cover and the list above it."""
    listed = {found[1] for line in head if (found := LISTED.fullmatch(line.shown))}
    if not {"1", "2"} <= listed and not any(COVERED.match(line.shown) for line in head):
        return head
    title, below = _first_listed(head)
    again = [at for at, line in enumerate(head) if at >= below and line.shown == title]
    if again:
        return head[again[-1] :]
    dates = [at for at, line in enumerate(head) if is_date(line.shown)]
    return head[max(dates[-1] - 2, 0) :] if dates else head


def _first_listed(head: list[Line]) -> tuple[str, int]:
    """Return the first title of the list of documents, and where the lines below it begin."""
    for at, line in enumerate(head):
        listed = LISTED.fullmatch(line.shown)
        if listed and (listed[2] or at + 1 < len(head)):
            return (listed[2], at + 1) if listed[2] else (head[at + 1].shown, at + 2)
    return "", len(head)


def _header(head: list[Line]) -> dict[str, str]:
    """Return what a header says: a title, an outlet and a date by their places, and its labels."""
    rights = next((at for at, line in enumerate(head) if at and is_rights(line.shown)), len(head))
    dates = [at for at, line in enumerate(head[:rights]) if is_date(line.shown)]
    labels = [at for at, line in enumerate(head) if labelled(line, HEAD)]
    at = dates[-1] if dates else min([rights, *labels])
    found = _fields(head[at:], HEAD)
    top = list(dict.fromkeys(line.shown for line in head[:at]))  # a page's head repeats the title
    if len(top) > 1:
        found[OUTLET] = top.pop()
    found.setdefault(TITLE, " ".join(top))
    if NO_TITLE.fullmatch(found[TITLE]):
        del found[TITLE]
    return {**found, DATE: head[at].shown if dates else ""}


def _fields(lines: list[Line], labels: dict[str, str]) -> dict[str, str]:
    """Return what lines say under those labels that an article's metadata has a place for."""
    found: dict[str, str] = {}
    for label, value in filter(None, (labelled(line, labels) for line in lines)):
        if labels[label] not in (OTHER, BODY_LABEL):
            found.setdefault(labels[label], value)
    return found


def _end(body: list[Line], stated: int) -> int:
    """Return where the text ends: above the classification, the load date, the pictures.

    A heading “Notes” may be the text's own: the number of words that is stated decides.
    """
    classes = [at for at, line in enumerate(body) if CLASSES.fullmatch(line.shown)]
    end = len(body)
    if classes and any(labelled(line, TAIL) for line in islice(full(body[classes[-1] + 1 :]), 2)):
        end = classes[-1]
    while end and _is_tail(body[end - 1]):
        end -= 1
    ends = [end, *islice(_above(body, end), NEAR)]
    if not stated:
        return ends[-1]
    return min(ends, key=lambda at: abs(stated - sum(len(row.shown.split()) for row in body[:at])))


def _is_tail(line: Line) -> bool:
    """Return whether a line below a text is none of it."""
    shown = line.shown
    return not shown or is_rights(shown) or bool(PAGE.fullmatch(shown) or labelled(line, CLOSING))


def _above(body: list[Line], end: int) -> Iterator[int]:
    """Yield where pictures and notes may begin that stand between a text and its end."""
    first = next((at for at, line in enumerate(body) if line.shown), end)
    at, passed = end, 0
    while at - 1 > first and passed < 2 * NEAR:
        at -= 1
        passed += bool(body[at].shown)
        if APART.fullmatch(body[at].shown):
            passed = 0
            yield at


def _kept(body: list[Line], titles: set[str]) -> list[Line]:
    """Return the lines of a text without what a page or a picture leaves between them.

    The title that a page's head repeats stands beside the number of the page.
    """
    pages = {at for at, line in enumerate(body) if PAGE.fullmatch(line.shown)}
    heads = {
        at
        for at, line in enumerate(body)
        if line.shown and line.shown.lower() in titles and {at - 1, at + 1} & pages
    }
    return [line for at, line in enumerate(body) if at not in pages | heads]
