"""A new article: its text copied, and a sidecar proposed from what the engine finds in it."""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from glob import escape
from pathlib import Path
from typing import NamedTuple

from framing.base.errors import InputError
from framing.base.files import make_folder, write_files
from framing.base.kinds import RESERVED
from framing.base.places import ARTICLES
from framing.base.texts import text_sha256
from framing.base.words import word_class
from framing.reading.articles import METADATA, Article, Speaker
from framing.reading.extracts import AS_MEASURED, Choices
from framing.reading.readers import STREAM, read_articles
from framing.reporting.endings import bare
from framing.reporting.vocabulary import DETERMINERS
from framing.text.tokens import sentences
from framing.voices.stretches import Stretch, stretches

PRONOUNS = word_class("pronouns")
ORIGINALS = "_originals"  # beside the texts; a corpus passes over names that begin so
SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")
HEAD = """\
# Proposed by `framing new`; data/CODEBOOK.md explains every key. Fill in what is known of the
# article and take the # from before it; what is not known stays out.
{stated}
{source}
# Who speaks, as the engine reads it. Check each entry against the sentence above it: correct the
# name, the government and the organ, add what else the article calls them to the aliases, and
# make one entry of two that are the same speaker.
"""
CONFIRMED = """\
# Written at the desk; data/CODEBOOK.md explains every key. Fill in what is known of the article
# and take the # from before it; what is not known stays out.
{stated}
{source}
# Who speaks, as a reader has confirmed it.
"""
NOBODY = "# The engine finds nobody quoted or paraphrased; see data/CODEBOOK.md for [[speakers]].\n"
ACTORS = """
# Whom the article speaks of, by words beyond a country's name and adjective:
# [[actors]]
# name = ""
# names = [""]
"""


class Proposal(NamedTuple):
    """A speaker to be confirmed, with the number of their statements and a sentence with one."""

    speaker: Speaker
    statements: int = 0
    example: str = ""


def propose(
    source: str | Path,
    name: str = "",
    folder: Path = ARTICLES,
    choices: Choices = AS_MEASURED,
    *,
    tell: Callable[[Article], object] = lambda article: None,
) -> tuple[Path, Path]:
    """Keep the text of a file in the folder of articles, with a sidecar to complete; return both.

    ``name`` is the article's new name, by default made from the file's. A file that is more than
    its text is copied beside, as ``original`` finds it. ``tell`` is given the article that was
    read, before anything is written. Raises InputError where the file cannot be used or holds
    several articles, the name is taken or not plain, or a file cannot be written; then nothing has
    changed.
    """
    source = Path(source)
    article, raw = _read(source, choices)
    tell(article)
    name = plain_name(name, source)
    return keep(replace(article, name=name), raw, source.suffix, folder)


def keep(
    article: Article,
    raw: bytes,
    ending: str,
    folder: Path = ARTICLES,
    proposals: Sequence[Proposal] | None = None,
) -> tuple[Path, Path]:
    """Write an article's text and sidecar to a folder of articles; return both.

    ``raw`` are the bytes that it was read from, kept beside under ``ending`` if they are more than
    the text; ``proposals`` are who speaks, by default as ``proposed``. Raises InputError where
    something of its name is there already, and where a file cannot be written; then nothing has
    changed.
    """
    text, declared = folder / f"{article.name}.txt", folder / f"{article.name}.toml"
    kept, files = article.text.encode(), {}
    if raw != kept:
        suffix = ending.lower() if SUFFIX.fullmatch(ending.lower()) else ".bin"
        files[folder / ORIGINALS / f"{article.name}{suffix}"] = raw
    files |= {text: kept, declared: sidecar(article, proposals).encode()}
    for place in {path.parent for path in files}:
        make_folder(place)
    # Asked while nobody else is writing there.
    write_files(files, lambda _: _refuse_taken(files, original(text)))
    return text, declared


def original(text: Path) -> Path | None:
    """Return the file that a kept text was taken out of, if it is there."""
    found = (text.parent / ORIGINALS).glob(f"{escape(text.stem)}.*")
    return min((path for path in found if path.stem == text.stem), default=None)


def _read(source: Path, choices: Choices) -> tuple[Article, bytes]:
    """Return the one article of a file, and its bytes."""
    if str(source) == STREAM:
        raise InputError("standard input has no file to keep", remedy="Save it to a file first")
    article, *others = read_articles(source, {}, choices)
    if others:
        remedy = "Part them first: framing split FILE --out DIR"
        raise InputError(f"holds {len(others) + 1:,} articles", file=source, remedy=remedy)
    raw = (article.path or source).read_bytes()
    if hashlib.sha256(raw).hexdigest() != article.source.sha256:
        raise InputError("has changed while it was read", file=source, remedy="Try again")
    return article, raw


def plain_name(name: str, source: Path) -> str:
    """Return the name given, or one made of a-z, 0-9 and hyphens from the file's.

    >>> plain_name("", Path("Économie – 2.txt"))
    'economie-2'
    """
    flat = unicodedata.normalize("NFKD", source.stem).encode("ascii", "ignore").decode().lower()
    made = name or re.sub(r"[^a-z0-9]+", "-", flat).strip("-")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made):
        what = f"{name!r} cannot name an article" if name else "its name cannot be an article's"
        raise InputError(what, file=source, remedy="Give --name, made of a-z, 0-9 and hyphens")
    return made


def proposed(article: Article) -> list[Proposal]:
    """Return a proposal for each speaker the engine finds in an article, in order."""
    said: dict[str, list[Stretch]] = {}
    for stretch in stretches(article):
        if stretch.speaker.strip():
            said.setdefault(stretch.speaker, []).append(stretch)
    taken = {name.casefold() for name in said}
    return [_proposal(article.text, name, rows, taken) for name, rows in said.items()]


def sidecar(article: Article, proposals: Sequence[Proposal] | None = None) -> str:
    """Return a sidecar for an article: an entry for each proposal, by default as ``proposed``."""
    found = proposed(article) if proposals is None else proposals
    head = (HEAD if proposals is None else CONFIRMED).format(
        stated="\n".join(_stated(article)), source=_recorded(article)
    )
    return "\n".join([head, *(map(_entry, found) if found else [NOBODY])]) + ACTORS


def _recorded(article: Article) -> str:
    """Return the record of what a text was taken out of, where it was a file."""
    said = "\n# What the text was taken out of, to check its places by. Do not change this.\n"
    return said + source_table(article) if article.source.sha256 else ""


def _stated(article: Article) -> Iterator[str]:
    """Yield a line for each thing to be known of an article, as far as its file states it."""
    for key in METADATA:
        value = article.metadata.get(key)
        if value or key in METADATA[:4]:
            yield f"{key} = {quoted(str(value))}" if value else f'# {key} = ""'


def source_table(article: Article) -> str:
    """Return the table of a sidecar that records what a text was taken out of."""
    source = article.source
    digest = text_sha256(article.text)
    rows = {"format": source.format, "encoding": source.encoding, "sha256": source.sha256}
    lines = [f"{key} = {quoted(value)}" for key, value in rows.items() if value]
    lines.append(f"text_sha256 = {quoted(digest)}")
    if source.notes:
        lines.append(f"notes = [{', '.join(map(quoted, source.notes))}]")
    return "\n".join(["[source]", *lines]) + "\n"


def quoted(text: str) -> str:
    r"""Return a text as a TOML string on one line.

    >>> print(quoted('the "chief"'))
    "the \"chief\""
    """
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in escaped) + '"'


def _proposal(text: str, name: str, said: list[Stretch], taken: set[str]) -> Proposal:
    """Return what is proposed of a speaker, with the sentence that shows them best.

    ``taken`` are the names and aliases of every speaker so far, and grows by this one's.
    """
    shown = next((row for row in said if row.government), said[0])
    government = "" if shown.government in RESERVED else shown.government
    speaker = Speaker(name, government, shown.organ, tuple(_aliases(name, said, taken)))
    return Proposal(speaker, len({row.statement for row in said}), _sentence(text, shown))


def _entry(proposal: Proposal) -> str:
    """Return the entry of a speaker, under the sentence that shows them."""
    speaker, number, example = proposal
    lines = [
        "[[speakers]]",
        f"name = {quoted(speaker.name)}",
        f"government = {quoted(speaker.government)}",
        f"organ = {quoted(speaker.organ)}",
        f"aliases = [{', '.join(map(quoted, speaker.aliases))}]",
    ]
    if number:
        many = "s" if number > 1 else ""
        lines.insert(0, f"# {number} statement{many}, for example: {example}")
    return "\n".join(lines) + "\n"


def _aliases(name: str, said: list[Stretch], taken: set[str]) -> Iterator[str]:
    """Yield what else the text calls a speaker, as far as it names anybody and nobody else."""
    for row in said:
        alias = bare(row.source.strip())
        first, _, rest = alias.partition(" ")
        alias = rest if first.lower() in DETERMINERS else alias
        names = alias[:1].isupper() and first.lower() not in PRONOUNS
        if names and name.casefold() not in alias.casefold() and alias.casefold() not in taken:
            taken.add(alias.casefold())
            yield alias


def _sentence(text: str, shown: Stretch) -> str:
    """Return the sentence that names the source, else the one that is said, on one line."""
    at = shown.cue_start if shown.cue_start >= 0 else shown.start
    start, end = next((a, b) for a, b in sentences(text) if at < b)
    return " ".join("".join(c if c.isprintable() else " " for c in text[start:end]).split())


def _refuse_taken(files: Mapping[Path, bytes], other: Path | None) -> None:
    """Refuse to write over an article or a sidecar, or beside an ``other`` original, that is there.

    A text or an original alone that is the same is what was killed before it had its sidecar: that
    is made now.
    """
    for file in dict.fromkeys([*files, *([other] if other else [])]):
        same = file in files and file.is_file() and file.read_bytes() == files[file]
        if os.path.lexists(file) and not (same and file.suffix != ".toml"):
            remedy = "Give another --name, or remove it first"
            raise InputError("is there already", file=file, remedy=remedy)
