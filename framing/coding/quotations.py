"""Quotations on a page: where they are coded, where they are found, and which answers which.

The rules are the judge's own, and none of the engine's: a mistake there cannot hide here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

import numpy as np

from framing.coding.standoff import Act, Source
from framing.text.tokens import Span
from framing.voices.stretches import Stretch

DOUBLE = '“”"„‟〝〞'
EDGES = DOUBLE + " \t\r\n\u00a0,.;:—–-"  # what may be inside a span's limits or not
MARK = re.compile(r"(?<!')''|[“”\"]")
SAME = 0.8  # two spans are one where they share this part of what they cover together


class Page(NamedTuple):
    """A text as the judge sees it; ``visible`` and ``quoted`` hold one truth per character."""

    text: str
    regions: list[Span]
    visible: np.ndarray
    quoted: np.ndarray
    tokens: np.ndarray


def page_of(text: str) -> Page:
    """Return a text with its quoted regions and the first character of every token."""
    regions = list(quoted_regions(text))
    visible = np.array([not sign.isspace() and sign not in DOUBLE for sign in text], dtype=bool)
    tokens = [m.start() for m in re.finditer(r"\w+|[^\w\s]", text) if m[0] not in DOUBLE]
    page = Page(text, regions, visible, visible, np.array(tokens, dtype=int))
    return page._replace(quoted=mask(page, regions))


def quoted_regions(text: str) -> Iterator[Span]:
    """Yield what stands between double marks within a line; one left open ends with its line.

    >>> list(quoted_regions("He said “no” and ''yes''."))
    [(9, 11), (19, 22)]
    """
    for line in re.finditer(r"[^\n]+", text):
        start = None
        for mark in MARK.finditer(text, *line.span()):
            at, after = mark.span()
            before_word = bool(text[after : after + 1].strip())
            opens = mark[0] == "“" or (mark[0] != "”" and before_word)
            if start is None:
                start = after if opens else None
            elif mark[0] != "“":
                yield start, at
                again = mark[0] == '"' and opens and text[at - 1].isspace()
                start = after if again else None
        if start is not None and start < line.end():
            yield start, line.end()


def mask(page: Page, spans: Iterable[Span]) -> np.ndarray:
    """Return, for every character, whether one of the spans holds it."""
    held = np.zeros(len(page.text), dtype=bool)
    for start, end in spans:
        held[start:end] = True
    return held


def _stripped(text: str, start: int, end: int) -> Span:
    """Return a span without marks, white space and punctuation at its edges."""
    inside = text[start:end]
    start += len(inside) - len(inside.lstrip(EDGES))
    return start, start + len(text[start:end].rstrip(EDGES))


def coded_quotations(page: Page, acts: tuple[Act, ...]) -> dict[Span, Source | None]:
    """Return where content meets marks around at least one word, with the source."""
    found: dict[Span, Source | None] = {}
    for act in acts:
        for (a, b), (c, d) in product(act.content, page.regions):
            span = _stripped(page.text, max(a, c), min(b, d)) if max(a, c) < min(b, d) else (0, 0)
            if re.search(r"\w", page.text[slice(*span)]):
                found.setdefault(span, act.source)
    return found


def found_quotations(page: Page, found: list[Stretch]) -> dict[Span, Stretch]:
    """Return the quotations that the engine found."""
    direct = ((_stripped(page.text, *p[:2]), p) for p in found if p.kind == "direct")
    return {span: piece for span, piece in direct if span[0] < span[1]}


def pairs_of(gold: Iterable[Span], found: Iterable[Span]) -> dict[Span, Span]:
    """Return which quotation found answers which one coded, the closest first, each once."""
    alike = ((_overlap(*pair), *pair) for pair in product(gold, found))
    pairs: dict[Span, Span] = {}
    for _, coded, said in sorted((row for row in alike if row[0] >= SAME), reverse=True):
        if coded not in pairs and said not in pairs.values():
            pairs[coded] = said
    return pairs


def _overlap(one: Span, other: Span) -> float:
    """Return the part that two spans share of what they cover together."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, shared) / (max(one[1], other[1]) - min(one[0], other[0]))
