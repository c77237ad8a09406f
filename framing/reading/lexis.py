"""LexisNexis as text or RTF: documents below “n of N DOCUMENTS”, their fields in capital letters.

Below that line stand, centred, the outlet and the date, in some files whose the words are; then
the title, perhaps as “HEADLINE:”, labelled blocks (“BYLINE:”, “SECTION:”, “LENGTH:”), perhaps
“BODY:”, the text in blocks of hard-wrapped lines, and labelled blocks below it (“LOAD-DATE:”).
"""

from __future__ import annotations

import re
from itertools import islice, pairwise

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
    line_of,
    number_stated,
)
from framing.reading.labels import BODY, DATED, HEAD, LONG, TAIL, labelled

Block = list[Line]
MARK = re.compile(
    r"(?P<n>\d+) (?:of|von|de|di|van) (\d+) do[ck]ument(?:en?|[eio]|os)?s?"
    r"|(?:document|dokument|documento) (?P<m>\d+) (?:of|von|de|di|van|sur) (\d+)",
    re.I,
)
NEAR = 14  # lines below the mark in which a header shows
RIGHT_BELOW = 4
CAPITALS = re.compile(r"[^a-zß-öø-ÿ:]{2,40}:(?:\s|$)")
EDITION = re.compile(
    r"(?i:.{0,60}\b(?:edition|ausgabe|édition|cycle|final|zone|wire|web)\b.{0,40}|.{0,12}\d+:\d\d.{0,20})"
)
LONGEST_TITLE = 200
BOTH = {**HEAD, **TAIL}
UNKNOWN = 3  # labels that are not known may stand below a text one after the other
TITLES = 3  # blocks that may stand between the date and the first label
DENSE = 0.1  # of the lines are empty where empty lines part blocks, at least
CENTRED = " " * 8
RESTRICTED = re.compile(r"(?i)the materials? in (?:the|this) .* (?:compiled|published|permission)")


def documents(lines: list[Line]) -> list[Document]:
    """Return the documents of a file, [] where it is laid out in another way."""
    marks = _marks(lines)
    return [_document(lines[start:end]) for start, end in pairwise([*marks, len(lines)])]


def stated(lines: list[Line]) -> int:
    """Return how many documents the file says it holds, 0 where it does not."""
    return number_stated(lines, MARK)


def _marks(lines: list[Line]) -> list[int]:
    """Return where documents begin: a header stands below the mark, and the numbers go on.

    Where a number does not follow the one before, the header must stand right below it.
    """
    found: list[int] = []
    before = 0
    for at, line in enumerate(lines):
        match = MARK.fullmatch(line.shown) if line.text else None
        if match is None:
            continue
        number = int(match["n"] or match["m"])
        if _has_header(lines, at, NEAR if number == before + 1 else RIGHT_BELOW):
            found.append(at)
            before = number
    return found


def _has_header(lines: list[Line], at: int, near: int) -> bool:
    """Return whether a header stands within some lines below a mark."""
    for below in islice(full(lines[at + 1 : at + 5 * NEAR]), near):
        if MARK.fullmatch(below.shown):
            return False
        if is_rights(below.shown) or is_date(below.shown) or _label(below, HEAD):
            return True
    return False


def _label(line: Line, labels: dict[str, str]) -> tuple[str, str] | None:
    """Return a line's label, which is in capital letters, and what it labels."""
    return labelled(line, labels) if CAPITALS.match(line.shown) else None


def _document(part: list[Line]) -> Document:
    """Return the document below a mark."""
    blocks = _blocks(part[1:])
    dated = next(
        (
            at
            for at, block in enumerate(blocks[:NEAR])
            if any(is_date(line.shown) for line in block)
        ),
        -1,
    )
    fields, start = _fields(blocks, dated + 1)
    body = blocks[start:]
    end = _end(body)
    said = (_label(block[0], TAIL) for block in body[end:])
    below = {TAIL[label]: value for label, value in filter(None, said)}
    found = {**below, **_top(blocks, dated), **fields}
    return Document(part[0].number, found, _lines(part, body[:end]))


def _blocks(lines: list[Line]) -> list[Block]:
    """Return the blocks between empty lines; a label begins another.

    Where hardly a line is empty, as in RTF, every line is a block.
    """
    empty = sum(not line.shown for line in lines)
    found: list[Block] = [[]]
    for line in lines:
        if not line.shown or empty <= DENSE * len(lines) or _label(line, BOTH):
            found.append([])
        if line.shown:
            found[-1].append(line)
            label = _label(line, HEAD)
            if label and HEAD[label[0]] == WORDS:  # it says nothing more, whatever stands below it
                found.append([])
    return [block for block in found if block]


def _top(blocks: list[Block], dated: int) -> dict[str, str]:
    """Return the outlet and the date, which stand above all labels."""
    lines = [line for block in blocks[: dated + 1] for line in block] or _centred(blocks[:1])
    dates = [line.shown for line in lines if is_date(line.shown)]
    names = [line.shown for line in lines if not (is_date(line.shown) or _is_about_rights(line))]
    above = {OUTLET: names[0]} if names else {}
    return {**above, DATE: dates[0]} if dates else above


def _centred(blocks: list[Block]) -> Block:
    """Return those lines that stand in the middle of a page."""
    return [line for block in blocks for line in block if line.text.startswith(CENTRED)]


def _is_about_rights(line: Line) -> bool:
    """Return whether a line says what may be done with the words."""
    return is_rights(line.shown) or RESTRICTED.match(line.shown) is not None


def _fields(blocks: list[Block], start: int) -> tuple[dict[str, str], int]:
    """Return what a header says below the date, and the block with which the text begins."""
    labels = [_label(block[0], HEAD) for block in blocks[start : start + NEAR]]
    keys = [HEAD[label[0]] if label else None for label in labels]
    last = _last([label[0] if label else "" for label in labels])
    fields: dict[str, str] = {}
    for key, block in zip(keys[:last], blocks[start:], strict=False):
        if key:
            fields.setdefault(key, _value(block))
    titles = [block for key, block in zip(keys[:last], blocks[start:], strict=False) if key is None]
    if last == 0 and len(blocks) > start + 1 and _is_title(blocks[start]):
        titles, last = [blocks[start]], 1
    if TITLE not in fields:
        fields[TITLE] = _title(titles)
    return fields, start + last


def _last(labels: list[str]) -> int:
    """Return how many blocks are a header's: to the length, and the labels that follow it.

    A header has each label once: one that stands there again is the text's own.
    """
    sizes = [at for at, label in enumerate(labels) if HEAD.get(label) == WORDS]
    first = next((at for at, label in enumerate(labels) if label), len(labels))
    at = sizes[0] if sizes else first
    if at == len(labels) or (first > TITLES and not sizes):
        return 0
    while at < len(labels) and labels[at] and labels[at] not in labels[:at]:
        if HEAD[labels[at]] == BODY:
            break
        at += 1
    return at


def _value(block: Block) -> str:
    """Return what a block says after its label."""
    text = " ".join(line.shown for line in block)
    return text.partition(":")[2].strip()


def _title(blocks: list[Block]) -> str:
    """Return the title among the blocks between the date and the labels: not the edition."""
    texts = [" ".join(line.shown for line in block) for block in blocks]
    texts = [text for text in texts if not is_rights(text)]
    texts = [text for text in texts if not CAPITALS.match(text)] or texts
    while len(texts) > 1 and EDITION.fullmatch(texts[0]):
        del texts[0]
    return " ".join(texts)


def _is_title(block: Block) -> bool:
    """Return whether a block that no label follows may be a title: short, and no sentence."""
    text = " ".join(line.shown for line in block)
    return len(text) <= LONGEST_TITLE and text[-1] not in ".:;,"


def _end(body: list[Block]) -> int:
    """Return with which block the text ends: above the labels and the rights below it.

    A label that is not known is one of them where one that is known stands above it.
    """
    at = end = len(body)
    while at and end - at <= UNKNOWN:
        at -= 1
        if _is_tail(body[at]):
            end = at
        elif (above := _pictures(body, at + 1)) <= at:
            at = end = above
        elif not CAPITALS.match(body[at][0].shown):
            break
    return end


def _is_tail(block: Block) -> bool:
    """Return whether a block below a text is none of it."""
    label = _label(block[0], TAIL)
    if label and label[0] in DATED and len(block) > 1:
        return False
    return label is not None or all(is_rights(line.shown) for line in block)


def _pictures(body: list[Block], end: int) -> int:
    """Return where pictures or notes begin that go on for some blocks, else ``end``."""
    for at in range(end - 1, max(end - NEAR, 0), -1):
        label = _label(body[at][0], TAIL)
        if label:
            return at if label[0] in LONG else end
    return end


def _lines(part: list[Line], body: list[Block]) -> list[Line]:
    """Return the lines of a text, the empty ones between its blocks among them."""
    if not body:
        return []
    first, last = body[0][0], body[-1][-1]
    label = _label(first, HEAD)
    if label and HEAD[label[0]] == BODY:
        first = line_of(first.number, label[1])
    inner = [line for line in part if first.number < line.number <= last.number]
    return [first, *inner]
