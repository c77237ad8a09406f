"""A web page of Factiva → the fields of its documents, as ``factiva`` knows them.

``<div class="article enArticle">`` holds a document: a table whose rows have a code and a value,
or, in the other layout, a ``<div>`` for each line of the header and a ``<p>`` for each paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from framing.base.errors import InputError
from framing.reading import factiva_display
from framing.reading.documents import AUTHOR, DATE, LANGUAGE, OUTLET, TITLE, WORDS
from framing.reading.elements import paragraphs, tree_of
from framing.reading.extracts import Extract
from framing.reading.factiva import CODES

PARAGRAPH = "articleParagraph"
CODED = {"HD", "WC", "SN"}  # codes that a page with codes has
CODE_OF = {AUTHOR: "BY", WORDS: "WC", DATE: "PD", OUTLET: "SN", LANGUAGE: "LA"}


def extract(raw: bytes, file: str) -> Extract:
    """Return the fields of a page's documents, a line for each; InputError where it has none."""
    tree, encoding = tree_of(raw, file)
    lines = _lines(tree) if tree is not None else []
    if not lines:
        raise InputError(
            "is a page of Factiva without an article", file=file, remedy="Save it anew"
        )
    notes = ("taken out of HTML: the fields of Factiva",)
    return Extract("\n".join(lines) + "\n", {}, encoding, False, notes)


def _lines(tree: Any) -> list[str]:
    """Return the lines of a page: rows with codes, lines with codes, or what has no codes."""
    rows = list(_rows(tree))
    plain = [] if rows else paragraphs(tree)
    codes = {line.split(" ")[0].rstrip(":") for line in plain}
    return rows or (plain if codes >= CODED else list(_displayed(tree)))


def _rows(tree: Any) -> Iterator[str]:
    """Yield the lines of table rows that begin with a code: the code, a tab and the value."""
    for row in tree.iter("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        code = _text(cells[0]) if len(cells) > 1 else ""
        if code in CODES:
            first, *others = paragraphs(cells[1]) or [""]
            yield f"{code}\t{first}"
            yield from others


def _displayed(tree: Any) -> Iterator[str]:
    """Yield the fields of documents in the layout without codes, with the codes they would have."""
    for node in tree.iter("div"):
        if "article" in _classes(node) and any(name.endswith("Article") for name in _classes(node)):
            yield from _coded(node)


def _coded(node: Any) -> Iterator[str]:
    """Yield the fields of one document in the layout without codes."""
    heads, bodies, feet = _parts(node)
    titles = [_text(head) for head in heads if _is_headline(head)]
    writers = [_text(head) for head in heads if "author" in _classes(head)]
    shown = [line for head in heads for line in paragraphs(head)]
    counts = [at for at, line in enumerate(shown) if factiva_display.COUNT.fullmatch(line)]
    fields = factiva_display.header(shown, counts[0])[0] if counts else {}
    fields.update({TITLE: titles[0]} if titles else {})
    fields.update({AUTHOR: ", ".join(writers)} if writers else {})
    yield f"HD\t{fields.get(TITLE, '')}"
    yield from (f"{code}\t{fields[key]}" for key, code in CODE_OF.items() if key in fields)
    for code, paragraph in zip(["TD", *[""] * len(bodies)], bodies, strict=False):
        yield f"{code}\t{paragraph}"
    number = [line for line in feet if factiva_display.NUMBER.fullmatch(line)]
    yield f"AN\t{number[-1] if number else ''}"


def _parts(node: Any) -> tuple[list[Any], list[str], list[str]]:
    """Return the parts of a document: the header's, the paragraphs of the text, what follows it."""
    heads: list[Any] = []
    bodies: list[str] = []
    feet: list[str] = []
    blocks = [child for child in node.iter("div", "p", "pre", "h1", "h2") if _is_block(child)]
    for block in blocks:
        if any(PARAGRAPH in name for name in _classes(block)):
            bodies += [*feet, *paragraphs(block)]
            feet = []
        elif bodies:
            feet += paragraphs(block)
        else:
            heads.append(block)
    return heads, bodies, feet


def _is_block(node: Any) -> bool:
    """Return whether an element holds text, and no other such element."""
    return not any(True for _ in node.iterdescendants("div", "p", "pre", "h1", "h2"))


def _is_headline(node: Any) -> bool:
    """Return whether an element holds the title."""
    inner = (node, *node.iterdescendants())
    return node.get("id") == "hd" or any(
        name.endswith("Headline") for element in inner for name in _classes(element)
    )


def _classes(node: Any) -> list[str]:
    """Return the classes of an element."""
    return (node.get("class") or "").split() if isinstance(node.tag, str) else []


def _text(node: Any) -> str:
    """Return the text of an element on one line."""
    return " ".join(paragraphs(node))
