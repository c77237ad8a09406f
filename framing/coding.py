"""Voices coded by hand: read them, and hold the engine against them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from framing.articles import DATA, Article
from framing.errors import InputError
from framing.stretches import KINDS

if TYPE_CHECKING:
    from pandas import DataFrame

CODING = DATA / "coding"
COLUMNS = (
    *("start", "end", "text", "kind", "statement", "source", "cue", "cue_start", "cue_end"),
    *("speaker", "government", "organ", "note"),
)
NUMBERS = ("start", "end", "statement", "cue_start", "cue_end")


def read_coding(path: Path, article: Article) -> DataFrame:
    """Return a hand coding as a ``statements`` table with a ``note`` beside each row.

    Raises InputError, naming file and line, for a missing column, an offset outside the text, a
    text that does not stand there, an overlap, an unknown kind or speaker.
    """
    import pandas as pd

    rows, end = [], 0
    for line, row in _rows(path):
        record = _record(row, path, line)
        _check_row(record, article, path, line)
        if record["start"] < end:
            raise InputError(
                "overlaps the row before",
                file=path,
                line=line,
                remedy="Sort by start; let no two rows share a character",
            )
        end = record["end"]
        rows.append(record)
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(
        {name: "int64" if name in NUMBERS else "str" for name in COLUMNS}
    )


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield each row of the file with its line."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        missing = [name for name in COLUMNS if name not in (rows.fieldnames or ())]
        if missing:
            remedy = f"The columns are: {', '.join(COLUMNS)}"
            raise InputError(f"column {missing[0]!r} is missing", file=path, line=1, remedy=remedy)
        for row in rows:
            yield rows.line_num, row


def _record(row: dict[str, str], path: Path, line: int) -> dict[str, str | int]:
    """Return a row with its numbers as numbers."""
    try:
        return {name: int(row[name]) if name in NUMBERS else row[name] or "" for name in COLUMNS}
    except (TypeError, ValueError):
        remedy = f"{', '.join(NUMBERS)} are whole numbers"
        raise InputError("a number is not a number", file=path, line=line, remedy=remedy) from None


def _check_row(row: dict, article: Article, path: Path, line: int) -> None:
    """Refuse a row that does not fit its article."""
    start, end = row["start"], row["end"]
    if not 0 <= start < end <= len(article.text):
        message = f"offsets {start} to {end} lie outside the text of {len(article.text)} characters"
        raise InputError(
            message, file=path, line=line, remedy="Count characters from 0, end exclusive"
        )
    if article.text[start:end] != row["text"]:
        stands = article.text[start:end][:40]
        raise InputError(
            f"the text at {start} is {stands!r}",
            file=path,
            line=line,
            remedy="Correct offsets or text",
        )
    if row["kind"] not in KINDS:
        raise InputError(
            f"unknown kind {row['kind']!r}",
            file=path,
            line=line,
            remedy=f"Known: {', '.join(KINDS)}",
        )
    known = [speaker.name for speaker in article.speakers]
    if row["speaker"] and row["speaker"] not in known:
        raise InputError(
            f"unknown speaker {row['speaker']!r}",
            file=path,
            line=line,
            remedy=f"In the sidecar: {', '.join(known)}",
        )


def disagreements(engine: DataFrame, coded: DataFrame) -> DataFrame:
    """Return the runs of tokens to which two readings give another kind or speaker.

    ``engine`` and ``coded`` are ``tokens`` tables of one article. One row per run: ``start, end,
    words, engine_kind, engine_speaker, coded_kind, coded_speaker``. Only words are compared: no
    reading says whose a comma is.
    """
    import pandas as pd

    both = engine.loc[engine["is_word"], ["token", "start", "end", "kind", "speaker"]].copy()
    both[["coded_kind", "coded_speaker"]] = coded.loc[
        engine["is_word"], ["kind", "speaker"]
    ].to_numpy()
    both = both.rename(columns={"kind": "engine_kind", "speaker": "engine_speaker"})
    readings = ["engine_kind", "engine_speaker", "coded_kind", "coded_speaker"]
    differ = (both["engine_kind"] != both["coded_kind"]) | (
        both["engine_speaker"] != both["coded_speaker"]
    )
    change = (both[readings] != both[readings].shift()).any(axis=1) | (differ != differ.shift())
    runs = both[differ].groupby(change.cumsum()[differ])
    rows = runs.agg(
        start=("start", "min"),
        end=("end", "max"),
        words=("token", "size"),
        **{name: (name, "first") for name in readings},
    )
    return (
        rows.reset_index(drop=True)
        if len(rows)
        else pd.DataFrame(columns=["start", "end", "words", *readings])
    )


def agreement(engine: DataFrame, coded: DataFrame, column: str = "kind") -> float:
    """Return Krippendorff's α of two readings over the words of one article, nominal.

    Source: Krippendorff 2004, chapter 11, as computed by ``nltk.metrics.agreement``.
    """
    from nltk.metrics.agreement import AnnotationTask

    words = engine["is_word"].to_numpy()
    pairs = [("engine", engine.loc[words, column]), ("hand", coded.loc[words, column])]
    data = [(coder, item, label) for coder, labels in pairs for item, label in enumerate(labels)]
    return AnnotationTask(data=data).alpha()
