"""What the desk's page is told of an article: plain lists and dictionaries, ready to be sent.

Offsets are character offsets into the article's text. A page never cuts the text itself, since it
counts letters outside the first plane of Unicode as two; it gets the text in pieces.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from framing.base.kinds import OTHER, PARAPHRASE, PARATEXT, REPORTER
from framing.base.rows import row_dicts
from framing.charts.palette import voice_colours, voice_markers
from framing.measures.readings import read_as
from framing.publishing.display import concordance
from framing.terms.filed import names

if TYPE_CHECKING:
    from pandas import DataFrame

    from framing.measures.analysis import Analysis
    from framing.measures.readings import Reading

Piece = tuple[int, str, int, int, int]  # offset, text, stretch, hit, match; -1 for none

SHAPES = {
    **{"o": "●", "s": "■", "^": "▲", "D": "◆", "v": "▼", "P": "✚", "<": "◀", ">": "▶", "p": "⬟"},
    **{"d": "♦", "8": "⯃", "h": "⬢", "X": "✖", "*": "★"},
}
"""The markers of the charts as letters."""

HIT_FIELDS = [
    *("start", "end", "text", "term", "category", "target", "kind", "voice", "speaker"),
    *("sentence", "negated"),
]
CONTEXT = 90  # characters of context on either side of a term


def article_shown(
    found: Analysis, view: Analysis, reading: Reading, matches: DataFrame | None = None
) -> dict[str, Any]:
    """Return all that a page shows of an analysis.

    ``view`` is the analysis under a reading, nothing left out; ``matches`` are the uses of a word
    that was searched, in the columns of ``hits``.
    """
    starts, voices = found.tokens["start"].tolist(), read_as(found, reading).tolist()
    voice_of = dict(zip(starts, voices, strict=True))
    stretches = list(_stretches(found, voice_of))
    hits = _hits(view, view.hits)
    matched = [] if matches is None else _hits(view, matches)
    return {
        "name": found.article.name,
        "paragraphs": paragraphs(found.article.text, stretches, hits, matched),
        "stretches": stretches,
        "hits": hits,
        "matches": matched,
        "voices": _voices(view),
        "categories": _categories(view),
    }


def _stretches(found: Analysis, voice_of: dict[int, str]) -> Iterator[dict[str, Any]]:
    """Yield the stretches of the text, the reporter's own between them, with their voices."""
    starts = found.tokens["start"].tolist()
    words = found.tokens["is_word"].tolist()
    at, token = 0, 0
    for row in [*row_dicts(found.statements.sort_values("start")), None]:
        start = len(found.article.text) if row is None else row["start"]
        ends = [(start, None)] if row is None else [(start, None), (row["end"], row)]
        for end, said in ends:
            first = token
            while token < len(starts) and starts[token] < end:
                token += 1
            if end > at:
                voice = voice_of[starts[first]] if first < token else REPORTER
                yield _stretch(said, at, end, voice, sum(words[first:token]))
            at = max(at, end)


def _stretch(
    row: dict[str, Any] | None, start: int, end: int, voice: str, words: int
) -> dict[str, Any]:
    """Return one stretch; without a row it is the reporter's own."""
    known = row or {"kind": "reporter"}
    rest = {name: known.get(name, "") for name in ("speaker", "government", "organ", "rule")}
    number = known.get("statement", -1)
    own = {"start": start, "end": end, "voice": voice, "words": words, "statement": number}
    return {"kind": known["kind"], **rest, **own}


def _hits(view: Analysis, hits: DataFrame) -> list[dict[str, Any]]:
    """Return hits with their categories apart and the words on either side."""
    lines = concordance(view, hits, width=CONTEXT)
    rows = row_dicts(hits[HIT_FIELDS])
    for row, left, right in zip(rows, lines["left"], lines["right"], strict=True):
        row["categories"] = names(row.pop("category"))
        row |= {"left": left, "right": right}
    return rows


def paragraphs(
    text: str,
    stretches: list[dict[str, Any]],
    hits: list[dict[str, Any]],
    matches: list[dict[str, Any]],
) -> list[list[Piece]]:
    """Cut a text wherever a stretch, a hit, a match or a line begins or ends, line by line.

    The pieces of all lines hold every character but the line ends.
    """
    over = [_over(len(text), spans) for spans in (stretches, hits, matches)]
    bounds = {0, len(text)}
    bounds |= {edge for layer in over for start, end, _ in layer for edge in (start, end)}
    breaks = [at for at, sign in enumerate(text) if sign == "\n"]
    edges = sorted((bounds | set(breaks) | {at + 1 for at in breaks}) - {len(text) + 1})
    lines: list[list[Piece]] = [[]]
    layers = [iter(layer) for layer in over]
    current = [next(layer) for layer in layers]
    for start, end in pairwise(edges):
        if text[start] == "\n":
            lines.append([])
            continue
        for number, layer in enumerate(layers):
            while current[number][1] <= start:
                current[number] = next(layer)
        inside = [which if first <= start else -1 for first, _, which in current]
        lines[-1].append((start, text[start:end], inside[0], inside[1], inside[2]))
    return [line for line in lines if line]


def _over(length: int, spans: Iterable[dict[str, Any]]) -> list[tuple[int, int, int]]:
    """Return spans in order with their numbers, none reaching into the next; past the end none."""
    numbered = [(span["start"], span["end"], number) for number, span in enumerate(spans)]
    numbered.sort()
    cut: list[tuple[int, int, int]] = []
    for start, end, number in numbered:
        start = max(start, cut[-1][1]) if cut else start
        if start < end:
            cut.append((start, end, number))
    return [*cut, (length, length + 1, -1)]


def _voices(view: Analysis) -> list[dict[str, Any]]:
    """Return the voices that have words, with colour, shape, words and terms."""
    every = list(dict.fromkeys([*view.voices, PARAPHRASE, OTHER, PARATEXT]))
    colours, markers = voice_colours(every), voice_markers(every)
    return [
        {
            "name": row["voice"],
            "colour": colours[row["voice"]],
            "shape": SHAPES[markers[row["voice"]]],
            "words": int(row["words"]),
            "count": int(row["count"]),
        }
        for row in row_dicts(view.totals)
        if row["words"]
    ]


def _categories(view: Analysis) -> list[dict[str, Any]]:
    """Return the categories with their terms in all voices together."""
    counted = view.counts.groupby("category", sort=False)["count"].sum()
    return [{"name": name, "count": int(counted.get(name, 0))} for name in view.categories]
