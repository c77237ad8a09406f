"""ProQuest as text: documents between rules of underscores, their text after “Full text:”.

A document has its title, perhaps labelled, “Publication info:”, an address, “Abstract:”, “Full
text:”, and below it labelled lines that begin with “Subject:” or “Title:” (“Publication title:”,
“Publication date:”, “ProQuest document ID:”, “Copyright:”, “Database:”).
"""

from __future__ import annotations

import re

from framing.reading.documents import (
    AUTHOR,
    DATE,
    LANGUAGE,
    OUTLET,
    TITLE,
    Document,
    Line,
    full,
    is_rights,
    line_of,
    number_stated,
)

OTHER = ""
INFO = "info"
FIELDS = {
    **{"title": TITLE, "author": AUTHOR, "authors": AUTHOR, "publication title": OUTLET},
    **{"publication date": DATE, "language of publication": LANGUAGE, "language": LANGUAGE},
    **{"publication info": INFO},
    **dict.fromkeys(
        (
            *("subject", "business indexing term", "identifier / keyword", "identifier/keyword"),
            *("location", "people", "company / organization", "company/organization", "links"),
            *(
                "classification",
                "product name",
                "pages",
                "first page",
                "last page",
                "number of pages",
            ),
            *("publication year", "section", "column", "publisher"),
            *("place of publication", "country of publication", "publication subject", "issn"),
            *("e-issn", "eissn", "source type", "source attribution", "document type", "edition"),
            *("document feature", "proquest document id", "document url", "documenturl", "url"),
            *("copyright", "last updated", "database", "volume", "issue", "alternate title"),
            *("subtitle", "series", "dateline", "accession number", "doi", "abstract", "isbn"),
            *("publication history", "online publication date", "document status"),
        ),
        OTHER,
    ),
}
LONG = {"copyright", "document url", "documenturl", "links", "subject", "people", "location", "url"}
SURE = {"publication title", "proquest document id", "database", "document url", "source type"}
HEADING = re.compile(
    r"details|links?|indexing \(document details\)|linking service|proquest document link"
    r"|(?:check for|find) .{0,40}(?:full text|copy).{0,40}",
    re.I,
)
DETAILS = re.compile(r"details|indexing \(document details\)", re.I)
SENTENCE_END = re.compile(r"[.?!…][\"'”’»)]*$")
FOOT = re.compile(
    r"contact us at|database copyright|terms and conditions|citation style|bibliography$", re.I
)
CAPTION = re.compile(r"(?:CAPTION|CREDIT|ILLUSTRATION|PHOTO|PICTURE|GRAPHIC|IMAGE)S?(?: \d+)?:")
UNKNOWN = 2  # labels that are not known may stand between those that are
RULE = re.compile(r"_{20,}|\*{20,}|={20,}|-{30,}")
NUMBER = re.compile(r"document (\d+) (?:of|von|de|sur) (\d+)", re.I)
MARKS = re.compile(f"{RULE.pattern}|{NUMBER.pattern}", re.I)
LABEL = re.compile(r"([A-Za-z][A-Za-z/ -]{1,40}?) ?:(?:\s+|$)(.*)")
TEXT = re.compile(
    r"(?:full text|texto completo|texte intégral|volltext)(?: ?:\s*(?P<rest>.*))?$", re.I
)
NO_TEXT = re.compile(r"(?:full text )?not available\.?|none available\.?|no disponible\.?", re.I)
ADDRESS = re.compile(r"https?://\S+")
INSERT = re.compile(r" ?[;,:] | (?=\d)|\[")


def documents(lines: list[Line]) -> list[Document]:
    """Return the documents of a file, [] where it is laid out in another way."""
    made = [_cut(lines, mark) for mark in (RULE, NUMBER)]
    return [_document(part) for part in max(made, key=_wholes)]


def _wholes(parts: list[list[Line]]) -> int:
    """Return how many documents have a text, and labels below it or above."""
    return sum(_text(part) is not None and bool(_fields(part)) for part in parts)


def _cut(lines: list[Line], mark: re.Pattern[str]) -> list[list[Line]]:
    """Return the documents between lines with a mark."""
    parts: list[list[Line]] = [[]]
    for line in lines:
        if mark.fullmatch(line.shown):
            parts.append([])
        parts[-1].append(line)
    return _joined([_whole(part) for part in parts])


def stated(lines: list[Line]) -> int:
    """Return how many documents the file says it holds, 0 where it does not."""
    return number_stated(lines, NUMBER)


def _joined(parts: list[list[Line]]) -> list[list[Line]]:
    """Return the parts that are documents; what a rule within a text cut off is put back."""
    found: list[list[Line]] = []
    for part in parts:
        begins, ends = _text(part) is not None, _tail(part) < len(part)
        if found and not begins and _is_open(found[-1]) and not _is_foot(part):
            found[-1] += part
        elif begins or ends:
            found.append(list(part))
    return found


def _whole(part: list[Line]) -> list[Line]:
    """Return a part without what the file ends with, where it stands below a document."""
    sure = False
    for at, line in enumerate(part):
        if sure and FOOT.match(line.shown):
            return part[:at]
        label = _label(line)
        sure = sure or (label is not None and label[0] in SURE)
    return part


def _is_open(part: list[Line]) -> bool:
    """Return whether a text has begun in a part, and what stands below every text is not there."""
    return _text(part) is not None and _tail(part) == len(part)


def _is_foot(part: list[Line]) -> bool:
    """Return whether a part is what the file ends with."""
    return any(FOOT.match(line.shown) for line in part) or not any(full(part))


def _document(part: list[Line]) -> Document:
    """Return the document that the lines between two rules are."""
    start, end = _text(part), _tail(part)
    start = end if start is None else start
    head = [line for line in full(part[:start]) if not MARKS.fullmatch(line.shown)]
    fields = {**_fields(head), **_fields(part[end:])}
    info = fields.pop(INFO, "")
    fields.setdefault(OUTLET, INSERT.split(info)[0])
    fields.setdefault(DATE, info)
    fields[OUTLET] = fields[OUTLET].partition(";")[0]
    if TITLE not in fields and head and not (_label(head[0]) or ADDRESS.match(head[0].shown)):
        fields[TITLE] = head[0].shown
    line = next(full(part), part[0]).number
    return Document(line, fields, _uncaptioned(_body(part[start:end])))


def _fields(lines: list[Line]) -> dict[str, str]:
    """Return what lines say under the labels that an article's metadata has a place for."""
    said = [label for label in map(_label, lines) if label and FIELDS[label[0]] != OTHER]
    return {FIELDS[label]: value for label, value in reversed(said) if value}


def _label(line: Line) -> tuple[str, str] | None:
    """Return a line's label in small letters and what it labels; None where it has none known."""
    found = LABEL.match(line.shown)
    label = found.group(1).lower() if found else ""
    return (label, found.group(2)) if found and label in FIELDS else None


def _text(part: list[Line]) -> int | None:
    """Return where the line stands with which the text begins."""
    return next((at for at, line in enumerate(part) if TEXT.match(line.shown)), None)


def _body(lines: list[Line]) -> list[Line]:
    """Return the lines of a text, without the label before it."""
    label = TEXT.match(lines[0].shown) if lines else None
    if label is None:
        return []
    rest = label["rest"] or ""
    return [] if NO_TEXT.fullmatch(rest) else [line_of(lines[0].number, rest), *lines[1:]]


def _uncaptioned(body: list[Line]) -> list[Line]:
    """Return the lines of a text without the captions and credits that a paper puts below it."""
    last = len(body)
    while last and (not body[last - 1].shown or CAPTION.match(body[last - 1].shown)):
        last -= 1
    return body[:last]


def _tail(part: list[Line]) -> int:
    """Return where the labelled lines below a text begin: all lines from there on are such.

    A label that stands there once more is none: it is the text's own line. So is the first one
    where a sentence stands below it. One that is not known is one of them where one that is known
    stands above it. Nothing above “Details” or “Full text” is one.
    """
    at, first, seen, unknown = len(part), len(part), set[str](), 0
    start = _text(part) or 0
    while at > start and unknown <= UNKNOWN:
        at -= 1
        line = part[at]
        label = _label(line)
        if label and label[0] in seen:
            break
        if label or HEADING.fullmatch(line.shown):
            first, unknown = first if label and _ends_in_prose(part, at) else at, 0
            seen |= {label[0]} if label else set()
            if DETAILS.fullmatch(line.shown):
                break
        elif not _goes_on(part, at):
            unknown += 1
            if not LABEL.match(line.shown):
                break
    return first if seen & SURE else len(part)


def _goes_on(part: list[Line], at: int) -> bool:
    """Return whether a line below a text has no label of its own: empty, an address, rights."""
    shown = part[at].shown
    if not shown or ADDRESS.fullmatch(shown) or is_rights(shown) or HEADING.fullmatch(shown):
        return True
    gap = next((gap for gap, line in enumerate(reversed(part[:at])) if line.shown), None)
    label = None if gap is None else _label(part[at - 1 - gap])
    return label is not None and label[0] in LONG and not (gap and label[1])


def _ends_in_prose(part: list[Line], at: int) -> bool:
    """Return whether the line below a label is a sentence, not the rest of a list of terms."""
    below = part[at + 1] if at + 1 < len(part) else None
    if below is None or _label(below) or is_rights(below.shown):
        return False
    return SENTENCE_END.search(below.shown) is not None and not part[at].shown.endswith((",", ";"))
