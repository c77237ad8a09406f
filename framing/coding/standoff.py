"""Read coded articles: brat's stand-off in PolNeAR's layout, or codings by hand."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from framing.base.errors import InputError
from framing.base.rows import named_rows
from framing.base.tables import refuse
from framing.base.texts import read_text
from framing.coding.codings import ATTRIBUTED, CORRECTIONS, SETTLED, parts, read
from framing.reading.articles import Article
from framing.reading.readers import read_article
from framing.text.tokens import Span

OFFSETS = re.compile(r"\S+ (\d+ \d+(?:;\d+ \d+)*)\s*(?:\t|$)")
OTHER_RECORDS = frozenset("RAMN#*")  # brat's relations, attributes and notes: passed over


class Source(NamedTuple):
    """Whom a coder gives as the source, and what else the text calls them."""

    text: str
    head: str = ""
    mentions: tuple[
        tuple[str, str], ...
    ] = ()  # coreferent phrases that are no pronoun; their heads


class Act(NamedTuple):
    """One act of reporting as coded: what is reported, and its source if there is one."""

    content: tuple[Span, ...]
    source: Source | None
    kind: str = "indirect"  # as coded by hand; brat's layout does not tell statements from the rest


class Coded(NamedTuple):
    """An article and what each of its coders found in it."""

    article: Article
    readings: tuple[tuple[Act, ...], ...]


class Files(NamedTuple):
    """Where an article and its codings stand."""

    text: Path
    codings: tuple[Path, ...]


def corpus(folder: Path) -> list[Files]:
    """Return the coded articles of a folder, sorted by file name.

    The folder holds ``text/NAME.txt`` with ``attributions/NAME_ANNOTATOR.ann``, or else
    ``NAME.csv`` for the articles in ``articles`` beside it. InputError where it holds neither.
    """
    found = list(_annotated(folder) if (folder / "text").is_dir() else _coded_by_hand(folder))
    if not found:
        remedy = "Give one with text/ and attributions/, or with NAME.csv as in data/coding"
        raise InputError("is no folder of coded articles", file=folder, remedy=remedy)
    return found


def _annotated(folder: Path) -> Iterator[Files]:
    """Yield the texts that have an annotation."""
    codings = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*_*.ann")):
        codings[path.stem.rpartition("_")[0]].append(path)
    for text in sorted((folder / "text").glob("*.txt")):
        if text.stem in codings:
            yield Files(text, tuple(codings[text.stem]))


def _coded_by_hand(folder: Path) -> Iterator[Files]:
    """Yield the articles that have a table."""
    articles = folder.resolve().parent / "articles"
    codings = defaultdict(list)
    for path in sorted(folder.glob("*.csv")):
        name, coder, terms = parts(path)
        if not terms and coder not in {CORRECTIONS, SETTLED}:
            codings[name].append(path)
    for name, paths in codings.items():
        yield Files(articles / f"{name}.txt", tuple(paths))


def read_coded(files: Files) -> Coded:
    """Read an article and its codings; InputError names the file and line that cannot be used."""
    article = read_article(files.text)
    return Coded(article, tuple(_reading(path, article) for path in files.codings))


def _reading(path: Path, article: Article) -> tuple[Act, ...]:
    """Return the acts of one coding."""
    return tuple(_rows(path, article) if path.suffix == ".csv" else _acts(path, article))


def _rows(path: Path, article: Article) -> Iterator[Act]:
    """Yield the attributed rows of a hand coding; the speaker is what else a source is called."""
    for row in named_rows(read(path, article)):
        if row.kind in ATTRIBUTED:
            names = ((row.speaker, ""),) if row.speaker else ()
            text = row.source or row.speaker
            yield Act(((row.start, row.end),), Source(text, "", names) if text else None, row.kind)


# ---------------------------------------------------------------- stand-off


def _acts(path: Path, article: Article) -> Iterator[Act]:
    """Yield the events of a stand-off file that have content."""
    spans: dict[str, tuple[Span, ...]] = {}
    events = []
    for line, label, value in _records(path):
        if label[0] == "T":
            spans[label] = _spans(path, line, value, len(article.text))
        else:
            events.append((line, value))
    names = path.parent.parent / "sources" / f"{article.name}.json"
    known = _known(names) if names.is_file() else {}
    for line, event in events:
        roles = _roles(path, line, event, spans)
        if roles["Content"]:
            source = _source(names, article.text, roles["Source"], known)
            yield Act(tuple(roles["Content"]), source)


def _records(path: Path) -> Iterator[tuple[int, str, str]]:
    """Yield line, label and value of each text-bound span (T) and event (E)."""
    before = ""
    for line, row in enumerate(read_text(path).split("\n") if path.stat().st_size else (), 1):
        label, tab, value = row.partition("\t")
        if tab and re.fullmatch(r"[TE]\d+", label):
            yield line, label, value
        elif row.strip() and not (tab and row[0] in OTHER_RECORDS) and (tab or before != "T"):
            refuse(path, line, f"{row[:30]!r} is no record of stand-off", "Write it as brat does")
        before = label[:1] if tab else before  # without a tab: the span's text goes on


def _spans(path: Path, line: int, value: str, length: int) -> tuple[Span, ...]:
    """Return the fragments of a text-bound span."""
    match = OFFSETS.match(value)
    if not match:
        refuse(path, line, f"{value[:30]!r} has no offsets", "Write TYPE START END, then the text")
    pairs = (pair.split() for pair in match[1].split(";"))
    found = tuple((int(start), int(end)) for start, end in pairs)
    for start, end in found:
        if not start < end <= length:
            message = f"offsets {start} to {end} lie outside the text of {length} characters"
            refuse(path, line, message, "Count characters from 0, end exclusive")
    return found


def _roles(
    path: Path, line: int, event: str, spans: dict[str, tuple[Span, ...]]
) -> dict[str, list[Span]]:
    """Return the fragments of the source and of the content of an event (Content, Content2 …)."""
    roles: dict[str, list[Span]] = {"Source": [], "Content": []}
    for part in event.split():
        role, _, label = part.partition(":")
        role = role.rstrip("0123456789")
        if role in roles and label not in spans:
            refuse(path, line, f"{part!r} points to no span", "Name the label of a T line")
        if role in roles:
            roles[role] += spans[label]
    return roles


def _source(path: Path, text: str, fragments: list[Span], known: dict[str, Any]) -> Source | None:
    """Return the source that fragments of the text make, with what is known of it."""
    if not fragments:
        return None
    start, end = fragments[0][0], fragments[-1][1]
    try:
        entry = known.get(f"{start}:{end}") or {}
        head = (entry.get("head") or ("", "", ""))[2]
        mentions = tuple((phrase, word) for phrase, word in entry.get("mentions", ()))
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        message = f"the entry '{start}:{end}' cannot be read"
        refuse(path, None, message, "Write head: [start, end, word], mentions: [[phrase, head], …]")
    return Source(text[start:end], head, mentions)


def _known(path: Path) -> dict[str, Any]:
    """Return the heads and mentions of the sources of an article."""
    try:
        return dict(json.loads(read_text(path)))
    except json.JSONDecodeError as error:
        refuse(path, error.lineno, f"is not valid JSON: {error.msg}", "Correct it, or delete it")
    except (TypeError, ValueError):
        refuse(path, None, "is no table of sources", "Write { 'START:END': …, … }")
