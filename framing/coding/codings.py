"""Voices coded by hand: read them, and hold the engine against them."""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.base.kinds import KINDS, QUOTED, RESERVED, TOLD
from framing.base.places import ARTICLES, CODING as CODING
from framing.base.tables import read_rows, refuse, refuse_unknown
from framing.reading.articles import Article, Speaker
from framing.terms.scheme import counted_categories

if TYPE_CHECKING:
    from pandas import DataFrame

COLUMNS = (
    *("start", "end", "text", "kind", "statement", "source", "cue", "cue_start", "cue_end"),
    *("speaker", "government", "organ", "note"),
)
TERM_COLUMNS = ("start", "end", "text", "category", "note")
ATTRIBUTED = (*QUOTED, *TOLD)
CORRECTIONS = "corrections"  # in a file's name: a reader's, and no coder's
SETTLED = "settled"  # what two coders have agreed on
FIRST = "first"  # the coder of NAME.csv
ENGINE = "engine"  # the engine, where it is compared as if it were a coder
NO_CODERS = (CORRECTIONS, SETTLED, FIRST, ENGINE, "terms")
BY_HAND = "coded by hand"  # the rule of a row that stands in for the engine's
NUMBERS = ("start", "end", "statement", "cue_start", "cue_end")


class Coding(NamedTuple):
    """What one reads in an article: statements, and loaded terms, each a table or None."""

    voices: DataFrame | None = None
    terms: DataFrame | None = None


def coding_of(article: Article) -> DataFrame | None:
    """Return the hand coding of an article in ``data/articles``, or None where there is none."""
    return _read(article, CODING / f"{article.name}.csv")


def corrections_of(article: Article) -> DataFrame | None:
    """Return what a reader has corrected of an article in ``data/articles``, or None."""
    return _read(article, corrections_file(article))


def corrections_file(article: Article) -> Path:
    """Return where the corrections of an article in ``data/articles`` stand."""
    return CODING / f"{article.name}.{CORRECTIONS}.csv"


def _read(article: Article, path: Path) -> DataFrame | None:
    """Return the coding of a file, if the article is of the collection and it is there."""
    return read(path, article) if is_kept(article) and path.is_file() else None


def is_kept(article: Article) -> bool:
    """Return whether an article is one of those in ``data/articles``, and not just called so."""
    return article.path is not None and article.path.resolve().parent == ARTICLES.resolve()


def read(path: Path, article: Article, part: Path | None = None) -> DataFrame:
    """Read a coding as its file's name says; ``part`` is where its content stands, if elsewhere.

    Whoever codes an article or corrects it may name speakers that no sidecar declares. Raises
    InputError as ``read_coding`` and ``read_term_coding``.
    """
    _, coder, terms = parts(path)
    if terms:
        return read_term_coding(part or path, article)
    return read_coding(part or path, article, declared=coder == FIRST)


def codings_of(article: Article) -> dict[str, DataFrame]:
    """Return every coding of an article's voices by its coder: of NAME.csv, then of NAME.CODER.csv.

    The coder of NAME.csv is called "first"; NAME.corrections.csv is no coder's. Raises InputError
    as ``read_coding``.
    """
    return {coder: read(path, article) for coder, path in _files(article, terms=False)}


def term_codings_of(article: Article) -> dict[str, DataFrame]:
    """Return every coding of an article's loaded terms by its coder.

    Read from NAME.terms.csv ("first") and NAME.CODER.terms.csv. Raises InputError as
    ``read_term_coding``.
    """
    return {coder: read(path, article) for coder, path in _files(article, terms=True)}


def _files(article: Article, *, terms: bool) -> Iterator[tuple[str, Path]]:
    """Yield the coders of an article with their files, the first coder first."""
    paths = sorted(
        CODING.glob(f"{glob.escape(article.name)}.*csv"), key=lambda path: (len(path.name), path)
    )
    for path in paths:
        _, coder, is_terms = parts(path)
        if is_terms == terms and coder not in {CORRECTIONS, SETTLED}:
            yield coder, path


def parts(path: Path) -> tuple[str, str, bool]:
    """Return the article, the coder, and whether a file codes terms, from its name.

    >>> parts(Path("one.csv")), parts(Path("one.b.terms.csv"))
    (('one', 'first', False), ('one', 'b', True))
    """
    name, *rest = path.name.removesuffix(".csv").split(".")
    terms = rest[-1:] == ["terms"]
    coder = rest[: len(rest) - terms]
    return name, coder[0] if coder else FIRST, terms


def read_term_coding(path: Path, article: Article) -> DataFrame:
    """Return a hand coding of loaded terms: ``start, end, text, category, note``.

    Raises InputError, naming file and line, for a missing column, offsets outside the text, a text
    that does not stand there, an overlap, and a category that is not one of those counted.
    """
    import pandas as pd

    rows, last = [], 0
    known = counted_categories()
    for line, row in read_rows(path, TERM_COLUMNS, may_be_empty={"note"}):
        record = row | {name: _number(path, line, name, row) for name in ("start", "end")}
        _check_place(record | {"cue": "", "cue_start": -1, "cue_end": -1}, article, path, line)
        refuse_unknown(path, line, "category", row["category"], known)
        last = _check_order(record, last, path, line)
        rows.append(record)
    return pd.DataFrame(rows, columns=list(TERM_COLUMNS)).astype({"start": int, "end": int})


def read_coding(path: Path, article: Article, *, declared: bool = True) -> DataFrame:
    """Return a hand coding as a ``statements`` table with a ``note`` beside each row.

    A speaker is one of the sidecar's; unless ``declared``, also another, the same on every row, or
    nobody. Raises InputError, naming file and line, for a missing column, an offset outside the
    text, a text, cue or source that does not stand there, an overlap, an unknown kind or speaker,
    and a government or organ other than the sidecar's.
    """
    rows, end = [], 0
    known = {speaker.name: speaker for speaker in article.speakers}
    for line, row in read_rows(path, COLUMNS, may_be_empty=set(COLUMNS) - set(NUMBERS)):
        numbers = {name: _number(path, line, name, row) for name in NUMBERS}
        record: dict[str, Any] = row | numbers
        _check_place(record, article, path, line)
        _check_speaker(record, known, path, line, declared=declared)
        end = _check_order(record, end, path, line)
        rows.append(record)
    return coding_table(rows)


def coding_table(rows: Iterable[dict[str, Any]]) -> DataFrame:
    """Return rows as the table of a coding."""
    import pandas as pd

    types = {name: "int64" if name in NUMBERS else "str" for name in COLUMNS}
    return pd.DataFrame(list(rows), columns=list(COLUMNS)).astype(types)


def _number(path: Path, line: int, name: str, row: dict[str, str]) -> int:
    """Return a cell as a whole number."""
    try:
        return int(row[name])
    except ValueError:
        refuse(path, line, f"{name} is {row[name]!r}, not a whole number", "Correct it")


def _check_place(row: dict[str, Any], article: Article, path: Path, line: int) -> None:
    """Refuse offsets outside the text, and words that do not stand where they are said to."""
    places = [("start", "end", "text")]
    if row["cue"] or row["cue_start"] != -1 or row["cue_end"] != -1:
        places.append(("cue_start", "cue_end", "cue"))
    for first, last, what in places:
        start, end = row[first], row[last]
        if not 0 <= start < end <= len(article.text):
            length = f"the text of {len(article.text)} characters"
            message = f"{what}: offsets {start} to {end} lie outside {length}"
            refuse(path, line, message, "Count characters from 0, end exclusive")
        if article.text[start:end] != row[what]:
            stands = article.text[start:end][:40]
            refuse(path, line, f"the {what} at {start} is {stands!r}", "Correct offsets or text")
    if row.get("source", "") not in article.text:
        message = f"the source {row['source']!r} does not stand in the article"
        refuse(path, line, message, "Write it as the article does")


def _check_order(row: dict[str, Any], end: int, path: Path, line: int) -> int:
    """Refuse a row that begins before the last one has ended; return where it ends."""
    if row["start"] < end:
        refuse(path, line, "overlaps the row before", "Sort by start; let no two rows overlap")
    return int(row["end"])


def _check_speaker(
    row: dict[str, Any], known: dict[str, Speaker], path: Path, line: int, *, declared: bool
) -> None:
    """Refuse a kind or speaker that nobody declared, and a speaker who is somebody else.

    ``known`` are the speakers so far by their names; it grows by a new one.
    """
    refuse_unknown(path, line, "kind", row["kind"], KINDS)
    if row["kind"] not in ATTRIBUTED:
        if row["speaker"] or row["source"] or row["government"]:
            remedy = f"Only {', '.join(ATTRIBUTED)} have one"
            refuse(path, line, f"a row of kind {row['kind']} names a speaker", remedy)
        return
    if not declared:
        _introduce(row, known, path, line)
    refuse_unknown(path, line, "speaker", row["speaker"], known)
    speaker = known[row["speaker"]]
    for name in ("government", "organ"):
        if row[name] != getattr(speaker, name):
            says = f"As it is known so far: {getattr(speaker, name)!r}"
            refuse(path, line, f"the {name} of {speaker.name} is {row[name]!r}", says)


def _introduce(row: dict[str, Any], known: dict[str, Speaker], path: Path, line: int) -> None:
    """Add a speaker of a row to those known; refuse what is no name, and one spelt otherwise."""
    name, government = row["speaker"], row["government"]
    if name in known:
        return
    if name != name.strip():
        refuse(path, line, f"{name!r} has white space around it", "Take it away")
    if government in RESERVED:
        what = f"{government!r} is the name of a voice that is no government"
        refuse(path, line, what, "Name the government")
    if not name and (government or row["organ"]):
        refuse(path, line, "nobody has a government or an organ", "Name the speaker")
    known[name] = Speaker(name, government, row["organ"])


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
