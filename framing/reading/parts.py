"""The documents of an archive → articles: text, metadata, and warnings of what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from framing.reading.articles import METADATA
from framing.reading.dates import iso_date
from framing.reading.documents import (
    AUTHOR,
    DATE,
    LANGUAGE,
    OUTLET,
    TITLE,
    WORDS,
    Document,
    Line,
    author_of,
    lines_of,
    number_in,
    trimmed,
)
from framing.reading.extracts import MEASURED, Choices, Extract
from framing.reading.wrapping import WIDEST, unwrapped

NEEDED = (TITLE, OUTLET, DATE)
ENGLISH = {
    "english",
    "englisch",
    "anglais",
    "inglés",
    "ingles",
    "inglese",
    "inglês",
    "engels",
    "en",
}
BETWEEN = "\n\n§.\n\n"  # two texts: nothing goes on over it
WIDE = 0.05  # of the lines are wider than a page where lines are paragraphs, at least
APART = 1.5  # times as many words as stated, or stated as found: something is missing
FEW = 40  # words by which a count may differ: archives count headlines and captions too


def parts(extract: Extract, name: str, layout: ModuleType, choices: Choices) -> list[Extract]:
    """Return the articles of an archive's file, [] where it is not laid out as the archive does.

    ``layout`` is the module that knows the archive, ``name`` what the archive is called.
    """
    lines = lines_of(extract.text)
    found: list[Document] = layout.documents(lines)
    kept = [document for document in found if any(line.shown for line in document.body)]
    lines_apart = extract._replace(wrapped=extract.wrapped and not _is_wide(kept))
    made = [
        _article(lines_apart, document, f"{name}: article {at} of {len(kept)}")
        for at, document in enumerate(kept, 1)
    ]
    beside = [*extract.warnings, *_missing(found, layout.stated(lines))] if made else []
    if lines_apart.wrapped and choices.lines == MEASURED and len(made) > 1:
        made = _unwrapped(made)
    return [part._replace(warnings=(*beside, *part.warnings)) for part in made[:1]] + made[1:]


def _article(extract: Extract, document: Document, note: str) -> Extract:
    """Return the article that a document is."""
    text = _text(trimmed(document.body), extract.wrapped)
    metadata = _metadata(_titled(document.fields, extract.metadata.get(TITLE, "")))
    warnings = _lacking(document, metadata), _miscounted(document, text)
    return extract._replace(
        text=text,
        metadata=metadata,  # what the file says of itself is said of no article
        notes=(*extract.notes, f"{note}, without its header"),
        warnings=tuple(filter(None, warnings)),
    )


def _unwrapped(made: list[Extract]) -> list[Extract]:
    """Return articles with their lines joined where those of the file are wrapped.

    It is decided for the file as a whole: an article of few lines does not show it.
    """
    found = unwrapped(BETWEEN.join(part.text for part in made))
    note = (f"lines joined: wrapped at {found.width} characters",) if found.width else ()
    at, joined = 0, []
    for part in made:
        text = found.text[at : at + len(part.text)]
        joined.append(part._replace(text=text, wrapped=False, notes=(*part.notes, *note)))
        at += len(part.text) + len(BETWEEN)
    return joined


def _is_wide(documents: list[Document]) -> bool:
    """Return whether the lines of a file are its paragraphs: many are wider than any page."""
    lines = [len(line.text) for document in documents for line in document.body if line.shown]
    return sum(size > WIDEST for size in lines) >= WIDE * len(lines)


def _titled(fields: dict[str, str], title: str) -> dict[str, str]:
    """Return a document's fields, the title among them that the file itself is set under.

    A reader of a format has taken it out of the text; what then stands first is the outlet.
    """
    if not title or fields.get(OUTLET) or fields.get(TITLE) in ("", title):
        return fields
    return {**fields, TITLE: title, OUTLET: fields.get(TITLE, "")}


def _text(body: list[Line], wrapped: bool) -> str:
    """Return the text of a body; where its lines are its paragraphs, empty ones part them."""
    lines = (line.text.rstrip() for line in body)
    return "\n".join(lines) + "\n" if wrapped else "\n\n".join(filter(None, lines)) + "\n"


def _metadata(fields: dict[str, str]) -> dict[str, str]:
    """Return what a document's fields say, in the words of METADATA."""
    stated = {key: fields[key].strip() for key in METADATA if fields.get(key, "").strip()}
    stated[DATE] = iso_date(stated.get(DATE, ""))
    stated[AUTHOR] = author_of(stated.get(AUTHOR, ""))
    language = stated.get(LANGUAGE, "").split(";")[0].strip()
    stated[LANGUAGE] = "" if language.lower() in ENGLISH else language.capitalize()
    return {key: value for key, value in stated.items() if value}


def _lacking(document: Document, metadata: dict[str, str]) -> str:
    """Return what a document does not state, or states so that it cannot be known."""
    lacking = [key for key in NEEDED if key not in metadata]
    if not lacking:
        return ""
    doubtful = document.fields.get(DATE, "").strip() if DATE in lacking else ""
    shown = f" ({doubtful[:60]!r} is no date, or two)" if doubtful else ""
    return f"line {document.line}: no {' and no '.join(lacking)}{shown}"


def _miscounted(document: Document, text: str) -> str:
    """Return that a body is much longer or shorter than its document says."""
    stated, words = number_in(document.fields.get(WORDS, "")), len(text.split())
    least, most = sorted((stated, words))
    if not stated or most - least <= FEW or most <= APART * least:
        return ""
    return f"line {document.line}: {stated:,} words stated, {words:,} found"


def _missing(found: list[Document], stated: int) -> Iterator[str]:
    """Yield what a file states and does not hold."""
    for document in found:
        if not any(line.shown for line in document.body):
            title = document.fields.get(TITLE, "").strip() or "without a title"
            yield f"line {document.line}: a document that holds no text is left out: {title[:80]}"
    if stated and stated != len(found):
        yield f"the file states {stated:,} documents, {len(found):,} are found"
