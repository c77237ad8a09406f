"""A tree of HTML → its blocks of text in order, as a browser shows them."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main",
    "menu", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "title", "tr", "ul"
))  # fmt: skip
UNSEEN = frozenset((
    "amp-ad", "amp-analytics", "amp-consent", "amp-list", "amp-sidebar", "amp-sticky-ad",
    "applet", "area", "audio", "base", "button", "canvas", "datalist", "embed", "frame",
    "frameset", "head", "iframe", "input", "link", "map", "math", "meta", "noframes", "noscript",
    "object", "param", "progress", "rp", "rt", "script", "select", "source", "style", "svg",
    "template", "textarea", "title", "track", "video"
))  # fmt: skip
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
READ_OUT = re.compile(r"(?<![\w-])(?:sr-only|screen-reader(?:-text)?|visually-?hidden)(?![\w-])")
SPACES = re.compile(r"[ \t\r\n\f]+")  # what HTML takes for one space; a no-break space is none
BREAK = "\0"  # no text of a tree holds it
MARKS = {"q": ("“", "”")}  # a browser writes the marks that the page leaves to it
NO_MARKS = ("", "")


class Block(NamedTuple):
    """A paragraph, heading, item or cell: its text, and the element it stands in."""

    text: str  # one line, but for the breaks that the page makes
    element: Any  # lxml's
    linked: float  # the share of it that is links

    @property
    def tag(self) -> str:
        """The name of its element."""
        return str(self.element.tag)


def blocks(tree: Any) -> list[Block]:
    """Return the blocks of a tree that hold text, in order; what a browser hides is left out."""
    from lxml.etree import iterwalk

    shown = _Shown(tree)
    walk = iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        hidden = element is not tree and is_hidden(element)
        if event == "end":
            shown.leave(element, hidden)
        elif hidden:
            walk.skip_subtree()
        else:
            shown.enter(element)
    shown.close()
    return shown.found


class _Shown:
    """What has been walked through so far: the blocks, and the one that is open."""

    def __init__(self, tree: Any) -> None:
        self.tree, self.found, self.places = tree, list[Block](), [tree]
        self.pieces: list[str] = []
        self.links = self.kept = self.linked = 0  # links and kept lines open; characters linked

    def enter(self, element: Any) -> None:
        """Begin an element that is shown."""
        tag = element.tag
        if is_block(tag):
            self.close()
            self.places.append(element)
        self.links += tag == "a"
        self.kept += tag == "pre"
        self.add(MARKS.get(tag, NO_MARKS)[0])
        self.add(element.text)
        if tag == "br":
            self.pieces.append(BREAK)

    def leave(self, element: Any, hidden: bool) -> None:
        """End an element; the text after it belongs to the one around it."""
        tag = element.tag
        if not hidden:
            self.add(MARKS.get(tag, NO_MARKS)[1])
            self.links -= tag == "a"
            self.kept -= tag == "pre"
        if not hidden and is_block(tag):
            self.close()
            self.places.pop()
        if element is not self.tree:
            self.add(element.tail)

    def add(self, piece: str | None) -> None:
        """Take a piece of text into the block that is open."""
        if piece:
            self.pieces.append(piece.replace("\n", BREAK) if self.kept else piece)
            self.linked += len(piece) * bool(self.links)

    def close(self) -> None:
        """End the block that is open, if it holds anything."""
        whole = "".join(self.pieces)
        lines = (SPACES.sub(" ", line).strip(" ") for line in whole.split(BREAK))
        text = "\n".join(lines).strip("\n")
        if text.strip():
            self.found.append(Block(text, self.places[-1], self.linked / len(whole)))
        self.pieces, self.linked = [], 0


def is_block(tag: str) -> bool:
    """Return whether an element begins a line of its own."""
    return tag in BLOCKS or "-" in tag


def is_hidden(element: Any) -> bool:
    """Return whether a browser does not show an element, or shows no text of it."""
    get = element.get
    return (
        element.tag in UNSEEN
        or get("hidden") is not None
        or HIDDEN.search(get("style") or "") is not None
        or READ_OUT.search(get("class") or "") is not None
        or (element.tag == "sup" and _is_note(element))
    )


def _is_note(element: Any) -> bool:
    """Return whether a raised sign is the number of a note: a link is in it or around it."""
    return element.find(".//a") is not None or element.getparent().tag == "a"
