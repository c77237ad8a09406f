"""The Parquet tables that a corpus gives: their columns, and files that are whole or not there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.base.extras import require
from framing.corpus.entries import Entry
from framing.measures import rates
from framing.measures.records import Records
from framing.reading.duplicates import sketch
from framing.terms.hits import HIT_COLUMNS
from framing.voices.stretches import Stretch

if TYPE_CHECKING:
    import dask.dataframe as dd
    import pyarrow as pa

TABLES = ("articles", "statements", "hits", "counts")
SKETCH = "sketch"  # of the articles: by what copies are found, and of no other use
SKETCHED = 64  # hash values, by which the share of two texts is told to about 0.06
KEYS = ("article", "id", "outlet", "date")  # of every table
WHOLE_NUMBERS = {
    *("start", "end", "sentence", "statement", "cue_start", "cue_end", "count"),
    *("line", "characters", "words"),
}
RATES = {"per_1000", "low", "high"}
ARTICLE_COLUMNS = (
    *("file", "line", "title", "characters", "words", "format", "encoding", "notes", "warnings"),
    *("source_sha256", "text_sha256", "lexicon_sha256", SKETCH),
)
COLUMNS = {
    "articles": (*KEYS, *ARTICLE_COLUMNS),
    "statements": (*KEYS, *Stretch._fields),
    "hits": (*KEYS, *HIT_COLUMNS),
    "counts": (*KEYS, *rates.COUNT_COLUMNS),
}

Found = Sequence[tuple[Entry, Records]]


@cache
def schema(table: str) -> pa.Schema:
    """Return the columns of one of TABLES with their types."""
    import pyarrow as pa

    def kind(name: str) -> pa.DataType:
        if name == "negated":
            return pa.bool_()
        if name in RATES:
            return pa.float64()
        if name == SKETCH:
            return pa.binary()
        return pa.int64() if name in WHOLE_NUMBERS else pa.string()

    return pa.schema([(name, kind(name)) for name in COLUMNS[table]])


def arrow_tables(found: Found, lexicon_sha256: str) -> dict[str, pa.Table]:
    """Return TABLES for articles and what was found in them, rates and intervals included."""
    said = [stretch for _, records in found for stretch in records.statements]
    columns: dict[str, Mapping[str, Any]] = {
        "articles": _articles(found, lexicon_sha256),
        "statements": dict(zip(Stretch._fields, zip(*said, strict=True), strict=False)),
        "hits": _joined([records.hits for _, records in found]),
        "counts": rates.rated(_joined([records.counts for _, records in found])),
    }
    sizes = {
        "articles": [1] * len(found),
        "statements": [len(records.statements) for _, records in found],
        "hits": [len(records.hits["start"]) for _, records in found],
        "counts": [len(records.counts["voice"]) for _, records in found],
    }
    entries = [entry for entry, _ in found]
    return {name: _table(name, columns[name], entries, sizes[name]) for name in TABLES}


def _articles(found: Found, lexicon_sha256: str) -> dict[str, Sequence]:
    """Return the columns of ``articles`` beside the keys."""
    sources = [entry.read.source for entry, _ in found]
    texts = [entry.text_sha256 for entry, _ in found]
    said = [dict(zip(r.counts["voice"], r.counts["words"], strict=True)) for _, r in found]
    return {
        "file": [entry.file for entry, _ in found],
        "line": [entry.line for entry, _ in found],
        "title": [entry.title for entry, _ in found],
        "characters": [len(entry.text) for entry, _ in found],
        "words": [sum(words.values()) for words in said],
        "format": [source.format for source in sources],
        "encoding": [source.encoding for source in sources],
        "notes": ["; ".join(source.notes) for source in sources],
        "warnings": ["; ".join(source.warnings) for source in sources],
        "source_sha256": [
            source.sha256 or text for source, text in zip(sources, texts, strict=True)
        ],
        "text_sha256": texts,
        "lexicon_sha256": [lexicon_sha256] * len(found),
        SKETCH: [sketch(entry.text, SKETCHED).astype("<u8").tobytes() for entry, _ in found],
    }


def _joined(tables: Sequence[dict[str, list]]) -> dict[str, list]:
    """Return tables by column, one below the other."""
    names = tables[0] if tables else ()
    return {name: list(chain.from_iterable(table[name] for table in tables)) for name in names}


def _table(
    name: str, columns: Mapping[str, Any], entries: Sequence[Entry], sizes: Sequence[int]
) -> pa.Table:
    """Return a table whose rows belong to articles, so many to each."""
    import numpy as np
    import pyarrow as pa

    of = pa.array(np.repeat(np.arange(len(entries)), sizes))
    arrays = [
        pa.array([getattr(entry, column.name) for entry in entries], column.type).take(of)
        if column.name in KEYS
        else pa.array(columns.get(column.name, ()), column.type, from_pandas=True)
        for column in schema(name)
    ]
    return pa.Table.from_arrays(arrays, schema=schema(name))


def lazy(folder: Path) -> dict[str, dd.DataFrame]:
    """Return TABLES of a corpus as Dask data frames: nothing is read until it is asked for."""
    require("corpus")
    import dask.dataframe as dd

    wanted = {name: [column for column in COLUMNS[name] if column != SKETCH] for name in TABLES}
    # A partition is a part of the corpus: those of every table hold the same articles.
    whole = {"split_row_groups": False, "aggregate_files": False}
    return {name: dd.read_parquet(folder / name, columns=wanted[name], **whole) for name in TABLES}


@contextmanager
def writers(places: Iterable[Path]) -> Iterator[dict[str, Any]]:
    """Give a Parquet writer for each of TABLES, to write where it is said."""
    from pyarrow.parquet import ParquetWriter

    with ExitStack() as opened:
        files = [opened.enter_context(open(place, "wb")) for place in places]
        yield {
            name: opened.enter_context(ParquetWriter(file, schema(name), compression="zstd"))
            for name, file in zip(TABLES, files, strict=True)
        }


def part_path(folder: Path, table: str, number: int) -> Path:
    """Return the file that holds a part of a table."""
    return folder / table / f"part-{number:05}.parquet"
