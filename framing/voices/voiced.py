"""Whose voice each word is in: the tables of statements and of voiced tokens."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from framing.base.kinds import OTHER, PARAPHRASE, QUOTED, REPORTER, voice
from framing.base.rows import row_dicts
from framing.reading.articles import Article
from framing.text.tokens import COLUMN_TYPES, Span, token_columns, with_spans, words_in
from framing.voices.stretches import Stretch, stretches

if TYPE_CHECKING:
    from pandas import DataFrame

    from framing.base.rows import Columns

TOKEN_TYPES = {
    **COLUMN_TYPES,
    **dict.fromkeys(("kind", "voice", "speaker", "government"), "str"),
    "statement": "int64",
}


def statements(article: Article) -> DataFrame:
    """Return the ``statements`` table: one row per stretch, as in data/CODEBOOK.md."""
    import pandas as pd

    table = pd.DataFrame(stretches(article), columns=Stretch._fields)
    texts = [name for name, kind in Stretch.__annotations__.items() if kind == "str"]
    return table.astype(dict.fromkeys(texts, "str"))


def tokens(article: Article, said: DataFrame | None = None) -> DataFrame:
    """Return the ``tokens`` table: one row per token, every one with one kind and one voice.

    ``said`` is a ``statements`` table to use instead of the engine's, such as a hand coding.
    """
    import pandas as pd

    rows = stretches(article) if said is None else _rows(said)
    columns = with_spans(voiced(article.text, rows), article.text)
    return pd.DataFrame(columns).astype(TOKEN_TYPES)


def _rows(said: DataFrame) -> list[Stretch]:
    """Return the stretches of a ``statements`` table, or of a coding, in the order of the text."""
    table = said.sort_values("start")[[name for name in Stretch._fields if name in said]]
    return [Stretch(**row) for row in row_dicts(table)]


def voiced(
    text: str, said: Iterable[Stretch], lines: Sequence[Span] | None = None
) -> dict[str, list]:
    """Return the columns of ``tokens`` as lists, without ``end`` and ``paragraph``.

    ``said`` are the stretches, in the order of the text; ``lines`` the paragraphs whose tokens are
    wanted, by default all.
    """
    columns = token_columns(text, lines)
    starts = columns["start"]
    own = {"kind": "reporter", "voice": REPORTER, "speaker": "", "government": "", "statement": -1}
    columns |= {name: [value] * len(starts) for name, value in own.items()}
    for row in said:
        first = bisect_left(starts, row.start)
        last = bisect_left(starts, row.end, first)
        if first == last:
            continue
        values = (row.kind, voice(row.kind, row.government), row.speaker, row.government)
        for name, value in zip(own, (*values, row.statement), strict=True):
            columns[name][first:last] = [value] * (last - first)
    return columns


def words_by_voice(total: int, said: Iterable[Stretch]) -> Counter[str]:
    """Return how many of a text's words each voice has: those in no stretch are the reporter's."""
    found = Counter({REPORTER: total})
    for stretch in said:
        name = voice(stretch.kind, stretch.government)
        if name != REPORTER:
            words = sum(map(words_in, stretch.text.split()))
            found[name] += words
            found[REPORTER] -= words
    return found


def voices(article: Article, table: Columns) -> list[str]:
    """Return the voices to compare, in order: reporter, governments declared or quoted, others.

    A government that is declared but never quoted is in the list, so that its absence shows.
    ``table`` has a ``kind`` and a ``government`` for each token, or for each stretch.
    """
    spoken = set(zip(table["kind"], table["government"], strict=True))
    quoted = {government for kind, government in spoken if kind in QUOTED and government}
    present = {voice(*pair) for pair in spoken}
    rest = [name for name in (OTHER, PARAPHRASE) if name in present]
    return [REPORTER, *dict.fromkeys([*article.governments, *sorted(quoted)]), *rest]
