"""The door: a file, a stream or bytes → the articles in it, with their sidecar."""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from framing.base.errors import InputError
from framing.base.files import unreadable
from framing.base.places import ARTICLES
from framing.base.texts import LONGEST, usable
from framing.reading import archives, formats
from framing.reading.articles import Article, Source, sidecar_of
from framing.reading.extracts import AS_MEASURED, Choices, Extract
from framing.reading.printed import as_printed
from framing.reading.sidecars import read_sidecar

CHANGED = "it is not the text that its sidecar records: it has changed since it was kept"
STREAM = "-"  # standard input
HEAVIEST = 5 * LONGEST  # bytes of a file: pages and archives carry more than their text
ADDRESS = re.compile(r"(?i:[a-z][a-z0-9+.-]+://|www\.[\w-]+\.)")


def read_article(
    source: str | Path | bytes,
    speakers: str | Path | None = None,
    choices: Choices = AS_MEASURED,
) -> Article:
    """Read one article by path, or by its name in ``data/articles``, "-" for standard input.

    The sidecar is ``speakers`` or the TOML file beside it, if there is one; what it says goes
    before what the file states. Raises InputError where the file or its sidecar cannot be used,
    or the file holds several articles.
    """
    found = read_articles(source, speakers, choices)
    if len(found) > 1:
        remedy = "Part them first: framing split FILE --out DIR"
        raise InputError(f"holds {len(found):,} articles", file=found[0].path, remedy=remedy)
    return found[0]


def read_articles(
    source: str | Path | bytes,
    speakers: str | Path | Mapping[str, Any] | None = None,
    choices: Choices = AS_MEASURED,
) -> list[Article]:
    """Read every article of a file, in order; as ``read_article``, which takes but one.

    ``speakers`` may also be what ``read_sidecar`` has returned.
    """
    articles = []
    for found in read_each(source, speakers, choices):
        if isinstance(found, InputError):
            raise found
        articles.append(found)
    return articles


def read_each(
    source: str | Path | bytes,
    speakers: str | Path | Mapping[str, Any] | None = None,
    choices: Choices = AS_MEASURED,
) -> list[Article | InputError]:
    """Read a file as ``read_articles`` does; an error stands in place of what can be no article.

    Raises InputError where the file itself, or its sidecar, cannot be read.
    """
    path, raw = _taken(source)
    file = label(source if path is None else path)
    declared = speakers if isinstance(speakers, Mapping) else _declared(path, speakers)
    digest = hashlib.sha256(raw).hexdigest()
    record = declared.get("metadata", {}).get("source", {})
    if digest == record.get("text_sha256"):  # it is read, and kept as it was read
        part, first = Extract(raw.decode("utf-8"), {}, "UTF-8"), record.get("sha256", digest)
        name = path.stem if path else "text"
        return [_article(part, name, path, file, Source(sha256=first), declared)]
    whole, form = formats.extract(raw, file)
    if record and speakers is None:
        whole = whole._replace(warnings=(*whole.warnings, CHANGED))
    parts = archives.articles_of(whole, choices)
    if len(parts) > 1:  # one sidecar cannot say the title of several
        declared = {**declared, "metadata": {}}
    names = _names(path.stem if path else "text", len(parts))
    origin = Source(form.name, sha256=digest)

    def read(part: Extract, name: str) -> Article | InputError:
        try:
            return _article(as_printed(part, choices, file), name, path, file, origin, declared)
        except InputError as error:
            return error

    return [read(part, name) for part, name in zip(parts, names, strict=True)]


def label(source: str | Path | bytes) -> str:
    """Return what a source is called in a message."""
    if isinstance(source, bytes):
        return "the text"
    return "standard input" if str(source) == STREAM else str(source)


def _declared(path: Path | None, speakers: str | Path | None) -> dict[str, Any]:
    """Return what the sidecar of a file declares: the one that is named, or the one beside it."""
    if speakers:
        return read_sidecar(Path(speakers))
    beside = sidecar_of(path) if path else None
    return read_sidecar(beside) if beside and os.path.lexists(beside) else {}


def article_of(
    text: str,
    name: str = "text",
    declared: Mapping[str, Any] | None = None,
    choices: Choices = AS_MEASURED,
) -> Article:
    """Return a text that came without a file as an article, prepared as one that is read.

    ``declared`` is what a sidecar declares. Raises InputError where it cannot be an article's.
    """
    part = as_printed(Extract(usable(text, name), {}), choices, name)
    return _article(part, name, None, name, Source(), declared or {})


def _article(
    part: Extract,
    name: str,
    path: Path | None,
    file: str,
    source: Source,
    declared: Mapping[str, Any],
) -> Article:
    """Return the article that an extract is."""
    text = usable(part.text, file)
    source = replace(source, encoding=part.encoding, notes=part.notes, warnings=part.warnings)
    stated = {key: _plain(value) for key, value in part.metadata.items() if _plain(value)}
    metadata = {**stated, **declared.get("metadata", {})}
    return Article(name, text, path, source=source, **{**declared, "metadata": metadata})


def _plain(value: str) -> str:
    """Return what a file states on one line, without what a terminal would obey."""
    return " ".join("".join(c if c.isprintable() else " " for c in value).split())


def _names(name: str, number: int) -> list[str]:
    """Return a name for each article of a file: its own, or its own with a number."""
    if number == 1:
        return [name]
    width = len(str(number))
    return [f"{name}-{at:0{width}d}" for at in range(1, number + 1)]


def _taken(source: str | Path | bytes) -> tuple[Path | None, bytes]:
    """Return the path of a source, if it has one, and its bytes."""
    if isinstance(source, bytes):
        return None, source
    if str(source) == STREAM:
        raw = sys.stdin.buffer.read(HEAVIEST + 1)
        _refuse_heavy(len(raw), label(source))
        return None, raw
    path = article_path(source)
    try:
        _refuse_heavy(path.stat().st_size, path)
        return path, path.read_bytes()
    except OSError as error:
        raise unreadable(error, path) from error


def _refuse_heavy(size: int, file: str | Path) -> None:
    """Raise InputError for more bytes than a file of articles may have."""
    if size > HEAVIEST:
        remedy = "Split it into its articles"
        raise InputError(f"is larger than {HEAVIEST:,} bytes", file=file, remedy=remedy)


def article_path(source: str | Path) -> Path:
    """Resolve a path, or a bare name against ``data/articles``; InputError if neither exists."""
    path = Path(source)
    if ADDRESS.match(str(source)):
        remedy = "Save the page in a browser, and give the file"
        raise InputError("is an address: nothing is fetched", file=str(source), remedy=remedy)
    if len(path.name) > 255:
        raise InputError("a name that long is no file's", remedy="Give a path, not the text")
    named = ARTICLES / f"{source}.txt"
    try:
        there, whole = path.exists(), path.is_file()
    except OSError as error:
        raise unreadable(error, path) from error
    if not there and path.name == str(source) and os.path.isfile(named):
        return named
    if not whole:
        known = ", ".join(sorted(file.stem for file in ARTICLES.glob("*.txt"))) or "none"
        what = "is a folder, not an article" if path.is_dir() else "no such article"
        raise InputError(what, file=path, remedy=f"Give a text file, or one of: {known}")
    return path
