"""The elements of a web page whose layout is known: their text, a line for each paragraph."""

from __future__ import annotations

from typing import Any

from framing.base.extras import require
from framing.reading.encodings import decode

LEFT_OUT = ("script", "style", "head")
PARTS = "p div br hr tr li pre h1 h2 h3 h4 dt dd section article"
BREAKS = frozenset(PARTS.split())


def tree_of(raw: bytes, file: str) -> tuple[Any, str]:
    """Return the elements of a page, None where it has none, and its encoding.

    Raises InputError where its bytes are no text.
    """
    require("formats")
    from lxml import etree

    text, encoding = decode(raw, file)
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True)
    return etree.fromstring(text.encode(), parser), encoding


def paragraphs(node: Any) -> list[str]:
    """Return the text of an element, a line for each paragraph in it, without empty ones."""
    from lxml import etree

    lines: list[list[str]] = [[]]
    walk = etree.iterwalk(node, events=("start", "end"))
    for event, element in walk:
        starts, left_out = event == "start", element.tag in LEFT_OUT
        if starts and left_out:
            walk.skip_subtree()
        if element.tag in BREAKS:
            lines.append([])
        text = element.text if starts and not left_out else None
        text = element.tail if not starts and element is not node else text
        lines[-1].append(text or "")
    shown = (" ".join("".join(line).split()) for line in lines)
    return [line for line in shown if line]
