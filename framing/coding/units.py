"""What two coders are compared by: words, and the stretches that either has marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.base.kinds import REPORTER, voice
from framing.base.rows import named_rows
from framing.coding.pages import Page
from framing.measures.reliability import term_labels
from framing.reading.articles import Article
from framing.text.tokens import token_table

if TYPE_CHECKING:
    from pandas import DataFrame

KIND, VOICE, SPEAKER, CATEGORY = "kind", "voice", "speaker", "category"
NONE = {KIND: "reporter", VOICE: REPORTER, CATEGORY: ""}
"""What is said of a sentence in which nothing is marked."""

HALF = 0.5  # of the words that two stretches cover together: they are the same unit


class Units(NamedTuple):
    """Units with the labels of two coders, and the sentence that each is of."""

    one: Sequence[str]
    other: Sequence[str]
    sentences: Sequence[int]


class Piece(NamedTuple):
    """A stretch of a coding: the numbers of its words, and its label."""

    words: tuple[int, ...]
    label: str


# ---------------------------------------------------------------- words


def word_units(
    page: Page, tables: tuple[DataFrame, DataFrame], what: str, covered: frozenset[int]
) -> Units:
    """Return what two readings, as ``tokens`` tables, say of every word."""
    chosen = _chosen(page, covered)
    one, other = (table[what].to_numpy()[chosen] for table in tables)
    return Units(one.tolist(), other.tolist(), _of(page, chosen))


def term_word_units(
    article: Article, page: Page, tables: tuple[DataFrame, DataFrame], covered: frozenset[int]
) -> Units:
    """Return what two codings of terms say of every word."""
    tokens = token_table(article.text).iloc[_chosen(page, covered)]
    one, other = (term_labels(tokens, table) for table in tables)
    return Units(one, other, tokens["sentence"].tolist())


def _chosen(page: Page, covered: frozenset[int]) -> list[int]:
    """Return the numbers of the words in some sentences."""
    pairs = enumerate(zip(page.is_word, page.sentence, strict=True))
    return [at for at, (is_word, number) in pairs if is_word and number in covered]


def _of(page: Page, words: Iterable[int]) -> list[int]:
    """Return the sentence of each word."""
    return [page.sentence[at] for at in words]


# ---------------------------------------------------------------- statements and terms


def voice_pieces(page: Page, table: DataFrame, what: str) -> list[Piece]:
    """Return the stretches of a coding that are not plainly the reporter's, with kind or voice."""
    return [
        _piece(page, row, row.kind if what == KIND else voice(row.kind, row.government))
        for row in named_rows(table)
        if row.kind != "reporter"
    ]


def term_pieces(page: Page, table: DataFrame) -> list[Piece]:
    """Return the terms of a coding with their categories."""
    return [_piece(page, row, row.category) for row in named_rows(table)]


def _piece(page: Page, row: Any, label: str) -> Piece:
    """Return a row of a coding as the words that it holds."""
    return Piece(tuple(page.words([(row.start, row.end)])), label)


def marked_units(
    page: Page, both: tuple[list[Piece], list[Piece]], covered: frozenset[int], none: str
) -> Units:
    """Return the stretches of two codings as units, and each sentence in which neither has one.

    Two stretches that share at least half of what they cover together are one unit. Of any other
    its own coder says its label, and the other coder what they say of most of its words.
    """
    one, other = ([p for p in pieces if _within(page, p, covered)] for pieces in both)
    pairs = _paired(one, other)
    units = [(one[a].label, other[b].label, one[a].words[0]) for a, b in pairs.items()]
    left = [piece for at, piece in enumerate(one) if at not in pairs]
    units += [(piece.label, _said(other, piece, none), piece.words[0]) for piece in left]
    answered = set(pairs.values())
    left = [piece for at, piece in enumerate(other) if at not in answered]
    units += [(_said(one, piece, none), piece.label, piece.words[0]) for piece in left]
    marked = {page.sentence[at] for piece in (*one, *other) for at in piece.words}
    found = sorted((page.sentence[at], *labels) for *labels, at in units)
    found += [(number, none, none) for number in sorted(covered - marked)]
    columns = list(zip(*found, strict=True)) or [(), (), ()]
    return Units(columns[1], columns[2], columns[0])


def _within(page: Page, piece: Piece, covered: frozenset[int]) -> bool:
    """Return whether a stretch has words, all of them in sentences that both have coded."""
    return bool(piece.words) and covered.issuperset(_of(page, piece.words))


def _paired(one: list[Piece], other: list[Piece]) -> dict[int, int]:
    """Return which stretch of one coding is which of the other, the closest first, each once."""
    by_word: dict[int, list[int]] = {}
    for number, piece in enumerate(other):
        for at in piece.words:
            by_word.setdefault(at, []).append(number)
    met = Counter(
        (number, found)
        for number, piece in enumerate(one)
        for at in piece.words
        for found in by_word.get(at, ())
    )
    alike = [
        (shared / (len(one[a].words) + len(other[b].words) - shared), a, b)
        for (a, b), shared in met.items()
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for share, a, b in sorted(alike, key=lambda row: (-row[0], *row[1:])):
        if share >= HALF and a not in pairs and b not in taken:
            pairs[a] = b
            taken.add(b)
    return pairs


def _said(pieces: list[Piece], of: Piece, none: str) -> str:
    """Return what a coding says of most of the words of the other's stretch."""
    labels = {at: piece.label for piece in pieces for at in piece.words}
    return Counter(labels.get(at, none) for at in of.words).most_common(1)[0][0]
