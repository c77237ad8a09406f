"""W3C Web Annotations: one file of JSON, a body for each thing said of a stretch.

Source: Web Annotation Data Model, W3C Recommendation of 23 February 2017.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from framing.base.errors import InputError
from framing.base.texts import read_text, text_sha256
from framing.coding.annotated import CUE, KIND, SPEAKER, TERM, Annotation, Newlines, Taken
from framing.coding.positions import Places, placed
from framing.reading.articles import Article

ENDING = ".jsonld"
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
PURPOSES = {KIND: "classifying", SPEAKER: "identifying", CUE: "highlighting", TERM: "tagging"}
LAYER_OF = {purpose: layer for layer, purpose in PURPOSES.items()}
STATEMENT, SOURCE, NOTE = "linking", "describing", "commenting"
AROUND = 30  # characters quoted before and after a stretch, by which it is found again
EXPORT = "Export the annotations anew"


def write(article: Article, marks: Iterable[Annotation], coder: str) -> dict[str, bytes]:
    """Return the file of a page of annotations on one text.

    Positions count code points of the text with every line ended by LF; the text itself is named by
    the SHA-256 of those lines, and quoted at each stretch.
    """
    lines = Newlines(article.text)
    source = f"urn:sha256:{text_sha256(lines.text)}"
    stretches = groupby(marks, key=lambda mark: (*mark[:2], mark.statement))
    items = [
        {
            **{"type": "Annotation", "creator": {"type": "Person", "name": coder}},
            "body": list(_bodies(list(same))),
            "target": _target(source, lines.text, lines.out(start), lines.out(end)),
        }
        for (start, end, _), same in stretches
    ]
    page = {"@context": CONTEXT, "type": "AnnotationPage", "label": article.name, "items": items}
    content = json.dumps(page, ensure_ascii=False, indent=1) + "\n"
    return {f"{article.name}{ENDING}": content.encode()}


def _bodies(marks: list[Annotation]) -> Iterator[dict[str, str]]:
    """Yield what is said of one stretch."""
    for mark in marks:
        yield _body(PURPOSES[mark.layer], mark.code or mark.layer.lower())
    if marks[0].statement >= 0:
        yield _body(STATEMENT, f"statement {marks[0].statement}")
    for purpose, text in ((SOURCE, "source"), (NOTE, "note")):
        if value := next(filter(None, (getattr(mark, text) for mark in marks)), ""):
            yield _body(purpose, value)


def _body(purpose: str, value: str) -> dict[str, str]:
    """Return one thing that is said."""
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _target(source: str, text: str, start: int, end: int) -> dict[str, Any]:
    """Return where a stretch is: by position, and by its words with what stands around them."""
    quote = {
        **{"type": "TextQuoteSelector", "exact": text[start:end]},
        **{"prefix": text[max(0, start - AROUND) : start], "suffix": text[end : end + AROUND]},
    }
    place = {"type": "TextPositionSelector", "start": start, "end": end}
    return {"source": source, "selector": [place, quote]}


# ---------------------------------------------------------------- reading


def read(path: Path, article: Article) -> Taken:
    """Return the marks of a page of annotations on an article's text, and notes on what was read.

    Raises InputError for a file that is none, and for an annotation whose words do not stand where
    it says.
    """
    items = list(_items(path))
    lines = Newlines(article.text)
    text, back = lines.text, lines.back
    quoted = [exact for _, exact, _ in items]

    def sense(places: Places, text: str) -> int:
        pairs = zip(places, quoted, strict=True)
        return sum(place is not None and text[slice(*place)] == exact for place, exact in pairs)

    spans, note = placed([span for span, *_ in items], text, path, sense)
    marks: list[Annotation] = []
    for number, ((start, end), (_, exact, bodies)) in enumerate(zip(spans, items, strict=True), 1):
        if exact is not None and text[start:end] != exact:
            stands = text[start:end][:40]
            message = f"annotation {number} quotes {exact[:40]!r}, where {stands!r} stands"
            raise InputError(message, file=path, remedy="Annotate the text as it was exported")
        marks += _marks(back(start), back(end), bodies)
    return Taken(marks, [note] if note else [])


def _items(path: Path) -> Iterator[tuple[tuple[int, int], str | None, dict[str, list[str]]]]:
    """Yield place, quoted words and bodies by purpose of each annotation."""
    try:
        page = json.loads(read_text(path))
    except (json.JSONDecodeError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        raise InputError("is no JSON", file=path, line=line, remedy=EXPORT) from error
    items = page.get("items") if isinstance(page, dict) else page
    if not isinstance(items, list):
        raise InputError("holds no list of annotations", file=path, remedy=EXPORT)
    for number, item in enumerate(items, 1):
        try:
            yield _item(item)
        except (AttributeError, KeyError, StopIteration, TypeError, ValueError) as error:
            message = f"annotation {number} has no place in a text, or no bodies"
            raise InputError(message, file=path, remedy=EXPORT) from error


def _item(item: dict[str, Any]) -> tuple[tuple[int, int], str | None, dict[str, list[str]]]:
    """Return place, quoted words and bodies of one annotation; any error where it has none."""
    selectors = _listed(item["target"]["selector"])
    by_type = {selector["type"]: selector for selector in selectors}
    place = by_type["TextPositionSelector"]
    bodies: dict[str, list[str]] = {}
    for body in _listed(item["body"]):
        bodies.setdefault(str(body["purpose"]), []).append(str(body["value"]))
    exact = by_type.get("TextQuoteSelector", {}).get("exact")
    return (int(place["start"]), int(place["end"])), exact, bodies


def _listed(value: Any) -> list[Any]:
    """Return a list of what the model lets stand alone or in one."""
    return value if isinstance(value, list) else [value]


def _marks(start: int, end: int, bodies: dict[str, list[str]]) -> Iterator[Annotation]:
    """Yield the marks that the bodies of one annotation say."""
    number = next(iter(bodies.get(STATEMENT, [])), "").removeprefix("statement ")
    statement = int(number) if number.isdecimal() else -1
    source, note = (next(iter(bodies.get(purpose, [])), "") for purpose in (SOURCE, NOTE))
    for purpose, values in bodies.items():
        for value in values if purpose in LAYER_OF else ():
            layer = LAYER_OF[purpose]
            code = "" if layer == CUE else value
            about = {"source": source, "note": note} if layer in (KIND, TERM) else {}
            yield Annotation(start, end, layer, code, -1 if layer == TERM else statement, **about)
