"""Validate everything under ``data/``: every table, sidecar, offset, term and speaker."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from framing.base import words
from framing.base.digests import sha256_of
from framing.base.errors import InputError
from framing.base.texts import line_of, read_text
from framing.coding import certainty, codings, errors
from framing.corpus import demonstration
from framing.publishing.proposals import original
from framing.reading.articles import METADATA, Article, sidecar_of
from framing.reading.readers import read_article
from framing.reporting import cues
from framing.speakers import actors
from framing.terms import lexicon
from framing.terms.scheme import read_categories
from framing.text import tokens
from framing.text.quotes import warnings_of_marks

READERS = (
    (cues.reporting_verbs, "cues.csv"),
    (actors.countries, "countries.csv"),
    (words.read_classes, "words.toml"),
    (demonstration.read_recipe, "demonstration.toml"),
    (certainty.read_rules, "rules.csv"),
    (errors.read_errors, "errors.csv"),
)
HASH = re.compile(r"\b[0-9a-f]{64}\b")


def problems(data: Path) -> list[InputError]:
    """Return every problem found under a data folder, in the order of its files."""
    found = [*_caught(_tables, data)]
    for path in sorted((data / "articles").glob("*.txt")):
        found += _caught(_article, path, data)
    for path in sorted((data / "coding").glob("*.csv")):
        found += _caught(_coding, path, data)
    for path in sorted((data / "articles").glob("*.toml")):
        if not path.with_suffix(".txt").is_file():
            remedy = "Give it the article's name, or delete it"
            found.append(InputError("is the sidecar of no article", file=path, remedy=remedy))
    return found


def shown(article: Article) -> Iterator[tuple[str, str]]:
    """Yield what was read of an article, each with its name."""
    source, text = article.source, article.text
    lines = tokens.paragraphs(text)
    yield from (("format", source.format), ("encoding", source.encoding or "the format's own"))
    yield from ((key, str(article.metadata.get(key) or "not stated")) for key in METADATA)
    yield "paragraphs", f"{len(lines):,}"
    yield "words", f"{sum(tokens.token_columns(text, lines)['is_word']):,}"
    yield from (("note", phrase) for phrase in source.notes)
    yield from (("warning", phrase) for phrase in source.warnings)


def of_article(article: Article) -> list[InputError]:
    """Return every problem of one article: its marks, its sidecar, its coding by hand."""
    return [*_caught(_beside, article)]


def _beside(article: Article) -> Iterator[InputError]:
    """Check an article by itself, and its coding by hand."""
    yield from _itself(article)
    codings.coding_of(article)


def _itself(article: Article) -> Iterator[InputError]:
    """Check an article against its marks and its sidecar."""
    yield from warnings_of_marks(article.text, article.path)
    yield from _names(article)
    yield from _kept(article)


def _caught(
    check: Callable[..., Iterable[object]], *inputs: Article | Path
) -> Iterator[InputError]:
    """Yield what a check reports, and what stops it."""
    try:
        yield from (problem for problem in check(*inputs) if isinstance(problem, InputError))
    except InputError as error:
        yield error


def _tables(data: Path) -> Iterator[InputError]:
    """Check the tables that hold for all articles."""
    for read, name in READERS:
        yield from _caught(read, data / name)
    scheme = read_categories(data / "categories.csv")
    lexicon.read_lexicon(data / "lexicon.csv", scheme)


def _article(path: Path, data: Path) -> Iterator[InputError]:
    """Check a text by itself, and against its recorded hash."""
    yield from _itself(read_article(path))
    sources = data / "SOURCES.md"
    digest = sha256_of(path)
    if digest not in HASH.findall(read_text(sources)):
        remedy = f"Restore the text, or record SHA-256 {digest} in {sources.name}"
        yield InputError(f"is not the text recorded in {sources.name}", file=path, remedy=remedy)


def _kept(article: Article) -> Iterator[InputError]:
    """Hold a text that was taken out of another file to the hashes of both in its sidecar."""
    record = article.metadata.get("source", {})
    sidecar = article.path and sidecar_of(article.path)
    if not record or not article.path or not sidecar or not sidecar.is_file():
        return
    for key, file in (("text_sha256", article.path), ("sha256", original(article.path))):
        digest = sha256_of(file) if file else record.get(key)
        if key in record and digest != record[key]:
            line = line_of(read_text(sidecar), f"{key} =")
            message = f"{key} is not that of {file}, which is {digest}"
            remedy = "Restore the file, or take the article in anew: framing new"
            yield InputError(message, file=sidecar, line=line, remedy=remedy)


def _names(article: Article) -> Iterator[InputError]:
    """Report a name in the sidecar that the text never uses: most likely it is misspelt."""
    sidecar = article.path and sidecar_of(article.path)
    if not sidecar or not os.path.isfile(sidecar):  # also of a name too long to be a file's
        return
    text, plain = sidecar.read_text(encoding="utf-8"), article.text.replace("’", "'").casefold()
    used = [name for speaker in article.speakers for name in speaker.aliases]
    used += [name for actor in article.actors for name in actor.names]
    for name in used:
        if name.replace("’", "'").casefold() not in plain:
            remedy = "Write it as the article does, or leave it out"
            yield InputError(
                f"{name!r} does not stand in the article",
                file=sidecar,
                line=line_of(text, name),
                remedy=remedy,
            )


def _coding(path: Path, data: Path) -> Iterator[InputError]:
    """Check a hand coding against the text and the sidecar of its article."""
    name, coder, _ = codings.parts(path)
    text = data / "articles" / f"{name}.txt"
    if not text.is_file():
        yield InputError("codes an article that is not there", file=path, remedy=f"Add {text}")
        return
    article = read_article(text)
    if coder == codings.SETTLED:
        from framing.coding.settling import settled  # loads pandas, which nothing else here needs

        settled(article)
    else:
        codings.read(path, article)
